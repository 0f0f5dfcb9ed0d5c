import {
  cellKeys,
  cellRelations,
  outcomes,
  remedyKeys,
  requestColumnKeys,
  requestRowKeys,
  textFindings,
  type AnnualReport,
  type AnswerOutcome,
  type ApplicantKind,
  type CellKey,
  type Day,
  type Remedy,
  type RelationFinding,
  type RequestColumn,
  type RequestRow,
  type TextFinding,
} from '@gongkai/model';

/** One request as the table of requests sees it on the last day of the year. */
export interface CountedRequest {
  readonly no: string;
  readonly kind: ApplicantKind;
  readonly receivedOn: Day;
  /** Day of its first answer, lapse or withdrawal; undefined while it is open. */
  readonly closedOn: Day | undefined;
  /** What stood at the year's end; undefined for one that is open, and for one that was closed without an outcome. */
  readonly outcome: AnswerOutcome | undefined;
}

export interface CountedRemedy {
  readonly kind: Remedy;
  readonly caseNo: string;
  readonly closedOn: Day | undefined;
  readonly result: 'kept' | 'corrected' | 'other' | undefined;
}

export interface CountedYear {
  readonly year: number;
  readonly requests: readonly CountedRequest[];
  readonly remedies: readonly CountedRemedy[];
  /** Fen of fees paid in the year. */
  readonly feesFen: number;
}

/** What is counted, and for each cell the numbers of the requests or cases behind it. */
export interface CountedCells {
  readonly cells: ReadonlyMap<CellKey, number>;
  readonly behind: ReadonlyMap<CellKey, readonly string[]>;
}

/** Cells no register here counts: typed in, each with where it was taken from. */
export const handCells = cellKeys.filter((cell) => cell.startsWith('t2.'));
export interface HandCell {
  readonly value: number;
  readonly source: string;
}
export type HandCells = Readonly<Partial<Record<CellKey, HandCell>>>;

/** Why a column does not begin with what last year's report carried over. */
export interface Adjustment {
  readonly column: RequestColumn;
  readonly reason: string;
}

export interface ReportTexts {
  readonly overview: string;
  readonly problems: string;
  readonly other: string;
}

const results = requestRowKeys.filter((row) => /^r[1-6]/.test(row));
const kinds = requestColumnKeys.filter((column) => column !== 'total');

/**
 * Counts tables 3 and 4 as of 31 December, midnight. A request counts once: in the year of its first answer, with the outcome
 * that stands at that year's end; an order to answer again makes it neither new nor carried over (本系统默认).
 */
export function countCells({ year, requests, remedies }: CountedYear): CountedCells {
  const behind = new Map<CellKey, string[]>();
  const put = (cell: CellKey, no: string): void => {
    behind.set(cell, [...(behind.get(cell) ?? []), no]);
  };
  const first: Day = `${year}-01-01`;
  const last: Day = `${year}-12-31`;
  for (const { no, kind, receivedOn, closedOn, outcome } of requests) {
    if (receivedOn > last || (closedOn !== undefined && closedOn < first)) continue;
    put(`t3.${receivedOn < first ? 'in' : 'new'}.${kind}`, no);
    if (closedOn === undefined || closedOn > last) put(`t3.out.${kind}`, no);
    else if (outcome !== undefined) put(`t3.${outcomes[outcome].row}.${kind}`, no);
  }
  for (const { kind, caseNo, closedOn, result } of remedies)
    put(`t4.${kind}.${closedOn !== undefined && closedOn <= last && result ? result : 'pending'}`, caseNo);
  const gather = (into: CellKey, from: readonly CellKey[]): void => {
    behind.set(
      into,
      from.flatMap((cell) => behind.get(cell) ?? []),
    );
  };
  for (const kind of kinds)
    gather(
      `t3.r7.${kind}`,
      results.map((row): CellKey => `t3.${row}.${kind}`),
    );
  for (const row of requestRowKeys)
    gather(
      `t3.${row}.total`,
      kinds.map((kind): CellKey => `t3.${row}.${kind}`),
    );
  for (const remedy of remedyKeys)
    gather(
      `t4.${remedy}.total`,
      (['kept', 'corrected', 'other', 'pending'] as const).map((result): CellKey => `t4.${remedy}.${result}`),
    );
  const counted = cellKeys.filter((cell) => !cell.startsWith('t2.'));
  return { behind, cells: new Map(counted.map((cell) => [cell, behind.get(cell)?.length ?? 0])) };
}

