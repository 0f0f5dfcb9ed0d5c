import type { Kysely } from 'kysely';
import { recordAct, type Actor } from '../audit/chain.ts';
import type { RegisterEventTable } from '../db/tables/records.ts';
import type { Tables } from '../db/tables.ts';
import type { Tx } from '../db/tx.ts';
import type { Office } from '../office.ts';

/** One thing that happened to a row of a register. */
export type RegisterEvent = Omit<RegisterEventTable, 'data'> & { readonly data: Readonly<Record<string, unknown>> };

/** What is to be recorded. `entity` is the register's table, `data` holds no personal data in clear. */
export interface NewEvent {
  readonly entity: string;
  readonly id: string;
  readonly act: string;
  /** Why, in the actor's words; shown on the timeline. */
  readonly reason?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Number of a row's last event, 0 before the first: what a form carries as `expectSeq`. */
export async function lastSeq(source: Kysely<Tables>, entity: string, id: string): Promise<number> {
  const { last } = await source
    .selectFrom('register_event')
    .select((eb) => eb.fn.max('seq').as('last'))
    .where('entity', '=', entity)
    .where('entity_id', '=', id)
    .executeTakeFirstOrThrow();
  return Number(last ?? 0);
}

/** Records what happened, with its link in the audit chain, in the act's own transaction; gives the event's number. */
export async function recordEvent(tx: Tx, office: Office, actor: Actor, event: NewEvent): Promise<number> {
  const { entity, id, act, reason, data = {} } = event;
  const at = office.now();
  const seq = (await lastSeq(tx, entity, id)) + 1;
  await tx
    .insertInto('register_event')
    .values({
      entity,
      entity_id: id,
      seq,
      act,
      at: at.toISOString(),
      by_actor: actor.id,
      reason: reason ?? null,
      data: JSON.stringify(data),
    })
    .execute();
  await recordAct(tx, { engine: office.store.engine, digest: office.digest }, at, actor, {
    act: `${entity}.${act}`,
    entity,
    entityId: id,
    data,
  });
  return seq;
}

/** All that happened to a row, in order, with the name of who did it. */
export async function eventsOf(
  source: Kysely<Tables>,
  entity: string,
  id: string,
): Promise<readonly (RegisterEvent & { readonly by: string })[]> {
  const rows = await source
    .selectFrom('register_event as e')
    .leftJoin('account as a', 'a.id', 'e.by_actor')
    .selectAll('e')
    .select('a.name as by_name')
    .where('e.entity', '=', entity)
    .where('e.entity_id', '=', id)
    .orderBy('e.seq')
    .execute();
  return rows.map(({ data, by_name: name, ...row }) => ({
    ...row,
    by: name ?? '',
    data: JSON.parse(data) as Readonly<Record<string, unknown>>, // written by recordEvent above
  }));
}
