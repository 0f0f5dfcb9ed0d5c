import { reportScopes } from '../tables/annual-report.ts';
import { appendOnly, index, integer, key, needed, oneOf, rule, table, type Ground } from '../schema.ts';

/** 政府信息公开工作年度报告: versions, and the one that is published. */
export async function annualReport(ground: Ground): Promise<void> {
  const int = integer(ground);
  await table(ground, 'annual_report', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('scope', 'text', needed)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('year', int, needed)
      .addColumn('version', int, needed)
      .addColumn('figures', 'text', needed)
      .addColumn('texts', 'text', needed)
      .addColumn('adjustments', 'text', needed)
      .addColumn('sha256', 'text', needed)
      .addColumn('origin', 'text', needed)
      .addColumn('published_on', 'text')
      .addColumn('by_actor', 'text', needed)
      .addColumn('at', 'text', needed)
      .addUniqueConstraint('annual_report_version', ['scope', 'department_id', 'year', 'version'])
      .addCheckConstraint('annual_report_scope', oneOf('scope', reportScopes))
      .addCheckConstraint('annual_report_origin', rule("origin in ('counted', 'entered')"))
      .addCheckConstraint('annual_report_entered', rule("origin = 'counted' or published_on is not null")),
  );
  await appendOnly(ground, 'annual_report');
  await index(ground, 'annual_report_published', 'annual_report', ['scope', 'department_id', 'year'], {
    unique: true,
    where: 'published_on is not null',
  });
}
