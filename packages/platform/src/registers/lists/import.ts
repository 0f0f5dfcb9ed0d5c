import { randomUUIDv7 } from 'node:crypto';
import type { Day, Problem } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import { readFields, type Typed } from '../../desk/fields.ts';
import { claimUploads } from '../../files/upload.ts';
import type { Office } from '../../office.ts';
import { recordEvent } from '../../records/events.ts';
import { readSheet, type SheetFault } from '../../sheets/read-sheet.ts';
import { departmentNamed, type DepartmentRow } from '../../staff/departments.ts';
import { askedProblems, enter, isTheirs, mayDecide, takeEffect, type Asked } from './change.ts';
import { itemFields, nameFields, orderOf } from './fields.ts';
import { headOf } from './import-head.ts';
import { fileRows, type FileRow } from './import-rows.ts';
import { openVersion, proposalOf, type ItemRow } from './repo.ts';
import { cellsOf, changesBetween, linesOf, problem, type RegisterList } from './rules.ts';

/** `check` only looks; `all` saves when every row is right; `skip` saves the rows that are. */
export const importModes = ['check', 'all', 'skip'] as const;

/** A file of items, and what is said once for all its rows. */
export interface ListFile {
  readonly list: RegisterList;
  readonly departmentId: string;
  readonly bytes: Uint8Array;
  readonly mode: (typeof importModes)[number];
  readonly reason: string;
  readonly legalBasis: string;
  readonly effectiveOn: Day;
  /** Of the file as it was uploaded: it stays with what came of it. */
  readonly uploadId?: string;
}

export interface RowReport {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly outcome: 'added' | 'changed' | 'same' | 'refused';
  /** Fields that differ from the version in force. */
  readonly fields: readonly string[];
  readonly problems: readonly Problem[];
}

/** What a file would do, or did. `problems` are those of the file as a whole. */
export interface ImportReport {
  readonly problems: readonly Problem[];
  readonly rows: readonly RowReport[];
  readonly unknown: readonly string[];
  readonly encoding: string;
  /** 'none', what waits for the head's word, or what is in force. */
  readonly saved: 'none' | 'proposed' | 'in-force';
  /** Of the changes that were saved. */
  readonly batch: string;
}

const nothing: ImportReport = { problems: [], rows: [], unknown: [], encoding: '', saved: 'none', batch: '' };
export const faultProblem = (fault: SheetFault): Problem =>
  problem(`file-${fault.code}`, '/file', 'line' in fault ? { line: fault.line } : {});

/** Takes a file of items in: every row looked at, nothing saved unless all of it can be, or bad rows are to be left out. */
export async function importList(office: Office, actor: Actor, file: ListFile): Promise<ImportReport> {
  const read = await readSheet(file.bytes);
  if (!read.ok) return { ...nothing, problems: [faultProblem(read.fault)] };
  const found = read.sheets
    .map((sheet) => ({ sheet, head: headOf(file.list, sheet) }))
    .find(({ head }) => head !== undefined);
  if (!found?.head) return { ...nothing, encoding: read.encoding, problems: [problem('no-head', '/file')] };
  const { sheet, head } = found;
  const about = { unknown: head.unknown, encoding: read.encoding };
  if (head.problems.length > 0) return { ...nothing, ...about, problems: head.problems };
  const rows = fileRows(file.list, sheet, head);
  if (rows.length === 0) return { ...nothing, ...about, problems: [problem('file-empty', '/file')] };
  return withTx(office.store, async (tx): Promise<ImportReport> => {
    const looked = [];
    for (const row of rows) looked.push(await look(tx, actor, file, row));
    const reports = looked.map(({ report }) => report);
    const isBad = reports.some(({ outcome }) => outcome === 'refused');
    if (file.mode === 'check' || (file.mode === 'all' && isBad)) return { ...nothing, ...about, rows: reports };
    const batch = randomUUIDv7();
    const saved = mayDecide(actor) ? 'in-force' : 'proposed';
    let count = 0;
    for (const { asked, from } of looked) {
      if (!asked) continue;
      count += 1;
      const proposal = await proposalOf(tx, await enter(tx, office, actor, asked, from, batch));
      if (saved === 'in-force' && proposal) await takeEffect(tx, office, actor, proposal);
    }
    if (count === 0) return { ...nothing, ...about, rows: reports };
    if (file.uploadId !== undefined)
      await claimUploads(tx, office, [file.uploadId], { table: 'list_import', id: batch });
    const data = { list: file.list, rows: rows.length, saved: count };
    await recordEvent(tx, office, actor, {
      entity: 'list_import',
      id: batch,
      act: 'import',
      reason: file.reason,
      data,
    });
    return { ...nothing, ...about, rows: reports, saved, batch };
  });
}

