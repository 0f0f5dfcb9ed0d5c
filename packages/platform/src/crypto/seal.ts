import { createCipheriv, createDecipheriv, type CipherGCM, type DecipherGCM } from 'node:crypto';
import { Fault } from '@gongkai/model';
import type { Cipher, Keys } from './keys.ts';
import { chanceBytes } from './random.ts';

const keyBytes: Readonly<Record<Cipher, number>> = { 'aes-256-gcm': 32, 'sm4-gcm': 16 };
const names: Readonly<Record<string, Cipher>> = { v1: 'aes-256-gcm', s1: 'sm4-gcm' };
const versionOf: Readonly<Record<Cipher, string>> = { 'aes-256-gcm': 'v1', 'sm4-gcm': 's1' };

/** Where a value stands: bound to it, so that it opens in no other row or column. */
export interface SealPlace {
  readonly table: string;
  readonly column: string;
  readonly id: string;
}

const placeText = ({ table, column, id }: SealPlace): Buffer => Buffer.from(`${table}.${column}:${id}`);

/** `<version>.<key id>.<iv>.<text>.<tag>`; the version names the cipher. */
export function seal(keys: Keys, place: SealPlace, text: string, secret: Buffer = keys.current.secret): string {
  const { cipher, current } = keys;
  const iv = chanceBytes(12);
  const made = createCipheriv(cipher, secret.subarray(0, keyBytes[cipher]), iv) as CipherGCM; // both ciphers are GCM; the types know one by name
  made.setAAD(placeText(place));
  const body = Buffer.concat([made.update(text, 'utf8'), made.final()]);
  return [
    versionOf[cipher],
    current.id,
    ...[iv, body, made.getAuthTag()].map((part) => part.toString('base64url')),
  ].join('.');
}

/**
 * Opens a sealed value. Throws `seal.broken` when it was changed or comes from another place, `seal.no-key` when its key is
 * not in the key file.
 */
export function open(keys: Keys, place: SealPlace, sealed: string, secret?: Buffer): string {
  const [version = '', keyId = '', iv = '', body = '', tag = ''] = sealed.split('.');
  const cipher = names[version];
  const key = secret ?? keys.all.get(keyId)?.secret;
  if (!cipher) throw new Fault('seal.broken', `${place.table}.${place.column}`);
  if (!key) throw new Fault('seal.no-key', keyId);
  try {
    const made = createDecipheriv(
      cipher,
      key.subarray(0, keyBytes[cipher]),
      Buffer.from(iv, 'base64url'),
    ) as DecipherGCM;
    made.setAAD(placeText(place));
    made.setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([made.update(Buffer.from(body, 'base64url')), made.final()]).toString('utf8');
  } catch (error) {
    throw new Fault('seal.broken', `${place.table}.${place.column}`, { cause: error });
  }
}

/** Id of the key a value was sealed with. */
export const keyOf = (sealed: string): string => sealed.split('.')[1] ?? '';
