import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** A list as the elements read it (contracts §3: no bare arrays). */
export interface PublicList {
  readonly schema: string;
  /** Name of the department asked for; '' for all. */
  readonly department: string;
  readonly items: readonly unknown[];
  readonly total: number;
  /** Address of the rest. */
  readonly next?: string;
}

/** Public JSON with an ETag over what it says: who has it already is told so. */
function answer(c: Context, now: Date, schema: string, content: Readonly<Record<string, unknown>>): Response {
  const tag = `"${createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22)}"`;
  c.header('ETag', tag);
  c.header('Cache-Control', 'public, max-age=60');
  const known = c.req.header('if-none-match') ?? '';
  if (known.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)) return c.body(null, 304);
  return c.json({ schema, generatedAt: now.toISOString(), ...content });
}

export const listAnswer = (c: Context, now: Date, { schema, department, items, total, next }: PublicList): Response =>
  answer(c, now, schema, { department, items, total, ...(next !== undefined && { next }) });

export const itemAnswer = (c: Context, now: Date, schema: string, item: unknown): Response =>
  answer(c, now, schema, { item });
