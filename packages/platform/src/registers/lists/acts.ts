import { randomUUIDv7 } from 'node:crypto';
import type { Actor } from '../../audit/chain.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import { readFields, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { done, forbidden, invalid, notFound, stale, type ActResult } from '../../records/act-result.ts';
import { lastSeq, recordEvent } from '../../records/events.ts';
import { departmentNamed } from '../../staff/departments.ts';
import { askedProblems, enter, entity, isTheirs, itemId, mayDecide, takeEffect, type Asked } from './change.ts';
import { changeFields, itemFields, nameFields } from './fields.ts';
import { decideProposal, openVersion, proposalOf, waiting, type ItemRow, type ProposalRow } from './repo.ts';
import { isCode, problem, type RegisterList } from './rules.ts';

/** What a form of the desk asks for. */
export interface Proposing {
  readonly list: RegisterList;
  /** Absent for a new item. */
  readonly code?: string;
  readonly isCancelling?: boolean;
  readonly expectSeq?: number | undefined;
}

/** Asks for a new item, a change of one, or its end, with the reason and the law it rests on (JY-003, JY-006). */
export const propose = (office: Office, actor: Actor, proposing: Proposing, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    const { list, code, expectSeq } = proposing;
    if (actor.role === 'auditor') return forbidden;
    const open = await openVersion(tx, list, code ?? (typed.values['code'] ?? '').trim());
    if (code !== undefined && (!open || !isTheirs(actor, open.department_id))) return notFound;
    if (code !== undefined && expectSeq !== undefined) {
      const seq = await lastSeq(tx, entity, itemId(list, code));
      if (seq !== expectSeq) return stale(seq);
    }
    const holder = await departmentNamed(
      tx,
      code === undefined ? departmentTyped(actor, typed) : (open?.department_id ?? ''),
    );
    if (!holder) return invalid([problem('department', '/department')]);
    if (!isTheirs(actor, holder.id)) return forbidden;
    if (holder.active !== 1) return invalid([problem('department-closed', '/department', { department: holder.name })]);
    const asked = readAsked(proposing, typed, holder.id, open);
    if (!('list' in asked)) return asked;
    if (!isCode(asked.code)) return invalid([problem('code-form', '/code', { code: asked.code })]);
    if (code === undefined && open && open.department_id === holder.id)
      return invalid([problem('taken', '/code', { code: asked.code, name: open.name })]);
    const problems = await askedProblems(tx, asked, open);
    if (problems.length > 0) return invalid(problems);
    await enter(tx, office, actor, asked, open?.version ?? 0, randomUUIDv7());
    return done(itemId(list, asked.code));
  });

const departmentTyped = (actor: Actor, { values }: Typed): string =>
  (values['department'] ?? '') === '' ? actor.department : (values['department'] ?? '');

/** A form as a change of one item, or what is wrong with it. */
function readAsked(
  { list, code, isCancelling }: Proposing,
  typed: Typed,
  departmentId: string,
  open: ItemRow | undefined,
): Asked | ActResult {
  const named = code === undefined ? nameFields : nameFields.slice(1);
  const read = readFields([...(isCancelling ? [] : [...named, ...itemFields[list]]), ...changeFields], typed);
  if (!read.ok) return invalid(read.problems);
  const { values, lists } = read;
  const given = itemFields[list].map(
    ({ name, kind }) => [name, kind === 'choices' ? (lists[name] ?? []).join(' ') : (values[name] ?? '')] as const,
  );
  return {
    list,
    departmentId,
    code: code ?? values['code'] ?? '',
    name: values['name'] ?? open?.name ?? '',
    kind: isCancelling ? 'cancelled' : code === undefined ? 'added' : 'changed',
    fields: isCancelling ? (open?.fields ?? {}) : Object.fromEntries(given.filter(([, value]) => value !== '')),
    reason: values['changeReason'] ?? '',
    legalBasis: values['legalBasis'] ?? '',
    effectiveOn: values['effectiveOn'] as Asked['effectiveOn'], // its field took nothing but a day
  };
}

/** What is decided on a change that waits. */
export type Decision = { readonly act: 'approve' | 'withdraw' } | { readonly act: 'refuse'; readonly reason: string };

/** Decides changes that wait, all of them or none: any that was overtaken meanwhile stops the rest. */
async function decide(
  tx: Tx,
  office: Office,
  actor: Actor,
  all: readonly ProposalRow[],
  decision: Decision,
): Promise<ActResult> {
  const reason = decision.act === 'refuse' ? decision.reason.trim() : '';
  if (decision.act === 'refuse' && reason === '') return invalid([problem('refusal-needed', '/refusal')]);
  if (all.length === 0 || all.some(({ state }) => state !== 'proposed')) return invalid([problem('decided', '')]);
  if (decision.act === 'approve') {
    for (const { list, code, from_version: from } of all) {
      const version = (await openVersion(tx, list, code))?.version ?? 0;
      if (version !== from) return invalid([problem('moved-on', '', { version })]);
    }
    for (const proposal of all) await takeEffect(tx, office, actor, proposal);
  } else
    for (const { id, list, code } of all) {
      await decideProposal(tx, id, decision.act === 'refuse' ? 'refused' : 'withdrawn', reason === '' ? null : reason);
      await recordEvent(tx, office, actor, {
        entity,
        id: itemId(list, code),
        act: decision.act,
        ...(reason && { reason }),
      });
    }
  const [first] = all;
  return done(first ? itemId(first.list, first.code) : '');
}

/** Decides one change: the head of its department or the city office; whoever asked may take it back. */
export const decideOne = (office: Office, actor: Actor, id: string, decision: Decision): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    const proposal = await proposalOf(tx, id);
    if (!proposal || !isTheirs(actor, proposal.department_id)) return notFound;
    if (!mayDecide(actor) && !(decision.act === 'withdraw' && proposal.by_actor === actor.id)) return forbidden;
    return decide(tx, office, actor, [proposal], decision);
  });

/** Decides all that came with one file. */
export const decideBatch = (office: Office, actor: Actor, batch: string, decision: Decision): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    if (!mayDecide(actor)) return forbidden;
    const all = await waiting(tx, { role: actor.role, departmentId: actor.department }, { batch });
    return decide(tx, office, actor, all, decision);
  });
