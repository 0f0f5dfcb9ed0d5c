import type { Kysely } from 'kysely';
import type { PerformanceScoreTable, PerformanceYearTable } from '../../db/tables/site.ts';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';

type Source = Kysely<Tables>;

/** Years whose weight is entered, the latest first. */
export const performanceYears = (source: Source): Promise<PerformanceYearTable[]> =>
  source.selectFrom('performance_year').selectAll().orderBy('year', 'desc').execute();

/** What each department one may see was given in a year, the best first. */
export const performanceScores = (source: Source, sight: Sight, year: number) =>
  source
    .selectFrom('performance_score as s')
    .innerJoin('department as d', 'd.id', 's.department_id')
    .selectAll('s')
    .select(['d.name as department', 'd.code'])
    .where('s.year', '=', year)
    .$if(!seesAll(sight), (q) => q.where('s.department_id', '=', sight.departmentId))
    .orderBy('s.hundredths', 'desc')
    .orderBy('d.code')
    .execute();

export const putYear = (tx: Tx, row: PerformanceYearTable): Promise<unknown> =>
  tx
    .insertInto('performance_year')
    .values(row)
    .onConflict((on) => on.column('year').doUpdateSet({ full_marks: row.full_marks, basis: row.basis }))
    .execute();
export const putScore = (tx: Tx, row: PerformanceScoreTable): Promise<unknown> =>
  tx
    .insertInto('performance_score')
    .values(row)
    .onConflict((on) =>
      on.columns(['year', 'department_id']).doUpdateSet({ hundredths: row.hundredths, note: row.note }),
    )
    .execute();
