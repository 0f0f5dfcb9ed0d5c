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

/** Something whose years are over or soon will be. */
export interface Due {
  readonly kind: RetentionKind;
  /** Number of a request, id of the rest. */
  readonly id: string;
  /** What a person calls it. */
  readonly ref: string;
  /** Day its years count from. */
  readonly since: Day;
  /** First day it may be erased. */
  readonly on: Day;
}

/** The day after the same day so many years later. */
function daysEnd(since: Day, years: number): Day {
  const [year = 0, month = 1, day = 1] = since.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, day + 1)).toISOString().slice(0, 10) as Day;
}

/** What may be erased on a day by these periods, what is due longest first. Empty for a kind without a period. */
export async function dueForErasure(
  office: Office,
  periods: Periods,
  day: Day = dayOf(office.now()),
): Promise<readonly Due[]> {
  const before = (years: number): string => new Date(`${yearsBefore(day, years)}T00:00:00+08:00`).toISOString();
  const find = {
    request: async (years: number) =>
      (await erasableRequests(office, yearsBefore(day, years))).map((one) => ({ ...one, id: one.ref })),
    comment: (years: number) => erasableComments(office, before(years)),
    feedback: (years: number) => erasableFeedback(office, before(years)),
  };
  const due: Due[] = [];
  for (const kind of kinds) {
    const years = periods[kind];
    if (years === undefined) continue;
    for (const one of await find[kind](years)) due.push({ ...one, kind, on: daysEnd(one.since, years) });
  }
  return due.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** How many of each kind. */
export const countKinds = (due: readonly Pick<Due, 'kind'>[]): Readonly<Record<RetentionKind, number>> => {
  const count = (kind: RetentionKind): number => due.filter((one) => one.kind === kind).length;
  return { request: count('request'), comment: count('comment'), feedback: count('feedback') };
};

/** Erases what is due; run again it finds nothing more. Returns how many of each kind. */
export async function eraseDue(office: Office): Promise<Readonly<Record<RetentionKind, number>>> {
  const periods = await periodsOf(office);
  const done: Due[] = [];
  for (const one of await dueForErasure(office, periods)) {
    const reason = `retention ${String(periods[one.kind] ?? '')} years`;
    if (one.kind === 'request' && !(await eraseByNo(office, one.id, reason))) continue;
    if (one.kind === 'comment') await eraseComment(office, systemActor, one.id);
    if (one.kind === 'feedback') await eraseFeedback(office, systemActor, one.id);
    done.push(one);
  }
  if (done.length > 0) await scrub(office.store);
  return countKinds(done);
}

/** The last time the job ran: when, and what it erased. */
export interface LastRun {
  readonly at: string;
  readonly done: Readonly<Record<RetentionKind, number>>;
}

const LAST = 'retention-run';

/** Erases what is due and notes that it was looked for: the night's work, and what the desk shows of it. */
export async function runRetention(office: Office): Promise<LastRun> {
  const run: LastRun = { done: await eraseDue(office), at: office.now().toISOString() };
  const value = JSON.stringify(run);
  await withTx(office.store, (tx) =>
    tx
      .insertInto('setting')
      .values({ name: LAST, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute(),
  );
  return run;
}

export async function lastRun({ store }: Office): Promise<LastRun | undefined> {
  const row = await store.read.selectFrom('setting').select('value').where('name', '=', LAST).executeTakeFirst();
  return row && (JSON.parse(row.value) as LastRun); // runRetention wrote it
}
