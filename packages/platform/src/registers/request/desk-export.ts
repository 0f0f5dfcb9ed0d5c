import { requestStates, type Locale } from '@gongkai/model';
import { recordAct } from '../../audit/chain.ts';
import { withTx } from '../../db/tx.ts';
import type { Office } from '../../office.ts';
import { workbookOf } from '../../sheets/workbook.ts';
import { actorOf, type Staff } from '../../staff/staff.ts';
import { csvOf } from '../../views/csv.ts';
import type { DeskRow } from './repo-list.ts';

const heads: Readonly<Record<Locale, readonly string[]>> = {
  zh: '\u7f16\u53f7 \u7533\u8bf7\u4eba \u5185\u5bb9 \u72b6\u6001 \u6536\u5230 \u5230\u671f \u627f\u529e'.split(' '),
  en: ['Number', 'Applicant', 'Subject', 'State', 'Received', 'Due', 'Department'],
};
const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The rows a person may see, masked, as a file; who took them out is audited. */
export async function exported(
  office: Office,
  staff: Staff,
  rows: readonly DeskRow[],
  kind: keyof typeof types,
  locale: Locale,
): Promise<Response> {
  await withTx(office.store, (tx) =>
    recordAct(tx, { engine: office.store.engine, digest: office.digest }, office.now(), actorOf(staff), {
      act: 'request.export',
      entity: 'request',
      entityId: 'list',
      data: { rows: rows.length, kind },
    }),
  );
  const table = [
    heads[locale],
    ...rows.map((row) => [
      row.no,
      row.applicant_masked,
      row.subject,
      requestStates[row.state][locale],
      row.received_on ?? '',
      row.due_on ?? '',
      row.department,
    ]),
  ];
  const body = kind === 'csv' ? csvOf(table) : new Uint8Array(await workbookOf('requests', table));
  return new Response(body, {
    headers: {
      'Content-Type': types[kind],
      'Content-Disposition': `attachment; filename="requests.${kind}"`,
      'Cache-Control': 'no-store',
    },
  });
}
