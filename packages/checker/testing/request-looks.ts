import type { SiteFacts } from '../src/facts/facts.ts';
import { requestPages, type RequestPage, type RequestRole } from '../src/facts/inspect/request-pages.ts';
import { guideFields } from '../src/facts/requests/openness-guide.ts';
import { columnFact } from './column-facts.ts';
import { inspectedOf } from './inspected.ts';

/** A page about requests that says and offers nothing but what is given. */
export const requestPage = (given: Partial<RequestPage> = {}): RequestPage => ({
  asksLogin: false,
  channels: 0,
  guide: [],
  chars: 500,
  ...given,
});

export const wholeGuide = requestPage({ guide: guideFields });

type Looks = readonly (RequestPage | undefined)[];

/** Facts of a site with a column of requests and a guide, each page with its looks. */
export const requestFacts = (
  ...pages: readonly (readonly [role: RequestRole, looks: Looks])[]
): Partial<SiteFacts> => ({
  columns: [columnFact()],
  inspected: inspectedOf(
    requestPages,
    pages.map(([role, looks], at) => [`http://h/${role}/${at}.html`, looks, { role }]),
  ),
});
