import { randomUUIDv7 } from 'node:crypto';
import type { Actor } from '../../audit/chain.ts';
import type { Tx } from '../../db/tx.ts';
import type { Office } from '../../office.ts';
import { recordEvent } from '../../records/events.ts';
import { publish, withdraw as unpublish } from '../../records/published.ts';
import { seesAll } from '../../staff/sight.ts';
import { orderOf } from './fields.ts';
import {
  addChange,
  addProposal,
  addVersion,
  decideProposal,
  endVersion,
  lastVersion,
  openVersion,
  waiting,
  type ItemRow,
  type ProposalRow,
} from './repo.ts';
import {
  changeProblems,
  changesBetween,
  problem,
  type ChangeKind,
  type ItemFields,
  type RegisterList,
} from './rules.ts';
import { searchText } from './shape.ts';

export const entity = 'list_item';
/** What an item's events are kept under. */
export const itemId = (list: RegisterList, code: string): string => `${list}:${code}`;

/** A change of one item as it is asked for, its fields already read. */
export interface Asked {
  readonly list: RegisterList;
  readonly departmentId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: ChangeKind;
  readonly fields: ItemFields;
  readonly reason: string;
  readonly legalBasis: string;
  readonly effectiveOn: ItemRow['valid_from'];
}

/** Heads agree to what their department changes; the city office to everybody's. */
export const mayDecide = ({ role }: Pick<Actor, 'role'>): boolean => role === 'head' || role === 'office';
export const isTheirs = (actor: Actor, departmentId: string): boolean =>
  seesAll({ role: actor.role, departmentId: actor.department }) || actor.department === departmentId;

/** Why a change cannot be asked for now: another's code, one that waits already, nothing that differs. */
export async function askedProblems(tx: Tx, asked: Asked, open: ItemRow | undefined) {
  const { list, code, departmentId, kind, fields } = asked;
  if (open && open.department_id !== departmentId)
    return [problem('elsewhere', '/code', { code, department: open.department })];
  const [other] = await waiting(tx, { role: 'office', departmentId }, { list, code });
  if (other) return [problem('waiting', '/code', { code })];
  if (kind === 'changed' && open && changesBetween(open, { name: asked.name, fields }, orderOf(list)).length === 0)
    return [problem('nothing-changed', '')];
  return changeProblems(asked, open && { validFrom: open.valid_from });
}

/** Writes a change down as asked for; it changes nothing yet. Its id. */
export async function enter(
  tx: Tx,
  office: Office,
  actor: Actor,
  asked: Asked,
  from: number,
  batch: string,
): Promise<string> {
  const { list, departmentId, code, name, kind, fields, reason, legalBasis, effectiveOn } = asked;
  const id = randomUUIDv7();
  await addProposal(tx, {
    id,
    batch,
    list,
    department_id: departmentId,
    code,
    name,
    kind,
    from_version: from,
    fields,
    reason,
    legal_basis: legalBasis === '' ? null : legalBasis,
    effective_on: effectiveOn,
    state: 'proposed',
    refusal: null,
    by_actor: actor.id,
    at: office.now().toISOString(),
  });
  await recordEvent(tx, office, actor, {
    entity,
    id: itemId(list, code),
    act: 'propose',
    reason,
    data: { kind, effectiveOn },
  });
  return id;
}

/** Puts a change into force: the version before ends, the new one begins, the record says why. */
export async function takeEffect(tx: Tx, office: Office, actor: Actor, proposal: ProposalRow): Promise<void> {
  const { id, list, code, name, kind, fields, reason, effective_on: on, from_version: from } = proposal;
  const open = await openVersion(tx, list, code);
  if (open) await endVersion(tx, open.id, on);
  const version = kind === 'cancelled' ? 0 : (await lastVersion(tx, list, code)) + 1;
  if (version > 0) {
    const row = {
      list,
      department_id: proposal.department_id,
      code,
      name,
      version,
      fields,
      valid_from: on,
      valid_to: null,
    };
    await addVersion(tx, { id: randomUUIDv7(), ...row });
    const url = `/open/lists/${list}/${encodeURIComponent(code)}`;
    const thing = {
      kind: 'list-item',
      id: itemId(list, code),
      title: name,
      text: searchText(list, code, fields),
      url,
      on,
    };
    await publish(tx, office.store.engine, { ...thing, departmentId: proposal.department_id });
  } else await unpublish(tx, office.store.engine, 'list-item', itemId(list, code));
  await addChange(tx, {
    list,
    code,
    kind,
    from_version: from,
    to_version: version,
    reason,
    legal_basis: proposal.legal_basis,
    effective_on: on,
    by_actor: actor.id,
    at: office.now().toISOString(),
  });
  await decideProposal(tx, id, 'approved', null);
  await recordEvent(tx, office, actor, { entity, id: itemId(list, code), act: 'approve', data: { kind, version } });
}
