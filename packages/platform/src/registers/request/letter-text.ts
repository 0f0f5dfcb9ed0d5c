import { afterWorkingDays } from '@gongkai/calendar';
import {
  channels,
  isDay,
  isOutcome,
  outcomes,
  transitionOf,
  type ActInput,
  type AnswerOutcome,
  type Day,
  type LetterKind,
  type NewRequest,
} from '@gongkai/model';
import type { DepartmentKind } from '../../db/tables.ts';
import { chineseDay, type LetterText } from '../../letters/letter.ts';
import { dayIn, clockOf, outcomeOf, type RequestEvent } from './rules.ts';
import { remedyRules, requestLaw } from './law.ts';
import texts from './letter-texts.json' with { type: 'json' };
import type { Privacy } from './privacy.ts';
import type { RequestRow } from './repo.ts';

type TextName = keyof typeof texts;

/** Values of a sentence's places; days are written as letters write them. */
type Values = Readonly<Record<string, string | number | undefined>>;

/** A place of a sentence that nobody filled in: the letter is not issued. */
export class EmptyPlace extends Error {
  readonly place: string;
  constructor(place: string) {
    super(`the letter lacks ${place}`);
    this.place = place;
  }
}

/** Fills a sentence of the letters. Throws `EmptyPlace` where there is nothing to put. */
const fill = (name: TextName, values: Values = {}): string =>
  texts[name].replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    const value = String(values[key] ?? '').trim();
    if (value === '') throw new EmptyPlace(key);
    return isDay(value) ? chineseDay(value) : value;
  });

/** The paper that the last event makes; undefined when it makes none. */
export function letterKindOf(events: readonly RequestEvent[]): LetterKind | undefined {
  const event = events.at(-1);
  if (!event || event.act === 'submit') return undefined;
  const { letter } = transitionOf(event.act);
  if (event.act === 'consult') return event.data['kind'] === 'joint-organ' ? 'joint-organ' : 'third-party';
  if (letter !== 'of-outcome') return letter;
  const outcome = outcomeOf(events);
  return outcome && outcomes[outcome].letter;
}

/**
 * Every answer says which way out there is: review first where the law demands it (行政复议法 第二十三条), no suit where courts
 * take none (法释〔2025〕8号 第十条), and the way over the net where the answer comes over the net (第二十二条).
 */
function remedyOf(outcome: AnswerOutcome | undefined, { row, organ }: LetterSubject): string | undefined {
  if (outcome === undefined || outcome === 'other.misc') return undefined;
  const isFirst = remedyRules.reviewFirst.includes(outcome);
  const text = isFirst ? 'reviewFirst' : remedyRules.reviewOnly.includes(outcome) ? 'reviewOnly' : 'reviewOrSuit';
  const said = fill(text, { reviewOrgan: texts[`reviewOrgan.${organ.kind}`] });
  return row.delivery === 'online' || row.delivery === 'email' ? `${said}${texts.reviewOnline}` : said;
}

export interface LetterSubject {
  readonly row: RequestRow;
  readonly privacy: Privacy;
  /** The act that makes the letter is the last. */
  readonly events: readonly RequestEvent[];
  readonly kind: LetterKind;
  readonly receivedOn: Day | undefined;
  readonly organ: { readonly name: string; readonly code: string; readonly kind: DepartmentKind };
  /** Number of the letter that is corrected. */
  readonly letterNo?: string;
}

/** What a letter says, and for an answer the line that the annual report counts. */
export interface MadeLetter {
  readonly letter: Omit<LetterText, 'no' | 'issuedOn'>;
  readonly outcome?: { readonly key: AnswerOutcome; readonly basis: string; readonly reason: string };
}

