import { firstYear, lastYear, workingDaysBetween } from '@gongkai/calendar';
import {
  addPeriod,
  daysBetween,
  measured,
  na,
  subtractPeriod,
  unmeasured,
  type Day,
  type Finding,
} from '@gongkai/model';
import { inspectedFinding, lastFact } from '../../facts/inspect/finding.ts';
import type { SubjectLooks } from '../../facts/inspect/inspection.ts';
import { messagePages } from '../../facts/inspect/messages.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import { toldMessages, type ToldList } from '../../facts/inspect/told-messages.ts';
import { isPerfunctory, type Message, type MessagePage } from '../../facts/interact/message.ts';
import { check } from '../check.ts';
import { countOr, windowOr } from '../params.ts';

const words = {
  unanswered: {
    zh: '“{title}”于 {asked} 提交，至 {asOf} 仍未答复，超过期限。请立即办理并公开答复',
    en: '“{title}” of {asked} is still unanswered on {asOf}, past its term. Answer it at once and publish the answer',
  },
  late: {
    zh: '“{title}”{asked} 提交，{answered} 答复，用了 {days} 个工作日，超过三个月。请在 5 个工作日内答复简单问题，情况复杂的最长 15 个工作日',
    en: '“{title}” of {asked} was answered on {answered}, after {days} working days, more than three months. Answer simple questions within 5 working days, complex ones within 15',
  },
  slow: {
    zh: '“{title}”{asked} 提交，{answered} 答复，用了 {days} 个工作日，超过 {limit} 个工作日。是否属于简单常见问题、是否已告知延期，请人工判断',
    en: '“{title}” of {asked} was answered on {answered}, after {days} working days, more than {limit}. Whether it was a simple question, and whether the writer was told of a delay, a person must judge',
  },
  perfunctory: {
    zh: '“{title}”的答复过于简单（“{answer}”），是否敷衍，请人工判断',
    en: 'The answer to “{title}” is very short (“{answer}”): whether it answers anything, a person must judge',
  },
};

/** 国办发〔2017〕47号: 情况复杂的可延长至 15 个工作日 (recalled): beyond, only a person can tell whether the writer was told. */ // basis: name of the document
const COMPLEX = 15;
/** No answer may take longer, whatever was asked (国办秘函〔2019〕19号 单项否决 5). */ // basis: name of the document
const LONGEST = 'P3M';
const isLongest = ({ asked, answered }: Pick<Message, 'asked' | 'answered'>): boolean =>
  asked !== undefined && answered !== undefined && answered > addPeriod(asked, LONGEST);

type Pages = readonly SubjectLooks<MessagePage | null>[];

const known = (day: Day): boolean => Number(day.slice(0, 4)) >= firstYear && Number(day.slice(0, 4)) <= lastYear;
const took = (asked: Day, answered: Day): number =>
  known(asked) && known(answered)
    ? workingDaysBetween(asked, answered).count
    : Math.floor((daysBetween(asked, answered) * 5) / 7);

interface Span {
  readonly since: Day;
  readonly before: Day;
  readonly asOf: Day;
}

const isOverdue =
  ({ since, before }: Span) =>
  (message: Pick<Message, 'state' | 'asked'> | undefined | null): boolean =>
    message?.state === 'waiting' && message.asked !== undefined && message.asked >= since && message.asked < before;

/** The day a list gives a message its own page does not date. */
function dated(page: MessagePage | null, data: unknown): MessagePage | null {
  const asked: unknown = Reflect.get(Object(data), 'asked');
  return page === null || page.asked !== undefined || typeof asked !== 'string'
    ? page
    : { ...page, asked: asked as Day }; // written by the list's own reading
}

/** Questions unanswered beyond the window, each by two looks at its own page, else at the list. */
function overdue(pages: Pages, lists: readonly ToldList[], span: Span): readonly Finding[] {
  const findings: Finding[] = [];
  const asked = isOverdue(span);
  for (const one of pages) {
    const standing = agreed(one, (page) => asked(dated(page, one.subject.data)), 'unanswered');
    if (standing.is === 'clear' || standing.fact === undefined) continue;
    const fact = dated(standing.fact, one.subject.data);
    if (fact === null || !asked(fact)) continue;
    const values = { title: fact.title, asked: fact.asked ?? '–', asOf: span.asOf };
    const place = { kind: 'unanswered', subject: one.subject.url, page: one.subject.url };
    findings.push(
      inspectedFinding(place, words.unanswered, values, standing.is === 'agreed' ? standing.observations : []),
    );
  }
  const looked = new Set(pages.map(({ subject }) => subject.url));
  for (const { one, fact } of lists)
    for (const row of fact.rows.filter((message) => asked(message) && !looked.has(message.url))) {
      const isThere = (list: typeof fact | null): boolean =>
        list?.rows.some((other) => other.title === row.title && asked(other)) === true;
      const standing = agreed(one, isThere, 'unanswered');
      if (standing.is === 'clear') continue;
      const values = { title: row.title, asked: row.asked ?? '–', asOf: span.asOf };
      const place = { kind: 'unanswered', subject: `${one.subject.url} ${row.title}`, page: one.subject.url };
      findings.push(
        inspectedFinding(place, words.unanswered, values, standing.is === 'agreed' ? standing.observations : []),
      );
    }
  return findings;
}

