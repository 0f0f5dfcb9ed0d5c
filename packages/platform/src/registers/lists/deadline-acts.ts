import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { withTx } from '../../db/tx.ts';
import { readFields, type Field, type Typed } from '../../desk/fields.ts';
import type { Day } from '@gongkai/model';
import type { Office } from '../../office.ts';
import { done, forbidden, invalid, notFound, type ActResult } from '../../records/act-result.ts';
import { recordEvent } from '../../records/events.ts';
import { activeDepartments, departmentNamed } from '../../staff/departments.ts';
import { isTheirs, mayDecide } from './change.ts';
import { inForce } from './repo.ts';
import { deadlineOf, finishDeadline, putDeadline } from './repo-desk.ts';
import { issueProblems, problem, waveOf, type RegisterList } from './rules.ts';

const entity = 'list_deadline';
const idOf = (departmentId: string, list: RegisterList): string => `${departmentId}:${list}`;

/** Gives every department that has none the day the policy sets for its catalogue (JY-009…012); the city office's act. */
export const planDeadlines = (office: Office, actor: Actor): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    if (actor.role !== 'office') return forbidden;
    for (const { id, name, kind } of await activeDepartments(tx)) {
      const wave = waveOf({ name, kind });
      if (!wave || (await deadlineOf(tx, id, 'catalogue'))) continue;
      const row = { department_id: id, list: 'catalogue', due_on: wave.dueOn, literal_text: wave.literal } as const;
      await putDeadline(tx, { ...row, done_on: null });
      const data = { dueOn: wave.dueOn, row: wave.row };
      await recordEvent(tx, office, actor, { entity, id: idOf(id, 'catalogue'), act: 'plan', data });
    }
    return done('');
  });

export const deadlineFields: readonly Field[] = [
  { name: 'dueOn', kind: 'day', label: { zh: '期限', en: 'Due on' }, needed: true },
  {
    name: 'literal',
    kind: 'text',
    label: { zh: '文件原文', en: 'The policy’s own words' },
    hint: { zh: '如“2018年7月前”：按文件照录，系统按期限日计算', en: 'As the policy has it; what counts is the day' },
    needed: true,
  },
  { name: 'reason', kind: 'text', label: { zh: '理由', en: 'Reason' }, needed: true },
];

/** Sets or moves a deadline, with the policy's own words and a reason; the city office's act. */
export const setDeadline = (
  office: Office,
  actor: Actor,
  { list, departmentId }: { readonly list: RegisterList; readonly departmentId: string },
  typed: Typed,
): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    if (actor.role !== 'office') return forbidden;
    const department = await departmentNamed(tx, departmentId);
    if (!department) return notFound;
    const read = readFields(deadlineFields, typed);
    if (!read.ok) return invalid(read.problems);
    const { dueOn = '', literal = '', reason = '' } = read.values;
    const row = { department_id: department.id, list, due_on: dueOn as Day, literal_text: literal }; // its field took nothing but a day
    await putDeadline(tx, { ...row, done_on: null });
    await recordEvent(tx, office, actor, {
      entity,
      id: idOf(department.id, list),
      act: 'set',
      reason,
      data: { dueOn },
    });
    return done(department.id);
  });

export const issueFields: readonly Field[] = [
  { name: 'issuedOn', kind: 'day', label: { zh: '印发日期', en: 'Issued on' }, needed: true },
  { name: 'docNo', kind: 'text', label: { zh: '文号', en: 'Document number' } },
];

/** Says that a department's list is issued: once, and not while items lack what every item owes. */
export const issueList = (
  office: Office,
  actor: Actor,
  { list, departmentId }: { readonly list: RegisterList; readonly departmentId: string },
  typed: Typed,
): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    const department = await departmentNamed(tx, departmentId);
    if (!department || !isTheirs(actor, department.id)) return notFound;
    if (!mayDecide(actor)) return forbidden;
    const today = dayOf(office.now());
    const read = readFields(issueFields, typed);
    if (!read.ok) return invalid(read.problems);
    const { issuedOn = '', docNo = '' } = read.values;
    if (issuedOn > today) return invalid([problem('future', '/issuedOn')]);
    const deadline = await deadlineOf(tx, department.id, list);
    if (!deadline) return invalid([problem('no-deadline', '')]);
    if (deadline.done_on !== null) return invalid([problem('issued', '', { day: deadline.done_on })]);
    const problems = issueProblems(list, await inForce(tx, { list, departmentId: department.id }, today));
    if (problems.length > 0) return invalid(problems);
    await finishDeadline(tx, department.id, list, issuedOn as Day); // its field took nothing but a day
    await recordEvent(tx, office, actor, {
      entity,
      id: idOf(department.id, list),
      act: 'issue',
      data: { issuedOn, ...(docNo && { docNo }) },
    });
    return done(department.id);
  });
