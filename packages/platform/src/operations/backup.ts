import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Fault } from '@gongkai/model';
import { verifyChain, type Digest } from '../audit/chain.ts';
import { migrate } from '../db/migrate.ts';
import { openSqlite, type Store } from '../db/open.ts';
import type { Keys } from '../crypto/keys.ts';
import { brokenFiles } from '../files/upkeep.ts';
import { databaseIn, filesIn, type Place } from './place.ts';

/** What a backup holds: the database's hash, the audit chain's end, each file's hash is its name. */
export interface Manifest {
  readonly schema: 'gongkai.backup/1';
  readonly at: string;
  readonly engine: 'sqlite' | 'postgres';
  readonly database: string;
  readonly databaseSha256: string;
  readonly audit: { readonly seq: number; readonly hash: string };
  readonly counts: Readonly<Record<string, number>>;
  readonly files: readonly string[];
}

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

function synced(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function filesBelow(dir: string): readonly string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
    .map(({ name }) => name)
    .toSorted();
}

const counted = ['request', 'request_event', 'letter', 'comment', 'feedback', 'file', 'audit'] as const;

async function countsOf({ db }: Pick<Store, 'db'>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of counted) {
    const { n } = await db
      .selectFrom(name)
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    counts[name] = Number(n);
  }
  return counts;
}

/** Writes a backup into a new folder below `to` and returns its path; keeps the newest `keep` of them. */
export async function backup(store: Store, place: Place, to: string, now: Date, keep = 14): Promise<string> {
  const dir = join(to, now.toISOString().replaceAll(/[:.]/g, '-'));
  mkdirSync(join(dir, 'files'), { recursive: true, mode: 0o700 });
  const database = place.databaseUrl === undefined ? 'gongkai.db' : 'gongkai.pgdump';
  const path = join(dir, database);
  if (place.databaseUrl === undefined) {
    const db = new DatabaseSync(databaseIn(place.data), { readOnly: true, timeout: 5000 });
    db.prepare('VACUUM INTO ?').run(path);
    db.close();
  } else {
    const { status, stderr } = spawnSync('pg_dump', ['-Fc', '-f', path, place.databaseUrl], { encoding: 'utf8' });
    if (status !== 0) throw new Fault('backup.pg-dump', stderr || 'pg_dump is not there');
  }
  synced(path);
  const files = filesBelow(filesIn(place.data));
  for (const name of files) {
    const from = join(filesIn(place.data), name.slice(0, 2), name.slice(2, 4), name);
    const target = join(dir, 'files', name);
    try {
      linkSync(from, target); // same disk: no byte is copied twice
    } catch {
      copyFileSync(from, target);
    }
  }
  const head = await store.db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirstOrThrow();
  const manifest: Manifest = {
    schema: 'gongkai.backup/1',
    at: now.toISOString(),
    engine: store.engine,
    database,
    databaseSha256: sha256(path),
    audit: { seq: Number(head.seq), hash: head.hash },
    counts: await countsOf(store),
    files,
  };
  writeFileSync(join(dir, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600 });
  synced(join(dir, 'manifest.json'));
  for (const old of readdirSync(to).toSorted().slice(0, -keep)) rmSync(join(to, old), { recursive: true, force: true });
  return dir;
}

/** What a drill found wrong; empty when the backup can be relied on. With the keys every sealed file is opened as well. */
export async function drill(dir: string, digest: Digest, keys?: Keys): Promise<readonly string[]> {
  const wrong: string[] = [];
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Manifest;
  const path = join(dir, manifest.database);
  if (sha256(path) !== manifest.databaseSha256) wrong.push(`${manifest.database}: hash differs from the manifest`);
  for (const name of manifest.files) {
    const file = join(dir, 'files', name);
    if (!existsSync(file)) wrong.push(`files/${name}: missing`);
    else if (sha256(file) !== name) wrong.push(`files/${name}: content differs from its hash`);
  }
  if (manifest.engine === 'postgres') return wrong;
  const copy = join(dir, 'drill.db');
  copyFileSync(path, copy);
  try {
    const db = new DatabaseSync(copy);
    const [check] = db.prepare('PRAGMA integrity_check').all();
    if (check?.['integrity_check'] !== 'ok') wrong.push(`integrity_check: ${String(check?.['integrity_check'])}`);
    const orphans = db.prepare('PRAGMA foreign_key_check').all().length;
    if (orphans > 0) wrong.push(`foreign_key_check: ${orphans} rows`);
    db.close();
    if (wrong.length > 0) return wrong;
    const store = openSqlite(copy);
    const chain = await verifyChain(store, digest);
    if (!chain.ok) wrong.push(`audit chain breaks at ${chain.firstBad}`);
    else if (chain.head !== manifest.audit.hash) wrong.push('audit chain ends elsewhere than the manifest says');
    const counts = await countsOf(store);
    for (const [name, n] of Object.entries(manifest.counts))
      if (counts[name] !== n) wrong.push(`${name}: ${counts[name] ?? 0} rows, the manifest says ${n}`);
    if (keys) {
      await migrate(store, () => new Date(manifest.at)); // as a restored office would
      const files = { store, keys, filesDir: join(dir, 'files') };
      const { broken } = await brokenFiles(files, (name) => join(dir, 'files', name));
      wrong.push(...broken.map((id) => `file ${id}: does not open`));
    }
    await store.close();
  } catch (error) {
    wrong.push(String(error));
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true });
  }
  return wrong;
}

/** Puts a backup in place of an office that is not there: an existing register file is never overwritten. */
export function restore(dir: string, place: Place): void {
  if (existsSync(databaseIn(place.data))) throw new Fault('restore.exists', databaseIn(place.data));
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Manifest;
  if (manifest.engine === 'postgres')
    throw new Fault('restore.postgres', `pg_restore -d URL ${join(dir, manifest.database)}`);
  mkdirSync(filesIn(place.data), { recursive: true, mode: 0o700 });
  copyFileSync(join(dir, manifest.database), databaseIn(place.data));
  synced(databaseIn(place.data));
  for (const name of manifest.files) {
    const folder = join(filesIn(place.data), name.slice(0, 2), name.slice(2, 4));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    copyFileSync(join(dir, 'files', name), join(folder, name));
  }
}
