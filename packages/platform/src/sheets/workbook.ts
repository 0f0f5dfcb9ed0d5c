import { writeXlsx } from 'hucre/xlsx';

/** Rows as a workbook with a frozen head. Every cell is text: none becomes a formula, whoever wrote it. */
export const workbookOf = (name: string, [head = [], ...rows]: readonly (readonly string[])[]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name,
        freezePane: { rows: 1 },
        rows: [head, ...rows].map((row) =>
          row.map((text) =>
            text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ').replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'),
          ),
        ),
      },
    ],
  });
