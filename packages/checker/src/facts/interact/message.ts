import type { Day } from '@gongkai/model';
import { readDate } from '../dates/read-date.ts';
import { labelled } from '../inspect/labelled.ts';
import type { PageText } from '../inspect/page-text.ts';
import words from './message-words.json' with { type: 'json' };

/** What became of a message as the page says it; `unknown` when it says nothing. */
export type MessageState = 'answered' | 'waiting' | 'void' | 'unknown';

export interface Message {
  readonly title: string;
  /** Address of its own page, '' when it has none. */
  readonly url: string;
  readonly asked?: Day;
  readonly answered?: Day;
  readonly state: MessageState;
}

/** A message on a page of its own. */
export interface MessagePage extends Message {
  /** The answer's text, at most 200 characters; '' when none was found. */
  readonly answer: string;
}

const waiting = new RegExp(words.waiting);
const done = new RegExp(words.done);
const invalid = new RegExp(words.void);

export function messageState(said: string): MessageState {
  const plain = said.normalize('NFKC').replace(/\s+/g, '');
  if (invalid.test(plain)) return 'void';
  if (waiting.test(plain)) return 'waiting';
  return done.test(plain) ? 'answered' : 'unknown';
}

export function dayIn(text: string | undefined, asOf: Day): Day | undefined {
  if (text === undefined || text === '') return undefined;
  const read = readDate(text, asOf);
  return read.ok && read.form === 'full' ? read.day : undefined;
}

/** An answer cannot be older than its question: then the labels were read wrongly and neither day is used. */
export const daysOf = (asked: Day | undefined, answered: Day | undefined): Pick<Message, 'asked' | 'answered'> =>
  asked !== undefined && answered !== undefined && answered < asked
    ? {}
    : { ...(asked === undefined ? {} : { asked }), ...(answered === undefined ? {} : { answered }) };

/** The answer of a page that heads it with a line of its own. */
function underHeading({ blocks }: PageText): string {
  const at = blocks.findIndex(
    ({ text, region }) => region === 'main' && words.answer.includes(text.replace(/[\s:\uff1a]+/g, '')),
  );
  return at < 0 ? '' : (blocks[at + 1]?.text ?? '');
}

const LONGEST_STEP = 8;
const showsSteps = ({ blocks }: PageText): boolean =>
  blocks.some(
    ({ text, region, hidden }) =>
      region === 'main' && !hidden && text.length <= LONGEST_STEP && messageState(text) === 'answered',
  );

/** The day behind a label, also where several labels stand in one line: `答复单位：某局；答复日期：2026年11月11日`. */ // basis: line as written
function labelledDay(page: PageText, names: readonly string[], asOf: Day): Day | undefined {
  const day = dayIn(labelled(page, names), asOf);
  if (day !== undefined) return day;
  const inLine = new RegExp(`(?:${names.join('|')})\\s?[:\uff1a]\\s?([\\d\u5e74\u6708\u65e5./-]{8,16})`);
  return dayIn(inLine.exec(page.text)?.[1], asOf);
}

/** Reads a message's own page. `listedOn` is the day its list gives it: no label says whether of question or answer. */
export function readMessage(page: PageText, title: string, asOf: Day): MessagePage {
  const asked = labelledDay(page, words.asked, asOf);
  const answered = labelledDay(page, words.answered, asOf);
  const answer = (labelled(page, words.answer) ?? underHeading(page)).slice(0, 200);
  const status = labelled(page, words.status);
  const stated = status === undefined ? 'unknown' : messageState(status.slice(0, 20));
  // a bar of all steps names those that are still to come, too
  const said = stated === 'waiting' && showsSteps(page) ? 'unknown' : stated;
  const isAnswered = answered !== undefined || (answer !== '' && messageState(answer.slice(0, 12)) === 'unknown');
  return {
    title,
    url: page.url,
    ...daysOf(asked, answered),
    // an answer that is there outweighs a status nobody has changed
    state: isAnswered && said !== 'void' ? 'answered' : said,
    answer,
  };
}

const empty = new RegExp(words.emptyReply);
/** Fewer characters than this answer nothing. */
const SHORTEST = 10;

/** True when an answer seems to say nothing; a person decides. */
export function isPerfunctory(answer: string): boolean {
  const plain = answer.replace(/\s+/g, '');
  return plain !== '' && (plain.length < SHORTEST || empty.test(plain));
}
