import type { Actor } from '../../audit/chain.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import { readFields, type Field, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { forbidden, invalid, stale, type ActResult } from '../../records/act-result.ts';
import { lastSeq } from '../../records/events.ts';
import { departmentNamed, type DepartmentRow } from '../../staff/departments.ts';
import { problem } from './rules.ts';

/** What a form said, every value read. */
export interface Entered {
  readonly tx: Tx;
  readonly values: Readonly<Record<string, string>>;
  readonly lists: Typed['lists'];
  readonly department: DepartmentRow;
}

/** The city office acts everywhere, others in their own department. */
export const isTheirs = (actor: Actor, departmentId: string): boolean =>
  actor.role === 'office' || (actor.role !== 'auditor' && actor.department === departmentId);

/** Something new of a department: its own, or the one the form names; read by its fields, in one transaction. */
export const entering = (
  office: Office,
  actor: Actor,
  fields: readonly Field[],
  typed: Typed,
  work: (entered: Entered) => Promise<ActResult>,
): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    const named = typed.values['department'] ?? '';
    const department = await departmentNamed(tx, named === '' ? actor.department : named);
    if (!department) return invalid([problem('department', '/department')]);
    if (!isTheirs(actor, department.id)) return forbidden;
    if (department.active !== 1)
      return invalid([problem('department-closed', '/department', { department: department.name })]);
    const read = readFields(fields, typed);
    if (!read.ok) return invalid(read.problems);
    return work({ tx, values: read.values, lists: read.lists, department });
  });

/** Undefined when the row is as the form knew it; else what the second of two people is told. */
export async function staleAt(
  tx: Tx,
  entity: string,
  id: string,
  expected: number | undefined,
): Promise<ActResult | undefined> {
  if (expected === undefined) return undefined;
  const seq = await lastSeq(tx, entity, id);
  return seq === expected ? undefined : stale(seq);
}
