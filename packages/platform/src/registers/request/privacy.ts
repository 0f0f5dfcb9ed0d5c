import type { ActInput, Applicant } from '@gongkai/model';
import type { Keys } from '../../crypto/keys.ts';
import { chanceBytes } from '../../crypto/random.ts';
import { open, seal } from '../../crypto/seal.ts';
import type { RequestEventTable } from '../../db/tables/request.ts';

/**
 * Seals and opens all that names people in one request, under the request's own key. When that key is destroyed nothing of it
 * can be read again, in no backup that is younger than the erasure.
 */
export interface Privacy {
  applicant(sealed: string): Applicant;
  sealApplicant(applicant: Applicant): string;
  text(table: string, column: string, id: string, sealed: string): string;
  sealText(table: string, column: string, id: string, text: string): string;
  event(row: RequestEventTable): ActInput | undefined;
}

/** A new key for one request: as it is used, and as it is kept. */
export function newRequestKey(keys: Keys, requestId: string): { readonly secret: Buffer; readonly sealed: string } {
  const secret = chanceBytes(32);
  return {
    secret,
    sealed: seal(keys, { table: 'request_key', column: 'sealed', id: requestId }, secret.toString('base64')),
  };
}

export const openRequestKey = (keys: Keys, requestId: string, sealed: string): Buffer =>
  Buffer.from(open(keys, { table: 'request_key', column: 'sealed', id: requestId }, sealed), 'base64');

export function privacyOf(keys: Keys, requestId: string, secret: Buffer): Privacy {
  const text: Privacy['text'] = (table, column, id, sealed) => open(keys, { table, column, id }, sealed, secret);
  const sealText: Privacy['sealText'] = (table, column, id, clear) => seal(keys, { table, column, id }, clear, secret);
  return {
    text,
    sealText,
    applicant: (sealed) => JSON.parse(text('request', 'applicant', requestId, sealed)) as Applicant,
    sealApplicant: (applicant) => sealText('request', 'applicant', requestId, JSON.stringify(applicant)),
    event: (row) =>
      row.private === null
        ? undefined
        : (JSON.parse(text('request_event', 'private', `${requestId}/${row.seq}`, row.private)) as ActInput),
  };
}
