import type { Day } from '@gongkai/model';
import type { Kysely, Selectable } from 'kysely';
import type { ListChangeTable, ListItemTable, ListProposalTable } from '../../db/tables/lists.ts';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import type { ItemFields, RegisterList } from './rules.ts';

type Source = Kysely<Tables>;
export type ChangeRow = Selectable<ListChangeTable>;
/** A version with its fields read. */
export type ItemRow = Omit<Selectable<ListItemTable>, 'fields'> & {
  readonly fields: ItemFields;
  readonly department: string;
  readonly department_code: string;
};
export type ProposalRow = Omit<Selectable<ListProposalTable>, 'fields'> & {
  readonly fields: ItemFields;
  readonly department: string;
};

const read = (fields: string): ItemFields => JSON.parse(fields) as ItemFields; // written by addVersion and addProposal
const items = (source: Source) =>
  source
    .selectFrom('list_item as i')
    .innerJoin('department as d', 'd.id', 'i.department_id')
    .selectAll('i')
    .select(['d.name as department', 'd.code as department_code']);
const withFields = <R extends { readonly fields: string }>(rows: readonly R[]) =>
  rows.map((row) => ({ ...row, fields: read(row.fields) }));

/** Which items are meant; absent means any. */
export interface ItemsAsked {
  readonly list: RegisterList;
  readonly departmentId?: string | undefined;
  readonly code?: string;
}
const asked = (source: Source, { list, departmentId, code }: ItemsAsked) =>
  items(source)
    .where('i.list', '=', list)
    .$if(departmentId !== undefined, (q) => q.where('i.department_id', '=', departmentId ?? ''))
    .$if(code !== undefined, (q) => q.where('i.code', '=', code ?? ''))
    .orderBy('d.code')
    .orderBy('i.code')
    .orderBy('i.version');

/** Items in force on a day, by department and code. */
export const inForce = async (source: Source, what: ItemsAsked, on: Day): Promise<ItemRow[]> =>
  withFields(
    await asked(source, what)
      .where('i.valid_from', '<=', on)
      .where((eb) => eb.or([eb('i.valid_to', 'is', null), eb('i.valid_to', '>', on)]))
      .execute(),
  );
/** Every version of the items, oldest first within a code. */
export const versions = async (source: Source, what: ItemsAsked): Promise<ItemRow[]> =>
  withFields(await asked(source, what).execute());
/** The version of a code that nothing ends yet, whether or not its day has come. */
export const openVersion = async (source: Source, list: RegisterList, code: string): Promise<ItemRow | undefined> =>
  withFields(
    await items(source).where('i.list', '=', list).where('i.code', '=', code).where('i.valid_to', 'is', null).execute(),
  )[0];
export const lastVersion = async (source: Source, list: RegisterList, code: string): Promise<number> =>
  Number(
    (
      await source
        .selectFrom('list_item')
        .select((eb) => eb.fn.max('version').as('last'))
        .where('list', '=', list)
        .where('code', '=', code)
        .executeTakeFirstOrThrow()
    ).last ?? 0,
  );
export const addVersion = (tx: Tx, row: Omit<ListItemTable, 'fields'> & { fields: ItemFields }): Promise<unknown> =>
  tx
    .insertInto('list_item')
    .values({ ...row, fields: JSON.stringify(row.fields) })
    .execute();
export const endVersion = (tx: Tx, id: string, on: Day): Promise<unknown> =>
  tx.updateTable('list_item').set({ valid_to: on }).where('id', '=', id).where('valid_to', 'is', null).execute();

export async function addChange(tx: Tx, row: Omit<ListChangeTable, 'seq'>): Promise<void> {
  const { last } = await tx
    .selectFrom('list_change')
    .select((eb) => eb.fn.max('seq').as('last'))
    .where('list', '=', row.list)
    .where('code', '=', row.code)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('list_change')
    .values({ ...row, seq: Number(last ?? 0) + 1 })
    .execute();
}
/** What was adjusted, newest first; of one code, or of a whole list. */
export const changesOf = (source: Source, list: RegisterList, code?: string): Promise<ChangeRow[]> =>
  source
    .selectFrom('list_change')
    .selectAll()
    .where('list', '=', list)
    .$if(code !== undefined, (q) => q.where('code', '=', code ?? ''))
    .orderBy('code')
    .orderBy('seq', 'desc')
    .execute();

const proposals = (source: Source) =>
  source
    .selectFrom('list_proposal as p')
    .innerJoin('department as d', 'd.id', 'p.department_id')
    .selectAll('p')
    .select('d.name as department');
export const addProposal = (tx: Tx, row: Omit<ListProposalTable, 'fields'> & { fields: ItemFields }) =>
  tx
    .insertInto('list_proposal')
    .values({ ...row, fields: JSON.stringify(row.fields) })
    .execute();
export const decideProposal = (tx: Tx, id: string, state: ProposalRow['state'], refusal: string | null) =>
  tx.updateTable('list_proposal').set({ state, refusal }).where('id', '=', id).execute();
/** Changes that wait for a decision, as far as one may see them: oldest first. */
export const waiting = async (
  source: Source,
  sight: Sight,
  what: { readonly batch?: string; readonly list?: RegisterList; readonly code?: string } = {},
): Promise<ProposalRow[]> =>
  withFields(
    await proposals(source)
      .where('p.state', '=', 'proposed')
      .$if(!seesAll(sight), (q) => q.where('p.department_id', '=', sight.departmentId))
      .$if(what.batch !== undefined, (q) => q.where('p.batch', '=', what.batch ?? ''))
      .$if(what.list !== undefined, (q) => q.where('p.list', '=', what.list ?? 'power'))
      .$if(what.code !== undefined, (q) => q.where('p.code', '=', what.code ?? ''))
      .orderBy('p.at')
      .orderBy('p.id')
      .execute(),
  );
export const proposalOf = async (source: Source, id: string): Promise<ProposalRow | undefined> =>
  withFields(await proposals(source).where('p.id', '=', id).execute())[0];

/** The province's names by code; empty when its list was not taken in. */
export const referenceNames = async (source: Source, list: RegisterList): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await source.selectFrom('list_reference').select(['code', 'name']).where('list', '=', list).execute()).map(
      ({ code, name }) => [code, name],
    ),
  );
export async function replaceReference(
  tx: Tx,
  list: RegisterList,
  rows: readonly { readonly code: string; readonly name: string }[],
): Promise<void> {
  await tx.deleteFrom('list_reference').where('list', '=', list).execute();
  for (let at = 0; at < rows.length; at += 200)
    await tx
      .insertInto('list_reference')
      .values(rows.slice(at, at + 200).map((row) => ({ list, ...row })))
      .execute();
}
