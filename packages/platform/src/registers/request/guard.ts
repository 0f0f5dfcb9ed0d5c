import { afterWorkingDays, workingDaysBetween } from '@gongkai/calendar';
import {
  isOutcome,
  needsReason,
  type ActInput,
  type Channel,
  type Day,
  type DeskAct,
  type Problem,
  type Words,
} from '@gongkai/model';
import { clockOf, dayIn, receivedOn, type RequestEvent, type RequestLaw } from './rules.ts';

const words = {
  future: { zh: '日期不能晚于今天（{today}）', en: 'The day cannot lie after today ({today})' },
  before: { zh: '日期不能早于上一步（{last}）', en: 'The day cannot lie before the step before ({last})' },
  correctionLate: {
    zh: '补正告知应在收到申请之日起 {days} 个工作日内作出，最迟 {until}（条例第三十条）',
    en: 'A correction is asked within {days} working days of receipt, by {until} (Art 30)',
  },
  once: { zh: '本轮已要求过补正，补正原则上只要求一次', en: 'A correction was asked already; it is asked once' },
  until: { zh: '期限应晚于告知之日', en: 'The term must end after the day of the notice' },
  termNotOver: { zh: '期限至 {until}，尚未届满', en: 'The term runs until {until} and is not over' },
  late: { zh: '答复期限已于 {due} 届满，不能再延长', en: 'The term ended on {due} and cannot be extended' },
  extended: { zh: '本期限已延长过一次（条例第三十三条）', en: 'This term was extended once already (Art 33)' },
  reason: { zh: '此结果须写明理由', en: 'This outcome needs its reason' },
  basis: { zh: '此结果须写明法律依据', en: 'This outcome needs its legal basis' },
  searched: { zh: '不存在的，须留存检索记录（法释〔2025〕8号）', en: 'Not held: the record of the search is needed' },
  checked: { zh: '公开的内容须由另一人复核', en: 'What is released must be checked by a second person' },
  free: { zh: '未超出免费标准，不应收费', en: 'Within what is free: no fee may be demanded' },
  sameDay: { zh: '当场答复限当面提交并于当日答复', en: 'On the spot means at the counter, the same day' },
  opinions: { zh: '尚有征求对象未答复', en: 'Somebody who was asked has not answered' },
  noDraft: { zh: '没有待签发的答复稿', en: 'There is no draft to sign' },
} satisfies Record<string, Words>;

/** What a guard may look at. */
export interface GuardContext {
  readonly events: readonly RequestEvent[];
  readonly channel: Channel;
  readonly today: Day;
  readonly law: RequestLaw;
  readonly actor: string;
  /** 分 that the fee table gives for this act; for `demand-fee`. */
  readonly feeFen?: number;
  /** Those asked who have not answered. */
  readonly waiting: number;
}

/** Why an act cannot be done now, beyond what the machine says: every reason, each with its place. Empty when it can. */
export function guard(act: DeskAct, input: ActInput, context: GuardContext): readonly Problem[] {
  const { events, channel, today, law, actor, feeFen, waiting } = context;
  const problems: Problem[] = [];
  const refuse = (at: string, code: keyof typeof words, values: Problem['values'] = {}): void =>
    void problems.push({ code: `request.${code}`, at: at === '' ? '' : `/${at}`, words: words[code], values });
  const on = dayIn(input, 'on') ?? today;
  const last = events.at(-1);
  if (on > today) refuse('on', 'future', { today });
  if (last && on < last.on && act !== 'serve' && act !== 'consult-reply') refuse('on', 'before', { last: last.on });
  const { round, run } = last ?? { round: 1, run: 1 };
  const until = dayIn(input, 'until');
  if (until && until <= on) refuse('until', 'until');
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- most acts need nothing here
  switch (act) {
    case 'ask-correction': {
      const from = receivedOn(events, channel);
      if (events.some((event) => event.act === act && event.round === round)) refuse('', 'once');
      if (from && workingDaysBetween(from, on).count > law.correctionNotice)
        refuse('on', 'correctionLate', {
          days: law.correctionNotice,
          until: afterWorkingDays(from, law.correctionNotice).due,
        });
      break;
    }
    case 'lapse-correction': {
      const asked = dayIn(events.findLast((event) => event.act === 'ask-correction')?.data ?? {}, 'until');
      if (asked && on <= asked) refuse('on', 'termNotOver', { until: asked });
      break;
    }
    case 'correction-received': {
      const asked = dayIn(events.findLast((event) => event.act === 'ask-correction')?.data ?? {}, 'until');
      if (asked && on > asked && input['excuse'] === undefined) refuse('excuse', 'reason');
      break;
    }
    case 'lapse-fee': {
      const demanded = events.findLast((event) => event.act === 'demand-fee');
      const end = demanded && afterWorkingDays(demanded.on, law.feePayment).due;
      if (end && on <= end) refuse('on', 'termNotOver', { until: end });
      break;
    }
    case 'extend': {
      const { dueOn } = clockOf(events, channel, on, law);
      if (events.some((event) => event.act === act && event.round === round && event.run === run))
        refuse('', 'extended');
      if (dueOn && on > dueOn) refuse('on', 'late', { due: dueOn });
      break;
    }
    case 'demand-fee':
      if (feeFen === 0) refuse('counted', 'free');
      break;
    case 'draft-answer':
    case 'answer-on-spot':
      problems.push(...guardAnswer(input, actor));
      if (waiting > 0) refuse('', 'opinions');
      if (act === 'answer-on-spot' && (channel !== 'counter' || events[0]?.on !== on)) refuse('on', 'sameDay');
      break;
    case 'answer':
      if (!events.some((event) => event.act === 'draft-answer' && event.round === round)) {
        if (last?.act !== 'reason-refused') refuse('', 'noDraft');
      }
      break;
    default:
  }
  return problems;
}

function guardAnswer(input: ActInput, actor: string): readonly Problem[] {
  const outcome = String(input['outcome'] ?? '');
  if (!isOutcome(outcome)) return [];
  const problem = (at: string, code: keyof typeof words): Problem => ({
    code: `request.${code}`,
    at: `/${at}`,
    words: words[code],
  });
  const problems: Problem[] = [];
  if (needsReason(outcome) && input['reason'] === undefined) problems.push(problem('reason', 'reason'));
  if (needsReason(outcome) && input['basis'] === undefined) problems.push(problem('basis', 'basis'));
  if (outcome === 'none.not-held' && input['organName'] === undefined && input['searched'] === undefined)
    problems.push(problem('searched', 'searched'));
  if ((outcome === 'granted' || outcome === 'partial') && (input['checkedBy'] ?? actor) === actor)
    problems.push(problem('checkedBy', 'checked'));
  return problems;
}
