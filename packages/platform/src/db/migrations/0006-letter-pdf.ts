import { key, needed, table, type Ground } from '../schema.ts';

/** Letters printed to PDF; they can be printed anew at any time. */
export async function letterPdf(ground: Ground): Promise<void> {
  await table(ground, 'letter_pdf', (t) =>
    t
      .addColumn('letter_id', 'text', (c) => key(c).references('letter.id'))
      .addColumn('pdf', 'text', needed)
      .addColumn('at', 'text', needed),
  );
}
