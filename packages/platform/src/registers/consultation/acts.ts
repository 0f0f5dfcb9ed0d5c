import { randomUUIDv7 } from 'node:crypto';
import type { Day } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import { readFields, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { done, forbidden, invalid, notFound, stale, type ActResult } from '../../records/act-result.ts';
import { lastSeq, recordEvent } from '../../records/events.ts';
import { publish, withdraw } from '../../records/published.ts';
import { departmentNamed } from '../../staff/departments.ts';
import { consultationFields, extendFields, reasonFields } from './fields.ts';
import {
  addConsultation,
  changeConsultation,
  clustersOf,
  consultationOf,
  type ClusterRow,
  type ConsultationRow,
} from './repo.ts';
import { contentProblems, feedbackDueOn, problem, stageOf, stages, termProblems, type Stage } from './rules.ts';

/** The city office acts everywhere, others in their own department. */
export const isTheirs = (actor: Actor, departmentId: string): boolean =>
  actor.role === 'office' || (actor.role !== 'auditor' && actor.department === departmentId);
/** A clerk drafts and sorts; head and city office put before the public. */
export const maySign = (actor: Actor, departmentId: string): boolean =>
  actor.role !== 'clerk' && isTheirs(actor, departmentId);

/** What {@link onConsultation} found and checked. */
export interface Known {
  readonly tx: Tx;
  readonly row: ConsultationRow;
  readonly clusters: readonly ClusterRow[];
  readonly today: Day;
}

/** One act on a consultation that is where the act needs it, by somebody it belongs to, in one transaction. */
export const onConsultation = (
  office: Office,
  actor: Actor,
  which: { readonly id: string; readonly seq?: number | undefined },
  needs: { readonly stages: readonly Stage[]; readonly signs?: true },
  work: (known: Known) => Promise<ActResult>,
): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    const row = await consultationOf(tx, which.id);
    if (!row || !isTheirs(actor, row.department_id)) return notFound;
    if (needs.signs && !maySign(actor, row.department_id)) return forbidden;
    const seq = await lastSeq(tx, 'consultation', which.id);
    if (which.seq !== undefined && which.seq !== seq) return stale(seq);
    const clusters = await clustersOf(tx, which.id);
    const today = dayOf(office.now());
    const stage = stageOf(row, clusters.length, today);
    if (!needs.stages.includes(stage)) return invalid([problem('state', '', { state: stages[stage].zh })]);
    return work({ tx, row, clusters, today });
  });

const asDay = (text: string | undefined): Day => (text ?? '') as Day; // readFields found it to be one

function contentOf(values: Readonly<Record<string, string>>) {
  const { title = '', meeting = '', scope = '', draftText = '', draftUrl = '', basis = '', ways = '' } = values;
  const { explainText = '', explainUrl = '', shortTermReason = '', clauses = '' } = values;
  return {
    title,
    meeting,
    scope,
    livelihood: values['livelihood'] === 'yes' ? 1 : 0,
    draft_text: draftText,
    draft_url: draftUrl,
    explain_text: explainText,
    explain_url: explainUrl,
    basis,
    opens_on: asDay(values['opensOn']),
    closes_on: asDay(values['closesOn']),
    short_term_reason: shortTermReason,
    ways,
    clauses,
  };
}

/** Drafts a consultation for a department: its own, or the one the form names. */
export const draftConsultation = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    const named = typed.values['department'] ?? '';
    const department = await departmentNamed(tx, named === '' ? actor.department : named);
    if (!department) return invalid([problem('department', '/department')]);
    if (!isTheirs(actor, department.id)) return forbidden;
    if (department.active !== 1)
      return invalid([problem('department-closed', '/department', { department: department.name })]);
    const read = readFields(consultationFields, typed);
    if (!read.ok) return invalid(read.problems);
    const content = contentOf(read.values);
    const problems = termProblems(content.opens_on, content.closes_on, content.short_term_reason);
    if (problems.length > 0) return invalid(problems);
    const id = randomUUIDv7();
    await addConsultation(tx, {
      ...content,
      id,
      department_id: department.id,
      state: 'draft',
      created_at: office.now().toISOString(),
      published_on: null,
      feedback_due_on: null,
      concluded_on: null,
    });
    await recordEvent(tx, office, actor, { entity: 'consultation', id, act: 'draft' });
    return done(id);
  });

