import { isFileUrl } from '../documents/items.ts';
import { labelledForms } from '../requests/labelled-form.ts';
import { requestForm, type RequestForm } from '../requests/request-page.ts';
import { guideFields, guideOf, type GuideField } from '../requests/openness-guide.ts';
import words from '../requests/field-words.json' with { type: 'json' };
import { doorways, isEntrance, type Doorways } from '../requests/doorways.ts';
import { decodePage } from '../scan/charset.ts';
import type { ColumnFact } from '../columns/column.ts';
import type { Inspection, InspectSource, Subject } from './inspection.ts';
import type { TextLink } from './page-text.ts';

/** What a page about requests offers, and what it says. */
export interface RequestPage extends Doorways {
  readonly form?: RequestForm;
  readonly asksLogin: boolean;
  /** Ways to file it that the text names: by post, in person … */
  readonly channels: number;
  readonly guide: readonly GuideField[];
  /** A file hangs on its main part whose name is that of a guide: what the page does not say may stand there. */
  readonly guideFile?: true;
  /** Visible characters of the main part. */
  readonly chars: number;
}

/** Which page it is: of the column for requests, of the guide, or a link to a system elsewhere, which is not asked for its form. */
export type RequestRole = 'request' | 'guide' | 'elsewhere';
export const roleOf = ({ data }: Subject): RequestRole => (data as { readonly role: RequestRole }).role; // written by choose below

/** A page of requests is named by its address, as findings about its form are; one page may also be the guide. */
const keyOf = (role: RequestRole, url: string): string => (role === 'request' ? url : `${role} ${url}`);

const MOST_ITEMS = 6;
const has = (text: string, all: readonly string[]): boolean => all.some((word) => text.includes(word));

function pagesOf(source: InspectSource, key: string, role: RequestRole): readonly Subject[] {
  const columns = source.columns.filter((column) => column.class === key);
  const urls = columns.flatMap((column: ColumnFact) => [
    column.url,
    ...source
      .itemsOf(column.url)
      .slice(0, MOST_ITEMS)
      .map(({ url }) => url),
  ]);
  return [...new Set(urls)].map((url) => ({ key: keyOf(role, url), url, data: { role } }));
}

/** Links of menus and of the home page that lead into filing a request. */
function entrancesOf(source: InspectSource): readonly Subject[] {
  const host = new URL(source.home).host;
  const named = source.links.filter(
    ({ text }) => isEntrance(text) || words.named.some((name) => text.startsWith(name)),
  );
  return [...new Set(named.map(({ url }) => url))].slice(0, MOST_ITEMS).map((url) => {
    const role: RequestRole = new URL(url).host === host ? 'request' : 'elsewhere';
    return { key: keyOf(role, url), url, data: { role } };
  });
}

const isGuideFile = ({ region, url, text }: TextLink): boolean =>
  region === 'main' && isFileUrl(url) && has(text, words.guideFile);

export const requestPages: Inspection<RequestPage> = {
  id: 'request-pages',
  version: 4,
  rendered: true,
  choose(source) {
    const all = [
      ...pagesOf(source, 'foi.request', 'request'),
      ...entrancesOf(source),
      ...pagesOf(source, 'foi.guide', 'guide'),
    ];
    return all.filter(({ key }, at) => all.findIndex((one) => one.key === key) === at);
  },
  read({ bytes, contentType, page }) {
    if (page === undefined) return { asksLogin: false, channels: 0, guide: [], chars: 0 };
    const { html } = decodePage(bytes, contentType);
    const form = requestForm(labelledForms(html));
    return {
      asksLogin: has(page.text.slice(0, 2000), words.login),
      channels: words.channels.filter((word) => page.text.includes(word)).length,
      guide: guideOf(page),
      chars: page.scan.mainChars,
      ...(page.links.some(isGuideFile) && { guideFile: true as const }),
      ...(form && { form }),
      ...doorways(page, html),
    };
  },
  outcome(fact, subject) {
    switch (roleOf(subject)) {
      case 'elsewhere':
        return '';
      case 'guide':
        return guideFields.filter((field) => !fact.guide.includes(field)).join('+');
      case 'request':
        return fact.form ? formOutcome(fact.form) : offersEntry(fact) ? '' : 'no-entry';
    }
  },
};

/** True when somebody can file a request from here, or take the form home. */
export const offersEntry = ({ form, entrance, sheet, frame }: RequestPage): boolean =>
  form !== undefined || entrance !== undefined || sheet !== undefined || frame !== undefined;

const formOutcome = ({ lacks, beyond, purpose }: RequestForm): string =>
  [
    ...lacks.map((part) => `lacks-${part}`),
    ...beyond.filter(({ required }) => required).map(({ label }) => `asks-${label}`),
    ...(purpose ? [purpose.required ? 'purpose-required' : 'purpose'] : []),
  ].join('+');
