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
const known: ReadonlyMap<string, AttributeName> = new Map(wanted.map((name) => [name, name]));
// length and first letter rule out nearly all others without making a string
const likely = new Uint8Array(32 * 32);
for (const name of wanted) likely[(name.length << 5) | (name.charCodeAt(0) & 31)] = 1;
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
  const values = new Map<AttributeName, string>();
  let current: AttributeName | undefined;
  let value = '';
  let count = 0;
  return {
    get: (name) => values.get(name) ?? '',
    has: (name) => values.has(name),
    clear() {
      if (values.size > 0) values.clear();
      count = 0;
    },
    name(html, start, end) {
      current = undefined;
      count += 1;
      const length = end - start;
      if (length > 31 || likely[(length << 5) | (html.charCodeAt(start) & 31)] === 0 || count > MOST) return;
      const written = html.slice(start, end);
      current = known.get(written) ?? known.get(written.toLowerCase());
      value = '';
    },
    data(html, start, end) {
      if (current !== undefined && value.length < LONGEST) value += html.slice(start, Math.min(end, start + LONGEST));
    },
    entity(codepoint) {
      if (current !== undefined) value += String.fromCodePoint(codepoint);
    },
    end() {
      if (current !== undefined && !values.has(current)) values.set(current, value);
      current = undefined;
    },
  };
}
