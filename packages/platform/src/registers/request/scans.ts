import type { Words } from '@gongkai/model';
import { recordAct, type Actor } from '../../audit/chain.ts';
import { withTx } from '../../db/tx.ts';
import { bytesOf, hashOf, isBroken } from '../../files/content.ts';
import { contentOf } from '../../files/file-key.ts';
import { claimUploads } from '../../files/upload.ts';
import type { Refusal } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { addScan, fileById, lettersOf, scansOf } from './repo.ts';
import type { OpenRequest } from './status.ts';

const words = {
  reason: {
    zh: '该告知书已有盖章件。替换须写明理由，原件继续留存',
    en: 'This letter has its stamped copy. Replacing it needs a reason; the one before is kept',
  },
  same: { zh: '上传的与现有盖章件完全相同', en: 'This is the stamped copy that is there already' },
  lost: { zh: '上传的文件已失效，请重新上传', en: 'The upload is no longer there; upload it again' },
  scan: { zh: '盖章件应为 PDF、JPG 或 PNG', en: 'A stamped copy is a PDF, JPG or PNG' },
  broken: {
    zh: '盖章件与审计链中的校验值不符，已停止提供，请联系系统管理员',
    en: 'The stamped copy is not the one the audit chain names, and is not given out; tell the administrator',
  },
} satisfies Record<string, Words>;

const types: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };
const MOST_REASON = 200;

/**
 * Seals an upload to a letter as its stamped copy: its hash beside the letter's goes into the audit chain. A later one takes
 * its place only with a reason, and the ones before are kept. Undefined when done.
 */
export async function stampLetter(
  office: Office,
  actor: Actor,
  { row }: OpenRequest,
  given: { readonly letterId: string; readonly fileId: string; readonly reason: string },
): Promise<Refusal | undefined> {
  const { letterId, fileId } = given;
  const upload = await fileById(office.store.read, fileId);
  const sha256 = upload && (await hashOf(await contentOf(office, upload)));
  return withTx(office.store, async (tx): Promise<Refusal | undefined> => {
    const reason = given.reason.trim().slice(0, MOST_REASON);
    const letter = (await lettersOf(tx, row.id)).find(({ id }) => id === letterId);
    const file = await fileById(tx, fileId);
    if (!letter || !file || sha256 === undefined) return { status: 404, code: 'letter.lost', title: words.lost };
    if (types[file.mime] === undefined) return { status: 415, code: 'letter.scan', title: words.scan };
    const last = (await scansOf(tx, row.id)).findLast(({ letter_id: of }) => of === letterId);
    if (last?.sha256 === sha256) return { status: 409, code: 'letter.same', title: words.same };
    if (last && reason === '') return { status: 409, code: 'letter.stamped', title: words.reason };
    const at = office.now();
    if ((await claimUploads(tx, office, [fileId], { table: 'letter', id: letterId, requestId: row.id })).length > 0)
      return { status: 409, code: 'letter.lost', title: words.lost };
    const seq = (last?.seq ?? 0) + 1;
    await addScan(tx, {
      letter_id: letterId,
      seq,
      file_id: fileId,
      sha256,
      at: at.toISOString(),
      by_actor: actor.id,
      reason: last ? reason : null,
    });
    await recordAct(tx, { engine: office.store.engine, digest: office.digest }, at, actor, {
      act: last ? 'letter.restamp' : 'letter.stamp',
      entity: 'letter',
      entityId: letterId,
      data: { seq, sha256, letter: letter.sha256, ...(last && { before: last.sha256, reason }) },
    });
    return undefined;
  });
}

/** A stamped copy as it was sealed. */
export interface Scan {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: string;
  readonly ending: string;
}

/** The stamped copy of a letter, the newest or one before it; refused when its bytes are not those that were sealed. */
export async function scanOf(
  office: Office,
  { row }: OpenRequest,
  letterId: string,
  seq?: number,
): Promise<Scan | Refusal | undefined> {
  const { read } = office.store;
  const all = (await scansOf(read, row.id)).filter(({ letter_id: of }) => of === letterId);
  const scan = seq === undefined ? all.at(-1) : all.find((each) => each.seq === seq);
  const file = scan && (await fileById(read, scan.file_id));
  if (!scan || !file || file.state === 'erased') return undefined;
  const broken: Refusal = { status: 500, code: 'letter.broken', title: words.broken };
  try {
    const content = await contentOf(office, file);
    if ((await hashOf(content)) !== scan.sha256) return broken;
    return { bytes: await bytesOf(content), mime: file.mime, ending: types[file.mime] ?? 'bin' };
  } catch (error) {
    if (isBroken(error)) return broken;
    throw error;
  }
}
