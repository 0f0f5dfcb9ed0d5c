import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { bytesOf, contentTypes, type Content, type ContentForm } from './content.ts';
import { publicContent } from './repo.ts';

/** First and last byte of `Range: bytes=a-b`; undefined for anything else: then the whole is given. */
function rangeOf(header: string | undefined, size: number): readonly [number, number] | 'beyond' | undefined {
  const [, from, to] = /^bytes=(\d{1,12})-(\d{0,12})$/.exec(header ?? '') ?? [];
  if (from === undefined) return undefined;
  const first = Number(from);
  const last = Math.min(to === undefined || to === '' ? size - 1 : Number(to), size - 1);
  return first >= size || last < first ? 'beyond' : [first, last];
}

/** Gives a published dataset out in one of its forms, with ETag and ranges. */
export async function fileAnswer(c: Context, office: Office, id: string, form: ContentForm): Promise<Response> {
  const text = await publicContent(office.store.read, id);
  if (text === undefined) return refuse(c, refusals.unknown);
  const bytes = bytesOf(JSON.parse(text) as Content, form); // written by uploadVersion
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  c.header('ETag', tag);
  c.header('Cache-Control', 'public, max-age=300');
  c.header('Accept-Ranges', 'bytes');
  c.header('Content-Type', contentTypes[form]);
  c.header('Content-Disposition', `attachment; filename="${id}.${form}"`);
  const known = c.req.header('if-none-match') ?? '';
  if (known.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)) return c.body(null, 304);
  const range = rangeOf(c.req.header('range'), bytes.length);
  if (range === 'beyond') {
    c.header('Content-Range', `bytes */${bytes.length}`);
    return c.body(null, 416);
  }
  if (!range) return c.body(bytes);
  const [first, last] = range;
  c.header('Content-Range', `bytes ${first}-${last}/${bytes.length}`);
  return c.body(bytes.slice(first, last + 1), 206);
}
