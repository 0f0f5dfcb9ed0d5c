import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Context } from 'hono';
import { refuse, refusals } from './problem.ts';

const types: Readonly<Record<string, string>> = {
  'platform.css': 'text/css; charset=utf-8',
  'desk.js': 'text/javascript; charset=utf-8',
  'clocks.js': 'text/javascript; charset=utf-8',
};

/** A file of the pages' own, by its name; names that are not ours are not looked for. */
export function asset(c: Context): Response {
  const name = c.req.param('name') ?? '';
  const type = Object.hasOwn(types, name) ? types[name] : undefined;
  if (type === undefined) return refuse(c, refusals.unknown);
  const body = readFileSync(fileURLToPath(new URL(`../../assets/${name}`, import.meta.url)), 'utf8');
  return c.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=300' });
}