type Which = { readonly id: string; readonly seq?: number | undefined };

/** Changes a draft; what the public was asked does not change. */
export const changeDraft = (office: Office, actor: Actor, which: Which, typed: Typed): Promise<ActResult> =>
  onConsultation(office, actor, which, { stages: ['draft'] }, async ({ tx }) => {
    const read = readFields(consultationFields, typed);
    if (!read.ok) return invalid(read.problems);
    const content = contentOf(read.values);
    const problems = termProblems(content.opens_on, content.closes_on, content.short_term_reason);
    if (problems.length > 0) return invalid(problems);
    await changeConsultation(tx, which.id, content);
    await recordEvent(tx, office, actor, { entity: 'consultation', id: which.id, act: 'change' });
    return done(which.id);
  });

/** Puts a draft before the public with its basis, explanation and term; the head's act. */
export const publishConsultation = (office: Office, actor: Actor, which: Which): Promise<ActResult> =>
  onConsultation(office, actor, which, { stages: ['draft'], signs: true }, async ({ tx, row, today }) => {
    const problems = [
      ...contentProblems(row),
      ...termProblems(row.opens_on, row.closes_on, row.short_term_reason),
      ...(row.opens_on < today ? [problem('backdated', '/opensOn', { on: row.opens_on })] : []),
    ];
    if (problems.length > 0) return invalid(problems);
    const { id, title, closes_on: closesOn, department_id: departmentId } = row;
    await changeConsultation(tx, id, {
      state: 'published',
      published_on: today,
      feedback_due_on: feedbackDueOn(closesOn),
    });
    await publish(tx, office.store.engine, {
      kind: 'consultation',
      id,
      title,
      text: `${row.explain_text} ${row.draft_text}`.trim(),
      url: `/open/consultations/${id}`,
      departmentId,
      on: today,
    });
    await recordEvent(tx, office, actor, {
      entity: 'consultation',
      id,
      act: 'publish',
      ...(row.short_term_reason !== '' && { reason: row.short_term_reason }),
    });
    return done(id);
  });

/** Gives the public more time, with the reason; never less. */
export const extendConsultation = (office: Office, actor: Actor, which: Which, typed: Typed): Promise<ActResult> =>
  onConsultation(office, actor, which, { stages: ['announced', 'open'], signs: true }, async ({ tx, row }) => {
    const read = readFields(extendFields, typed);
    if (!read.ok) return invalid(read.problems);
    const closesOn = asDay(read.values['closesOn']);
    if (closesOn <= row.closes_on) return invalid([problem('not-later', '/closesOn', { on: row.closes_on })]);
    const problems = termProblems(row.opens_on, closesOn, row.short_term_reason);
    if (problems.length > 0) return invalid(problems);
    await changeConsultation(tx, row.id, { closes_on: closesOn, feedback_due_on: feedbackDueOn(closesOn) });
    const { reason = '' } = read.values;
    const data = { from: row.closes_on, to: closesOn };
    await recordEvent(tx, office, actor, { entity: 'consultation', id: row.id, act: 'extend', reason, data });
    return done(row.id);
  });

/** Takes a consultation back, with the reason; what was said is kept. */
export const withdrawConsultation = (office: Office, actor: Actor, which: Which, typed: Typed): Promise<ActResult> =>
  onConsultation(office, actor, which, { stages: ['announced', 'open'], signs: true }, async ({ tx, row }) => {
    const read = readFields(reasonFields, typed);
    if (!read.ok) return invalid(read.problems);
    await changeConsultation(tx, row.id, { state: 'withdrawn' });
    await withdraw(tx, office.store.engine, 'consultation', row.id);
    const { reason = '' } = read.values;
    await recordEvent(tx, office, actor, { entity: 'consultation', id: row.id, act: 'withdraw', reason });
    return done(row.id);
  });
