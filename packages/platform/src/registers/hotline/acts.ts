import { createHash, randomUUIDv7 } from 'node:crypto';
import type { Problem } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import { dayOf } from '../../day-of.ts';
import type { Office } from '../../office.ts';
import { recordEvent } from '../../records/events.ts';
import { publish } from '../../records/published.ts';
import { readSheet, type SheetRows } from '../../sheets/read-sheet.ts';
import { departmentNamed } from '../../staff/departments.ts';
import { addFile, cityId, fileWith, monthOf, putMonth } from './repo.ts';
import { countProblems, headOf, labelOf, monthBefore, monthIn, problem, type Column, type Counts } from './rules.ts';
import { words } from './words.ts';

/** What became of one row. */
export interface RowReport extends Counts {
  readonly line: number;
  readonly month: string;
  readonly department: string;
  readonly departmentId: string;
  readonly outcome: 'added' | 'changed' | 'same' | 'refused';
  readonly problems: readonly Problem[];
}

/** What a file would do, or did. `same` is a file that came in before: nothing is changed by it. */
export interface HotlineReport {
  readonly kind: 'checked' | 'saved' | 'same' | 'refused';
  readonly problems: readonly Problem[];
  readonly rows: readonly RowReport[];
}

const refused = (...problems: readonly Problem[]): HotlineReport => ({ kind: 'refused', problems, rows: [] });
const counted = ['received', 'carried', 'closed', 'satisfied'] as const;

/** Takes a file of the hotline's months in: all of it or none; with `isDry` it is only looked at. */
export async function importHotline(
  office: Office,
  actor: Actor,
  bytes: Uint8Array,
  isDry: boolean,
): Promise<HotlineReport> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const read = await readSheet(bytes);
  if (!read.ok)
    return refused(problem(`file-${read.fault.code}`, '/file', 'line' in read.fault ? { line: read.fault.line } : {}));
  const [sheet] = read.sheets;
  const first = sheet?.rows.findIndex((row) => row.filter(Boolean).length > 1) ?? -1;
  if (!sheet || first < 0) return refused(problem('file-empty', '/file'));
  const head = headOf(sheet.rows[first] ?? []);
  if (head.problems.length > 0) return refused(...head.problems);
  return withTx(office.store, async (tx): Promise<HotlineReport> => {
    const before = await fileWith(tx, sha256);
    if (before)
      return { kind: 'same', problems: [problem('same', '/file', { on: dayOf(new Date(before.at)) })], rows: [] };
    const rows = await rowsOf(tx, office, sheet, first + 1, head.at);
    if (rows.length === 0) return refused(problem('file-empty', '/file'));
    const isBad = rows.some(({ outcome }) => outcome === 'refused');
    if (isDry || isBad) return { kind: isBad ? 'refused' : 'checked', problems: [], rows };
    const newest =
      rows
        .map(({ month }) => month)
        .toSorted()
        .at(-1) ?? '';
    await addFile(tx, { sha256, month: newest, rows: rows.length, at: office.now().toISOString() });
    for (const { month, departmentId, received, carried, closed, satisfied } of rows)
      await putMonth(tx, {
        id: randomUUIDv7(),
        month,
        department_id: departmentId,
        received,
        carried,
        closed,
        satisfied,
        file_sha256: sha256,
      });
    const changed = rows
      .filter(({ outcome }) => outcome === 'changed')
      .map(({ month, departmentId }) => `${month} ${departmentId}`);
    await recordEvent(tx, office, actor, {
      entity: 'hotline_file',
      id: sha256,
      act: 'import',
      data: { rows: rows.length, changed },
    });
    await putForth(tx, office, rows);
    return { kind: 'saved', problems: [], rows };
  });
}

