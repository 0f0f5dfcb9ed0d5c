import type { PageText } from '../inspect/page-text.ts';
import { guideElements, type GuideElement } from './elements.ts';
import { entriesOf } from './entries.ts';
import lexicon from './lexicon.json' with { type: 'json' };

/** What a page says as a service guide. */
export interface GuideFact {
  readonly title: string;
  /** Elements it gives, with the opening of what it says; labels with nothing behind them are in `blank`. */
  readonly given: Readonly<Partial<Record<GuideElement, string>>>;
  readonly blank: readonly GuideElement[];
  /** Named in a row of tabs whose texts could not be told apart: neither given nor missing. */
  readonly unsure: readonly GuideElement[];
  /** Forms and samples it offers for download. */
  readonly forms: readonly { readonly url: string; readonly text: string }[];
  /** True when its text speaks of a form to fill in. */
  readonly namesForm: boolean;
  /** Visible characters of its main part: a guide in a picture or a file has next to none. */
  readonly chars: number;
  /** Pictures, players and files of its main part. */
  readonly media: number;
}

const OPENING = 60;
const hints = Object.entries(lexicon.hints).map(([element, pattern]) => [element, new RegExp(pattern)] as const);
const form = new RegExp(lexicon.form);
const formNamed = new RegExp(lexicon.formNamed);
const file = new RegExp(lexicon.file, 'i');

/** Reads a page as a service guide. What has no label but can be told by its form (a telephone number, an hour) counts. */
export function readGuide(page: PageText): GuideFact {
  const { scan, text, links } = page;
  const given: Partial<Record<GuideElement, string>> = {};
  const empty = new Set<GuideElement>();
  const tabs = new Set<GuideElement>();
  const give = (element: GuideElement, said: string): void => {
    given[element] ??= said.slice(0, OPENING);
  };
  for (const { elements, text: said, isTab } of entriesOf(page))
    for (const element of elements) {
      if (said !== '') give(element, said);
      else (isTab ? tabs : empty).add(element);
    }
  for (const [element, pattern] of hints) {
    // the term the law sets is not the one the office promises
    const said = element === 'limit' ? text.replace(given.statutoryDays ?? '', '') : text;
    const found = pattern.exec(said)?.[0];
    if (found !== undefined && isElement(element)) give(element, found);
  }
  // one term given without saying whose is what the office promises; either of the two is a term
  if (given.limit !== undefined) give('promisedDays', given.limit);
  const term = given.promisedDays ?? given.statutoryDays;
  if (term !== undefined) give('limit', term);
  const title = scan.metas['articletitle'] || scan.h1 || scan.title;
  if (title !== '') give('name', title);
  const own = links.filter(({ region, kind, hidden }) => region === 'main' && kind === 'a' && !hidden);
  const forms = own.filter(({ url, text: said }) => file.test(url) || (form.test(said) && said.length < 40));
  const sample = forms.find(({ text: said }) => form.test(said));
  if (sample !== undefined) give('samples', sample.text);
  const has = (element: GuideElement): boolean => given[element] !== undefined;
  return {
    title,
    given,
    blank: guideElements.filter((element) => empty.has(element) && !has(element) && !tabs.has(element)),
    unsure: guideElements.filter((element) => tabs.has(element) && !has(element)),
    forms: forms.filter(({ url }) => file.test(url)).map(({ url, text: said }) => ({ url, text: said })),
    namesForm: formNamed.test(given.materials ?? '') || formNamed.test(text),
    chars: text.replace(/\s/g, '').length,
    media: scan.mainMedia,
  };
}

const isElement = (name: string): name is GuideElement => guideElements.some((element) => element === name);
