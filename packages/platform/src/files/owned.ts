import type { Office } from '../office.ts';
import type { StoredFile } from './file-key.ts';
import { nameOf } from './upload.ts';

/** A file something owns, under the name its sender gave it. */
export interface OwnedFile extends StoredFile {
  readonly name: string;
}

/** Files of an owner, oldest first; refused and erased ones are not among them. */
export async function filesOf(office: Office, table: string, ownerId: string): Promise<readonly OwnedFile[]> {
  const rows = await office.store.read
    .selectFrom('file')
    .select(['id', 'sha256', 'size', 'sealed_key', 'key_of', 'original_name'])
    .where('owner_table', '=', table)
    .where('owner_id', '=', ownerId)
    .where('state', 'in', ['quarantine', 'clean'])
    .orderBy('at')
    .execute();
  return rows.map(({ original_name, ...row }) => ({ ...row, name: nameOf(office, { id: row.id, original_name }) }));
}
