import { randomUUIDv7 } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Words } from '@gongkai/model';
import { recordAct, type Actor } from '../audit/chain.ts';
import { seal, open } from '../crypto/seal.ts';
import type { FileTable } from '../db/tables.ts';
import { withTx, type Tx } from '../db/tx.ts';
import type { Refusal } from '../http/problem.ts';
import type { Office } from '../office.ts';
import { bytesOf } from './content.ts';
import { fileKey, requestSecret, sealFileKey } from './file-key.ts';
import { arrivedContent, receiveForm, settleFile, type Arrived } from './receive.ts';
import { takenTypes, typeOf, type FileFault, type TakenType } from './type-of.ts';

const words = {
  'too-large': {
    zh: '文件超过 {most} MiB，请压缩或拆分后重新上传',
    en: 'The file is larger than {most} MiB; make it smaller or split it',
  },
  none: { zh: '没有收到文件，请重新选择', en: 'No file arrived; choose it again' },
  malformed: { zh: '上传中断或格式有误，请重新上传', en: 'The upload broke off or was malformed; upload it again' },
  type: {
    zh: '不接收这类文件；请上传 PDF、DOCX、XLSX、OFD、JPG、PNG 或 TXT',
    en: 'This kind of file is not taken; upload a PDF, DOCX, XLSX, OFD, JPG, PNG or TXT',
  },
  empty: { zh: '文件是空的，请检查后重新上传', en: 'The file is empty; check it and upload it again' },
  archive: { zh: '文件内部结构异常，无法安全打开', en: 'The file is built in a way that cannot be opened safely' },
  macro: {
    zh: '文件含有宏或程序，请去除后重新上传',
    en: 'The file holds macros or programs; remove them and upload it again',
  },
} satisfies Record<FileFault | 'too-large' | 'none' | 'malformed', Words>;

const refusal = (code: keyof typeof words, status: 400 | 413 | 415 | 422, mostBytes: number): Refusal => ({
  status,
  code: `upload.${code}`,
  title: words[code],
  values: { most: Math.round(mostBytes / 1_048_576) },
});

/** Of a file that is larger than may be. */
export const tooLargeFile = (mostBytes: number): Refusal => refusal('too-large', 413, mostBytes);

export interface Uploaded {
  readonly id: string;
  /** Of what is in it: its sender can compare it, no row keeps it. */
  readonly sha256: string;
  readonly size: number;
  readonly mime: string;
}

/** Takes the one file of a multipart body in. */
export async function takeUpload(
  office: Office,
  actor: Actor,
  request: Request,
  mostBytes: number,
): Promise<Uploaded | Refusal> {
  const received = await receiveForm(office, request, { files: 1, bytes: mostBytes });
  if (received.kind === 'too-large') return refusal('too-large', 413, mostBytes);
  if (received.kind !== 'form') return refusal('malformed', 400, mostBytes);
  const [file] = received.files;
  return file ? takeFile(office, actor, file, mostBytes) : refusal('none', 400, mostBytes);
}

/** Takes a file that arrived: sniffed, at its place on disk, then its row. Good for one use within a day. */
export async function takeFile(
  office: Office,
  actor: Actor,
  file: Arrived,
  mostBytes: number,
): Promise<Uploaded | Refusal> {
  const type = await typeOf(await bytesOf(arrivedContent(file)));
  if (!isTaken(type)) {
    await rm(file.path, { force: true });
    return refusal(type, type === 'empty' ? 422 : 415, mostBytes);
  }
  await settleFile(office.filesDir, file);
  const id = randomUUIDv7();
  const at = office.now();
  await withTx(office.store, async (tx) => {
    await tx
      .insertInto('file')
      .values({
        id,
        sha256: file.stored,
        size: file.size,
        mime: takenTypes[type],
        original_name: seal(office.keys, { table: 'file', column: 'original_name', id }, file.name.slice(0, 200)),
        owner_table: 'upload',
        owner_id: id,
        state: 'quarantine',
        scanned_by: null,
        sealed_key: sealFileKey(office.keys, id, file.secret),
        key_of: null,
        at: at.toISOString(),
      })
      .execute();
    await recordAct(tx, { engine: office.store.engine, digest: office.digest }, at, actor, {
      act: 'file.upload',
      entity: 'file',
      entityId: id,
      data: { sha256: file.stored, size: file.size },
    });
  });
  return { id, sha256: file.sha256, size: file.size, mime: takenTypes[type] };
}

const isTaken = (type: TakenType | FileFault): type is TakenType => Object.hasOwn(takenTypes, type);

const DAY_MS = 86_400_000;

/** Whose an upload becomes. */
export interface FileOwner {
  readonly table: string;
  readonly id: string;
  /** Request whose key the file is to end with. */
  readonly requestId?: string;
}

/**
 * Gives uploads to their owner, and their keys to the request they belong to; the ones that cannot be given (gone, used, older
 * than a day) come back.
 */
export async function claimUploads(
  tx: Tx,
  { keys, now }: Pick<Office, 'keys' | 'now'>,
  ids: readonly string[],
  owner: FileOwner,
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const since = new Date(now().getTime() - DAY_MS).toISOString();
  const under = owner.requestId === undefined ? undefined : await requestSecret(tx, keys, owner.requestId);
  const lost: string[] = [];
  for (const id of ids) {
    const row = await tx
      .selectFrom('file')
      .select(['id', 'sealed_key', 'key_of'])
      .where('id', '=', id)
      .where('owner_table', '=', 'upload')
      .executeTakeFirst();
    const secret = row && under && (await fileKey(tx, keys, row));
    const { numUpdatedRows } = await tx
      .updateTable('file')
      .set({
        owner_table: owner.table,
        owner_id: owner.id,
        ...(secret && { sealed_key: sealFileKey(keys, id, secret, under), key_of: owner.requestId ?? null }),
      })
      .where('id', '=', id)
      .where('owner_table', '=', 'upload')
      .where('at', '>=', since)
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 0) lost.push(id);
  }
  return lost;
}

/** Its name as the sender called it; `''` once erased. */
export const nameOf = (
  { keys }: Pick<Office, 'keys'>,
  { id, original_name: name }: Pick<FileTable, 'id' | 'original_name'>,
): string => (name === null ? '' : open(keys, { table: 'file', column: 'original_name', id }, name));
