import type { Day } from '@gongkai/model';
import { indexText, dropText } from '../db/text-index.ts';
import type { Engine } from '../db/open.ts';
import type { Tx } from '../db/tx.ts';

/** A thing the public may find. Only texts that name nobody private. */
export interface Published {
  /** The register's noun: `document`, `consultation`, `dataset`. */
  readonly kind: string;
  /** The row's own id, or its code. */
  readonly id: string;
  readonly title: string;
  /** Searched as well as the title. */
  readonly text: string;
  readonly url: string;
  readonly departmentId: string;
  readonly on: Day;
}

const SUMMARY = 160;
const idOf = (kind: string, id: string): string => `${kind}:${id}`;

/** Puts a thing where search, feeds and the site map find it; a second time replaces the first. */
export async function publish(tx: Tx, engine: Engine, thing: Published): Promise<void> {
  const { kind, id: entityId, title, text, url, departmentId, on } = thing;
  const id = idOf(kind, entityId);
  const row = { title, summary: text.slice(0, SUMMARY), url, department_id: departmentId, published_on: on };
  await tx
    .insertInto('published')
    .values({ id, kind, entity_id: entityId, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  await dropText(tx, engine, id);
  await indexText(tx, engine, id, `${title} ${text}`);
}

/** Takes a thing out again: repealed, withdrawn, superseded. */
export async function withdraw(tx: Tx, engine: Engine, kind: string, entityId: string): Promise<void> {
  const id = idOf(kind, entityId);
  await tx.deleteFrom('published').where('id', '=', id).execute();
  await dropText(tx, engine, id);
}
