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

/** The head and the raw rows of `{schema, generatedAt, department, items[]}`, or undefined with the problem written down. */
export function readFile(
  reader: FieldReader,
  json: unknown,
  schema: string,
): { readonly head: FileHead; readonly rows: readonly unknown[] } | undefined {
  const found = isFields(json) ? json['schema'] : undefined;
  if (!isFields(json) || found !== schema) {
    const words = {
      zh: '应为 schema 为“{expected}”的数据文件，实为“{found}”；请检查地址与文件',
      en: 'A file with schema “{expected}” is expected, found “{found}”; check the address and the file',
    };
    const values = { expected: schema, found: typeof found === 'string' ? found : kindOf(json) };
    reader.refuse({ code: 'file.schema', at: isFields(json) ? '/schema' : '', words, values });
    return undefined;
  }
  const rows = json['items'];
  if (!Array.isArray(rows)) {
    const words = {
      zh: '缺少列表 items，请补上（没有内容时写 []）',
      en: 'The list "items" is missing; add it ([] when empty)',
    };
    reader.refuse({ code: 'file.no-items', at: '/items', words });
    return undefined;
  }
  if (rows.length > mostRows) {
    const words = {
      zh: '共 {count} 条，超过 {most} 条；请分页（next）或改由平台查询',
      en: '{count} rows are more than {most}; use pages (next) or let the platform search',
    };
    reader.refuse({ code: 'file.too-many', at: '/items', words, values: { count: rows.length, most: mostRows } });
    return undefined;
  }
  return { head: readHead(reader, json), rows };
}

function readHead(reader: FieldReader, json: Readonly<Record<string, unknown>>): FileHead {
  const generatedAt = reader.text(json, 'generatedAt', '');
  const next = reader.text(json, 'next', '');
  const total = json['total'];
  if (generatedAt !== '' && Number.isNaN(Date.parse(generatedAt))) {
    const words = {
      zh: '“{found}”不是时间，请写成 2026-11-20T08:00:00+08:00 的样子',
      en: '“{found}” is not a time; write it like 2026-11-20T08:00:00+08:00',
    };
    reader.refuse({ code: 'file.not-a-time', at: '/generatedAt', words, values: { found: generatedAt } });
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
