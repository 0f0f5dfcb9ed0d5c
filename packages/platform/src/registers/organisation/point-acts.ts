import { randomUUIDv7 } from 'node:crypto';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { withTx } from '../../db/tx.ts';
import { readFields, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { done, forbidden, invalid, notFound, type ActResult } from '../../records/act-result.ts';
import { recordEvent } from '../../records/events.ts';
import { publish } from '../../records/published.ts';
import { activeDepartments, departmentNamed } from '../../staff/departments.ts';
import { isTheirs, staleAt } from './entering.ts';
import { moveFields, pointFields, reasonFields, reportFields, taskFields, taskNames } from './fields.ts';
import { asDay } from './people-acts.ts';
import { addPoint, addTask, changeTask, pointOf, pointsOf, taskOf, tasksOf } from './repo.ts';
import { problem, taskActs, type TaskAct } from './rules.ts';

/** Enters a key point of the leading group's year 年度工作重点; the city office's act, and public at once. */
export const enterPoint = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    if (actor.role !== 'office') return forbidden;
    const read = readFields(pointFields, typed);
    if (!read.ok) return invalid(read.problems);
    const { title = '', text = '', basis = '' } = read.values;
    const [year, number] = [Number(read.values['year']), Number(read.values['number'])];
    const today = dayOf(office.now());
    const most = Number(today.slice(0, 4)) + 1;
    if (year < 2018 || year > most) return invalid([problem('year', '/year', { most })]);
    if ((await pointsOf(tx, year)).some((one) => one.number === number))
      return invalid([problem('point-number', '/number', { year, number })]);
    const id = randomUUIDv7();
    await addPoint(tx, { id, year, number, title, text, basis });
    const url = `/open/key-points?year=${year}`;
    await publish(tx, office.store.engine, {
      kind: 'key-point',
      id,
      title,
      text,
      url,
      departmentId: actor.department,
      on: today,
    });
    await recordEvent(tx, office, actor, { entity: 'key_point', id, act: 'enter', data: { year, number } });
    return done(id);
  });

/** Departments as the options of a form. */
export const departmentOptions = async (office: Office) =>
  Object.fromEntries(
    (await activeDepartments(office.store.read)).map(({ code, name }) => [code, { zh: name, en: name }]),
  );

/** Gives a department its part of a key point; the city office's act. */
export const assignTask = async (office: Office, actor: Actor, pointId: string, typed: Typed): Promise<ActResult> => {
  const fields = taskFields(await departmentOptions(office));
  return withTx(office.store, async (tx): Promise<ActResult> => {
    if (actor.role !== 'office') return forbidden;
    const point = await pointOf(tx, pointId);
    if (!point) return notFound;
    const read = readFields(fields, typed);
    if (!read.ok) return invalid(read.problems);
    const department = await departmentNamed(tx, read.values['department'] ?? '');
    if (!department) return invalid([problem('department', '/department')]);
    const dueOn = asDay(read.values['dueOn']);
    if (!dueOn.startsWith(`${point.year}-`)) return invalid([problem('task-early', '/dueOn', { year: point.year })]);
    const had = (await tasksOf(tx, point.year)).some(
      (one) => one.key_point_id === pointId && one.department_id === department.id,
    );
    if (had) return invalid([problem('task-exists', '/department', { department: department.name })]);
    const id = randomUUIDv7();
    await addTask(tx, {
      id,
      key_point_id: pointId,
      department_id: department.id,
      task: read.values['task'] ?? '',
      due_on: dueOn,
      state: 'assigned',
      result: null,
      result_url: null,
      done_on: null,
    });
    await recordEvent(tx, office, actor, { entity: 'key_task', id, act: 'assign', data: { dueOn } });
    return done(id);
  });
};

/** What a form of each act asks. */
export const taskActFields = {
  report: reportFields,
  close: [],
  return: reasonFields,
  urge: reasonFields,
  move: moveFields,
} as const;

/** Follows a task up: the department reports, the city office closes, returns, urges or moves the day. */
export const actOnTask = (
  office: Office,
  actor: Actor,
  id: string,
  act: TaskAct,
  typed: Typed,
  expectSeq?: number,
): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    const task = await taskOf(tx, id);
    if (!task || !isTheirs(actor, task.department_id)) return notFound;
    const { from, to, by } = taskActs[act];
    if (by === 'office' && actor.role !== 'office') return forbidden;
    const overtaken = await staleAt(tx, 'key_task', id, expectSeq);
    if (overtaken) return overtaken;
    if (!from.includes(task.state)) return invalid([problem('task-state', '', { state: taskNames[task.state].zh })]);
    const read = readFields(taskActFields[act], typed);
    if (!read.ok) return invalid(read.problems);
    const { values } = read;
    const [doneOn, dueOn] = [asDay(values['doneOn']), asDay(values['dueOn'])];
    if (act === 'report' && doneOn > dayOf(office.now())) return invalid([problem('future', '/doneOn')]);
    if (act === 'move' && !dueOn.startsWith(`${task.year}-`))
      return invalid([problem('task-early', '/dueOn', { year: task.year })]);
    const { result = '', url = '' } = values;
    await changeTask(tx, id, {
      state: to ?? task.state,
      ...(act === 'report' && { result, result_url: url === '' ? null : url, done_on: doneOn }),
      ...(act === 'return' && { result: null, result_url: null, done_on: null }),
      ...(act === 'move' && { due_on: dueOn }),
    });
    const reason = values['reason'] ?? (act === 'report' ? result : '');
    const data = act === 'move' ? { from: task.due_on, to: dueOn } : {};
    await recordEvent(tx, office, actor, { entity: 'key_task', id, act, ...(reason && { reason }), data });
    return done(id);
  });
