import type { Measure } from '@gongkai/model';
import type { Check } from '../src/checks/check.ts';
import type { SiteFacts } from '../src/facts/facts.ts';
import { seen, type Answer, type Seen } from '../src/facts/inspect/answer.ts';
import type { Inspected, Inspection, InspectSource, Look, Subject } from '../src/facts/inspect/inspection.ts';
import type { PageText } from '../src/facts/inspect/page-text.ts';
import { readPageText } from '../src/facts/inspect/read-page.ts';
import { columnFacts } from './column-facts.ts';

/** An answer as the network gives it; a page when `body` is html. */
export const answerOf = (body: string | Uint8Array, given: Partial<Answer> = {}): Seen => {
  const url = given.url ?? 'http://h/a.html';
  return seen({
    url,
    finalUrl: url,
    hops: [],
    status: 200,
    contentType: 'text/html; charset=utf-8',
    headers: {},
    bytes: Buffer.from(body),
    cut: false,
    via: 'http',
    at: Date.parse('2026-11-20T01:00:00Z'),
    ...given,
  });
};

export const pageText = (html: string, url = 'http://h/a.html'): PageText => readPageText(html, url);

/** What an inspection may ask, of a site that has nothing but what is given. */
export const inspectSource = (given: Partial<InspectSource> = {}): InspectSource => {
  const { site, asOf, seed, crawl, owed, columns } = columnFacts();
  return {
    site,
    asOf,
    seed,
    home: 'http://h/',
    crawl,
    owed,
    columns,
    itemsOf: () => [],
    links: [],
    pages: () => [],
    page: () => undefined,
    loads: () => [],
    redirects: () => [],
    factsOf: () => [],
    answered: () => [],
    outbound: () => [],
    suspects: () => [],
    asked: { cloak: false },
    ...given,
  };
};

/** A look that showed `fact`: the first of a subject has no control, later ones have a good one. */
const lookOf = <F>(inspection: Inspection<F>, subject: Subject, fact: F | undefined, round: number): Look<F> => {
  const observation = {
    at: `2026-11-20T09:${String(round * 10).padStart(2, '0')}:00+08:00`,
    via: 'http',
    url: subject.url,
    status: fact === undefined ? 0 : 200,
    ...(round > 0 && { control: true }),
  };
  if (fact === undefined)
    return { outcome: 'unread', reason: 'site.unreachable', observation: { ...observation, outcome: 'timeout' } };
  const outcome = inspection.outcome(fact, subject);
  return { outcome, fact, observation: { ...observation, outcome: outcome || 'well' } };
};

/** The facts of each look at a subject, in order; `undefined` for one that showed nothing. */
export type Looked<F> = readonly [url: string, facts: readonly (F | undefined)[], data?: unknown];

/** What one inspection has found. Several are joined by {@link bothInspected}. */
export const inspectedOf = <F>(inspection: Inspection<F>, subjects: readonly Looked<F>[]): Inspected => ({
  looksOf: <G>({ id }: Inspection<G>) =>
    id !== inspection.id
      ? undefined
      : subjects.map(([url, facts, data]) => {
          const subject: Subject = { key: url, url, ...(data !== undefined && { data }) };
          return {
            subject,
            looks: facts.map((fact, round) => lookOf(inspection, subject, fact, round) as Look<never>),
          };
        }),
});

export const bothInspected = (...all: readonly Inspected[]): Inspected => ({
  looksOf: (inspection) => all.map((one) => one.looksOf(inspection)).find((looks) => looks !== undefined),
});

/** What a check measures on a site of which the given is known. */
export function measureInspected(
  check: Check,
  facts: Partial<SiteFacts>,
  given: Readonly<Record<string, unknown>> = {},
): Measure {
  const bound = check.bind(given);
  if (!bound.ok) throw new TypeError(bound.problems.map(({ code }) => code).join());
  return bound.value(columnFacts(facts));
}
