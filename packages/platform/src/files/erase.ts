import { rm } from 'node:fs/promises';
import { withTx } from '../db/tx.ts';
import type { Office } from '../office.ts';
import { placeOf } from './receive.ts';

/**
 * Erases the files of an owner: bytes first, unless something else holds the same ones, then their names and keys. A crash between
 * the two leaves a row that is erased the next time. Returns how many.
 */
export async function eraseFiles(
  { store, filesDir }: Office,
  table: string,
  ownerIds: readonly string[],
): Promise<number> {
  if (ownerIds.length === 0) return 0;
  const rows = await store.db
    .selectFrom('file')
    .select(['id', 'sha256'])
    .where('owner_table', '=', table)
    .where('owner_id', 'in', ownerIds)
    .where('state', '!=', 'erased')
    .execute();
  for (const { id, sha256 } of rows) {
    const other = await store.db
      .selectFrom('file')
      .select('id')
      .where('sha256', '=', sha256)
      .where('id', '!=', id)
      .where('state', '!=', 'erased')
      .executeTakeFirst();
    if (!other) await rm(placeOf(filesDir, sha256), { force: true });
    await withTx(store, (tx) =>
      tx
        .updateTable('file')
        .set({ state: 'erased', original_name: null, sealed_key: null, key_of: null })
        .where('id', '=', id)
        .execute(),
    );
  }
  return rows.length;
}
