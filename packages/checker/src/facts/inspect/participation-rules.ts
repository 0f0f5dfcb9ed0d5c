import words from '../interact/event-words.json' with { type: 'json' };
import { soughtOnSite, type Sought } from './absence.ts';
import type { Inspection, InspectSource } from './inspection.ts';

const rules = new RegExp(words.rules);
const notRules = new RegExp(words.notRules);

/** True for the title of a rule on how the public takes part in decisions. */
export const isParticipationRule = (title: string): boolean => {
  const plain = title.normalize('NFKC').replace(/\s+/g, '');
  return plain.length <= 60 && rules.test(plain) && !notRules.test(plain);
};

const named = soughtOnSite('participation-rules', isParticipationRule);

/** A row of a list names a document whether or not its page was read. */
function listed({ columns, itemsOf }: InspectSource): Sought['found'] {
  for (const { url } of columns)
    for (const row of itemsOf(url))
      if (isParticipationRule(row.title)) return [{ text: row.title, url: row.url, place: 'section' }];
  return [];
}

/** Rules of procedure for taking part in major decisions, looked for all over the site. */
export const participationRules: Inspection<Sought> = {
  ...named,
  choose: (source) =>
    named.choose(source).map((subject) => ({
      ...subject,
      data: { ...Object(subject.data), found: [...listed(source), ...foundIn(subject.data)] },
    })),
};

const foundIn = (data: unknown): readonly unknown[] => {
  const found: unknown = Reflect.get(Object(data), 'found');
  return Array.isArray(found) ? found : [];
};
