import { interpretationKinds } from '../tables/interpretation.ts';
import { index, integer, key, needed, oneOf, rule, table, type Ground } from '../schema.ts';

/** 政策解读: plan and material of a document, and the panel of interpreters. */
export async function interpretation(ground: Ground): Promise<void> {
  const int = integer(ground);
  await table(ground, 'interpretation', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('kind', 'text', needed)
      .addColumn('title', 'text', needed)
      .addColumn('forms', 'text', needed)
      .addColumn('elements', 'text', needed)
      .addColumn('person', 'text', needed)
      .addColumn('person_role', 'text', needed)
      .addColumn('by_head', int, needed)
      .addColumn('drafted_by', 'text', needed)
      .addColumn('approved_by', 'text')
      .addColumn('approved_on', 'text')
      .addColumn('published_on', 'text')
      .addColumn('url', 'text')
      .addColumn('is_followup', int, needed)
      .addColumn('forward_link', int)
      .addColumn('back_link', int)
      .addColumn('links_at', 'text')
      .addCheckConstraint('interpretation_kind', oneOf('kind', interpretationKinds))
      .addCheckConstraint('interpretation_approved', rule('(approved_on is null) = (approved_by is null)'))
      .addCheckConstraint(
        'interpretation_published',
        rule("published_on is null or (url is not null and approved_on is not null and kind = 'material')"),
      )
      .addCheckConstraint('interpretation_flags', rule('by_head in (0, 1) and is_followup in (0, 1)')),
  );
  await index(ground, 'interpretation_document', 'interpretation', ['document_id', 'kind']);
  await index(ground, 'interpretation_published_on', 'interpretation', ['department_id', 'published_on']);
  await table(ground, 'interpreter', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('name', 'text', needed)
      .addColumn('unit', 'text', needed)
      .addColumn('field', 'text', needed)
      .addColumn('from_on', 'text', needed)
      .addColumn('to_on', 'text'),
  );
}
