import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Fault } from '@gongkai/model';

export const ciphers = ['aes-256-gcm', 'sm4-gcm'] as const;
export type Cipher = (typeof ciphers)[number];

interface OneKey {
  /** Names the key in what it sealed. */
  readonly id: string;
  readonly secret: Buffer;
}

/** The office's secrets: the newest key seals, older ones only open. */
export interface Keys {
  readonly cipher: Cipher;
  readonly current: OneKey;
  readonly all: ReadonlyMap<string, OneKey>;
  /** A secret of its own for one use, the same as long as the first key stands. */
  derive(purpose: string): Buffer;
}

interface KeyFile {
  readonly schema: 'gongkai.keys/1';
  readonly keys: readonly { readonly id: string; readonly secret: string }[];
}

const BYTES = 32;
const newKey = (): KeyFile['keys'][number] => ({
  id: randomBytes(4).toString('hex'),
  secret: randomBytes(BYTES).toString('base64'),
});

/** Keys out of the texts of a key file. The first is the oldest, the last seals. */
export function keysFrom(text: string, cipher: Cipher = 'aes-256-gcm'): Keys {
  let file: Partial<KeyFile>;
  try {
    file = JSON.parse(text) as Partial<KeyFile>;
  } catch (error) {
    throw new Fault('keys.unreadable', 'the key file is not JSON', { cause: error });
  }
  const keys = (file.schema === 'gongkai.keys/1' && Array.isArray(file.keys) ? file.keys : []).map(
    ({ id, secret }) => ({
      id: String(id),
      secret: Buffer.from(String(secret), 'base64'),
    }),
  );
  const [first] = keys;
  const current = keys.at(-1);
  if (!first || !current || keys.some(({ secret }) => secret.length !== BYTES))
    throw new Fault('keys.unreadable', 'the key file holds no usable key');
  const derived = new Map<string, Buffer>(); // purposes are few, and named by us
  return {
    cipher,
    current,
    all: new Map(keys.map((one) => [one.id, one])),
    derive(purpose) {
      const known = derived.get(purpose) ?? Buffer.from(hkdfSync('sha256', first.secret, 'gongkai', purpose, BYTES));
      derived.set(purpose, known);
      return known;
    },
  };
}

/**
 * Reads the key file. Throws `keys.missing` when there is none, `keys.open-to-others` when anyone but its owner may read it
 * (on systems that know such modes), `keys.unreadable` when it holds no key.
 */
export function readKeys(path: string, cipher: Cipher = 'aes-256-gcm'): Keys {
  if (!existsSync(path)) throw new Fault('keys.missing', path);
  const mode = statSync(path).mode & 0o777;
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new Fault('keys.open-to-others', `${path} has mode ${mode.toString(8)}; run chmod 600`);
  return keysFrom(readFileSync(path, 'utf8'), cipher);
}

/** Writes a key file with one new key, readable by its owner alone. Throws when the file exists: keys are never overwritten. */
export function makeKeys(path: string): void {
  writeFileSync(path, `${JSON.stringify({ schema: 'gongkai.keys/1', keys: [newKey()] }, undefined, 2)}\n`, {
    flag: 'wx',
    mode: 0o600,
  });
  chmodSync(path, 0o600); // the umask may have taken more than it should, never less
}

/** Adds a key that seals from now on; what older keys sealed stays readable. Returns its id. */
export function addKey(path: string): string {
  const file = JSON.parse(readFileSync(path, 'utf8')) as KeyFile;
  const key = newKey();
  writeFileSync(path, `${JSON.stringify({ ...file, keys: [...file.keys, key] }, undefined, 2)}\n`, { mode: 0o600 });
  return key.id;
}

/** An HMAC that finds equal values without showing them: the same person's filings, one contact's comments. */
export const blind = (keys: Keys, purpose: string, value: string): string =>
  createHmac('sha256', keys.derive(`blind ${purpose}`))
    .update(value.normalize('NFKC').trim().toUpperCase())
    .digest('hex');
