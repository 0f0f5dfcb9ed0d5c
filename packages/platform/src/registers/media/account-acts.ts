import { randomUUIDv7 } from 'node:crypto';
import { mediaPlatforms, type Day, type MediaOperator } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import { readFields, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { actOn } from '../../records/act-on.ts';
import { done, forbidden, invalid, type ActResult } from '../../records/act-result.ts';
import { closedProblems } from '../../records/closed.ts';
import { recordEvent } from '../../records/events.ts';
import { publish, withdraw } from '../../records/published.ts';
import { accountFields, changeFields, closeFields } from './fields.ts';
import { accountNamed, accountSeen, addAccount, changeAccount, mainOf, type AccountRow } from './repo.ts';
import { operatorProblems, wrong } from './rules.ts';

export const ACCOUNT = 'media_account';

/** Whose rows an actor may see. */
export const sightOf = ({ role, department }: Actor) => ({ role, departmentId: department });

const platformName = (platform: string): string =>
  Object.hasOwn(mediaPlatforms, platform) ? mediaPlatforms[platform as keyof typeof mediaPlatforms].zh : platform; // hasOwn

/** Puts an open account where the public finds it. */
const show = (
  tx: Tx,
  office: Office,
  row: { id: string; handle: string; platform: string; departmentId: string; on: Day },
) =>
  publish(tx, office.store.engine, {
    kind: 'media',
    id: row.id,
    title: row.handle,
    text: platformName(row.platform),
    url: `/open/media#${row.id}`,
    departmentId: row.departmentId,
    on: row.on,
  });

/** Registers an account: one main account a department, a name in post that answers for it. */
export const enterAccount = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx) => {
    if (actor.role === 'auditor') return forbidden;
    const closed = await closedProblems(tx, actor.department);
    if (closed.length > 0) return invalid(closed);
    const given = readFields(accountFields, typed);
    if (!given.ok) return invalid(given.problems);
    const { platform = '', handle = '', url = '', qrUrl = '', responsible = '', main = '' } = given.values;
    const { operatorName = '', secondReviewer = '' } = given.values;
    const operator = given.values['operator'] as MediaOperator; // readFields knows the options
    const registeredOn = given.values['registeredOn'] as Day; // readFields has seen that it is a day
    const today = dayOf(office.now());
    const problems = [...operatorProblems(operator, operatorName, secondReviewer)];
    if (registeredOn > today) problems.push(wrong('not-yet', '/registeredOn'));
    const held = main === 'yes' ? await mainOf(tx, actor.department) : undefined;
    if (held) problems.push(wrong('main-taken', '/main', { handle: held.handle }));
    if (await accountNamed(tx, platform, handle)) problems.push(wrong('handle', '/handle'));
    if (problems.length > 0) return invalid(problems);
    const id = randomUUIDv7();
    await addAccount(tx, {
      id,
      department_id: actor.department,
      platform,
      handle,
      url,
      is_main: main === 'yes' ? 1 : 0,
      operator,
      operator_name: operatorName || null,
      responsible,
      second_reviewer: secondReviewer || null,
      qr_url: qrUrl || null,
      registered_on: registeredOn,
      last_post_on: null,
      dead: 0,
      closed_on: null,
      created_at: office.now().toISOString(),
    });
    await show(tx, office, { id, handle, platform, departmentId: actor.department, on: registeredOn });
    await recordEvent(tx, office, actor, { entity: ACCOUNT, id, act: 'enter', data: { platform, handle, operator } });
    return done(id);
  });

interface Aimed {
  readonly id: string;
  readonly typed: Typed;
  readonly expectSeq?: number | undefined;
}

const onAccount = (
  office: Office,
  actor: Actor,
  { id, expectSeq }: Aimed,
  work: (tx: Tx, row: AccountRow) => Promise<ActResult>,
): Promise<ActResult> =>
  actOn(
    office,
    { entity: ACCOUNT, id, expectSeq, find: (tx) => accountSeen(tx, sightOf(actor), id) },
    async (tx, row) => {
      if (actor.role === 'auditor') return forbidden;
      return row.closed_on === null ? work(tx, row) : invalid([wrong('closed', '')]);
    },
  );

/** Changes who answers for an account, who runs it, whether it is the main one, whether it still answers. */
export const changeAccountOf = (office: Office, actor: Actor, aimed: Aimed): Promise<ActResult> =>
  onAccount(office, actor, aimed, async (tx, row) => {
    const given = readFields(changeFields, aimed.typed);
    if (!given.ok) return invalid(given.problems);
    const {
      url = '',
      qrUrl = '',
      responsible = '',
      operatorName = '',
      secondReviewer = '',
      main = '',
      dead = '',
    } = given.values;
    const operator = given.values['operator'] as MediaOperator; // readFields knows the options
    const problems = [...operatorProblems(operator, operatorName, secondReviewer)];
    const held = main === 'yes' ? await mainOf(tx, row.department_id) : undefined;
    if (held && held.id !== row.id) problems.push(wrong('main-taken', '/main', { handle: held.handle }));
    if (problems.length > 0) return invalid(problems);
    await changeAccount(tx, row.id, {
      url,
      qr_url: qrUrl || null,
      responsible,
      operator,
      operator_name: operatorName || null,
      second_reviewer: secondReviewer || null,
      is_main: main === 'yes' ? 1 : 0,
      dead: dead === 'yes' ? 1 : 0,
    });
    await recordEvent(tx, office, actor, {
      entity: ACCOUNT,
      id: row.id,
      act: 'change',
      data: { operator, main, dead },
    });
    return done(row.id);
  });

/** Closes an account: it stays in the register and leaves the public's list. By the head or the city office. */
export const closeAccount = (office: Office, actor: Actor, aimed: Aimed): Promise<ActResult> =>
  onAccount(office, actor, aimed, async (tx, row) => {
    const given = readFields(closeFields, aimed.typed);
    if (actor.role === 'clerk') return forbidden;
    if (!given.ok) return invalid(given.problems);
    await changeAccount(tx, row.id, { closed_on: dayOf(office.now()) });
    await withdraw(tx, office.store.engine, 'media', row.id);
    await recordEvent(tx, office, actor, {
      entity: ACCOUNT,
      id: row.id,
      act: 'close',
      reason: given.values['reason'] ?? '',
    });
    return done(row.id);
  });
