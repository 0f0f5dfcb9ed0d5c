import { integer, key, needed, rule, table, type Ground } from '../schema.ts';

/** 目标管理绩效考核: what openness weighs in the year's assessment and what each department was given (JY-173). */
export async function performance(ground: Ground): Promise<void> {
  const int = integer(ground);
  await table(ground, 'performance_year', (t) =>
    t
      .addColumn('year', int, (c) => key(c))
      .addColumn('full_marks', int, needed)
      .addColumn('basis', 'text', needed)
      .addColumn('at', 'text', needed)
      .addCheckConstraint('performance_full', rule('full_marks > 0')),
  );
  await table(ground, 'performance_score', (t) =>
    t
      .addColumn('year', int, (c) => c.notNull().references('performance_year.year'))
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('hundredths', int, needed)
      .addColumn('note', 'text', needed)
      .addColumn('at', 'text', needed)
      .addPrimaryKeyConstraint('performance_score_key', ['year', 'department_id'])
      .addCheckConstraint('performance_positive', rule('hundredths >= 0')),
  );
}
