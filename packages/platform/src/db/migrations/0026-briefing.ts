import { index, key, needed, rule, table, type Ground } from '../schema.ts';

/** What surrounds a document: the briefing before it (JY-046), and the stages in which it is explained later (JY-049). */
export async function briefing(ground: Ground): Promise<void> {
  await table(ground, 'briefing', (t) =>
    t
      .addColumn('activity_id', 'text', (c) => key(c).references('activity.id'))
      .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
      .addColumn('at', 'text', needed),
  );
  await index(ground, 'briefing_document', 'briefing', ['document_id']);
  await table(ground, 'interpretation_stage', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
      .addColumn('why', 'text', needed)
      .addColumn('due_on', 'text', needed)
      .addColumn('met_by', 'text', (c) => c.references('interpretation.id'))
      .addColumn('dropped_on', 'text')
      .addColumn('at', 'text', needed)
      .addCheckConstraint('interpretation_stage_end', rule('met_by is null or dropped_on is null')),
  );
  await index(ground, 'interpretation_stage_document', 'interpretation_stage', ['document_id', 'due_on']);
}
