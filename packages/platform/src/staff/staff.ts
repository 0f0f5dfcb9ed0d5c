import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto';
import type { Problem, Words } from '@gongkai/model';
import { recordAct, type Actor } from '../audit/chain.ts';
import { hashPassword, isPassword, isStrong } from '../crypto/password.ts';
import { roles, type Role } from '../db/tables.ts';
import { withTx, type Tx } from '../db/tx.ts';
import type { Office } from '../office.ts';
import {
  accountByLogin,
  addAccount,
  addSession,
  allDepartments,
  changeAccount,
  endSession,
  endSessionsOf,
  sessionOf,
  touchSession,
  type AccountRow,
} from './repo.ts';

const IDLE_MS = 30 * 60_000;
const ABSOLUTE_MS = 8 * 3_600_000;
const MOST_FAILED = 8;
const LOCK_MS = 15 * 60_000;
const TOUCH_MS = 60_000;

/** Who is logged in. */
export interface Staff {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly departmentId: string;
  readonly department: string;
  /** Goes with every form of this session. */
  readonly formToken: string;
}

export const actorOf = ({ id, role, departmentId }: Staff): Actor => ({ id, role, department: departmentId });

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export type LoginResult =
  | { readonly kind: 'in'; readonly token: string; readonly maxAgeS: number }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked'; readonly until: Date };

const audit = (
  tx: Tx,
  office: Office,
  actor: Actor,
  act: string,
  id: string,
  data: Record<string, string> = {},
): Promise<void> =>
  recordAct(tx, { engine: office.store.engine, digest: office.digest }, office.now(), actor, {
    act,
    entity: 'account',
    entityId: id,
    data,
  });

/** Opens a session for an account: a new token at every log-in. */
async function openSession(tx: Tx, office: Office, account: AccountRow): Promise<LoginResult> {
  const token = randomBytes(32).toString('base64url');
  const at = office.now();
  await addSession(tx, {
    token_hash: hashOf(token),
    account_id: account.id,
    form_token: randomBytes(18).toString('base64url'),
    seen_at: at.toISOString(),
    expires_at: new Date(at.getTime() + ABSOLUTE_MS).toISOString(),
    created_at: at.toISOString(),
  });
  await changeAccount(tx, account.id, { failed: 0, locked_until: null });
  await audit(
    tx,
    office,
    { id: account.id, role: account.role, department: account.department_id },
    'session.open',
    account.id,
  );
  return { kind: 'in', token, maxAgeS: ABSOLUTE_MS / 1000 };
}

/** Logs in by name and password. An unknown name costs the same work as a wrong password; eight wrong ones lock for a quarter of an hour. */
export async function logIn(office: Office, login: string, password: string): Promise<LoginResult> {
  const account = await accountByLogin(office.store.db, login.trim().toLowerCase());
  const at = office.now();
  const lockedUntil = account?.locked_until ? new Date(account.locked_until) : undefined;
  const right = await isPassword(password, account?.password_hash);
  if (account && lockedUntil && lockedUntil > at) return { kind: 'locked', until: lockedUntil };
  if (!account) return { kind: 'wrong' };
  return withTx(office.store, async (tx): Promise<LoginResult> => {
    if (right && account.active === 1) return openSession(tx, office, account);
    const failed = account.failed + 1;
    const until = failed >= MOST_FAILED ? new Date(at.getTime() + LOCK_MS) : undefined;
    await changeAccount(tx, account.id, { failed: until ? 0 : failed, locked_until: until?.toISOString() ?? null });
    if (until)
      await audit(
        tx,
        office,
        { id: account.id, role: account.role, department: account.department_id },
        'account.locked',
        account.id,
      );
    return until ? { kind: 'locked', until } : { kind: 'wrong' };
  });
}

/** Opens a session for who has shown elsewhere who he is (OIDC). */
export const logInAs = (office: Office, account: AccountRow): Promise<LoginResult> =>
  withTx(office.store, (tx) => openSession(tx, office, account));

/** Whose session a token is; undefined when it is over, idle for half an hour, or its account is closed. */
export async function staffOf(office: Office, token: string): Promise<Staff | undefined> {
  const found = await sessionOf(office.store.read, hashOf(token));
  const at = office.now();
  if (!found || found.active !== 1 || new Date(found.expires_at) <= at) return undefined;
  const idle = at.getTime() - new Date(found.seen_at).getTime();
  if (idle > IDLE_MS) return undefined;
  if (idle > TOUCH_MS) await withTx(office.store, (tx) => touchSession(tx, found.token_hash, at.toISOString()));
  const { id, login, name, role, department_id: departmentId, department, form_token: formToken } = found;
  return { id, login, name, role, departmentId, department, formToken };
}