export interface DraftParts {
  readonly year: number;
  readonly organ: string;
  readonly counted: ReadonlyMap<CellKey, number>;
  readonly hand: HandCells;
  readonly texts: ReportTexts;
  readonly publishedOn?: Day;
  readonly url?: string;
}

/** The report put together; cells that nobody filled in are blank. */
export function reportOf({ year, organ, counted, hand, texts, publishedOn, url }: DraftParts): AnnualReport {
  const cells = {} as Record<CellKey, number>;
  for (const cell of cellKeys) cells[cell] = counted.get(cell) ?? hand[cell]?.value ?? 0;
  return {
    year,
    organ,
    ...texts,
    cells,
    blank: handCells.filter((cell) => hand[cell] === undefined),
    wrong: [],
    ...(publishedOn && { publishedOn }),
    ...(url !== undefined && { url }),
  };
}

/** A relation that fails, with the requests that make it fail. */
export interface CellFinding {
  readonly finding: RelationFinding;
  readonly requests: readonly string[];
  /** Set when it was explained: then it stops nothing. */
  readonly explained?: string;
}

export interface JudgedReport {
  readonly cells: readonly CellFinding[];
  readonly texts: readonly TextFinding[];
  /** Nothing that fails is an error. */
  readonly holds: boolean;
}

/** What the year before says: its report, and the requests it carried over, by column, where they are known. */
export interface LastYear {
  readonly report: AnnualReport;
  readonly known: 'ours' | 'published';
  readonly carried: Readonly<Partial<Record<RequestColumn, readonly string[]>>>;
}

export interface JudgeInput {
  readonly report: AnnualReport;
  readonly behind: CountedCells['behind'];
  readonly before: LastYear | undefined;
  readonly adjustments: readonly Adjustment[];
  readonly dueOn: Day;
}

const different = (a: readonly string[], b: readonly string[]): readonly string[] => {
  const [left, right] = [new Set(a), new Set(b)];
  return [...[...left].filter((no) => !right.has(no)), ...[...right].filter((no) => !left.has(no))].toSorted();
};

/** Every relation that does not hold, each with the requests behind it. */
export function judge({ report, behind, before, adjustments, dueOn }: JudgeInput): JudgedReport {
  const of = (row: RequestRow, column: string): readonly string[] =>
    behind.get(`t3.${row}.${column as RequestColumn}`) ?? [];
  // what is not filled in yet contradicts nothing
  const isOpen = ({ relation, cells: named }: RelationFinding): boolean =>
    /^B[23]/.test(relation) && named.some((cell) => report.blank.includes(cell));
  const failing = cellRelations(report, before).filter((finding) => !isOpen(finding));
  const cells = failing.map((finding): CellFinding => {
    const column = (finding.cells[0] ?? '').split('.').at(-1) ?? '';
    if (finding.relation === 'A1')
      return {
        finding,
        requests: different([...of('new', column), ...of('in', column)], [...of('r7', column), ...of('out', column)]),
      };
    if (finding.relation !== 'B1') return { finding, requests: [] };
    const explained = adjustments.find((one) => one.column === column)?.reason;
    return {
      finding,
      requests: different(of('in', column), before?.carried[column as RequestColumn] ?? []), // a column of table 3
      ...(explained !== undefined && { explained }),
    };
  });
  const texts = textFindings(report, { ...(before && { before: before.report }), dueOn });
  return {
    cells,
    texts,
    holds:
      cells.every(({ finding, explained }) => finding.level !== 'error' || explained !== undefined) &&
      texts.every(({ level }) => level !== 'error'),
  };
}

export const sumOf = (counted: ReadonlyMap<CellKey, number>, rows: readonly RequestRow[]): number =>
  rows.reduce((sum, row) => sum + (counted.get(`t3.${row}.total`) ?? 0), 0);
