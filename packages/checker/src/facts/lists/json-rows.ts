import type { ListRow } from './list-read.ts';
import lexicon from './lists.json' with { type: 'json' };

const MOST = 256 * 1024;
const CHINA_MS = 8 * 3_600_000;

/** The text of the array that opens at `from`, strings skipped; undefined when it does not close. */
function arrayAt(text: string, from: number): string | undefined {
  let depth = 0;
  for (let at = from; at < text.length && at - from < MOST; at += 1) {
    const char = text[at];
    if (char === '"') {
      for (at += 1; at < text.length && text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1;
    } else if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') {
      depth -= 1;
      if (depth === 0) return text.slice(from, at + 1);
    }
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textOf(record: Readonly<Record<string, unknown>>, keys: readonly string[]): string {
  for (const key of keys) {
    const value = record[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return '';
}

/** A date as text; a number is an instant in seconds or milliseconds. */
function dateOf(record: Readonly<Record<string, unknown>>): string {
  for (const key of lexicon.json.date) {
    const value = record[key];
    if (typeof value === 'string' && value.trim() !== '' && !/^\d{9,13}$/.test(value)) return value.trim();
    const at = Number(value);
    if ((typeof value === 'number' || typeof value === 'string') && at > 600_000_000)
      return new Date((at > 1e11 ? at : at * 1000) + CHINA_MS).toISOString().slice(0, 10);
  }
  return '';
}

/** Rows of a parsed array; an element without a name and an address is none. */
export function rowsOfArray(array: readonly unknown[]): readonly ListRow[] {
  return array.filter(isRecord).flatMap((record) => {
    const title = textOf(record, lexicon.json.title).replace(/<[^>]{0,200}>/g, '');
    const href = textOf(record, lexicon.json.href);
    return title === '' || href === '' ? [] : [{ href, title, date: dateOf(record) }];
  });
}

/** Rows of the first JSON array in a script that holds any. Never runs the script; arrays over 256 KB are left. */
export function jsonRows(script: string): readonly ListRow[] {
  if (!lexicon.json.title.some((key) => script.includes(`"${key}"`))) return [];
  let tries = 0;
  for (let at = script.indexOf('['); at >= 0 && tries < 8; at = script.indexOf('[', at + 1)) {
    if (!/^\[\s{0,200}\{/.test(script.slice(at, at + 202))) continue;
    tries += 1;
    const text = arrayAt(script, at);
    const array = text === undefined ? undefined : parsed(text);
    const rows = Array.isArray(array) ? rowsOfArray(array) : [];
    if (rows.length > 0) return rows;
  }
  return [];
}

/** Steps into a parsed answer by keys; undefined where there is nothing. */
export function inside(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), value);
}

export const parseAnswer = (text: string): unknown => (text.length > MOST * 16 ? undefined : parsed(text));