/** Each month of the file as one thing the public may find. */
async function putForth(tx: Tx, office: Office, rows: readonly RowReport[]): Promise<void> {
  const city = await cityId(tx);
  if (city === undefined) return;
  for (const month of new Set(rows.map((row) => row.month)))
    await publish(tx, office.store.engine, {
      kind: 'hotline',
      id: month,
      title: words.monthly.zh.replace('{month}', month),
      text: words.lead.zh,
      url: `/open/hotline?month=${month}`,
      departmentId: city,
      on: dayOf(office.now()),
    });
}

async function rowsOf(
  tx: Tx,
  office: Office,
  { rows, formulas }: SheetRows,
  from: number,
  at: ReadonlyMap<string, number>,
): Promise<readonly RowReport[]> {
  const seen = new Map<string, number>();
  const left = new Map<string, number>();
  const today = dayOf(office.now());
  const found: RowReport[] = [];
  // a month before the ones that build on it, whatever the file's order
  const lines = rows
    .map((cells, index) => ({ cells, index, month: monthIn(cells[at.get('month') ?? -1] ?? '') }))
    .slice(from)
    .filter(({ cells }) => cells.some(Boolean))
    .toSorted((a, b) => (a.month ?? '').localeCompare(b.month ?? ''));
  for (const { cells, index, month } of lines) {
    const problems: Problem[] = [];
    const text = (column: Column): string => cells[at.get(column) ?? -1] ?? '';
    const count = (column: Column): number => {
      const typed = text(column).replaceAll(',', '');
      if (formulas.has(`${String(index)},${String(at.get(column) ?? -1)}`))
        problems.push(problem('formula', '', { column: labelOf(column) }));
      else if (!/^\d{1,9}$/.test(typed))
        problems.push(problem('count', '', { column: labelOf(column), text: text(column) }));
      return Number(/^\d{1,9}$/.test(typed) ? typed : 0);
    };
    if (month === undefined) problems.push(problem('month', '', { text: text('month') }));
    else if (month >= today.slice(0, 7)) problems.push(problem('month-open', '', { month }));
    const department = await departmentNamed(tx, text('department'));
    if (!department) problems.push(problem('department', '', { text: text('department') }));
    else if (department.active !== 1) problems.push(problem('withdrawn', '', { text: text('department') }));
    const [own, key] = [department?.id ?? '', `${month ?? ''} ${department?.id ?? ''}`];
    const [received, closed, satisfied] = [count('received'), count('closed'), count('satisfied')];
    const carried = text('carried') === '' ? await leftOver(tx, left, month ?? '', own) : count('carried');
    const counts: Counts = { received, carried, closed, satisfied };
    if (problems.length === 0) problems.push(...countProblems(counts));
    const twice = seen.get(key);
    if (twice !== undefined && own !== '') problems.push(problem('twice', '', { line: twice }));
    seen.set(key, index + 1);
    left.set(key, received + carried - closed);
    const kept = own === '' || month === undefined ? undefined : await monthOf(tx, month, own);
    const isSame = kept !== undefined && counted.every((name) => Number(kept[name]) === counts[name]);
    const outcome = problems.length > 0 ? 'refused' : kept === undefined ? 'added' : isSame ? 'same' : 'changed';
    found.push({
      ...counts,
      line: index + 1,
      month: month ?? text('month'),
      department: department?.name ?? text('department'),
      departmentId: own,
      outcome,
      problems,
    });
  }
  return found.toSorted((a, b) => a.line - b.line);
}

/** What the month before left open: in this file, else as it is kept. */
async function leftOver(
  tx: Tx,
  left: ReadonlyMap<string, number>,
  month: string,
  departmentId: string,
): Promise<number> {
  if (month === '' || departmentId === '') return 0;
  const before = monthBefore(month);
  const here = left.get(`${before} ${departmentId}`);
  if (here !== undefined) return Math.max(0, here);
  const kept = await monthOf(tx, before, departmentId);
  return kept ? Math.max(0, Number(kept.received) + Number(kept.carried) - Number(kept.closed)) : 0;
}