export const logOut = (office: Office, token: string): Promise<unknown> =>
  withTx(office.store, (tx) => endSession(tx, hashOf(token)));

const words = {
  login: {
    zh: '登录名应为 2 到 40 个小写字母、数字、点或连字符',
    en: 'A login has 2 to 40 small letters, digits, dots or hyphens',
  },
  taken: { zh: '该登录名已有人使用', en: 'This login is taken' },
  name: { zh: '请填写姓名', en: 'Please fill in the name' },
  role: { zh: '请选择角色', en: 'Choose a role' },
  department: { zh: '没有这个单位', en: 'There is no such department' },
  weak: {
    zh: '口令至少 12 个字符，且不能过于重复',
    en: 'A password has at least 12 characters that are not all alike',
  },
  self: { zh: '不能修改自己的角色或停用自己', en: 'You cannot change your own role or close your own account' },
} satisfies Record<string, Words>;

const problem = (code: keyof typeof words, at: string): Problem => ({
  code: `account.${code}`,
  at,
  words: words[code],
});

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly role: string;
  /** Code or name. */
  readonly department: string;
  readonly password?: string;
  readonly oidc?: { readonly issuer: string; readonly subject: string };
}

/** Adds an account; every problem with its place, or its id. */
export async function createAccount(
  office: Office,
  actor: Actor,
  { login, name, role, department, password, oidc }: NewAccount,
): Promise<{ readonly problems: readonly Problem[]; readonly id?: string }> {
  const plain = login.trim().toLowerCase();
  const known = (await allDepartments(office.store.read)).find(({ code, name: named, id }) =>
    [code, named, id].includes(department),
  );
  const found = roles.find((each) => each === role);
  const problems: Problem[] = [];
  if (!/^[a-z0-9][a-z0-9.-]{1,39}$/.test(plain)) problems.push(problem('login', '/login'));
  else if (await accountByLogin(office.store.read, plain)) problems.push(problem('taken', '/login'));
  if (name.trim() === '') problems.push(problem('name', '/name'));
  if (!found) problems.push(problem('role', '/role'));
  if (!known) problems.push(problem('department', '/department'));
  if (!oidc && (password === undefined || !isStrong(password))) problems.push(problem('weak', '/password'));
  if (problems.length > 0 || !known || !found) return { problems };
  const id = randomUUIDv7();
  const hash = password === undefined ? null : await hashPassword(password);
  await withTx(office.store, async (tx) => {
    await addAccount(tx, {
      id,
      login: plain,
      name: name.trim(),
      password_hash: hash,
      oidc_issuer: oidc?.issuer ?? null,
      oidc_subject: oidc?.subject ?? null,
      department_id: known.id,
      role: found,
      active: 1,
      failed: 0,
      locked_until: null,
      created_at: office.now().toISOString(),
    });
    await audit(tx, office, actor, 'account.add', id, { role: found });
  });
  return { problems: [], id };
}

/** Closes or opens an account, or changes its role; nobody does so to himself. All its sessions end. */
export async function alterAccount(
  office: Office,
  actor: Actor,
  id: string,
  change: { readonly role?: string; readonly active?: boolean },
): Promise<readonly Problem[]> {
  if (actor.id === id) return [problem('self', '/id')];
  const role = change.role === undefined ? undefined : roles.find((each) => each === change.role);
  if (change.role !== undefined && !role) return [problem('role', '/role')];
  await withTx(office.store, async (tx) => {
    await changeAccount(tx, id, {
      ...(role && { role }),
      ...(change.active !== undefined && { active: change.active ? 1 : 0 }),
    });
    await endSessionsOf(tx, id);
    await audit(tx, office, actor, 'account.alter', id, { ...(role && { role }), active: String(change.active ?? '') });
  });
  return [];
}

/** A new password ends every session of its account. */
export async function changePassword(
  office: Office,
  actor: Actor,
  id: string,
  password: string,
): Promise<readonly Problem[]> {
  if (!isStrong(password)) return [problem('weak', '/password')];
  const hash = await hashPassword(password);
  await withTx(office.store, async (tx) => {
    await changeAccount(tx, id, { password_hash: hash, failed: 0, locked_until: null });
    await endSessionsOf(tx, id);
    await audit(tx, office, actor, 'account.password', id);
  });
  return [];
}
