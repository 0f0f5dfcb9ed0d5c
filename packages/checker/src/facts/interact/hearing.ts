import type { Day } from '@gongkai/model';
import { dayOf } from '../dates/plausible.ts';
import words from './event-words.json' with { type: 'json' };

/** What a title with a hearing in it is: its announcement, an account of one that was held, or neither. */
export type HearingKind = 'notice' | 'held' | 'other';

const hearing = new RegExp(words.hearing);
const penalty = new RegExp(words.penalty);
const notice = new RegExp(words.notice);
const held = new RegExp(words.held);

/** Undefined for a title that is about no public hearing: those of penalties are between an organ and one party. */
export function hearingKind(title: string): HearingKind | undefined {
  const plain = title.normalize('NFKC').replace(/\s+/g, '');
  if (!hearing.test(plain) || penalty.test(plain)) return undefined;
  if (notice.test(plain) && !/(?:\u60c5\u51b5|\u7ed3\u679c|\u62a5\u544a)/.test(plain)) return 'notice';
  return held.test(plain) ? 'held' : 'other';
}

const date = /(?:(\d{4})\s?[\u5e74./-]\s?)?(\d{1,2})\s?[\u6708./-]\s?(\d{1,2})\s?\u65e5?/g;
const place = new RegExp(words.place);
/** Days of applying, of sending comments: not of the hearing. */
const elseDay = new RegExp(words.elseDay);
const holdDay = new RegExp(words.holdDay);
/** The day of the page itself, which is no day of a hearing. */
const pageDay = new RegExp(words.pageDay, 'g');

/**
 * The day a hearing is held on, by the first date that stands behind words of holding it. A year that is left out is that
 * of `published`. Undefined when the text names none.
 */
export function hearingDay(text: string, published: Day | undefined): Day | undefined {
  const year = published?.slice(0, 4);
  const sentences = text
    .normalize('NFKC')
    .slice(0, 20_000)
    .replace(pageDay, '')
    .split(/[\n\u3002;]/)
    .filter((sentence) => holdDay.test(sentence) || !elseDay.test(sentence));
  // what says that it is held outweighs a mere “time:”, which may be that of something else
  for (const sentence of [...sentences.filter((one) => holdDay.test(one)), ...sentences]) {
    const at = sentence.search(place);
    if (at < 0) continue;
    for (const [, own, month, day] of sentence.slice(at).matchAll(date)) {
      if (own === undefined && year === undefined) continue;
      const said = dayOf(Number(own ?? year), Number(month), Number(day));
      if (said !== undefined) return said;
    }
  }
  return undefined;
}

const dated = /(\d{4})\s?\u5e74\s?(\d{1,2})\s?\u6708\s?(\d{1,2})\s?\u65e5\s*$/;
/** The day under a notice, as its last lines have it: sites are moved, and their pages then bear the day of the move. */
export function signedOn(text: string): Day | undefined {
  const last = text.normalize('NFKC').split('\n').slice(-6);
  for (const line of last.toReversed()) {
    const found = line.length <= 40 ? dated.exec(line) : null;
    if (found !== null) return dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  }
  return undefined;
}
