import type { Office } from '../office.ts';
import { nameOf } from './upload.ts';

/** A file something owns, under the name its sender gave it. */
export interface OwnedFile {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

/** Files of an owner, oldest first; refused and erased ones are not among them. */
export async function filesOf(office: Office, table: string, ownerId: string): Promise<readonly OwnedFile[]> {
  const rows = await office.store.read
    .selectFrom('file')
    .select(['id', 'sha256', 'size', 'original_name'])
    .where('owner_table', '=', table)
    .where('owner_id', '=', ownerId)
    .where('state', 'in', ['quarantine', 'clean'])
    .orderBy('at')
    .execute();
  return rows.map((row) => ({ id: row.id, sha256: row.sha256, size: row.size, name: nameOf(office, row) }));
}
