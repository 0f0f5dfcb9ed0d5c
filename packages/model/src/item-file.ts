import { fieldReader, isFields, type FieldReader, type Fields, type Flaw } from './field-reader.ts';
import { explained } from './flaw-words.ts';
import { bad, good, type Read } from './problem.ts';

/** The head every public file shares; a field is absent when the file does not say. */
export interface FileHead {
  readonly generatedAt?: string;
  readonly department: string;
  readonly total?: number;
  readonly next?: string;
}

/** Rows a browser can still hold and search; above this the platform searches. */
export const mostRows = 50_000;

/** The head and the raw rows of `{schema, generatedAt, department, items[]}`, or undefined with the flaw written down. */
export function readFile(
  reader: FieldReader,
  json: unknown,
  schema: string,
): { readonly head: FileHead; readonly rows: readonly unknown[] } | undefined {
  const found = isFields(json) ? json['schema'] : undefined;
  if (!isFields(json) || found !== schema) {
    const values = { expected: schema, found: typeof found === 'string' ? found : kindOf(json) };
    reader.refuse({ code: 'file.schema', at: isFields(json) ? '/schema' : '', values });
    return undefined;
  }
  const rows = json['items'];
  if (!Array.isArray(rows)) {
    reader.refuse({ code: 'file.no-items', at: '/items' });
    return undefined;
  }
  if (rows.length > mostRows) {
    reader.refuse({ code: 'file.too-many', at: '/items', values: { count: rows.length, most: mostRows } });
    return undefined;
  }
  return { head: readHead(reader, json), rows };
}

function readHead(reader: FieldReader, json: Readonly<Record<string, unknown>>): FileHead {
  const generatedAt = reader.text(json, 'generatedAt', '');
  const next = reader.text(json, 'next', '');
  const total = json['total'];
  if (generatedAt !== '' && Number.isNaN(Date.parse(generatedAt))) {
    reader.refuse({ code: 'file.not-a-time', at: '/generatedAt', values: { found: generatedAt } });
  }
  return {
    department: reader.text(json, 'department', ''),
    ...(generatedAt && !Number.isNaN(Date.parse(generatedAt)) && { generatedAt }),
    ...(next && { next }),
    ...(typeof total === 'number' && { total }),
  };
}

/** What was found instead, for a person: `array`, `null`, `string` … */
const kindOf = (json: unknown): string =>
  Array.isArray(json) ? 'array' : json === null ? 'null' : typeof json === 'object' ? 'no schema' : typeof json;

/** A public file whose rows were read. */
export interface ItemFile<S extends string, T> extends FileHead {
  readonly schema: S;
  readonly items: readonly T[];
}

/** What of a file can be shown, and what is wrong with the rest; `value` is undefined when it is no such file. */
export interface Salvaged<F> {
  readonly value: F | undefined;
  readonly flaws: readonly Flaw[];
}

/**
 * Reads the rows of a `schema` file one by one: a row that `readRow` refuses is left out and named in `flaws`. `name` is
 * the field no row can do without, `noun` opens the codes of the flaws.
 */
export function salvageFile<S extends string, T>(
  { noun, schema, name }: { readonly noun: string; readonly schema: S; readonly name: string },
  json: unknown,
  readRow: (reader: FieldReader, row: Fields, at: string) => T,
): Salvaged<ItemFile<S, T>> {
  const reader = fieldReader(noun);
  const file = readFile(reader, json, schema);
  if (file === undefined) return { value: undefined, flaws: reader.flaws };
  const items: T[] = [];
  for (const [index, row] of file.rows.entries()) {
    const at = `/items/${index}`;
    const before = reader.flaws.length;
    const fields = isFields(row) ? row : {};
    if (reader.text(fields, name, at) === '')
      reader.refuse({ code: `${noun}.field-missing`, at, values: { field: name } });
    const item = readRow(reader, fields, at);
    if (reader.flaws.length === before) items.push(item);
  }
  return { value: { schema, ...file.head, items }, flaws: reader.flaws };
}

/** A salvaged file whole, or every problem in it with its words. */
export function strictly<F>({ value, flaws }: Salvaged<F>): Read<F> {
  return value === undefined || flaws.length > 0 ? bad(flaws.map(explained)) : good(value);
}
