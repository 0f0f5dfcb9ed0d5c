import { randomUUIDv7 } from 'node:crypto';
import type { ContactOrgan, OpinionSourceKind, WatchWay } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { open, seal } from '../../crypto/seal.ts';
import { withTx } from '../../db/tx.ts';
import { readFields, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { done, forbidden, invalid, notFound, type ActResult } from '../../records/act-result.ts';
import { recordEvent } from '../../records/events.ts';
import { contactFields, sourceFields } from './fields.ts';
import { activeContacts, addContact, addSource, endContact, endSource } from './repo.ts';

const mayKeep = ({ role }: Actor): boolean => role !== 'auditor';

/** A place that is watched (JY-063). */
export const enterSource = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx) => {
    const given = readFields(sourceFields, typed);
    if (!mayKeep(actor)) return forbidden;
    if (!given.ok) return invalid(given.problems);
    const { name = '', kind, url = '', way, aroundClock = '' } = given.values;
    const id = randomUUIDv7();
    await addSource(tx, {
      id,
      name,
      kind: kind as OpinionSourceKind, // readFields knows the options
      url: url || null,
      way: way as WatchWay, // readFields knows the options
      around_clock: aroundClock === 'yes' ? 1 : 0,
      department_id: actor.department,
      active: 1,
      created_at: office.now().toISOString(),
    });
    await recordEvent(tx, office, actor, { entity: 'opinion_source', id, act: 'enter', data: { name, kind } });
    return done(id);
  });

/** Whom to call (JY-066); name and number are sealed. Kept by the city office. */
export const enterContact = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx) => {
    const given = readFields(contactFields, typed);
    if (actor.role !== 'office') return forbidden;
    if (!given.ok) return invalid(given.problems);
    const { organ, post = '', name = '', phone = '', aroundClock = '' } = given.values;
    const id = randomUUIDv7();
    const sealed = (column: string, text: string): string =>
      seal(office.keys, { table: 'opinion_contact', column, id }, text);
    await addContact(tx, {
      id,
      organ: organ as ContactOrgan, // readFields knows the options
      post,
      name: sealed('name', name),
      phone: sealed('phone', phone),
      around_clock: aroundClock === 'yes' ? 1 : 0,
      active: 1,
      created_at: office.now().toISOString(),
    });
    await recordEvent(tx, office, actor, { entity: 'opinion_contact', id, act: 'enter', data: { organ, post } });
    return done(id);
  });

/** No longer watched, no longer the one to call. */
export const endStanding = (
  office: Office,
  actor: Actor,
  entity: 'opinion_source' | 'opinion_contact',
  id: string,
): Promise<ActResult> =>
  withTx(office.store, async (tx) => {
    if (!mayKeep(actor) || (entity === 'opinion_contact' && actor.role !== 'office')) return forbidden;
    const ended = entity === 'opinion_source' ? await endSource(tx, id) : await endContact(tx, id);
    if (!ended) return notFound;
    await recordEvent(tx, office, actor, { entity, id, act: 'end' });
    return done(id);
  });

/** Whom one calls, in clear: those at the desk need it in the night. */
export async function contactsInClear({ keys, store }: Office) {
  const rows = await activeContacts(store.read);
  return rows.map((row) => ({
    ...row,
    name: open(keys, { table: 'opinion_contact', column: 'name', id: row.id }, row.name),
    phone: open(keys, { table: 'opinion_contact', column: 'phone', id: row.id }, row.phone),
  }));
}
