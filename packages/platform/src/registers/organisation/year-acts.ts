import { randomUUIDv7 } from 'node:crypto';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { withTx } from '../../db/tx.ts';
import { readFields, type Typed } from '../../desk/fields.ts';
import { claimUploads } from '../../files/upload.ts';
import type { Office } from '../../office.ts';
import { done, forbidden, invalid, notFound, type ActResult } from '../../records/act-result.ts';
import { recordEvent } from '../../records/events.ts';
import { departmentNamed } from '../../staff/departments.ts';
import { entering, isTheirs } from './entering.ts';
import { heardFields, planFields, planNames, sessionFields, signInFields, trainingFields } from './fields.ts';
import { asDay } from './people-acts.ts';
import {
  addAttendance,
  addHeard,
  addPlan,
  addSession,
  addTraining,
  heardOf,
  leadersOf,
  plansOf,
  sessionOf,
  trainingOf,
  type LeaderRow,
} from './repo.ts';
import { problem, readNames, serves } from './rules.ts';

/** Leaders as the options of a form. */
export const leaderOptions = (leaders: readonly LeaderRow[]) =>
  Object.fromEntries(leaders.map(({ id, name, post }) => [id, { zh: `${name} ${post}`, en: `${name} ${post}` }]));

/** Enters that the head heard a report on openness at a meeting (JY-160). */
export const hearReport = async (office: Office, actor: Actor, typed: Typed): Promise<ActResult> => {
  const fields = heardFields(await everyLeader(office, actor, typed));
  return entering(office, actor, fields, typed, async ({ tx, values, department }) => {
    const on = asDay(values['on']);
    const { meeting = '', topic = '', decided = '' } = values;
    const leader = (await leadersOf(tx, department.id)).find(({ id }) => id === values['leader']);
    if (on > dayOf(office.now())) return invalid([problem('future', '/on')]);
    if (!leader || leader.is_head !== 1 || !serves({ fromOn: leader.from_on, toOn: leader.to_on }, on))
      return invalid([problem('not-head', '/leader')]);
    if ((await heardOf(tx, department.id)).some((one) => one.on_date === on))
      return invalid([problem('heard-twice', '/on', { day: on })]);
    const id = randomUUIDv7();
    await addHeard(tx, {
      id,
      department_id: department.id,
      on_date: on,
      meeting,
      leader_id: leader.id,
      topic,
      decided,
    });
    await recordEvent(tx, office, actor, { entity: 'report_heard', id, act: 'enter', data: { on } });
    return done(id);
  });
};

async function everyLeader(office: Office, actor: Actor, { values }: Typed) {
  const named = values['department'] ?? '';
  const department = await departmentNamed(office.store.read, named === '' ? actor.department : named);
  return leaderOptions(department ? await leadersOf(office.store.read, department.id) : []);
}

/** Files a task book, road map or timetable that the leader in charge of openness signed (JY-161). */
export const filePlan = async (office: Office, actor: Actor, typed: Typed, uploadId?: string): Promise<ActResult> => {
  const fields = planFields(await everyLeader(office, actor, typed));
  return entering(office, actor, fields, typed, async ({ tx, values, department }) => {
    const year = Number(values['year']);
    const today = dayOf(office.now());
    const most = Number(today.slice(0, 4)) + 1;
    if (year < 2018 || year > most) return invalid([problem('year', '/year', { most })]);
    const leader = (await leadersOf(tx, department.id)).find(({ id }) => id === values['leader']);
    if (!leader || leader.openness_duty !== 1) return invalid([problem('not-in-charge', '/leader')]);
    const kind = (['task-book', 'road-map', 'timetable'] as const).find((one) => one === values['kind']) ?? 'task-book';
    if ((await plansOf(tx, department.id)).some((one) => one.year === year && one.kind === kind))
      return invalid([problem('plan-exists', '/kind', { year, kind: planNames[kind].zh })]);
    const url = values['url'] ?? '';
    if (url === '' && uploadId === undefined) return invalid([problem('paper', '/url')]);
    const id = randomUUIDv7();
    if (uploadId !== undefined) {
      const lost = await claimUploads(tx, office, [uploadId], { table: 'plan_doc', id });
      if (lost.length > 0) return invalid([problem('paper', '/url')]);
    }
    await addPlan(tx, {
      id,
      department_id: department.id,
      year,
      kind,
      title: values['title'] ?? '',
      leader_id: leader.id,
      signed_on: asDay(values['signedOn']),
      file_id: uploadId ?? null,
      url: url === '' ? null : url,
    });
    await recordEvent(tx, office, actor, { entity: 'plan_doc', id, act: 'file', data: { year, kind } });
    return done(id);
  });
};

/** Plans a training or a seminar for a year (JY-166). */
export const planTraining = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  entering(office, actor, trainingFields, typed, async ({ tx, values, lists, department }) => {
    const plannedOn = asDay(values['plannedOn']);
    const year = Number(values['year']);
    if (!plannedOn.startsWith(`${year}-`)) return invalid([problem('session-year', '/plannedOn', { year })]);
    const id = randomUUIDv7();
    await addTraining(tx, {
      id,
      department_id: department.id,
      year,
      kind: values['kind'] === 'seminar' ? 'seminar' : 'training',
      title: values['title'] ?? '',
      audience: (lists['audience'] ?? []).join(' '),
      planned_on: plannedOn,
    });
    await recordEvent(tx, office, actor, { entity: 'training', id, act: 'plan', data: { year } });
    return done(id);
  });

/** Enters a session that was held. */
export const holdSession = (office: Office, actor: Actor, trainingId: string, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    const training = await trainingOf(tx, trainingId);
    if (!training || !isTheirs(actor, training.department_id)) return notFound;
    const read = readFields(sessionFields, typed);
    if (!read.ok) return invalid(read.problems);
    const on = asDay(read.values['on']);
    if (on > dayOf(office.now())) return invalid([problem('future', '/on')]);
    if (!on.startsWith(`${training.year}-`)) return invalid([problem('session-year', '/on', { year: training.year })]);
    const id = randomUUIDv7();
    const { place = '', speaker = '' } = read.values;
    await addSession(tx, {
      id,
      training_id: trainingId,
      on_date: on,
      hours: Math.max(1, Number(read.values['hours'])),
      place,
      speaker,
    });
    await recordEvent(tx, office, actor, { entity: 'training', id: trainingId, act: 'hold', data: { on } });
    return done(trainingId);
  });

/** Takes a sign-in list of one's own department in; who is on it already stays once. */
export const signIn = (office: Office, actor: Actor, sessionId: string, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    const session = await sessionOf(tx, sessionId);
    if (!session) return notFound;
    if (actor.role === 'auditor') return forbidden;
    const read = readFields(signInFields, typed);
    if (!read.ok) return invalid(read.problems);
    const people = readNames(read.values['names'] ?? '');
    if (!people) return invalid([problem('names', '/names')]);
    const at = office.now().toISOString();
    await addAttendance(
      tx,
      people.map((one) => ({ session_id: sessionId, department_id: actor.department, at, ...one })),
    );
    const data = { session: sessionId, people: people.length };
    await recordEvent(tx, office, actor, { entity: 'training', id: session.training_id, act: 'sign-in', data });
    return done(session.training_id);
  });
