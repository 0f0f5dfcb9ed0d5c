import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { recordAct } from '../audit/chain.ts';
import { sealChunks } from '../crypto/chunks.ts';
import { chanceBytes } from '../crypto/random.ts';
import { withTx } from '../db/tx.ts';
import { systemActor, type Office } from '../office.ts';
import { clearContent, isBroken } from './content.ts';
import { requestSecret, sealFileKey } from './file-key.ts';
import { placeOf, settleFile } from './receive.ts';

/** What people sent; a dataset or a scan report is published as it is. */
const sent = ['upload', 'request', 'letter', 'plan_doc', 'list_import'] as const;

interface OldFile {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  readonly owner_table: string;
  readonly owner_id: string;
}

/**
 * Seals files that were stored before files were sealed, each under its request's key where it has one: the sealed one is on
 * disk and named before the old one goes, so that it may stop anywhere and be run again. Returns how many were sealed and the
 * ids of those whose bytes are not there to be sealed.
 */
export async function sealOldFiles(
  office: Office,
): Promise<{ readonly sealed: number; readonly missing: readonly string[] }> {
  const { store, filesDir } = office;
  const rows = await store.db
    .selectFrom('file')
    .select(['id', 'sha256', 'size', 'owner_table', 'owner_id'])
    .where('owner_table', 'in', sent)
    .where('sealed_key', 'is', null)
    .where('state', '!=', 'erased')
    .orderBy('id')
    .execute();
  const missing: string[] = [];
  for (const row of rows)
    try {
      await sealOne(office, row);
    } catch (error) {
      if (!isBroken(error)) throw error;
      missing.push(row.id);
    }
  for (const sha256 of new Set(rows.map((row) => row.sha256))) {
    const named = store.db.selectFrom('file').select('id').where('sha256', '=', sha256).where('state', '!=', 'erased');
    if (!(await named.executeTakeFirst())) await rm(placeOf(filesDir, sha256), { force: true });
  }
  return { sealed: rows.length - missing.length, missing };
}

async function sealOne(office: Office, row: OldFile): Promise<void> {
  const { store, keys, filesDir } = office;
  const requestId = await requestOf(office, row);
  const under = requestId === undefined ? undefined : await requestSecret(store.db, keys, requestId);
  const secret = chanceBytes(32);
  const folder = join(filesDir, 'tmp');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  try {
    await pipeline(
      sealChunks(clearContent(placeOf(filesDir, row.sha256), row.size).read(), keys.cipher, secret),
      async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
        for await (const chunk of source) {
          hash.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(path, { flags: 'wx', mode: 0o600 }),
    );
    const stored = hash.digest('hex');
    await settleFile(filesDir, { path, stored });
    await withTx(store, async (tx) => {
      const sealedKey = sealFileKey(keys, row.id, secret, under);
      await tx
        .updateTable('file')
        .set({ sha256: stored, sealed_key: sealedKey, key_of: requestId ?? null })
        .where('id', '=', row.id)
        .where('sha256', '=', row.sha256)
        .where('state', '!=', 'erased')
        .execute();
      await recordAct(tx, { engine: store.engine, digest: office.digest }, office.now(), systemActor, {
        act: 'file.seal',
        entity: 'file',
        entityId: row.id,
        data: { sha256: stored, size: row.size },
      });
    });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** The request a file belongs to: its own, or its letter's. */
async function requestOf(
  { store }: Office,
  { owner_table: table, owner_id: id }: OldFile,
): Promise<string | undefined> {
  if (table === 'request') return id;
  if (table !== 'letter') return undefined;
  const letter = await store.db.selectFrom('letter').select('request_id').where('id', '=', id).executeTakeFirst();
  return letter?.request_id;
}
