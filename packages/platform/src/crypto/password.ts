import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

const memory = 19_456; // KiB; with two passes and one lane what OWASP asks for
const passes = 2;
const AT_ONCE = 2;
const MOST_WAITING = 50;

let running = 0;
const waiting: (() => void)[] = [];

/** Thrown when more people log in at once than the machine can hash for. */
export class TooManyLogins extends Error {}

/** Two hashes at a time: more would only starve the pages. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw new TooManyLogins('too many log-ins at once');
    await new Promise<void>((turn) => waiting.push(turn));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

const derive = (password: string, nonce: Buffer): Promise<Buffer> =>
  inTurn(
    () =>
      new Promise((done, failed) => {
        const message = password.normalize('NFKC');
        argon2('argon2id', { message, nonce, parallelism: 1, tagLength: 32, memory, passes }, (error, key) =>
          error ? failed(error) : done(key),
        );
      }),
  );

/** `argon2id$<memory>$<passes>$<salt>$<hash>`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const key = await derive(password, nonce);
  return ['argon2id', memory, passes, nonce.toString('base64url'), key.toString('base64url')].join('$');
}

const nobody = `argon2id$${memory}$${passes}$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(32).toString('base64url')}`;

/** Whether the password is the one of the hash. Without a hash the same work is done, and the answer is no. */
export async function isPassword(password: string, hash: string | null | undefined): Promise<boolean> {
  const [, , , salt = '', expected = ''] = (hash ?? nobody).split('$');
  const key = await derive(password, Buffer.from(salt, 'base64url'));
  const right = Buffer.from(expected, 'base64url');
  return key.length === right.length && timingSafeEqual(key, right) && typeof hash === 'string';
}

/** Passwords are long rather than odd: twelve characters at least. */
export const isStrong = (password: string): boolean => {
  const characters = Array.from(password.normalize('NFKC'));
  return characters.length >= 12 && new Set(characters).size >= 5;
};
