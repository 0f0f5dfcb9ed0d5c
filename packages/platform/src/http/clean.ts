import type { Problem, Words } from '@gongkai/model';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { readBytes } from './body-bytes.ts';
import { refuse, refuseInvalid, refusals, type Refusal } from './problem.ts';
import { keepTyped } from './typed.ts';

const words = {
  control: {
    zh: '含有不可见的控制字符，请删除后重新提交',
    en: 'It holds control characters that cannot be seen; take them out',
  },
  name: { zh: '字段名“{name}”不可使用', en: 'A field cannot be called “{name}”' },
} satisfies Record<string, Words>;
const uncleanAddress: Refusal = { status: 400, code: 'address.control', title: words.control };

/** Bytes of a form without files: as many as its longest fields together. */
const MOST_FORM = 1_048_576;
/** A form longer than may be is still shown to who typed it, up to this. */
const MOST_GIVEN_BACK = 2 * MOST_FORM;
const MOST_TOLD = 20;

/** Control characters that no text needs: all but tab and the ends of lines. */
const controls = /[^\P{Cc}\t\n\r]/u;
export const hasControls = (text: string): boolean => controls.test(text);
/** The same text without them. */
export const withoutControls = (text: string): string => text.replaceAll(new RegExp(controls, 'gu'), '');
/** What is said of a place that holds some. */
const controlIn = (at: string): Problem => ({ code: 'body.control', at, words: words.control });
/** Names that objects of the language answer to. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/** What no filing may hold, anywhere in it: control characters, and keys that name a prototype. */
export function uncleanPlaces(value: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  const open: { readonly at: string; readonly value: unknown }[] = [{ at: '', value }];
  for (let next = open.pop(); next && problems.length < MOST_TOLD; next = open.pop()) {
    const { at, value: part } = next;
    if (typeof part === 'string' && hasControls(part)) problems.push(controlIn(at));
    if (typeof part !== 'object' || part === null) continue;
    for (const [name, inner] of Object.entries(part)) {
      const place = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (reserved.has(name) || hasControls(name))
        problems.push({ code: 'body.name', at: place, words: words.name, values: { name } });
      else open.push({ at: place, value: inner });
    }
  }
  return problems;
}

/** What its address asks, unescaped; an address that cannot be is left to the router. */
const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
};

const filesGo = /^\/(?:apply$|api\/v1\/uploads$|desk\/)/;
const limited = bodyLimit({
  maxSize: MOST_FORM,
  onError: (c) => refuse(c, { ...refusals.tooLarge, values: { most: MOST_FORM / 1024 } }),
});

/** Refuses what no page of ours sends: control characters in addresses and forms, and bodies without end. */
export const cleanInput: MiddlewareHandler = async (c, next) => {
  if (hasControls(unescaped(c.req.url))) return refuse(c, uncleanAddress);
  const type = c.req.header('content-type') ?? '';
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  if (/^multipart\//i.test(type)) return filesGo.test(new URL(c.req.url).pathname) ? next() : limited(c, next);
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return next();
  const bytes = await readBytes(c, MOST_GIVEN_BACK);
  const fields = bytes ? [...new URLSearchParams(Buffer.from(bytes).toString())] : [];
  keepTyped(c, fields);
  if (!bytes || bytes.length > MOST_FORM)
    return refuse(c, { ...refusals.tooLarge, values: { most: MOST_FORM / 1024 } });
  const problems = fields
    .filter(([name, text]) => hasControls(name + text))
    .slice(0, MOST_TOLD)
    .map(([name]) => controlIn(`/${name}`));
  if (problems.length > 0) return refuseInvalid(c, problems);
  c.req.raw = new Request(c.req.raw, { method: c.req.method, body: new Uint8Array(bytes) });
  return next();
};
