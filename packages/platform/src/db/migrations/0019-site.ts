import { levels, organKinds } from '@gongkai/model';
import { appendOnly, index, integer, key, needed, oneOf, rule, table, type Ground } from '../schema.ts';

/** The area's websites, their columns with who keeps them, and what the checker found. */
export async function site(ground: Ground): Promise<void> {
  const flag = integer(ground);
  await table(ground, 'site', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('name', 'text', needed)
      .addColumn('url', 'text', needed)
      .addColumn('url_key', 'text', needed)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('organ_kind', 'text', needed)
      .addColumn('level', 'text', needed)
      .addColumn('id_code', 'text')
      .addColumn('no_services', flag, needed)
      .addColumn('hosts', 'text', needed)
      .addColumn('service_hosts', 'text', needed)
      .addColumn('contact', 'text')
      .addColumn('pack', 'text')
      .addColumn('closed_on', 'text')
      .addColumn('created_at', 'text', needed)
      .addCheckConstraint('site_organ_kind', oneOf('organ_kind', Object.keys(organKinds)))
      .addCheckConstraint('site_level', oneOf('level', Object.keys(levels)))
      .addCheckConstraint('site_no_services', rule('no_services in (0, 1)')),
  );
  await index(ground, 'site_url', 'site', ['url_key'], { unique: true, where: 'closed_on is null' });
  await table(ground, 'site_column', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('site_id', 'text', (c) => c.notNull().references('site.id'))
      .addColumn('name', 'text', needed)
      .addColumn('class', 'text', needed)
      .addColumn('url', 'text', needed)
      .addColumn('url_key', 'text', needed)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('cadence', 'text', needed)
      .addColumn('key_field', flag, needed)
      .addColumn('closed_on', 'text')
      .addCheckConstraint('site_column_key_field', rule('key_field in (0, 1)')),
  );
  await index(ground, 'site_column_url', 'site_column', ['site_id', 'url_key'], {
    unique: true,
    where: "closed_on is null and url_key <> ''",
  });
  await index(ground, 'site_column_owner', 'site_column', ['department_id']);
  await table(ground, 'scan', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('site_id', 'text', (c) => c.notNull().references('site.id'))
      .addColumn('sha256', 'text', (c) => c.notNull().unique())
      .addColumn('size', flag, needed)
      .addColumn('run_id', 'text', needed)
      .addColumn('as_of', 'text', needed)
      .addColumn('finished_at', 'text', needed)
      .addColumn('summary', 'text', needed)
      .addColumn('imported_at', 'text', needed)
      .addColumn('imported_by', 'text', needed),
  );
  await index(ground, 'scan_site', 'scan', ['site_id', 'finished_at']);
  await appendOnly(ground, 'scan');
}
