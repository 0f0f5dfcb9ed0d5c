import type { Ground } from '../schema.ts';

/** A file lies sealed under a key of its own; the row keeps that key, sealed under a request's or the office's. */
export async function sealedFile({ db }: Ground): Promise<void> {
  await db.schema.alterTable('file').addColumn('sealed_key', 'text').execute();
  await db.schema.alterTable('file').addColumn('key_of', 'text').execute();
}
