import type { Kysely, Selectable } from 'kysely';
import type { AccountTable, DepartmentTable, SessionTable, Tables } from '../db/tables.ts';
import type { Tx } from '../db/tx.ts';

type Source = Kysely<Tables>;
export type AccountRow = Selectable<AccountTable>;

export const accountByLogin = (source: Source, login: string): Promise<AccountRow | undefined> =>
  source.selectFrom('account').selectAll().where('login', '=', login).executeTakeFirst();
export const accountBySubject = (source: Source, issuer: string, subject: string): Promise<AccountRow | undefined> =>
  source
    .selectFrom('account')
    .selectAll()
    .where('oidc_issuer', '=', issuer)
    .where('oidc_subject', '=', subject)
    .executeTakeFirst();
export const allAccounts = (source: Source): Promise<AccountRow[]> =>
  source.selectFrom('account').selectAll().orderBy('login').execute();
export const allDepartments = (source: Source): Promise<Selectable<DepartmentTable>[]> =>
  source.selectFrom('department').selectAll().orderBy('code').execute();

export const addAccount = (tx: Tx, row: AccountTable): Promise<unknown> =>
  tx.insertInto('account').values(row).execute();
export const changeAccount = (
  tx: Tx,
  id: string,
  change: Partial<
    Pick<AccountTable, 'password_hash' | 'failed' | 'locked_until' | 'active' | 'role' | 'name' | 'department_id'>
  >,
): Promise<unknown> => tx.updateTable('account').set(change).where('id', '=', id).execute();

export const addSession = (tx: Tx, row: SessionTable): Promise<unknown> =>
  tx.insertInto('session').values(row).execute();
export const endSession = (tx: Tx, tokenHash: string): Promise<unknown> =>
  tx.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
export const endSessionsOf = (tx: Tx, accountId: string): Promise<unknown> =>
  tx.deleteFrom('session').where('account_id', '=', accountId).execute();
export const touchSession = (tx: Tx, tokenHash: string, at: string): Promise<unknown> =>
  tx.updateTable('session').set({ seen_at: at }).where('token_hash', '=', tokenHash).execute();

/** A session with its account, when both are good at this moment. */
export const sessionOf = (source: Source, tokenHash: string) =>
  source
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .innerJoin('department', 'department.id', 'account.department_id')
    .select([
      'session.token_hash',
      'session.form_token',
      'session.seen_at',
      'session.expires_at',
      'account.id',
      'account.login',
      'account.name',
      'account.role',
      'account.active',
      'account.department_id',
      'department.name as department',
    ])
    .where('session.token_hash', '=', tokenHash)
    .executeTakeFirst();
