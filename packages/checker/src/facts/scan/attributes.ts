import { nameReader } from './written-name.ts';

/** Attributes that a scan looks at, by name; all others are passed over without making a string. */
const wanted = [
  'href',
  'src',
  'srcset',
  'accept-charset',
  'action',
  'method',
  'content',
  'name',
  'property',
  'http-equiv',
  'id',
  'class',
  'style',
  'lang',
  'rel',
  'type',
  'value',
  'placeholder',
  'title',
  'alt',
  'onclick',
  'data',
  'background',
  'hidden',
  'datetime',
  'poster',
  'for',
  'aria-label',
  'xlink:href',
  'colspan',
  'rowspan',
  'url',
  'querydata',
] as const;

export type AttributeName = (typeof wanted)[number];
const nameAt = nameReader(wanted);
const LONGEST = 65_536;
const MOST = 128;

/** The attributes of the tag that is being read. The first of a name wins, as in a browser. */
export interface Attributes {
  get(name: AttributeName): string;
  has(name: AttributeName): boolean;
  clear(): void;
  name(html: string, start: number, end: number): void;
  data(html: string, start: number, end: number): void;
  entity(codepoint: number): void;
  end(): void;
}

export function attributes(): Attributes {
  // a tag has few of them: to look through two lists is less than to keep a table
  const names: AttributeName[] = [];
  const values: string[] = [];
  let size = 0;
  let current: AttributeName | undefined;
  let value = '';
  let count = 0;
  const placeOf = (name: AttributeName): number => {
    for (let at = 0; at < size; at += 1) if (names[at] === name) return at;
    return -1;
  };
  return {
    get(name) {
      const at = placeOf(name);
      return at < 0 ? '' : values[at]!;
    },
    has: (name) => placeOf(name) >= 0,
    clear() {
      size = 0;
      count = 0;
    },
    name(html, start, end) {
      count += 1;
      current = count > MOST ? undefined : nameAt(html, start, end);
      value = '';
    },
    data(html, start, end) {
      if (current !== undefined && value.length < LONGEST) value += html.slice(start, Math.min(end, start + LONGEST));
    },
    entity(codepoint) {
      if (current !== undefined) value += String.fromCodePoint(codepoint);
    },
    end() {
      if (current !== undefined && placeOf(current) < 0) {
        names[size] = current;
        values[size] = value;
        size += 1;
      }
      current = undefined;
    },
  };
}
