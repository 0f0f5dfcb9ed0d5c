import { createHash } from 'node:crypto';

/** A dataset's rows, as they are kept. */
export interface Content {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
} as const;
export type ContentForm = keyof typeof contentTypes;

const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);

/** A cell that no spreadsheet takes for a formula; a number stays one, also below zero. */
function cell(text: string): string {
  const plain = text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');
  const safe = /^[=+\-@]/.test(plain.trimStart()) && !isNumber(plain) ? `'${plain}` : plain;
  return /[",\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const record = (columns: readonly string[], row: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.map((name, at) => [name, row[at] ?? '']));

const forms: Readonly<Record<ContentForm, (content: Content) => string>> = {
  csv: ({ columns, rows }) => `\ufeff${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`,
  json: ({ columns, rows }) => `${JSON.stringify(rows.map((row) => record(columns, row)))}\n`,
  // columns may have names no element can have, so they stand in an attribute
  xml: ({ columns, rows }) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<rows>\n${rows
      .map(
        (row) =>
          `<row>${columns.map((name, at) => `<field name="${escaped(name)}">${escaped(row[at] ?? '')}</field>`).join('')}</row>`,
      )
      .join('\n')}\n</rows>\n`,
};

/** The bytes a dataset is given out in. The same content gives the same bytes. */
export const bytesOf = (content: Content, form: ContentForm): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(forms[form](content));

/** Size and hash of each form. */
export interface FileFacts {
  readonly form: ContentForm;
  readonly size: number;
  readonly sha256: string;
}

export const filesOfContent = (content: Content): readonly FileFacts[] =>
  (['csv', 'json', 'xml'] as const).map((form) => {
    const bytes = bytesOf(content, form);
    return { form, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
