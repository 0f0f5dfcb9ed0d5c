import type { Kysely, Selectable } from 'kysely';
import type { FileTable, Tables } from '../../db/tables.ts';
import type {
  DataApplicationTable,
  DatasetTable,
  DatasetVersionTable,
  ExchangeMilestoneTable,
  InfoResourceTable,
} from '../../db/tables/open-data.ts';
import type { Tx } from '../../db/tx.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';

type Source = Kysely<Tables>;
export type DatasetRow = Selectable<DatasetTable> & { readonly department: string };
export type VersionRow = Omit<Selectable<DatasetVersionTable>, 'content'>;

const datasets = (source: Source) =>
  source
    .selectFrom('dataset')
    .innerJoin('department', 'department.id', 'dataset.department_id')
    .selectAll('dataset')
    .select('department.name as department');

const light = [
  'dataset_id',
  'version',
  'source_sha256',
  'source_format',
  'encoding',
  'row_count',
  'columns',
  'files',
  'by_actor',
  'issued_on',
  'at',
] as const;

export const datasetsSeen = (source: Source, sight: Sight): Promise<DatasetRow[]> =>
  datasets(source)
    .$if(!seesAll(sight), (q) => q.where('dataset.department_id', '=', sight.departmentId))
    .orderBy('dataset.state')
    .orderBy('dataset.id')
    .execute();

export const datasetSeen = (source: Source, sight: Sight, id: string): Promise<DatasetRow | undefined> =>
  datasets(source)
    .where('dataset.id', '=', id)
    .$if(!seesAll(sight), (q) => q.where('dataset.department_id', '=', sight.departmentId))
    .executeTakeFirst();

/** Whether an id stands already, whoever's it is. */
export const datasetExists = async (source: Source, id: string): Promise<boolean> =>
  (await source.selectFrom('dataset').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

/** Published datasets of a department or of all, each with the version the public reads. */
export async function publicDatasets(
  source: Source,
  { departmentId, id }: { readonly departmentId?: string | undefined; readonly id?: string | undefined },
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: readonly (DatasetRow & { readonly current: VersionRow })[]; readonly total: number }> {
  const all = (await datasets(source)
    .where('dataset.state', '=', 'published')
    .$if(departmentId !== undefined, (q) => q.where('dataset.department_id', '=', departmentId ?? ''))
    .$if(id !== undefined, (q) => q.where('dataset.id', '=', id ?? ''))
    .orderBy('department.code')
    .orderBy('dataset.id')
    .execute()) satisfies DatasetRow[];
  const rows: (DatasetRow & { readonly current: VersionRow })[] = [];
  for (const row of all.slice(offset, offset + limit)) {
    const current = await versionOf(source, row.id, row.current_version ?? 0);
    if (current) rows.push({ ...row, current });
  }
  return { rows, total: all.length };
}

const versionOf = (source: Source, id: string, version: number): Promise<VersionRow | undefined> =>
  source
    .selectFrom('dataset_version')
    .select(light)
    .where('dataset_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();

/** All versions of a dataset, the latest first, without what they hold. */
export const versionsOf = (source: Source, id: string): Promise<VersionRow[]> =>
  source.selectFrom('dataset_version').select(light).where('dataset_id', '=', id).orderBy('version', 'desc').execute();

/** What the public version holds, as JSON; undefined when the dataset is not published. */
export const publicContent = async (source: Source, id: string): Promise<string | undefined> =>
  (
    await source
      .selectFrom('dataset')
      .innerJoin('dataset_version', (join) =>
        join
          .onRef('dataset_version.dataset_id', '=', 'dataset.id')
          .onRef('dataset_version.version', '=', 'dataset.current_version'),
      )
      .select('dataset_version.content')
      .where('dataset.id', '=', id)
      .where('dataset.state', '=', 'published')
      .executeTakeFirst()
  )?.content;

export const addDataset = (tx: Tx, row: DatasetTable): Promise<unknown> =>
  tx.insertInto('dataset').values(row).execute();
export const changeDataset = (
  tx: Tx,
  id: string,
  change: Partial<Pick<DatasetTable, 'state' | 'current_version'>>,
): Promise<unknown> => tx.updateTable('dataset').set(change).where('id', '=', id).execute();
export const addVersion = (tx: Tx, row: DatasetVersionTable): Promise<unknown> =>
  tx.insertInto('dataset_version').values(row).execute();

/** Who owns the file a version came as. */
export const sourceOf = (id: string, version: number): string => `${id}/${version}`;

/** The row of the file a version came as, so that it stays on disk as long as the version. */
export const addSource = (
  tx: Tx,
  { owner, ...file }: Pick<FileTable, 'id' | 'sha256' | 'size' | 'at'> & { readonly owner: string },
): Promise<unknown> =>
  tx
    .insertInto('file')
    .values({
      ...file,
      mime: 'application/octet-stream',
      original_name: null,
      owner_table: 'dataset_version',
      owner_id: owner,
      state: 'clean',
      scanned_by: null,
      sealed_key: null, // published as it is
      key_of: null,
    })
    .execute();

export const resourcesSeen = (
  source: Source,
  sight: Sight,
): Promise<(Selectable<InfoResourceTable> & { department: string })[]> =>
  source
    .selectFrom('info_resource')
    .innerJoin('department', 'department.id', 'info_resource.department_id')
    .selectAll('info_resource')
    .select('department.name as department')
    .where('info_resource.active', '=', 1)
    .$if(!seesAll(sight), (q) => q.where('info_resource.department_id', '=', sight.departmentId))
    .orderBy('info_resource.code')
    .execute();
export const resourceCoded = async (source: Source, code: string): Promise<boolean> =>
  (await source
    .selectFrom('info_resource')
    .select('id')
    .where('code', '=', code)
    .where('active', '=', 1)
    .executeTakeFirst()) !== undefined;
export const addResource = (tx: Tx, row: InfoResourceTable): Promise<unknown> =>
  tx.insertInto('info_resource').values(row).execute();

export const applications = (source: Source): Promise<(Selectable<DataApplicationTable> & { department: string })[]> =>
  source
    .selectFrom('data_application')
    .innerJoin('department', 'department.id', 'data_application.department_id')
    .selectAll('data_application')
    .select('department.name as department')
    .orderBy('on_day', 'desc')
    .limit(200)
    .execute();
export const addApplication = (tx: Tx, row: DataApplicationTable): Promise<unknown> =>
  tx.insertInto('data_application').values(row).execute();

export const milestonesSeen = (
  source: Source,
  sight: Sight,
): Promise<(Selectable<ExchangeMilestoneTable> & { department: string })[]> =>
  source
    .selectFrom('exchange_milestone')
    .innerJoin('department', 'department.id', 'exchange_milestone.department_id')
    .selectAll('exchange_milestone')
    .select('department.name as department')
    .$if(!seesAll(sight), (q) => q.where('exchange_milestone.department_id', '=', sight.departmentId))
    .orderBy('due_on')
    .orderBy('system')
    .execute();
export const addMilestone = (tx: Tx, row: ExchangeMilestoneTable): Promise<unknown> =>
  tx.insertInto('exchange_milestone').values(row).execute();
export const endMilestone = (tx: Tx, id: string, on: ExchangeMilestoneTable['done_on']): Promise<unknown> =>
  tx.updateTable('exchange_milestone').set({ done_on: on }).where('id', '=', id).execute();