/** Works out a letter from the events; the same events give the same words. */
export function letterText(subject: LetterSubject): MadeLetter {
  const { row, privacy, events, kind, organ } = subject;
  const event = events.at(-1);
  const given: ActInput = { ...event?.data, ...event?.personal };
  const outcome = outcomeOf(events);
  const draft = events.findLast(
    ({ act }) => act === 'draft-answer' || act === 'answer-on-spot' || act === 'reason-refused',
  );
  const answer: ActInput = {
    ...draft?.data,
    ...draft?.personal,
    ...(draft?.act === 'reason-refused' && {
      outcome: 'refuse.excessive',
      text: texts.excessive,
      basis: outcomes['refuse.excessive'].basis,
    }),
  };
  const wanted = JSON.parse(
    privacy.text('request', 'description', row.id, row.description ?? ''),
  ) as NewRequest['wanted'];
  const isThirdParty = kind === 'third-party' || kind === 'joint-organ';
  const isAnswer = event?.to === 'answered' && event.from !== 'answered';
  const isEnd = isAnswer || event?.to === 'lapsed';
  const basis = String((isAnswer ? answer : given)['basis'] ?? (isEnd && outcome ? outcomes[outcome].basis : ''));
  const remedy = isEnd ? remedyOf(outcome, subject) : undefined;
  return {
    letter: {
      kind,
      to: isThirdParty ? String(given['name']) : privacy.applicant(row.applicant).name,
      organ: organ.name,
      facts: factsOf(subject, isThirdParty),
      asked: [wanted.name, wanted.docNo, wanted.description].filter((text) => text !== undefined).join('\uff1b'),
      paragraphs: isAnswer && event?.act !== 'redirect' ? answerParagraphs(answer) : actParagraphs(subject, given),
      ...(basis !== '' && { basis: fill('basis', { basis }) }),
      ...(remedy !== undefined && { remedy }),
      ...(!isThirdParty && { delivery: fill('delivery', { delivery: texts[`delivery.${row.delivery}`] }) }),
    },
    ...(isEnd && outcome && { outcome: { key: outcome, basis, reason: String(answer['reason'] ?? '') } }),
  };
}

function answerParagraphs(answer: ActInput): readonly string[] {
  const { outcome, text, reason, searched, organName, organContact } = answer;
  const named =
    typeof outcome === 'string' && isOutcome(outcome)
      ? [fill('decided', { decision: outcomes[outcome].words.zh })]
      : [];
  return [
    ...named,
    String(text ?? ''),
    ...(organName === undefined
      ? []
      : [fill(organContact === undefined ? 'redirectName' : 'redirect', { organName, organContact })]),
    ...(searched === undefined ? [] : [fill('searched', { searched })]),
    ...(reason === undefined ? [] : [fill('reason', { reason })]),
  ].filter((each) => each !== '');
}

/** What was filed, when and how; to others only that it was. */
function factsOf({ row, receivedOn }: LetterSubject, isThirdParty: boolean): string {
  if (isThirdParty) return fill('forOthers', { no: row.no });
  return receivedOn === undefined
    ? fill('notReceived', { no: row.no })
    : fill('received', { receivedOn, no: row.no, channel: channels[row.channel].zh });
}

function actParagraphs({ events, row, kind, letterNo }: LetterSubject, given: ActInput): readonly string[] {
  const event = events.at(-1);
  const on = event?.on ?? '';
  const due = event && clockOf(events, row.channel, event.on, requestLaw).dueOn;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- most acts need nothing here
  switch (event?.act) {
    case 'confirm':
      return [fill('confirmation', { on, due })];
    case 'ask-correction':
      return [fill('correction', given)];
    case 'extend':
      return [fill('extension', { ...given, due })];
    case 'delay':
      return [fill('delay', given)];
    case 'ask-reason':
      return [fill('reason-notice', given)];
    case 'consult':
      return [fill(kind === 'joint-organ' ? 'joint-organ' : 'third-party')];
    case 'demand-fee': {
      const mode = given['mode'] === 'per-item' ? texts['per-item'] : texts['per-page'];
      const payDue = afterWorkingDays(dayIn(given, 'on') ?? event.on, requestLaw.feePayment).due;
      const fen = Number(given['amountFen']);
      return [fill('fee', { mode, yuan: (fen / 100).toFixed(2), counted: `${given['counted'] ?? ''}${mode}`, payDue })];
    }
    case 'lapse-correction':
      return [fill('lapsed-correction')];
    case 'lapse-fee':
      return [fill('lapsed-fee')];
    case 'redirect':
      return [fill('redirect', given), fill('reason', given)];
    case 'withdraw':
      return [fill('withdrawal')];
    case 'correct-clerical':
      return [fill('clerical', { letterNo, ...given })];
    default:
      return [];
  }
}
