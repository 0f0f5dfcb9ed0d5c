import { Readable } from 'node:stream';
import type { Words } from '@gongkai/model';
import type { Refusal } from '../http/problem.ts';
import type { Office } from '../office.ts';
import { contentOf, type StoredFile } from './file-key.ts';
import { isBroken, type Content, type Span } from './content.ts';

const words = {
  broken: {
    zh: '文件与存入时不一致（缺失、被截断或被改动），已停止提供，请联系系统管理员从备份恢复',
    en: 'The file is not what was stored (missing, cut or changed) and is not given out; ask the administrator to restore it',
  },
  span: { zh: '所要的字节范围不在文件之内', en: 'The file has no such range of bytes' },
} satisfies Record<string, Words>;

const brokenFile: Refusal = { status: 500, code: 'file.broken', title: words.broken };

/** One span a `Range` header asks for; undefined for all of it, also where several are asked at once. */
function spanOf(header: string | null, size: number): Span | 'outside' | undefined {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  const [, first = '', last = ''] = asked ?? [];
  if (!asked || (first === '' && last === '')) return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  return from < to ? { from, to } : 'outside';
}

/** How a file is given out. */
export interface Given {
  /** Under this name it is saved. */
  readonly name: string;
  readonly range: string | null;
  readonly type?: string;
}

/**
 * A stored file to be saved, never shown in this site's name. It is read through before the first byte leaves: one that was
 * cut or changed is refused, not given out by half. Memory does not grow with its size.
 */
export async function fileResponse(office: Office, file: StoredFile, given: Given): Promise<Response | Refusal> {
  try {
    return await contentResponse(await contentOf(office, file), given);
  } catch (error) {
    if (isBroken(error)) return brokenFile;
    throw error;
  }
}

async function contentResponse(content: Content, { name, range, type }: Given): Promise<Response | Refusal> {
  const { size } = content;
  const span = spanOf(range, size);
  if (span === 'outside') return { status: 416, code: 'file.range', title: words.span };
  for await (const part of content.read(span)) void part; // each chunk is proved by its tag
  const { from, to } = span ?? { from: 0, to: size };
  return new Response(Readable.toWeb(Readable.from(content.read(span))) as ReadableStream, {
    // the web's stream and Node's are one here
    status: span ? 206 : 200,
    headers: {
      'Content-Type': type ?? 'application/octet-stream',
      'Content-Length': String(to - from),
      'Accept-Ranges': 'bytes',
      ...(span && { 'Content-Range': `bytes ${from}-${to - 1}/${size}` }),
      'Content-Disposition': `attachment; filename="attachment"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Security-Policy': 'sandbox',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
