import { randomUUIDv7 } from 'node:crypto';
import type { Day } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import { readFields, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { done, invalid, notFound, type ActResult } from '../../records/act-result.ts';
import { recordEvent } from '../../records/events.ts';
import { publish, withdraw } from '../../records/published.ts';
import { departmentNamed } from '../../staff/departments.ts';
import { entering, isTheirs, staleAt } from './entering.ts';
import { bodyFields, divisionFields, endFields, leaderFields, postFields } from './fields.ts';
import {
  addBody,
  addLeader,
  addPost,
  bodiesOf,
  changeLeaderRow,
  endBodyRow,
  endPostRow,
  leaderOf,
  leadersOf,
  postsOf,
  type LeaderRow,
} from './repo.ts';
import { divisionProblems, problem } from './rules.ts';

const flag = (value: string | undefined): 0 | 1 => (value === 'yes' ? 1 : 0);
/** A field of kind `day` took nothing else. */
export const asDay = (value: string | undefined): Day => value as Day;

async function show(tx: Tx, office: Office, row: LeaderRow): Promise<void> {
  const department = await departmentNamed(tx, row.department_id);
  await publish(tx, office.store.engine, {
    kind: 'leader',
    id: row.id,
    title: `${row.name} ${row.post}`,
    text: row.division,
    url: `/open/leaders?dept=${department?.code ?? ''}`,
    departmentId: row.department_id,
    on: row.from_on,
  });
}

/** Enters a leader with the division of work that the public reads; one head at a time. */
export const enterLeader = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  entering(office, actor, leaderFields, typed, async ({ tx, values, department }) => {
    const { name = '', post = '', division = '', cv = '' } = values;
    const row: LeaderRow = {
      id: randomUUIDv7(),
      department_id: department.id,
      name,
      post,
      order_no: Number(values['order']),
      division,
      is_head: flag(values['isHead']),
      openness_duty: flag(values['openness']),
      cv,
      from_on: asDay(values['fromOn']),
      to_on: null,
    };
    const problems = [...divisionProblems({ hasOpenness: row.openness_duty === 1, division })];
    const head = (await leadersOf(tx, department.id)).find(({ is_head: is, to_on: to }) => is === 1 && to === null);
    if (row.is_head === 1 && head) problems.push(problem('head-exists', '/isHead', { name: head.name }));
    if (problems.length > 0) return invalid(problems);
    await addLeader(tx, row);
    await show(tx, office, row);
    await recordEvent(tx, office, actor, {
      entity: 'leader',
      id: row.id,
      act: 'enter',
      data: { openness: row.openness_duty },
    });
    return done(row.id);
  });

/** Changes a leader's post or division of work. */
export const changeLeader = (
  office: Office,
  actor: Actor,
  id: string,
  typed: Typed,
  expectSeq?: number,
): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    const row = await leaderOf(tx, id);
    if (!row || !isTheirs(actor, row.department_id)) return notFound;
    const overtaken = await staleAt(tx, 'leader', id, expectSeq);
    if (overtaken) return overtaken;
    if (row.to_on !== null) return invalid([problem('left', '')]);
    const read = readFields(divisionFields, typed);
    if (!read.ok) return invalid(read.problems);
    const { post = '', division = '', cv = '' } = read.values;
    const change = {
      post,
      division,
      cv,
      order_no: Number(read.values['order']),
      openness_duty: flag(read.values['openness']),
    };
    const problems = divisionProblems({ hasOpenness: change.openness_duty === 1, division });
    if (problems.length > 0) return invalid(problems);
    await changeLeaderRow(tx, id, change);
    await show(tx, office, { ...row, ...change });
    await recordEvent(tx, office, actor, {
      entity: 'leader',
      id,
      act: 'change',
      data: { openness: change.openness_duty },
    });
    return done(id);
  });

/** What ends: a leader's time, a body, a post. */
export type Ending = 'leader' | 'body' | 'post';

/** Ends something on a day, with the reason; what was, stays on record. */
export const end = (
  office: Office,
  actor: Actor,
  what: Ending,
  id: string,
  typed: Typed,
  expectSeq?: number,
): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    const found = await standing(tx, what, id);
    if (!found || !isTheirs(actor, found.departmentId)) return notFound;
    const overtaken = await staleAt(tx, what, id, expectSeq);
    if (overtaken) return overtaken;
    if (found.endedOn !== null) return invalid([problem('left', '')]);
    const read = readFields(endFields, typed);
    if (!read.ok) return invalid(read.problems);
    const on = asDay(read.values['toOn']);
    if (on < found.fromOn) return invalid([problem('leaves-early', '/toOn', { day: found.fromOn })]);
    if (what === 'leader') {
      await changeLeaderRow(tx, id, { to_on: on });
      await withdraw(tx, office.store.engine, 'leader', id);
    } else await (what === 'body' ? endBodyRow(tx, id, on) : endPostRow(tx, id, on));
    await recordEvent(tx, office, actor, {
      entity: what,
      id,
      act: 'end',
      reason: read.values['reason'] ?? '',
      data: { on },
    });
    return done(id);
  });

async function standing(tx: Tx, what: Ending, id: string) {
  if (what === 'leader') {
    const row = await leaderOf(tx, id);
    return row && { departmentId: row.department_id, fromOn: row.from_on, endedOn: row.to_on };
  }
  if (what === 'body') {
    const row = (await bodiesOf(tx)).find((one) => one.id === id);
    return row && { departmentId: row.department_id, fromOn: row.decided_on, endedOn: row.ended_on };
  }
  const row = (await postsOf(tx)).find((one) => one.id === id);
  return row && { departmentId: row.department_id, fromOn: row.from_on, endedOn: row.to_on };
}

/** Enters the leading group or the responsible unit of a department, with the decision that set it up (JY-163, 164). */
export const setUpBody = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  entering(office, actor, bodyFields, typed, async ({ tx, values, department }) => {
    const { name = '', decision = '', members = '', phone = '', place = '' } = values;
    const kind = values['kind'] === 'unit' ? 'unit' : 'leading-group';
    const had = (await bodiesOf(tx, department.id)).find((one) => one.kind === kind && one.ended_on === null);
    if (had) return invalid([problem('body-exists', '/kind', { name: had.name })]);
    const id = randomUUIDv7();
    const row = { id, department_id: department.id, kind, name, decision, members, phone, place } as const;
    await addBody(tx, { ...row, decided_on: asDay(values['decidedOn']), ended_on: null });
    await recordEvent(tx, office, actor, { entity: 'body', id, act: 'enter', data: { kind, decision } });
    return done(id);
  });

/** Enters a named post for openness and who holds it (JY-164). */
export const enterPost = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  entering(office, actor, postFields, typed, async ({ tx, values, department }) => {
    const id = randomUUIDv7();
    const { title = '', person = '', phone = '' } = values;
    await addPost(tx, {
      id,
      department_id: department.id,
      title,
      person,
      full_time: flag(values['fullTime']),
      in_post: flag(values['inPost']),
      phone,
      from_on: asDay(values['fromOn']),
      to_on: null,
    });
    await recordEvent(tx, office, actor, { entity: 'post', id, act: 'enter', data: { title } });
    return done(id);
  });
