import { guideFields, type GuideField } from './guide.ts';
import names from './guide-labels.json' with { type: 'json' };

/** The field of a guide that a label on a page names; undefined for one of the publisher's own. */
export function guideFieldOf(label: string): keyof typeof names | undefined {
  const plain = label.replace(/[\s:\uff1a]/g, '');
  return (Object.keys(names) as (keyof typeof names)[]).find((field) => names[field].includes(plain));
}

/** The fields a printed guide owes and leaves out or blank, in the order of the sheet. */
export function missingLabelsIn(entries: Iterable<readonly [label: string, text: string]>): readonly GuideField[] {
  const given = new Set<string | undefined>();
  for (const [label, text] of entries) if (text !== '') given.add(guideFieldOf(label));
  return (Object.keys(guideFields) as GuideField[]).filter((field) => !given.has(field));
}
