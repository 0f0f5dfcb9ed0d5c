import type { ActInput, Applicant } from '@gongkai/model';
import type { Keys } from '../../crypto/keys.ts';
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
