import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MiddlewareHandler } from 'hono';
import { refuse, refusals } from './problem.ts';

const DAY_S = 86_400;
/** Pieces that the build names by what is in them: `csv-D0F3x0Zd.js`. */
const isNamedByContent = (name: string): boolean => /-[\w-]{8}\.js$/.test(name);

/**
 * The built elements, at `/gk/<name>.js`, for this office's own pages and for any department site that loads them from
 * here: they are public code, so every origin may. A name that is no plain file name is not looked for.
 */
export const elementFiles =
  (dir: string | undefined): MiddlewareHandler =>
  async (c) => {
    const name = c.req.param('name') ?? '';
    if (dir === undefined || !/^[a-z][\w.-]*\.js$/i.test(name)) return refuse(c, refusals.unknown);
    const body = await readFile(join(dir, name)).catch(() => undefined);
    if (!body) return refuse(c, refusals.unknown);
    return c.body(new Uint8Array(body), 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': `public, max-age=${isNamedByContent(name) ? 365 * DAY_S : 300}`,
      'Access-Control-Allow-Origin': '*',
    });
  };