/** Answers that came late or say nothing. */
function lateAnswers(pages: Pages, limit: number): readonly Finding[] {
  return pages.flatMap((one): readonly Finding[] => {
    const page = one.subject.url;
    const fact = lastFact(one.looks);
    if (fact === undefined || fact === null) return [];
    const { title, asked, answered, answer } = fact;
    const days = asked === undefined || answered === undefined ? 0 : took(asked, answered);
    const values = { title, asked: asked ?? '–', answered: answered ?? '–', days, limit, answer };
    const observations = one.looks.flatMap(({ fact: seen, observation }) => (seen === undefined ? [] : [observation]));
    if (days > limit && isLongest(fact)) {
      const isLate = (seen: MessagePage | null): boolean => seen !== null && isLongest(seen);
      const standing = agreed(one, isLate, `days:${days}`);
      if (standing.is === 'clear') return [];
      const seen = standing.is === 'agreed' ? standing.observations : [];
      return [inspectedFinding({ kind: 'answered-late', subject: page, page }, words.late, values, seen)];
    }
    if (days > limit)
      return [
        inspectedFinding(
          { kind: days > COMPLEX ? 'answered-late' : 'answered-slowly', subject: page, page, state: 'person' },
          words.slow,
          values,
          observations,
        ),
      ];
    return isPerfunctory(answer)
      ? [
          inspectedFinding(
            { kind: 'perfunctory', subject: page, page, state: 'person' },
            words.perfunctory,
            values,
            observations,
          ),
        ]
      : [];
  });
}

export const replyAge = check({
  id: 'reply.age',
  words: { zh: '留言答复时效', en: 'Time taken to answer' },
  needs: ['columns', 'inspect:messages', 'inspect:message-pages'],
  params: { within: windowOr, window: windowOr, sample: countOr, workingDays: countOr },
  measure(facts, { within = 'P1Y', window, sample, workingDays }) {
    const told = toldMessages(facts);
    if (told.is === 'open') return unmeasured(told.reason, told.detail);
    if (told.is === 'none') return na('no.population');
    const pages = facts.inspected?.looksOf(messagePages);
    if (pages === undefined) return unmeasured('tool.version');
    const { asOf } = facts;
    const read = pages.filter(({ looks }) => lastFact(looks) != null);
    const rows = told.lists.flatMap(({ fact }) => fact.rows);
    if (read.length === 0 && rows.length === 0) {
      const closed = pages.find(({ looks }) => lastFact(looks) === undefined);
      const unread = told.lists.find(({ fact }) => fact.unread !== '');
      if (closed !== undefined) return unmeasured(closed.looks.at(-1)?.reason ?? 'tool.budget', closed.subject.url);
      return unread === undefined ? na('no.population') : unmeasured('unsupported.format', unread.one.subject.url);
    }
    if (window !== undefined) {
      const span = { since: subtractPeriod(asOf, within), before: subtractPeriod(asOf, window), asOf };
      // what says neither that it was answered nor that it waits cannot be judged
      const stated = [...read.flatMap(({ looks }) => lastFact(looks) ?? []), ...rows].filter(
        ({ state }) => state !== 'unknown',
      );
      if (stated.length === 0) return unmeasured('no.population');
      return measured(stated.length, overdue(read, told.lists, span));
    }
    // a sample of those that say when they were asked and answered
    const timed = read
      .filter(({ looks }) => {
        const fact = lastFact(looks);
        return fact?.asked !== undefined && fact.answered !== undefined;
      })
      .slice(0, sample ?? read.length);
    if (timed.length === 0) return unmeasured('no.population');
    return measured(timed.length, lateAnswers(timed, workingDays ?? 5));
  },
});
