import { randomUUIDv7 } from 'node:crypto';
import type { ActivityKind, Day, Problem } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import { readFields, type Field, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { done, forbidden, invalid, notFound, stale, type ActResult } from '../../records/act-result.ts';
import { lastSeq, recordEvent } from '../../records/events.ts';
import { publish, withdraw } from '../../records/published.ts';
import { departmentNamed, type DepartmentRow } from '../../staff/departments.ts';
import { activityFields, attendeeFields, evaluationFields, heldFields, reasonFields, reportFields } from './fields.ts';
import {
  activityOf,
  addActivity,
  addAttendee,
  addEvaluation,
  attendeesOf,
  changeActivity,
  type ActivityRow,
} from './repo.ts';
import { activityActs, announceProblems, chinaMoment, problem, stateNames, type ActivityAct } from './rules.ts';

/** The city office acts everywhere, others in their own department. */
export const isTheirs = (actor: Actor, departmentId: string): boolean =>
  actor.role === 'office' || (actor.role !== 'auditor' && actor.department === departmentId);

type Values = Readonly<Record<string, string>>;
type Read = { readonly values: Values; readonly lists: Typed['lists'] };
const asDay = (text: string | undefined): Day => (text ?? '') as Day; // readFields found it to be one
const keys = (lists: Typed['lists'], name: string): string => (lists[name] ?? []).join(' ');

function contentOf({ values, lists }: Read) {
  const { title = '', scope = '', place = '', summary = '', signupUrl = '', liveUrl = '', seats = '' } = values;
  const startsAt = chinaMoment(values['startsAt'] ?? '') ?? '';
  const until = values['signupUntil'] ?? '';
  return {
    kind: values['kind'] as ActivityKind, // one of the field's options
    title,
    scope,
    ways: keys(lists, 'ways'),
    starts_at: startsAt,
    ends_at: chinaMoment(values['endsAt'] ?? '') ?? null,
    on_date: asDay(startsAt.slice(0, 10)),
    place,
    summary,
    channels: keys(lists, 'channels'),
    signup_url: signupUrl,
    signup_until: until === '' ? null : asDay(until),
    seats: seats === '' ? null : Number(seats),
    live_url: liveUrl,
  };
}

const contentProblems = (row: ReturnType<typeof contentOf>): readonly Problem[] => [
  ...(row.ends_at !== null && row.ends_at < row.starts_at ? [problem('ends', '/endsAt')] : []),
  ...(row.signup_until !== null && row.signup_until > row.on_date ? [problem('signup', '/signupUntil')] : []),
  ...(row.seats === 0 ? [problem('seats', '/seats')] : []),
];

/** Something new of a department: its own, or the one the form names. */
const entering = (
  office: Office,
  actor: Actor,
  fields: readonly Field[],
  typed: Typed,
  work: (tx: Tx, department: DepartmentRow, read: Read) => Promise<ActResult>,
): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    const named = typed.values['department'] ?? '';
    const department = await departmentNamed(tx, named === '' ? actor.department : named);
    if (!department) return invalid([problem('department', '/department')]);
    if (!isTheirs(actor, department.id)) return forbidden;
    if (department.active !== 1)
      return invalid([problem('department-closed', '/department', { department: department.name })]);
    const read = readFields(fields, typed);
    return read.ok ? work(tx, department, read) : invalid(read.problems);
  });

/** Plans an activity; the public sees it once it is announced. */
export const planActivity = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  entering(office, actor, activityFields, typed, async (tx, department, read) => {
    const content = contentOf(read);
    const problems = contentProblems(content);
    if (problems.length > 0) return invalid(problems);
    const id = randomUUIDv7();
    const empty = { announced_on: null, attended: null, report_text: '', report_url: '' };
    await addActivity(tx, { ...content, ...empty, id, department_id: department.id, state: 'planned' });
    await recordEvent(tx, office, actor, { entity: 'activity', id, act: 'plan', data: { kind: content.kind } });
    return done(id);
  });

