import type { Day } from '../day.ts';
import type { ItemFile } from '../item-file.ts';
import type { CellKey } from './cells.ts';

/**
 * One annual report on disclosure 政府信息公开工作年度报告 (条例 第四十九条、第五十条; format 国办公开办函〔2021〕30号).
 * Sections one, five and six are text, `''` when not filled in; two, three and four are cells.
 */
export interface AnnualReport {
  readonly year: number;
  readonly organ: string;
  readonly publishedOn?: Day;
  readonly url?: string;
  readonly overview: string;
  readonly problems: string;
  readonly other: string;
  /** Every cell as a number; one that is left blank or cannot be read is 0. */
  readonly cells: Readonly<Record<CellKey, number>>;
  /** Cells left blank or with a dash: read as 0. */
  readonly blank: readonly CellKey[];
  /** Cells that hold no count, with what they hold: read as 0. */
  readonly wrong: readonly WrongCell[];
}

export interface WrongCell {
  readonly cell: CellKey;
  readonly found: string;
}

/** The reports of an organ, of one year or several. */
export type AnnualReports = ItemFile<'gongkai.annual-report/1', AnnualReport>;
