import { say, type Observation, type Reason, type Words } from '@gongkai/model';
import { lastFact } from '../inspect/finding.ts';
import type { GuideSubject } from '../inspect/guides.ts';
import type { SubjectLooks } from '../inspect/inspection.ts';
import { agreed } from '../inspect/standing.ts';
import type { GuideElement } from './elements.ts';
import type { GuideFact } from './read-guide.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import { elementWords } from './words.ts';

/** What one guide gives of the elements asked for. */
export interface JudgedGuide {
  readonly url: string;
  readonly title: string;
  /** Missing or blank in every look. */
  readonly missing: readonly GuideElement[];
  /** Looks that agree on what is missing. */
  readonly observations: readonly Observation[];
  /** Elements of which it cannot be said. */
  readonly unsure: readonly GuideElement[];
  /** Set when nothing can be said of the guide. */
  readonly open?: Reason;
}

/** Fewer characters and fewer labels than these are a guide in a picture, a file or a script. */
const FEW_CHARACTERS = 120;
const FEW_ELEMENTS = 2;

/** True for a page whose text says next to nothing: the guide itself may be in what was not read. */
export const isOpaque = ({ chars, given }: GuideFact): boolean =>
  chars < FEW_CHARACTERS && Object.keys(given).length <= FEW_ELEMENTS;

const calledGuide = new RegExp(lexicon.guideTitle);

/** True for an article that stands among the guides: it gives no element of one, and does not call itself one. */
const isOther = ({ given, unsure, blank, title }: GuideFact, name: string): boolean =>
  unsure.length + blank.length === 0 &&
  Object.keys(given).every((element) => element === 'name') &&
  !calledGuide.test(`${title} ${name}`);

/**
 * Judges a guide by the elements it owes.
 *
 * @param known elements that stand elsewhere, in the row of the list for one
 */
export function judgeGuide(
  one: SubjectLooks<GuideFact>,
  owed: readonly GuideElement[],
  known: ReadonlySet<GuideElement> = new Set(),
): JudgedGuide {
  const { url } = one.subject;
  const fact = lastFact(one.looks);
  const title = nameOf(one);
  const none = { url, title, missing: [], unsure: [], observations: [] };
  if (fact === undefined) return { ...none, open: one.looks.at(-1)?.reason ?? 'tool.budget' };
  if (one.looks.some((look) => look.fact !== undefined && isOpaque(look.fact)))
    return { ...none, open: fact.media > 0 || fact.forms.length > 0 ? 'unsupported.format' : 'needs.judgement' };
  if (one.looks.some((look) => look.fact !== undefined && isOther(look.fact, title)))
    return { ...none, open: 'needs.judgement' };
  const asked = owed.filter((element) => !known.has(element));
  const missing: GuideElement[] = [];
  const unsure = asked.filter((element) => fact.unsure.includes(element));
  let observations: readonly Observation[] = [];
  for (const element of asked) {
    const lacks = (seen: GuideFact): boolean => seen.given[element] === undefined && !seen.unsure.includes(element);
    const standing = agreed(one, lacks, `lacks-${element}`);
    if (standing.is === 'agreed') {
      missing.push(element);
      observations = standing.observations;
    } else if (standing.is === 'open') unsure.push(element);
  }
  return { url, title, missing, unsure, observations };
}

/** What the list calls the item; old pages have one title for all. */
export function nameOf({ subject: { data }, looks }: SubjectLooks<GuideFact>): string {
  const { name } = data as GuideSubject; // as it was chosen
  return name === '' ? (lastFact(looks)?.title ?? '') : name;
}

/** Names of elements as one text in each language. */
export const elementNames = (elements: readonly GuideElement[]): Words => ({
  zh: elements.map((element) => say(elementWords[element], 'zh')).join('\u3001'),
  en: elements.map((element) => say(elementWords[element], 'en')).join(', '),
});
