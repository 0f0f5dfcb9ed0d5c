import type { Problem } from '@gongkai/model';
import type { Context } from 'hono';
import { refuse, refusals } from '../http/problem.ts';
import type { ActResult } from '../records/act-result.ts';
import { hasFormToken, type StaffEnv } from '../staff/session.ts';
import { url } from '../views/url.ts';
import type { Typed } from './fields.ts';

/** What a form leads to. */
export interface AfterForm {
  /** Where the reader goes when it is done: a path below this site. */
  readonly done: string | ((id: string) => string);
  /** The page once more, with what was typed and what is wrong with it. */
  readonly again: (typed: Typed, problems: readonly Problem[], status: 409 | 422) => Response | Promise<Response>;
}

/** Everything a form sent as text; files are left to who expects them. */
export async function readForm(c: Context): Promise<Typed & { readonly files: readonly File[] }> {
  const body = await c.req.parseBody({ all: true });
  const values: Record<string, string> = {};
  const lists: Record<string, readonly string[]> = {};
  const files: File[] = [];
  for (const [name, given] of Object.entries(body)) {
    const all = Array.isArray(given) ? given : [given];
    const texts = all.filter((one) => typeof one === 'string');
    files.push(...all.filter((one) => typeof one !== 'string'));
    if (texts[0] !== undefined) values[name] = texts[0];
    lists[name] = texts;
  }
  return { values, lists, files };
}

/**
 * One form of the desk: sent from our own page, by somebody who may act; done is answered 303, anything else the page
 * again with everything typed.
 */
export async function onForm(
  c: Context<StaffEnv>,
  work: (typed: Typed & { readonly files: readonly File[] }) => Promise<ActResult>,
  { done, again }: AfterForm,
): Promise<Response> {
  const typed = await readForm(c);
  if (!hasFormToken(c.var.staff, typed.values['token'])) return refuse(c, refusals.foreign);
  if (c.var.staff.role === 'auditor') return refuse(c, refusals.forbidden);
  const result = await work(typed);
  switch (result.kind) {
    case 'done':
      return c.redirect(url(typeof done === 'string' ? done : done(result.id)), 303);
    case 'not-found':
      return refuse(c, refusals.unknown);
    case 'forbidden':
      return refuse(c, refusals.forbidden);
    case 'invalid':
      return again(typed, result.problems, 422);
    case 'conflict':
      return again(typed, result.problems, 409);
  }
}

/** The event number a form was made at; undefined when it carries none. */
export function expectedSeq({ values }: Typed): number | undefined {
  const text = values['expectSeq'] ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
