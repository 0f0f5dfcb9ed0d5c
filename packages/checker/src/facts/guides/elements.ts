import lexicon from './lexicon.json' with { type: 'json' };

/** What a service guide can say, as the state's list and the policy name it. */
export type GuideElement = keyof typeof lexicon.labels;
export const guideElements = Object.keys(lexicon.labels) as readonly GuideElement[];

const elementOf = new Map<string, GuideElement>();
for (const element of guideElements) for (const label of lexicon.labels[element]) elementOf.set(label, element);
const headings: ReadonlySet<string> = new Set(lexicon.headings);
const joints = new RegExp(lexicon.joints);
const numbering = new RegExp(lexicon.numbering);

const goesOn = new RegExp(lexicon.goesOn);

/** Longest label with its number and its joints. */
export const LONGEST_LABEL = 22;

/** What a label adds in brackets: its unit, a note. */
const note = /[\uff08(\u3010[][^\uff08\uff09()\u3010\u3011[\]]*[\uff09)\u3011\]]\s*$/;

const plain = (label: string): string =>
  label.replace(/[\s\u3010\u3011[\]\uff08\uff09()\u300a\u300b"\u201c\u201d]/g, '');

/** Shorter labels are words of prose. */
const TELLING = 4;
const telling = [...elementOf.keys()]
  .filter((label) => label.length >= TELLING)
  .toSorted((a, b) => b.length - a.length);

/**
 * The label a text begins with where template and text set it apart by look alone, not by a colon; '' when there is none.
 * A label that goes on as a sentence is no such.
 */
export function leadingLabel(text: string): string {
  const begun = text.trim();
  const said = begun.replace(numbering, '');
  const label = telling.find((one) => said.startsWith(one)) ?? '';
  const rest = said.slice(label.length);
  return label === '' || rest.trim() === '' || goesOn.test(rest) ? '' : begun.slice(0, begun.length - rest.length);
}

/**
 * The elements a label names: one, or several where it joins them (办理地点、时间及电话). Undefined for no label of a
 * guide, empty for one of a guide's other headings.
 */
export function elementsOf(label: string): readonly GuideElement[] | undefined {
  const whole = label.trim().replace(numbering, '');
  return named(plain(whole)) ?? named(plain(whole.replace(note, '')));
}

function named(text: string): readonly GuideElement[] | undefined {
  if (text === '' || text.length > LONGEST_LABEL) return undefined;
  const one = elementOf.get(text);
  if (one !== undefined) return [one];
  if (headings.has(text)) return [];
  const parts = text.split(joints);
  if (parts.length < 2) return undefined;
  const found = parts.flatMap((part) => elementOf.get(part) ?? []);
  return found.length === parts.length ? found : undefined;
}
