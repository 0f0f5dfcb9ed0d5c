import {
  interpretationElements,
  interpretationLimit,
  type Interpretation,
  type InterpretationMedium,
} from '@gongkai/model';
import { lookOf } from './forms.ts';

/** Whether an interpretation came in time, by the count its data carry; undefined without one: nobody judges then. */
export function judged({
  workingDays,
}: Pick<Interpretation, 'workingDays'>): 'same-day' | 'in-time' | 'late' | undefined {
  if (workingDays === undefined) return undefined;
  if (workingDays === 0) return 'same-day';
  return workingDays <= interpretationLimit ? 'in-time' : 'late';
}

/** What the publisher owes (JY-040, JY-047, JY-051) and left empty, with the number of interpretations that do. */
export function unfilledIn(
  items: readonly Interpretation[],
): readonly { readonly column: string; readonly count: number }[] {
  const owed: [column: string, isEmpty: (item: Interpretation) => boolean][] = [
    ['by', ({ by }) => by.every(({ dept }) => dept === '')],
    ['publishedOn', ({ publishedOn }) => publishedOn === undefined],
    ['documentUrl', ({ documentUrl }) => documentUrl === ''],
  ];
  for (const key of Object.keys(interpretationElements) as (keyof typeof interpretationElements)[])
    owed.push([`elements.${key}`, ({ elements }) => elements[key] === undefined]);
  return owed
    .map(([column, isEmpty]) => ({ column, count: items.filter(isEmpty).length }))
    .filter(({ count }) => count > 0);
}

/** Something that some readers get nothing from, and what it lacks. */
export interface Unreadable {
  readonly lacks: 'noAlt' | 'noCaptions';
  readonly title: string;
}

/** Pictures without a text, films without captions or transcript, sounds without transcript. */
export function unreadable(items: readonly Interpretation[]): readonly Unreadable[] {
  return items.flatMap(({ title, media }) =>
    media.flatMap((medium): readonly Unreadable[] => {
      const lacks = lackOf(medium);
      return lacks ? [{ lacks, title: medium.title ?? title }] : [];
    }),
  );
}

function lackOf({
  url,
  alt,
  tableUrl,
  captionsUrl,
  transcript,
}: InterpretationMedium): Unreadable['lacks'] | undefined {
  const look = lookOf(url);
  if (look === 'page' || transcript || (look === 'film' && captionsUrl)) return undefined;
  if (look !== 'picture') return 'noCaptions';
  return alt || tableUrl ? undefined : 'noAlt';
}
