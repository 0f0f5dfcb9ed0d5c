import { Fault } from '@gongkai/model';
import type { Keys } from '../crypto/keys.ts';
import { openRequestKey } from '../crypto/request-key.ts';
import { open, seal } from '../crypto/seal.ts';
import type { Store } from '../db/open.ts';
import type { FileTable } from '../db/tables.ts';
import type { Office } from '../office.ts';
import { clearContent, sealedContent, type Content } from './content.ts';
import { placeOf } from './receive.ts';

/** What a row says of how its file lies on disk. */
export type StoredFile = Pick<FileTable, 'id' | 'sha256' | 'size' | 'sealed_key' | 'key_of'>;

const place = (id: string) => ({ table: 'file', column: 'sealed_key', id });

/** Seals a file's own key under a request's, or the office's without one. */
export const sealFileKey = (keys: Keys, id: string, secret: Buffer, under?: Buffer): string =>
  seal(keys, place(id), secret.toString('base64'), under);

/** The key that seals a request's files and texts. Throws `file.erased` when it was destroyed. */
export async function requestSecret(source: Store['read'], keys: Keys, requestId: string): Promise<Buffer> {
  const row = await source
    .selectFrom('request_key')
    .select('sealed')
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  if (row?.sealed == null) throw new Fault('file.erased', requestId);
  return openRequestKey(keys, requestId, row.sealed);
}

/** The key a file lies under on disk; undefined for one that lies there as it came. */
export async function fileKey(
  source: Store['read'],
  keys: Keys,
  { id, sealed_key: sealed, key_of: requestId }: Pick<FileTable, 'id' | 'sealed_key' | 'key_of'>,
): Promise<Buffer | undefined> {
  if (sealed === null) return undefined;
  const under = requestId === null ? undefined : await requestSecret(source, keys, requestId);
  return Buffer.from(open(keys, place(id), sealed, under), 'base64');
}

/** What is in a stored file. Throws `file.erased` when its key was destroyed. */
export async function contentOf(
  { store, keys, filesDir }: Pick<Office, 'store' | 'keys' | 'filesDir'>,
  file: StoredFile,
  path: string = placeOf(filesDir, file.sha256),
): Promise<Content> {
  const secret = await fileKey(store.read, keys, file);
  return secret ? sealedContent(path, secret, file.size) : clearContent(path, file.size);
}
