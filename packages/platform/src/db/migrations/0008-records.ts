import { appendOnly, index, integer, key, needed, table, type Ground } from '../schema.ts';

/** What all registers share: their events, and what of them is published. */
export async function records(ground: Ground): Promise<void> {
  await table(ground, 'register_event', (t) =>
    t
      .addColumn('entity', 'text', needed)
      .addColumn('entity_id', 'text', needed)
      .addColumn('seq', integer(ground), needed)
      .addColumn('act', 'text', needed)
      .addColumn('at', 'text', needed)
      .addColumn('by_actor', 'text', needed)
      .addColumn('reason', 'text')
      .addColumn('data', 'text', needed)
      .addPrimaryKeyConstraint('register_event_key', ['entity', 'entity_id', 'seq']),
  );
  await appendOnly(ground, 'register_event');
  await table(ground, 'published', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('kind', 'text', needed)
      .addColumn('entity_id', 'text', needed)
      .addColumn('title', 'text', needed)
      .addColumn('summary', 'text', needed)
      .addColumn('url', 'text', needed)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('published_on', 'text', needed),
  );
  await index(ground, 'published_entity', 'published', ['kind', 'entity_id'], { unique: true });
  await index(ground, 'published_day', 'published', ['published_on', 'id']);
}