interface Looked {
  readonly report: RowReport;
  /** Absent for a row that changes nothing or may not. */
  readonly asked?: Asked;
  readonly from: number;
}

async function look(tx: Tx, actor: Actor, file: ListFile, row: FileRow): Promise<Looked> {
  const { list } = file;
  const { line, code, name } = row;
  const open = row.code === '' ? undefined : await openVersion(tx, list, code);
  const from = open?.version ?? 0;
  const holder = await holderOf(tx, row.department, file.departmentId);
  const refused = (problems: readonly Problem[]): Looked => ({
    report: { line, code, name, outcome: 'refused', fields: [], problems },
    from,
  });
  if (!holder) return refused([problem('department', '/department')]);
  if (!isTheirs(actor, holder.id))
    return refused([problem('elsewhere', '/department', { code, department: holder.name })]);
  if (holder.active !== 1) return refused([problem('department-closed', '/department', { department: holder.name })]);
  const fields = { ...open?.fields, ...row.values };
  const read = readFields([...nameFields, ...itemFields[list]], typedOf(list, code, name, fields));
  const unread = row.problems.map(({ at }) => at);
  const asked: Asked = {
    list,
    departmentId: holder.id,
    code,
    name,
    kind: open ? 'changed' : 'added',
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
    reason: row.reason || file.reason,
    // a power that comes with the law it rests on names that law
    legalBasis: row.legalBasis || file.legalBasis || (open ? '' : lawsOf(fields['basis'] ?? '')),
    effectiveOn: row.effectiveOn ?? file.effectiveOn,
  };
  const differ = changed(open, asked);
  if (row.problems.length === 0 && read.ok && open?.department_id === holder.id && differ.length === 0)
    return { report: { line, code, name, outcome: 'same', fields: [], problems: [] }, from };
  const problems = [
    ...row.problems,
    ...(read.ok ? [] : read.problems.filter(({ at }) => !unread.includes(at))),
    ...(row.problems.length > 0 ? [] : await askedProblems(tx, asked, open)),
  ];
  if (problems.length > 0) return refused(problems);
  return { report: { line, code, name, outcome: open ? 'changed' : 'added', fields: differ, problems }, asked, from };
}

const changed = (open: ItemRow | undefined, { list, name, fields }: Asked): readonly string[] =>
  changesBetween(open, { name, fields }, orderOf(list)).map(({ field }) => field);

/** Laws in one line. */
const lawsOf = (basis: string): string =>
  linesOf(basis)
    .map((line) => cellsOf(line).slice(0, 2).join(' '))
    .join('\uff1b');

/** The department a row names, when it is one of ours; a unit below it stays with the department of the file. */
const holderOf = async (tx: Tx, named: string, departmentId: string): Promise<DepartmentRow | undefined> =>
  (named === '' ? undefined : await departmentNamed(tx, named)) ?? departmentNamed(tx, departmentId);

function typedOf(list: RegisterList, code: string, name: string, fields: Readonly<Record<string, string>>): Typed {
  const several = itemFields[list].filter(({ kind }) => kind === 'choices').map(({ name: field }) => field);
  return {
    values: { ...fields, code, name },
    lists: Object.fromEntries(
      several.map((field) => [field, (fields[field] ?? '').split(' ').filter((one) => one !== '')]),
    ),
  };
}
