import { key, needed, table, type Ground } from '../schema.ts';

/** Which consultation went before a document: the draft people were asked about, and what it became (JY-030, JY-031). */
export async function decision(ground: Ground): Promise<void> {
  await table(ground, 'decision', (t) =>
    t
      .addColumn('document_id', 'text', (c) => key(c).references('document.id'))
      .addColumn('consultation_id', 'text', (c) => c.notNull().references('consultation.id'))
      .addColumn('at', 'text', needed),
  );
}
