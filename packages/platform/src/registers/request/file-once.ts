import { Fault, requestForm, type NewRequest, type Problem, type RequestReceipt, type Words } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { withTx } from '../../db/tx.ts';
import { claimUploads } from '../../files/upload.ts';
import { earlierAnswer, fingerprintOf, keepAnswer, keyReused } from '../../http/idempotency.ts';
import { refusals, type Refusal } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { fileRequest, receiptOf } from './filing.ts';

/** The applicant, as an actor: known by number and code alone. */
export const applicantActor: Actor = { id: 'applicant', role: 'applicant', department: '' };

const uploadGone: Words = { zh: '这个附件已失效，请重新上传', en: 'This upload is no longer there; upload it again' };

/** What became of a filing. */
export type Filed =
  | { readonly kind: 'receipt'; readonly receipt: RequestReceipt }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/**
 * Files a request once however often it is sent: key, row, event, audit and answer in one transaction. The receipt is
 * derived anew each time, so that no row holds its code.
 */
export async function fileOnce(
  office: Office,
  {
    key,
    given,
    content,
    locale,
  }: { readonly key: string; readonly given: NewRequest; readonly content: unknown; readonly locale: 'zh' | 'en' },
): Promise<Filed> {
  const fingerprint = fingerprintOf(content);
  const scope = 'request';
  return withTx(office.store, async (tx): Promise<Filed> => {
    const earlier = await earlierAnswer(tx, scope, key, fingerprint);
    if (earlier.kind === 'other') return { kind: 'refusal', refusal: keyReused };
    if (earlier.kind === 'same') {
      const { id, no, submittedAt } = JSON.parse(earlier.body) as Record<'id' | 'no' | 'submittedAt', string>; // kept below
      return {
        kind: 'receipt',
        receipt: receiptOf(office, { id, no, submittedAt: new Date(submittedAt) }, 'internet', locale),
      };
    }
    const filed = await fileRequest(tx, office, applicantActor, given, {
      channel: 'internet',
      formVersion: requestForm().version,
    });
    if (!filed.ok) return { kind: 'invalid', problems: filed.problems };
    const { id } = filed.value;
    const lost = await claimUploads(tx, office, given.uploads ?? [], { table: 'request', id, requestId: id });
    if (lost.length > 0) throw new LostUploads(lost.map((each) => given.uploads?.indexOf(each) ?? 0));
    await keepAnswer(tx, { scope, key, fingerprint, status: 201, body: JSON.stringify(filed.value) }, office.now());
    return { kind: 'receipt', receipt: receiptOf(office, filed.value, 'internet', locale) };
  }).catch((error: unknown): Filed => {
    // told like any other refusal: the page keeps what was typed, and its key
    if (error instanceof Fault && error.code === 'store.busy') return { kind: 'refusal', refusal: refusals.busy };
    if (error instanceof Fault && error.code === 'store.full') return { kind: 'refusal', refusal: refusals.full };
    if (!(error instanceof LostUploads)) throw error;
    const problems = error.at.map((at) => ({ code: 'request.upload-gone', at: `/uploads/${at}`, words: uploadGone }));
    return { kind: 'invalid', problems };
  });
}

/** Undoes the transaction: a filing whose attachments are gone is not filed. */
class LostUploads extends Error {
  readonly at: readonly number[];
  constructor(at: readonly number[]) {
    super('uploads are gone');
    this.at = at;
  }
}
