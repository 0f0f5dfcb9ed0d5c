import { randomUUIDv7 } from 'node:crypto';
import { isDay } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { documentKinds, issueLevels } from '../../db/tables/document.ts';
import { withTx } from '../../db/tx.ts';
import { readFields, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { actOn } from '../../records/act-on.ts';
import { done, forbidden, invalid, type ActResult } from '../../records/act-result.ts';
import { recordEvent } from '../../records/events.ts';
import { departmentNamed } from '../../staff/departments.ts';
import { actFields, draftFields } from './fields.ts';
import { addDocument, changeDocument, documentSeen, interpretationReady, type DocumentView } from './repo.ts';
import { standingOf, work } from './act-work.ts';
import { mayAct, problem, transitions, type DocumentAct } from './rules.ts';
import { actWords } from './words.ts';

/** Registers a draft of the actor's department; the city office may draft for any. */
export function draftDocument(
  office: Office,
  actor: Actor,
  typed: Typed,
  departmentId = actor.department,
): Promise<ActResult> {
  return withTx(office.store, async (tx): Promise<ActResult> => {
    if (actor.role === 'auditor' || (actor.role !== 'office' && departmentId !== actor.department)) return forbidden;
    const department = await departmentNamed(tx, departmentId);
    if (!department || department.active !== 1) return invalid([problem('department', '')]);
    const read = readFields(draftFields, typed);
    if (!read.ok) return invalid(read.problems);
    const { title = '', level, kind, topic = '', owes, body = '' } = read.values;
    const id = randomUUIDv7();
    await addDocument(tx, {
      id,
      department_id: department.id,
      issue_level: issueLevels.find((each) => each === level) ?? 'department',
      kind: documentKinds.find((each) => each === kind) ?? 'other',
      title,
      body,
      topic,
      owes_interpretation: owes === 'yes' ? 1 : 0,
      state: 'draft',
      drafted_by: actor.id,
      attribute: null,
      attribute_reason: null,
      legal_ref: null,
      petition: null,
      reviewed_by: null,
      signed_by: null,
      signed_on: null,
      doc_no: null,
      index_no: null,
      issued_on: null,
      published_on: null,
      url: null,
      open_mark: 0,
      status: 'valid',
      repealed_on: null,
    });
    await recordEvent(tx, office, actor, { entity: 'document', id, act: 'draft', data: { level: level ?? '' } });
    return done(id);
  });
}

/** Does one act on one document: who may, from where, what stands against it; all or nothing. */
export function actOnDocument(
  office: Office,
  actor: Actor,
  {
    id,
    act,
    typed,
    expectSeq,
  }: { readonly id: string; readonly act: DocumentAct; readonly typed: Typed; readonly expectSeq?: number },
): Promise<ActResult> {
  const sight = { role: actor.role, departmentId: actor.department };
  return actOn<DocumentView>(
    office,
    { entity: 'document', id, expectSeq, find: (tx) => documentSeen(tx, sight, id) },
    async (tx, row) => {
      const standing = standingOf(row, await interpretationReady(tx, id));
      if (!transitions[act].from.includes(row.state)) return invalid([problem('state', '', { act: actWords[act].zh })]);
      if (!mayAct(act, actor, standing)) return forbidden;
      const read = readFields(actFields[act], typed);
      if (!read.ok) return invalid(read.problems);
      const today = dayOf(office.now());
      const given = read.values['on'];
      const on = isDay(given) ? given : today;
      if (on > today) return invalid([problem('future', '/on')]);
      const outcome = await work[act]({ tx, office, actor, row, standing, values: read.values, on });
      if ('problems' in outcome) return invalid(outcome.problems);
      const { to } = transitions[act];
      await changeDocument(tx, id, { ...(to && { state: to }), ...outcome.change });
      await recordEvent(tx, office, actor, {
        entity: 'document',
        id,
        act,
        ...(outcome.reason !== undefined && outcome.reason !== '' && { reason: outcome.reason }),
        data: { ...outcome.data, ...(given !== undefined && { on }) },
      });
      return done(id);
    },
  );
}
