import { createHash } from 'node:crypto';
import type { Words } from '@gongkai/model';
import type { Tx } from '../db/tx.ts';
import type { Refusal } from './problem.ts';

const words = {
  missing: {
    zh: '缺少 8 到 80 个字符的 Idempotency-Key，请由页面重新提交',
    en: 'An Idempotency-Key of 8 to 80 characters is missing; send the form again from its page',
  },
  reused: {
    zh: '该提交标识已用于另一份内容，请刷新页面后重新提交',
    en: 'This key was used for other content; reload the page and send it again',
  },
} satisfies Record<string, Words>;

export const keyMissing: Refusal = { status: 400, code: 'key-missing', title: words.missing };
export const keyReused: Refusal = { status: 409, code: 'key-reused', title: words.reused };

export const isKey = (text: string | undefined): text is string =>
  text !== undefined && /^[\x21-\x7e]{8,80}$/.test(text);

/** Same content, same fingerprint, whatever the order of its fields. */
export const fingerprintOf = (content: unknown): string =>
  createHash('sha256')
    .update(
      JSON.stringify(content, (_, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
          : value,
      ) ?? '',
    )
    .digest('hex');

/** What was answered to a key before. `body` holds no secrets. */
export type Earlier =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly body: string }
  | { readonly kind: 'other' };

/** Looks a key up, in the transaction that will answer it. */
export async function earlierAnswer(tx: Tx, scope: string, key: string, fingerprint: string): Promise<Earlier> {
  const row = await tx
    .selectFrom('idempotency')
    .select(['fingerprint', 'body'])
    .where('scope', '=', scope)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return { kind: 'new' };
  return row.fingerprint === fingerprint ? { kind: 'same', body: row.body } : { kind: 'other' };
}

/** Keeps what is answered. A second filing under the same key that got here first makes this one fail and be tried again. */
export async function keepAnswer(
  tx: Tx,
  answer: {
    readonly scope: string;
    readonly key: string;
    readonly fingerprint: string;
    readonly status: number;
    readonly body: string;
  },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('idempotency')
    .values({ ...answer, at: at.toISOString() })
    .execute();
}
