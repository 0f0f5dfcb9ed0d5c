import type { AnswerOutcome, ApplicantKind, Day, Remedy } from '@gongkai/model';
import { sql, type Kysely, type Selectable } from 'kysely';
import type { AnnualReportTable, ReportScope } from '../../db/tables/annual-report.ts';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';
import type { CountedRemedy, CountedRequest, CountedYear } from './draft.ts';

export type Source = Kysely<Tables>;
export type ReportRow = Selectable<AnnualReportTable>;

/** Whose report of which year. `organId` is the office's own for a government's. */
export interface ReportKey {
  readonly scope: ReportScope;
  readonly organId: string;
  readonly year: number;
}

const closes = sql<boolean>`e.to_state in ('answered', 'lapsed', 'withdrawn') and (e.from_state is null or e.from_state not in ('answered', 'lapsed', 'withdrawn'))`;

/** What a year's report counts: only requests and cases that were open at some time of it. */
export async function countedYear(source: Source, { scope, organId, year }: ReportKey): Promise<CountedYear> {
  const [first, last]: [Day, Day] = [`${year}-01-01`, `${year}-12-31`];
  const own = scope === 'organ' ? organId : undefined;
  const requests = source
    .selectFrom('request as r')
    .innerJoin('request_event as e', 'e.request_id', 'r.id')
    .where('r.kind', '=', 'disclosure')
    .$if(own !== undefined, (q) => q.where('r.organ_id', '=', own ?? ''));
  const rows = await requests
    .select(['r.id', 'r.no', 'r.applicant_kind as kind'])
    .select(sql<Day>`min(case when e.to_state = 'received' then e.on_day end)`.as('received'))
    .select(sql<Day | null>`min(case when e.round = 1 and ${closes} then e.on_day end)`.as('closed'))
    .groupBy(['r.id', 'r.no', 'r.applicant_kind'])
    .having(sql<boolean>`min(case when e.to_state = 'received' then e.on_day end) <= ${last}`)
    .having(
      sql<boolean>`coalesce(min(case when e.round = 1 and ${closes} then e.on_day end), ${'9999-12-31'}) >= ${first}`,
    )
    .orderBy('r.no')
    .execute();
  const closings = await requests
    .leftJoin('outcome_line as o', (join) =>
      join.onRef('o.request_id', '=', 'e.request_id').onRef('o.round', '=', 'e.round').on('o.main', '=', 1),
    )
    .select(['r.id', 'e.to_state as state', 'o.outcome'])
    .where('e.on_day', '>=', first)
    .where('e.on_day', '<=', last)
    .where(closes)
    .orderBy('e.seq')
    .execute();
  const outcomes = new Map<string, AnswerOutcome | undefined>(
    closings.map(({ id, state, outcome }) => [id, outcome ?? (state === 'withdrawn' ? 'other.misc' : undefined)]),
  );
  return {
    year,
    requests: rows.map(({ id, no, kind, received, closed }): CountedRequest => ({
      no,
      kind: kind satisfies ApplicantKind,
      receivedOn: received,
      closedOn: closed ?? undefined,
      outcome: outcomes.get(id),
    })),
    remedies: await remediesOf(source, own, first, last),
    feesFen: await feesOf(source, own, first, last),
  };
}

async function remediesOf(
  source: Source,
  own: string | undefined,
  first: Day,
  last: Day,
): Promise<readonly CountedRemedy[]> {
  const rows = await source
    .selectFrom('remedy')
    .selectAll()
    .$if(own !== undefined, (q) => q.where('organ_id', '=', own ?? ''))
    .where('received_on', '<=', last)
    .where((eb) => eb.or([eb('closed_on', 'is', null), eb('closed_on', '>=', first)]))
    .orderBy('case_no')
    .execute();
  return rows.map(({ kind, case_no: caseNo, closed_on: closed, result }) => ({
    kind: kind satisfies Remedy,
    caseNo,
    closedOn: closed ?? undefined,
    result: result ?? undefined,
  }));
}

async function feesOf(source: Source, own: string | undefined, first: Day, last: Day): Promise<number> {
  const { fen } = await source
    .selectFrom('fee_notice as f')
    .innerJoin('request as r', 'r.id', 'f.request_id')
    .$if(own !== undefined, (q) => q.where('r.organ_id', '=', own ?? ''))
    .where('f.paid_on', '>=', first)
    .where('f.paid_on', '<=', last)
    .select((eb) => eb.fn.sum('f.amount_fen').as('fen'))
    .executeTakeFirstOrThrow();
  return Number(fen ?? 0);
}

const versions = (source: Source, { scope, organId, year }: ReportKey) =>
  source
    .selectFrom('annual_report')
    .selectAll()
    .where('scope', '=', scope)
    .where('department_id', '=', organId)
    .where('year', '=', year);

/** The newest version; undefined before the first. */
export const latestVersion = (source: Source, key: ReportKey): Promise<ReportRow | undefined> =>
  versions(source, key).orderBy('version', 'desc').limit(1).executeTakeFirst();
export const publishedVersion = (source: Source, key: ReportKey): Promise<ReportRow | undefined> =>
  versions(source, key).where('published_on', 'is not', null).executeTakeFirst();
export const versionsOf = (source: Source, key: ReportKey): Promise<ReportRow[]> =>
  versions(source, key).orderBy('version').execute();

/** Published reports with their organs, newest year first, the government's before its organs'. */
export const publishedReports = (source: Source) =>
  source
    .selectFrom('annual_report as a')
    .innerJoin('department as d', 'd.id', 'a.department_id')
    .select(['a.scope', 'a.year', 'a.published_on', 'd.code', 'd.name'])
    .where('a.published_on', 'is not', null)
    .orderBy('a.year', 'desc')
    .orderBy('a.scope')
    .orderBy('d.code')
    .execute();

/** Published figures of the organs of a government, for the cells it adds up. */
export const organFigures = async (source: Source, year: number): Promise<readonly string[]> =>
  (
    await source
      .selectFrom('annual_report')
      .select('figures')
      .where('scope', '=', 'organ')
      .where('year', '=', year)
      .where('published_on', 'is not', null)
      .orderBy('department_id')
      .execute()
  ).map(({ figures }) => figures);

/** The next version's number; who asks second waits for the first to end. */
export async function nextVersion(tx: Tx, { scope, organId, year }: ReportKey): Promise<number> {
  const { value } = await tx
    .insertInto('counter')
    .values({ name: `annual-report ${scope} ${organId} ${year}`, value: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet((eb) => ({ value: eb('counter.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}

export const addVersion = (tx: Tx, row: AnnualReportTable): Promise<unknown> =>
  tx.insertInto('annual_report').values(row).execute();

export interface OrganRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}
const organs = (source: Source) =>
  source.selectFrom('department').select(['id', 'code', 'name', 'kind']).where('active', '=', 1);

export const organNamed = (source: Source, codeOrName: string): Promise<OrganRow | undefined> =>
  organs(source)
    .where((eb) => eb.or([eb('code', '=', codeOrName), eb('name', '=', codeOrName), eb('id', '=', codeOrName)]))
    .executeTakeFirst();
/** The government's own office, whose report adds up the others'. */
export const cityOrgan = (source: Source): Promise<OrganRow | undefined> =>
  organs(source).where('kind', '=', 'city').orderBy('code').executeTakeFirst();
export const allOrgans = (source: Source): Promise<OrganRow[]> => organs(source).orderBy('code').execute();
