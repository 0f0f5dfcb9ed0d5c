import { readScan, type Scan } from '@gongkai/model';
import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type { FeedbackTable } from '../../db/tables/comment.ts';
import type { ScanTable, SiteColumnTable, SiteTable } from '../../db/tables/site.ts';
import type { Tx } from '../../db/tx.ts';

export type SiteRow = Selectable<SiteTable> & { readonly department: string; readonly department_active: number };
export type ColumnRow = Selectable<SiteColumnTable> & { readonly owner: string; readonly owner_active: number };
/** The newest look at a site, or any. */
export interface ScanRow extends Omit<Selectable<ScanTable>, 'summary'> {
  readonly scan: Scan;
}

const sitesOf = (source: Kysely<Tables>) =>
  source
    .selectFrom('site as s')
    .innerJoin('department as d', 'd.id', 's.department_id')
    .selectAll('s')
    .select(['d.name as department', 'd.active as department_active']);

/** Open sites, in the order of their names. */
export const openSites = (source: Kysely<Tables>): Promise<SiteRow[]> =>
  sitesOf(source).where('s.closed_on', 'is', null).orderBy('s.name').orderBy('s.id').execute();

export const siteById = (source: Kysely<Tables>, id: string): Promise<SiteRow | undefined> =>
  sitesOf(source).where('s.id', '=', id).executeTakeFirst();

/** Open columns of a site, or of all open sites. */
export const openColumns = (source: Kysely<Tables>, siteId?: string): Promise<ColumnRow[]> =>
  source
    .selectFrom('site_column as c')
    .innerJoin('department as d', 'd.id', 'c.department_id')
    .innerJoin('site as s', 's.id', 'c.site_id')
    .selectAll('c')
    .select(['d.name as owner', 'd.active as owner_active'])
    .where('c.closed_on', 'is', null)
    .where('s.closed_on', 'is', null)
    .$if(siteId !== undefined, (q) => q.where('c.site_id', '=', siteId ?? ''))
    .orderBy('c.class')
    .orderBy('c.name')
    .orderBy('c.id')
    .execute();

const read = ({ summary, ...row }: Selectable<ScanTable>): ScanRow[] => {
  const scan = readScan(JSON.parse(summary));
  return scan.ok ? [{ ...row, scan: scan.value }] : [];
};

/** All looks at a site, newest first. */
export async function scansOf(source: Kysely<Tables>, siteId: string, limit: number): Promise<readonly ScanRow[]> {
  const rows = await source
    .selectFrom('scan')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('finished_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.flatMap(read);
}

/** The newest look at each open site, by the site's id. */
export async function latestScans(source: Kysely<Tables>): Promise<ReadonlyMap<string, ScanRow>> {
  const newest = source
    .selectFrom('scan')
    .select((eb) => ['site_id', eb.fn.max('finished_at').as('finished_at')])
    .groupBy('site_id')
    .as('n');
  const rows = await source
    .selectFrom('scan')
    .innerJoin(newest, (join) =>
      join.onRef('n.site_id', '=', 'scan.site_id').onRef('n.finished_at', '=', 'scan.finished_at'),
    )
    .selectAll('scan')
    .orderBy('scan.id')
    .execute();
  return new Map(rows.flatMap(read).map((row) => [row.site_id, row]));
}

export const scanByHash = (source: Kysely<Tables>, sha256: string): Promise<Selectable<ScanTable> | undefined> =>
  source.selectFrom('scan').selectAll().where('sha256', '=', sha256).executeTakeFirst();

export const scanById = (source: Kysely<Tables>, id: string): Promise<Selectable<ScanTable> | undefined> =>
  source.selectFrom('scan').selectAll().where('id', '=', id).executeTakeFirst();

export const addSite = (tx: Tx, row: SiteTable): Promise<unknown> => tx.insertInto('site').values(row).execute();
export const changeSite = (tx: Tx, id: string, change: Partial<Omit<SiteTable, 'id'>>): Promise<unknown> =>
  tx.updateTable('site').set(change).where('id', '=', id).execute();
export const addColumn = (tx: Tx, row: SiteColumnTable): Promise<unknown> =>
  tx.insertInto('site_column').values(row).execute();
export const changeColumn = (
  tx: Tx,
  id: string,
  change: Partial<Omit<SiteColumnTable, 'id' | 'site_id'>>,
): Promise<unknown> => tx.updateTable('site_column').set(change).where('id', '=', id).execute();
export const addScan = (tx: Tx, row: ScanTable): Promise<unknown> => tx.insertInto('scan').values(row).execute();

/** Takes a report's file into the table of files: it is on disk by its hash already. */
export const addScanFile = (
  tx: Tx,
  file: { readonly id: string; readonly sha256: string; readonly size: number; readonly at: string },
): Promise<unknown> =>
  tx
    .insertInto('file')
    .values({
      ...file,
      mime: 'application/json',
      original_name: null,
      owner_table: 'scan',
      owner_id: file.id,
      state: 'clean',
      scanned_by: null,
      sealed_key: null, // published as it is
      key_of: null,
    })
    .execute();

/** Hash of the token that a checker's machine shows; undefined while there is none. */
export async function scanToken(source: Kysely<Tables>): Promise<string | undefined> {
  const row = await source.selectFrom('setting').select('value').where('name', '=', 'scan-token').executeTakeFirst();
  return row?.value;
}
export const setScanToken = (tx: Tx, value: string): Promise<unknown> =>
  tx
    .insertInto('setting')
    .values({ name: 'scan-token', value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();

export type FeedbackRow = Selectable<FeedbackTable>;

/** What readers said of pages, newest first. */
export const latestFeedback = (source: Kysely<Tables>, limit: number): Promise<FeedbackRow[]> =>
  source.selectFrom('feedback').selectAll().orderBy('at', 'desc').orderBy('id').limit(limit).execute();
export const feedbackById = (source: Kysely<Tables>, id: string): Promise<FeedbackRow | undefined> =>
  source.selectFrom('feedback').selectAll().where('id', '=', id).executeTakeFirst();
export const finishFeedback = (
  tx: Tx,
  id: string,
  change: Pick<FeedbackTable, 'done_at' | 'done_note'>,
): Promise<unknown> => tx.updateTable('feedback').set(change).where('id', '=', id).execute();
