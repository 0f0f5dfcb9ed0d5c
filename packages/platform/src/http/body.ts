import type { Context } from 'hono';

/** A JSON body is 64 KiB at most: a filing of every field at its longest is half of that. */
export const MOST_JSON = 65_536;

export type JsonBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'malformed' | 'too-large' };

/** A body's bytes, never more of them than may be; undefined when there are more. */
export async function readBytes(c: Context, most: number): Promise<Uint8Array | undefined> {
  const told = c.req.header('content-length');
  if (Number(told ?? 0) > most) return undefined;
  // who tells the length is held to it by the server: no need to count
  if (told !== undefined) return new Uint8Array(await c.req.raw.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Reads a JSON body without ever holding more of it than may be. */
export async function readJson(c: Context, most = MOST_JSON): Promise<JsonBody> {
  const bytes = await readBytes(c, most);
  if (!bytes) return { kind: 'too-large' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { kind: 'json', value: JSON.parse(text) as unknown };
  } catch {
    return { kind: 'malformed' };
  }
}
