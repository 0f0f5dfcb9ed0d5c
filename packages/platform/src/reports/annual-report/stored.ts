import { requestColumnKeys, type CellKey, type RequestColumn, isCellKey } from '@gongkai/model';
import type { Adjustment, CountedCells, HandCells, ReportTexts } from './draft.ts';
import type { ReportRow } from './repo.ts';

/** What a version keeps of its figures. */
export interface StoredFigures {
  readonly counted: ReadonlyMap<CellKey, number>;
  readonly hand: HandCells;
  /** Requests carried over, by column: the next year's report is compared with them. */
  readonly carried: Readonly<Partial<Record<RequestColumn, readonly string[]>>>;
}

export interface StoredReport extends StoredFigures {
  readonly texts: ReportTexts;
  readonly adjustments: readonly Adjustment[];
}

/** The same figures give the same text: versions can be compared by it. */
export const writeFigures = ({ counted, hand, carried }: StoredFigures): string =>
  JSON.stringify({ counted: Object.fromEntries(counted), hand, carried });

/** A version as it was written; its JSON is our own. */
export function readStored({
  figures,
  texts,
  adjustments,
}: Pick<ReportRow, 'figures' | 'texts' | 'adjustments'>): StoredReport {
  return {
    ...readFigures(figures),
    texts: JSON.parse(texts) as ReportTexts,
    adjustments: JSON.parse(adjustments) as Adjustment[],
  };
}

export function readFigures(figures: string): StoredFigures {
  const { counted, hand, carried } = JSON.parse(figures) as {
    counted: Record<string, number>;
    hand: HandCells;
    carried: StoredFigures['carried'];
  }; // written by writeFigures
  const cells = Object.entries(counted).flatMap(([cell, value]) => (isCellKey(cell) ? [[cell, value] as const] : []));
  return { counted: new Map(cells), hand, carried };
}

export const carriedOf = (behind: CountedCells['behind']): StoredFigures['carried'] =>
  Object.fromEntries(requestColumnKeys.map((column) => [column, behind.get(`t3.out.${column}`) ?? []]));
