import type { Context } from 'hono';

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
