import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { readBytes } from './body-bytes.ts';
import { uncleanPlaces } from './clean.ts';
import { refuseInvalid } from './problem.ts';

/** A JSON body is 64 KiB at most: a filing of every field at its longest is half of that. */
export const MOST_JSON = 65_536;

export type JsonBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'malformed' | 'too-large' };

/**
 * Reads a JSON body without ever holding more of it than may be. Control characters in it and names of prototypes are answered
 * 422 at once, with their places.
 */
export async function readJson(c: Context, most = MOST_JSON): Promise<JsonBody> {
  const bytes = await readBytes(c, most);
  if (!bytes) return { kind: 'too-large' };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { kind: 'malformed' };
  }
  const unclean = uncleanPlaces(value);
  if (unclean.length > 0) throw new HTTPException(422, { res: refuseInvalid(c, unclean) });
  return { kind: 'json', value };
}
