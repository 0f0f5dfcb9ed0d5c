import { forbid, index, integer, key, needed, oneOf, rule, table, type Ground } from '../schema.ts';

/** Each organ's guide to its information, version by version. */
export async function guide(ground: Ground): Promise<void> {
  await table(ground, 'request_guide', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('version', integer(ground), needed)
      .addColumn('state', 'text', needed)
      .addColumn('fields', 'text', needed)
      .addColumn('reason', 'text', needed)
      .addColumn('saved_at', 'text', needed)
      .addColumn('published_on', 'text')
      .addUniqueConstraint('request_guide_version', ['department_id', 'version'])
      .addCheckConstraint('request_guide_state', oneOf('state', ['draft', 'published', 'superseded']))
      .addCheckConstraint('request_guide_day', rule("(state = 'draft') = (published_on is null)")),
  );
  await index(ground, 'request_guide_published', 'request_guide', ['department_id'], {
    unique: true,
    where: "state = 'published'",
  });
  await index(ground, 'request_guide_draft', 'request_guide', ['department_id'], {
    unique: true,
    where: "state = 'draft'",
  });
  const changed = "old.state <> 'draft' and (new.fields <> old.fields or new.version <> old.version)";
  await forbid(ground, 'request_guide', ['update'], 'a published guide does not change', changed);
  await forbid(ground, 'request_guide', ['delete'], 'a guide is kept');
}
