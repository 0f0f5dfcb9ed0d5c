/** Where the values of a JSON text stand, by JSON pointer, so that an error can name a line. */
export interface JsonPlaces {
  /** Offset of each value; {@link lineOf} falls back on what holds it. */
  readonly starts: ReadonlyMap<string, number>;
  /** Pointers of keys written twice in one object: the parser keeps the last and says nothing. */
  readonly repeated: readonly string[];
  /** Offset of the first character that cannot be JSON; undefined when all of it is. */
  readonly fault: number | undefined;
}

const space = /[ \t\n\r]*/y;
const text = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const atom = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** Deeper than any pack; keeps a hostile file from the end of the stack. */
const deepest = 200;

/** Reads the text once, by the grammar of JSON, and notes where every value begins. */
export function jsonPlaces(source: string): JsonPlaces {
  const starts = new Map<string, number>();
  const repeated: string[] = [];
  let at = 0;
  const take = (shape: RegExp): string | undefined => {
    shape.lastIndex = at;
    const [found] = shape.exec(source) ?? [];
    if (found !== undefined) at += found.length;
    return found;
  };
  const next = (sign: string): boolean => {
    take(space);
    if (source[at] !== sign) return false;
    at += 1;
    return true;
  };

  const value = (pointer: string, depth: number): boolean => {
    take(space);
    starts.set(pointer, at);
    if (depth > deepest) return false;
    if (source[at] === '{') return list('}', (_, from) => member(pointer, depth, from));
    if (source[at] === '[') return list(']', (index) => value(`${pointer}/${index}`, depth + 1));
    return take(source[at] === '"' ? text : atom) !== undefined;
  };
  const list = (end: string, item: (index: number, from: number) => boolean): boolean => {
    at += 1;
    if (next(end)) return true;
    for (let index = 0; ; index += 1) {
      take(space);
      if (!item(index, at)) return false;
      if (next(end)) return true;
      if (!next(',')) return false;
    }
  };
  const member = (pointer: string, depth: number, from: number): boolean => {
    const key = take(text);
    if (key === undefined || !next(':')) return false;
    const place = `${pointer}/${escaped(JSON.parse(key) as string)}`;
    if (starts.has(place) && !repeated.some((other) => place.startsWith(`${other}/`))) repeated.push(place);
    if (!value(place, depth + 1)) return false;
    starts.set(place, from); // a person looks for the key
    return true;
  };

  const whole = value('', 0);
  take(space);
  return { starts, repeated, fault: whole && at === source.length ? undefined : at };
}

/** Line and column of an offset, both from 1. */
export function lineAndColumn(source: string, offset: number): { readonly line: number; readonly column: number } {
  const before = source.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The line a pointer's value stands on: where a value is missing, the line of what should hold it. */
export function lineOf(source: string, places: JsonPlaces, pointer: string): number {
  let from = pointer;
  while (from !== '' && !places.starts.has(from)) from = from.slice(0, from.lastIndexOf('/'));
  return lineAndColumn(source, places.starts.get(from) ?? 0).line;
}

/** A path as a JSON pointer. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${escaped(String(key))}`).join('');

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
