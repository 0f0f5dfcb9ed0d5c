import { isDay, type Day } from './day.ts';
import { momentOf } from './moment.ts';
import type { Problem } from './problem.ts';

/** A fault in what was read, without its words: {@link explained} adds them. Pages that never show them need not load them. */
export type Flaw = Omit<Problem, 'words'>;

/** An object of outside JSON whose fields are still unknown. */
export type Fields = Readonly<Record<string, unknown>>;

/** True for a JSON object; arrays and null are not. */
export const isFields = (json: unknown): json is Fields =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/**
 * Reads the fields of hand-made and machine-made files alike and writes down every fault with its place. A field that
 * is absent or null reads as empty (`''`, `[]`), the same as one left blank: the publisher did not fill it in.
 */
export interface FieldReader {
  readonly flaws: readonly Flaw[];
  /** Trimmed text; a number counts as text. */
  text(fields: Fields, key: string, at: string): string;
  /** A list of texts without empty ones; one bare text is a list of one. */
  texts(fields: Fields, key: string, at: string): readonly string[];
  /** The key of an enumerated field, also from its Chinese label; `''` when not filled in. */
  choice<K extends string>(fields: Fields, key: string, at: string, keyOf: ReadonlyMap<string, K>): K | '';
  choices<K extends string>(fields: Fields, key: string, at: string, keyOf: ReadonlyMap<string, K>): readonly K[];
  /** Those of the fields that are filled in, as texts: for optional fields, which stay absent. */
  some<K extends string>(fields: Fields, keys: readonly K[], at: string): Partial<Record<K, string>>;
  /** A whole number from 0, also written as text; undefined when not filled in. */
  count(fields: Fields, key: string, at: string): number | undefined;
  /** A moment in ISO 8601, with or without its hour; `''` when not filled in. */
  time(fields: Fields, key: string, at: string): string;
  /** A day that exists; undefined when not filled in. A time after the day is cut off. */
  day(fields: Fields, key: string, at: string): Day | undefined;
  /** A list of objects; a bare text or object is a list of one, and a text `t` reads as `{[textKey]: t}`. */
  records(fields: Fields, key: string, at: string, textKey: string): readonly Fields[];
  refuse(flaw: Flaw): void;
}

/** `noun` opens the codes: `catalogue.not-text`, `catalogue.unknown-value` … */
export function fieldReader(noun: string): FieldReader {
  const flaws: Flaw[] = [];
  const days = new Set<Day>(); // the same few days stand in thousands of rows
  const refuse = (flaw: Flaw): void => void flaws.push(flaw);

  // places are put together only for a problem: a file of 50,000 rows reads a million fields
  const textOf = (value: unknown, fields: Fields, key: string, at: string, index = 0): string => {
    if (typeof value === 'string') return value.trim();
    if (value === undefined || value === null) return '';
    if (typeof value === 'number') return String(value);
    refuse({ code: `${noun}.not-text`, at: placeOf(fields, key, at, index) });
    return '';
  };
  const keyFor = <K extends string>(
    text: string,
    keyOf: ReadonlyMap<string, K>,
    fields: Fields,
    key: string,
    at: string,
    index = 0,
  ): K | '' => {
    if (text === '') return '';
    const found = keyOf.get(text);
    if (found !== undefined) return found;
    const values = { found: text, allowed: [...keyOf.keys()].join(' ') };
    refuse({ code: `${noun}.unknown-value`, at: placeOf(fields, key, at, index), values });
    return '';
  };

  return {
    flaws,
    refuse,
    text: (fields, key, at) => textOf(fields[key], fields, key, at),
    texts: (fields, key, at) => {
      const texts = listOf(fields[key]).map((value, index) => textOf(value, fields, key, at, index));
      return texts.filter((text) => text !== '');
    },
    choice: (fields, key, at, keyOf) => keyFor(textOf(fields[key], fields, key, at), keyOf, fields, key, at),
    choices: <K extends string>(fields: Fields, key: string, at: string, keyOf: ReadonlyMap<string, K>) =>
      listOf(fields[key])
        .map((value, n) => keyFor(textOf(value, fields, key, at, n), keyOf, fields, key, at, n))
        .filter((found): found is K => found !== ''),
    some: <K extends string>(fields: Fields, keys: readonly K[], at: string) => {
      const filled: Partial<Record<K, string>> = {};
      for (const key of keys) {
        const text = textOf(fields[key], fields, key, at);
        if (text !== '') filled[key] = text;
      }
      return filled;
    },
    count: (fields, key, at) => {
      const found = textOf(fields[key], fields, key, at);
      if (/^\d{0,9}$/.test(found)) return found === '' ? undefined : Number(found);
      refuse({ code: `${noun}.not-a-count`, at: `${at}/${key}`, values: { found } });
      return undefined;
    },
    time: (fields, key, at) => {
      const found = textOf(fields[key], fields, key, at);
      if (found === '' || momentOf(found) !== undefined) return found;
      refuse({ code: `${noun}.not-a-time`, at: `${at}/${key}`, values: { found } });
      return '';
    },
    day: (fields, key, at) => {
      const text = textOf(fields[key], fields, key, at);
      const day = text.slice(0, 10);
      if (text === '') return undefined;
      if (days.has(day as Day)) return day as Day;
      if (isDay(day)) {
        days.add(day);
        return day;
      }
      refuse({ code: `${noun}.not-a-day`, at: `${at}/${key}`, values: { found: text } });
      return undefined;
    },
    records: (fields, key, at, textKey) => {
      const records: Fields[] = [];
      for (const [index, value] of listOf(fields[key]).entries()) {
        const text = isFields(value) ? '' : textOf(value, fields, key, at, index);
        if (isFields(value)) records.push(value);
        else if (text !== '') records.push({ [textKey]: text });
      }
      return records;
    },
  };
}

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null || value === '' ? [] : Array.isArray(value) ? value : [value];

const placeOf = (fields: Fields, key: string, at: string, index: number): string =>
  Array.isArray(fields[key]) ? `${at}/${key}/${index}` : `${at}/${key}`;
