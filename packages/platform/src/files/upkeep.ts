import { Fault } from '@gongkai/model';
import { keyOf } from '../crypto/seal.ts';
import { withTx } from '../db/tx.ts';
import type { Office } from '../office.ts';
import { hashOf, isBroken } from './content.ts';
import { contentOf, fileKey, sealFileKey } from './file-key.ts';
import { placeOf } from './receive.ts';

/** Seals the keys of files that no request owns with the office's newest key; the files stay as they are. Returns how many. */
export async function resealFileKeys({ store, keys }: Pick<Office, 'store' | 'keys'>): Promise<number> {
  const rows = await store.db
    .selectFrom('file')
    .select(['id', 'sealed_key', 'key_of'])
    .where('sealed_key', 'is not', null)
    .where('key_of', 'is', null)
    .execute();
  const old = rows.filter(({ sealed_key: sealed }) => sealed !== null && keyOf(sealed) !== keys.current.id);
  for (const row of old) {
    const secret = await fileKey(store.db, keys, row);
    if (!secret) continue;
    await withTx(store, (tx) =>
      tx
        .updateTable('file')
        .set({ sealed_key: sealFileKey(keys, row.id, secret) })
        .where('id', '=', row.id)
        .where('sealed_key', '=', row.sealed_key) // claimed in between, it has a request's key
        .execute(),
    );
  }
  return old.length;
}

/**
 * Reads every file through, one after the other: ids of those that are missing, cut, changed or whose key does not open them.
 * `place` says where the bytes of a hash lie, where that is not the office's own folder.
 */
export async function brokenFiles(
  office: Pick<Office, 'store' | 'keys' | 'filesDir'>,
  place: (sha256: string) => string = (sha256) => placeOf(office.filesDir, sha256),
): Promise<{ readonly read: number; readonly broken: readonly string[] }> {
  const rows = await office.store.read
    .selectFrom('file')
    .select(['id', 'sha256', 'size', 'sealed_key', 'key_of'])
    .where('state', '!=', 'erased')
    .orderBy('id')
    .execute();
  const broken: string[] = [];
  for (const row of rows)
    try {
      const hash = await hashOf(await contentOf(office, row, place(row.sha256)));
      if (row.sealed_key === null && hash !== row.sha256) broken.push(row.id);
    } catch (error) {
      const isKeyless = error instanceof Fault && error.code === 'seal.no-key';
      if (!isBroken(error) && !isKeyless) throw error;
      broken.push(row.id);
    }
  return { read: rows.length, broken };
}
