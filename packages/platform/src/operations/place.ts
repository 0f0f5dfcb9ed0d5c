import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ciphers, makeKeys, readKeys, type Cipher, type Keys } from '../crypto/keys.ts';
import { migrate } from '../db/migrate.ts';
import { openPostgres, openSqlite, type Store } from '../db/open.ts';

/** Where an office's data lie. */
export interface Place {
  /** Folder of the register file and the uploads. */
  readonly data: string;
  readonly keyFile: string;
  /** `postgres://…`; the register file in `data` when undefined. */
  readonly databaseUrl?: string;
  readonly cipher: Cipher;
  /** The register file grows to so many pages at most: a disk quota, where the machine has none. */
  readonly maxPages?: number;
}

export const placeOf = (
  data: string,
  {
    keyFile,
    databaseUrl,
    cipher,
    maxPages,
  }: {
    readonly keyFile?: string;
    readonly databaseUrl?: string;
    readonly cipher?: string;
    readonly maxPages?: number;
  } = {},
): Place => ({
  data,
  keyFile: keyFile ?? `${data.replace(/[/\\]+$/, '')}.key`, // beside the folder: a copy of the folder opens nothing
  ...(databaseUrl !== undefined && { databaseUrl }),
  ...(maxPages !== undefined && { maxPages }),
  cipher: ciphers.find((each) => each.startsWith(cipher ?? 'aes')) ?? 'aes-256-gcm',
});

/** The register file of a data folder. */
export const databaseIn = (data: string): string => join(data, 'gongkai.db');
/** Uploaded files, by hash. */
export const filesIn = (data: string): string => join(data, 'files');

/** Opens the store of a place; the folder is made when it is not there. */
export function openPlace({ data, databaseUrl, maxPages }: Place, onError: (error: Error) => void): Store {
  mkdirSync(filesIn(data), { recursive: true, mode: 0o700 });
  return databaseUrl === undefined
    ? openSqlite(databaseIn(data), maxPages)
    : openPostgres({ connectionString: databaseUrl }, onError);
}

/** Brings an office's tables up to date and gives an empty one its first organ, the city office. */
export async function prepare(store: Store, now: () => Date): Promise<readonly string[]> {
  const ran = await migrate(store, now);
  const { n } = await store.db
    .selectFrom('department')
    .select((eb) => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow();
  if (Number(n) === 0)
    await store.db
      .insertInto('department')
      .values({
        id: 'city',
        code: 'city',
        name: firstOrgan.zh,
        kind: 'city',
        macro_or_livelihood: 0,
        economy_or_society: 0,
        active: 1,
        created_at: now().toISOString(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return ran;
}

const firstOrgan = { zh: '市政府办公室', en: 'City government office' };

/** The keys of a place. A missing key file is made, unless something is sealed already: then what was lost must be found. */
export async function keysOf({ keyFile, cipher }: Place, store: Store): Promise<Keys> {
  if (!existsSync(keyFile)) {
    const sealed = await store.db.selectFrom('request').select('id').limit(1).executeTakeFirst();
    const file = await store.db
      .selectFrom('file')
      .select('id')
      .where('sealed_key', 'is not', null)
      .limit(1)
      .executeTakeFirst();
    if (!sealed && !file) makeKeys(keyFile);
  }
  return readKeys(keyFile, cipher);
}
