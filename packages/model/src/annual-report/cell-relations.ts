import type { AnnualReport } from './annual-report.ts';
import {
  remedyKeys,
  remedyResultKeys,
  requestColumnKeys,
  requestRowKeys,
  type CellKey,
  type RequestColumn,
  type RequestRow,
} from './cells.ts';
import { isYearBefore, type RelationFinding, type RelationId } from './relations.ts';

/** The report of the year before, and whether it is known as exactly as this one or was read off a page. */
export interface Before {
  readonly report: AnnualReport;
  readonly known: 'ours' | 'published';
}

/**
 * Every relation between cells that does not hold: A1–A5, and B1–B3 when the report of the year before is given (it is
 * left aside when it is of another year). Relations that rest on a cell without a count are left out: A5 names that
 * cell. `[]` for a report that holds together.
 */
export function cellRelations(report: AnnualReport, before?: Before): readonly RelationFinding[] {
  const last = before && isYearBefore(before.report, report) ? before : undefined;
  const unread = new Set([...report.wrong, ...(last?.report.wrong ?? [])].map(({ cell }) => cell));
  const found = [...withinYear(report), ...(last ? acrossYears(report, last) : [])];
  return [...ofKinds(report), ...found.filter(({ cells }) => !cells.some((cell) => unread.has(cell)))];
}

const results = requestRowKeys.filter((row) => /^r[1-6]/.test(row));
const parts = requestColumnKeys.filter((column) => column !== 'total');
const settled = remedyResultKeys.filter((result) => result !== 'total');
const cell = (row: RequestRow, column: RequestColumn): CellKey => `t3.${row}.${column}`;

function ofKinds({ wrong, blank }: AnnualReport): readonly RelationFinding[] {
  const findings: RelationFinding[] = wrong.map((each) => ({
    relation: 'A5',
    level: 'error',
    cells: [each.cell],
    left: 0,
    right: 0,
    found: each.found,
  }));
  if (blank.length === 0) return findings;
  return [...findings, { relation: 'A5b', level: 'warning', cells: blank, left: blank.length, right: 0 }];
}

function withinYear({ cells }: AnnualReport): readonly RelationFinding[] {
  const equal = equalIn(cells);
  return [
    ...requestColumnKeys.flatMap((column) => [
      ...equal('A1', [cell('new', column), cell('in', column)], [cell('r7', column), cell('out', column)]),
      ...equal(
        'A2',
        [cell('r7', column)],
        results.map((row) => cell(row, column)),
      ),
    ]),
    ...requestRowKeys.flatMap((row) =>
      equal(
        'A3',
        [cell(row, 'total')],
        parts.map((column) => cell(row, column)),
      ),
    ),
    ...remedyKeys.flatMap((remedy) =>
      equal(
        'A4',
        [`t4.${remedy}.total`],
        settled.map((result): CellKey => `t4.${remedy}.${result}`),
      ),
    ),
    ...(['rule', 'norm'] as const).flatMap((kind) =>
      atMost(cells, [`t2.${kind}.made`], [`t2.${kind}.valid`, `t2.${kind}.repealed`]),
    ),
  ];
}

function acrossYears({ cells }: AnnualReport, { report, known }: Before): readonly RelationFinding[] {
  const then = report.cells;
  const level = known === 'ours' ? 'error' : 'warning';
  const carried = requestColumnKeys.flatMap((column): readonly RelationFinding[] => {
    const [left, right] = [then[cell('out', column)], cells[cell('in', column)]];
    return left === right ? [] : [{ relation: 'B1', level, cells: [cell('in', column)], left, right }];
  });
  const inForce = (['rule', 'norm'] as const).flatMap((kind): readonly RelationFinding[] => {
    const [made, repealed] = [cells[`t2.${kind}.made`], cells[`t2.${kind}.repealed`]];
    const were = then[`t2.${kind}.valid`];
    const are = cells[`t2.${kind}.valid`];
    const findings: RelationFinding[] = [];
    if (are !== were + made - repealed)
      findings.push({
        relation: 'B2',
        level: 'warning',
        cells: [`t2.${kind}.valid`, `t2.${kind}.made`, `t2.${kind}.repealed`],
        left: are,
        right: were + made - repealed,
      });
    if (repealed > were + made)
      findings.push({
        relation: 'B3',
        level: 'warning',
        cells: [`t2.${kind}.repealed`, `t2.${kind}.made`],
        left: repealed,
        right: were + made,
      });
    return findings;
  });
  return [...carried, ...inForce];
}

const sum = (cells: AnnualReport['cells'], keys: readonly CellKey[]): number =>
  keys.reduce((total, key) => total + cells[key], 0);

const equalIn =
  (cells: AnnualReport['cells']) =>
  (relation: RelationId, lefts: readonly CellKey[], rights: readonly CellKey[]): readonly RelationFinding[] => {
    const [left, right] = [sum(cells, lefts), sum(cells, rights)];
    return left === right ? [] : [{ relation, level: 'error', cells: [...lefts, ...rights], left, right }];
  };

function atMost(
  cells: AnnualReport['cells'],
  lefts: readonly CellKey[],
  rights: readonly CellKey[],
): readonly RelationFinding[] {
  const [left, right] = [sum(cells, lefts), sum(cells, rights)];
  return left <= right ? [] : [{ relation: 'B3', level: 'warning', cells: [...lefts, ...rights], left, right }];
}
