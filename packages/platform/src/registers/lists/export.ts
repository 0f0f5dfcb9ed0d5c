import { recordAct } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { withTx } from '../../db/tx.ts';
import type { Office } from '../../office.ts';
import { workbookOf } from '../../sheets/workbook.ts';
import { seesAll } from '../../staff/sight.ts';
import { actorOf, type Staff } from '../../staff/staff.ts';
import { csvOf } from '../../views/csv.ts';
import { itemFields, orderOf } from './fields.ts';
import { listHeads } from './import-rows.ts';
import { inForce, type ItemRow } from './repo.ts';
import type { RegisterList } from './rules.ts';
import { valueText } from './value-view.ts';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const file = (name: string, kind: keyof typeof types, body: string | Uint8Array<ArrayBuffer>): Response =>
  new Response(body, {
    headers: {
      'Content-Type': types[kind],
      'Content-Disposition': `attachment; filename="${name}.${kind}"`,
      'Cache-Control': 'no-store',
    },
  });

/** Rows of a list as a file that can be taken in again: the same columns, options in Chinese. */
export const listRows = (list: RegisterList, items: readonly ItemRow[]): readonly (readonly string[])[] => [
  listHeads(list).heads,
  ...items.map(({ code, name, department, fields, valid_from: from }) => [
    code,
    name,
    department,
    ...orderOf(list).map((field) => valueOf(list, field, fields[field] ?? '')),
    '',
    '',
    from,
  ]),
];
const valueOf = (list: RegisterList, field: string, value: string): string =>
  itemFields[list].some(({ name, options }) => name === field && options)
    ? valueText(list, field, value, 'zh')
    : value.replaceAll('\n', ' \u00b6 '); // cells of our files have one line: the mark stands for the break

/** An empty table with every column's head. */
export const templateFile = (list: RegisterList): Response =>
  file(`${list}-template`, 'csv', csvOf([listHeads(list).heads]));

/** What one may see of a list, as a file; that it was taken out is audited. */
export async function exportedList(
  office: Office,
  staff: Staff,
  list: RegisterList,
  kind: keyof typeof types,
): Promise<Response> {
  const departmentId = seesAll(staff) ? undefined : staff.departmentId;
  const items = await inForce(office.store.read, { list, departmentId }, dayOf(office.now()));
  await withTx(office.store, (tx) =>
    recordAct(tx, { engine: office.store.engine, digest: office.digest }, office.now(), actorOf(staff), {
      act: 'list.export',
      entity: 'list_item',
      entityId: list,
      data: { rows: items.length, kind },
    }),
  );
  const rows = listRows(list, items);
  return file(list, kind, kind === 'csv' ? csvOf(rows) : new Uint8Array(await workbookOf(list, rows)));
}
