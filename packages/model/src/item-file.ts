import { isFields, type FieldReader } from './field-reader.ts';

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
