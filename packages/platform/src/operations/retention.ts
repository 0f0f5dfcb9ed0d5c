import type { Day, Problem, Words } from '@gongkai/model';
import { recordAct, type Actor } from '../audit/chain.ts';
import { dayOf } from '../day-of.ts';
import { scrub } from '../db/scrub.ts';
import { withTx } from '../db/tx.ts';
import { systemActor, type Office } from '../office.ts';
import { eraseComment, eraseFeedback, erasableComments, erasableFeedback } from '../registers/comment/index.ts';
import { eraseByNo, erasableRequests } from '../registers/request/index.ts';

/** What is kept for a number of years once it is dealt with. */
export const retentionKinds = {
  request: { zh: '依申请公开（自办结之日起）', en: 'Requests, from the day they are closed' },
  comment: { zh: '意见与来信（自提交之日起，已办理的）', en: 'Comments and messages, from the day they were sent' },
  feedback: { zh: '网站纠错（自办结之日起）', en: 'Faults reported, from the day they were dealt with' },
} as const satisfies Readonly<Record<string, Words>>;
export type RetentionKind = keyof typeof retentionKinds;
const kinds = Object.keys(retentionKinds) as readonly RetentionKind[]; // keys of that record

/** Years per kind. A kind without a number is kept for good: nothing is erased until the office says so. */
export type Periods = Readonly<Partial<Record<RetentionKind, number>>>;

/** A change of them: a kind that is undefined is kept for good from then on. */
type PeriodChange = Readonly<Partial<Record<RetentionKind, number | undefined>>>;

const SETTING = 'retention';
const LONGEST_YEARS = 100;

const words = {
  kind: { zh: '没有“{kind}”这一类，可选 {kinds}', en: 'There is no kind “{kind}”; the kinds are {kinds}' },
  years: { zh: '“{kind}”的保存年限应为 1 到 {most} 的整数', en: '“{kind}” is kept 1 to {most} years, a whole number' },
} satisfies Record<string, Words>;

/** Reads periods as they are typed, `request=10`; `request=` or `request=never` keeps for good. */
export function readPeriods(
  typed: readonly string[],
): { readonly periods: PeriodChange } | { readonly problems: readonly Problem[] } {
  const periods: Partial<Record<RetentionKind, number | undefined>> = {};
  const problems: Problem[] = [];
  for (const one of typed) {
    const [name = '', text = ''] = one.split('=', 2);
    const kind = kinds.find((each) => each === name);
    const years = text === '' || text === 'never' ? undefined : Number(text);
    const isWrong = years !== undefined && !(Number.isInteger(years) && years >= 1 && years <= LONGEST_YEARS);
    if (!kind)
      problems.push({
        code: 'retention.kind',
        at: `/${name}`,
        words: words.kind,
        values: { kind: name, kinds: kinds.join(', ') },
      });
    else if (isWrong)
      problems.push({
        code: 'retention.years',
        at: `/${name}`,
        words: words.years,
        values: { kind: name, most: LONGEST_YEARS },
      });
    else periods[kind] = years;
  }
  return problems.length > 0 ? { problems } : { periods };
}

/** The periods the office has set. */
export async function periodsOf({ store }: Office): Promise<Periods> {
  const row = await store.read.selectFrom('setting').select('value').where('name', '=', SETTING).executeTakeFirst();
  return row ? (JSON.parse(row.value) as Periods) : {}; // setPeriods wrote it
}

/** Periods with some of them changed; those not named stay. */
export const withPeriods = (periods: Periods, change: PeriodChange): Periods =>
  JSON.parse(JSON.stringify({ ...periods, ...change })) as Periods; // what is undefined falls out

/** Sets periods. Audited: from then on the nightly work erases by them. */
export async function setPeriods(office: Office, actor: Actor, change: PeriodChange): Promise<Periods> {
  const periods = withPeriods(await periodsOf(office), change);
  const value = JSON.stringify(periods);
  await withTx(office.store, async (tx) => {
    await tx
      .insertInto('setting')
      .values({ name: SETTING, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute();
    await recordAct(tx, { engine: office.store.engine, digest: office.digest }, office.now(), actor, {
      act: 'retention.set',
      entity: 'setting',
      entityId: SETTING,
      data: periods,
    });
  });
  return periods;
}

/** The same day so many years earlier; the last of February sorts alike. */
const yearsBefore = (today: Day, years: number): Day =>
  `${String(Number(today.slice(0, 4)) - years).padStart(4, '0')}${today.slice(4)}` as Day; // a day with another year

/** What may be erased today by these periods: numbers of requests, ids of the rest. Empty for a kind without a period. */
export async function dueForErasure(
  office: Office,
  periods: Periods,
): Promise<Readonly<Record<RetentionKind, readonly string[]>>> {
  const today = dayOf(office.now());
  const before = (years: number): string => new Date(`${yearsBefore(today, years)}T00:00:00+08:00`).toISOString();
  const { request, comment, feedback } = periods;
  return {
    request: request === undefined ? [] : await erasableRequests(office, yearsBefore(today, request)),
    comment: comment === undefined ? [] : await erasableComments(office, before(comment)),
    feedback: feedback === undefined ? [] : await erasableFeedback(office, before(feedback)),
  };
}

/** Erases what is due; run again it finds nothing more. Returns how many of each kind. */
export async function eraseDue(office: Office): Promise<Readonly<Record<RetentionKind, number>>> {
  const periods = await periodsOf(office);
  const { request: years } = periods;
  const due = await dueForErasure(office, periods);
  let request = 0;
  for (const no of due.request) if (await eraseByNo(office, no, `retention ${years ?? ''} years`)) request += 1;
  for (const id of due.comment) await eraseComment(office, systemActor, id);
  for (const id of due.feedback) await eraseFeedback(office, systemActor, id);
  const done = { request, comment: due.comment.length, feedback: due.feedback.length };
  if (request + done.comment + done.feedback > 0) await scrub(office.store);
  return done;
}