/** Enters what outsiders found on how a policy is carried out (JY-124). */
export const enterEvaluation = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  entering(office, actor, evaluationFields, typed, async (tx, department, { values }) => {
    const { kind = '', policy = '', evaluator = '', result = '', url = '' } = values;
    const on = asDay(values['on']);
    if (on > dayOf(office.now())) return invalid([problem('future', '/on')]);
    const id = randomUUIDv7();
    await addEvaluation(tx, { id, department_id: department.id, kind, policy, evaluator, on_date: on, result, url });
    await recordEvent(tx, office, actor, { entity: 'evaluation', id, act: 'enter', data: { kind } });
    return done(id);
  });

/** What a form of each act asks. */
export const actFields: Readonly<Record<ActivityAct, readonly Field[]>> = {
  change: activityFields,
  announce: [],
  hold: heldFields,
  attend: attendeeFields,
  report: reportFields,
  cancel: reasonFields,
};

type Which = { readonly id: string; readonly seq?: number | undefined };

/** One act on an activity, as far as it goes from where it stands. */
export const actOnActivity = (
  office: Office,
  actor: Actor,
  { id, seq: expected }: Which,
  act: ActivityAct,
  typed: Typed,
): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    const row = await activityOf(tx, id);
    if (!row || !isTheirs(actor, row.department_id)) return notFound;
    const { from, to, signs } = activityActs[act];
    if (signs && actor.role === 'clerk') return forbidden;
    const seq = await lastSeq(tx, 'activity', id);
    if (expected !== undefined && expected !== seq) return stale(seq);
    if (!from.includes(row.state)) return invalid([problem('state', '', { state: stateNames[row.state].zh })]);
    const read = readFields(actFields[act], typed);
    if (!read.ok) return invalid(read.problems);
    const problems = await effects[act](tx, office, row, read);
    if (problems.length > 0) return invalid(problems);
    if (to && act === 'cancel') await changeActivity(tx, id, { state: to });
    const { reason = '' } = read.values;
    await recordEvent(tx, office, actor, { entity: 'activity', id, act, ...(reason !== '' && { reason }) });
    return done(id);
  });

type Effect = (tx: Tx, office: Office, row: ActivityRow, read: Read) => Promise<readonly Problem[]>;

/** What each act does to the row, or why it cannot. */
const effects: Readonly<Record<ActivityAct, Effect>> = {
  async change(tx, _office, row, read) {
    const content = contentOf(read);
    const problems = contentProblems(content);
    if (problems.length === 0) await changeActivity(tx, row.id, content);
    return problems;
  },
  async announce(tx, office, row) {
    const today = dayOf(office.now());
    const problems = announceProblems(row, today);
    if (problems.length > 0) return problems;
    await changeActivity(tx, row.id, { state: 'announced', announced_on: today });
    await publish(tx, office.store.engine, {
      kind: 'activity',
      id: row.id,
      title: row.title,
      text: `${row.place} ${row.summary}`,
      url: `/open/activities/${row.id}`,
      departmentId: row.department_id,
      on: today,
    });
    return [];
  },
  async hold(tx, office, row, { values }) {
    if (dayOf(office.now()) < row.on_date) return [problem('early', '/attended', { on: row.on_date })];
    await changeActivity(tx, row.id, { state: 'held', attended: Number(values['attended']) });
    return [];
  },
  async attend(tx, _office, row, { values }) {
    const { category = '', origin = '' } = values;
    const count = Number(values['count']);
    if (count === 0) return [problem('count', '/count')];
    await addAttendee(tx, { id: randomUUIDv7(), activity_id: row.id, category, count, origin });
    return [];
  },
  async report(tx, _office, row, { values }) {
    const { reportText = '', reportUrl = '', liveUrl = '' } = values;
    if (reportText + reportUrl === '') return [problem('report', '/reportText')];
    if (row.kind === 'attend-meeting' && (await attendeesOf(tx, row.id)).length === 0)
      return [problem('attendees', '')];
    const live = liveUrl === '' ? {} : { live_url: liveUrl };
    await changeActivity(tx, row.id, { state: 'reported', report_text: reportText, report_url: reportUrl, ...live });
    return [];
  },
  async cancel(tx, office, row) {
    await withdraw(tx, office.store.engine, 'activity', row.id);
    return [];
  },
};
