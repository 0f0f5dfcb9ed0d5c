import law from '@gongkai/packs/law/request-2019.json' with { type: 'json' };
import type { AnnualReport, CellKey, Day } from '@gongkai/model';
import type { ReportScope } from '../../db/tables/annual-report.ts';
import {
  countCells,
  handCells,
  judge,
  reportOf,
  type Adjustment,
  type CountedCells,
  type HandCells,
  type JudgedReport,
  type LastYear,
  type ReportTexts,
} from './draft.ts';
import { draftTexts } from './draft-texts.ts';
import {
  countedYear,
  latestVersion,
  organFigures,
  organNamed,
  publishedVersion,
  type ReportKey,
  type ReportRow,
  type Source,
} from './repo.ts';
import { readFigures, readStored } from './stored.ts';

/** A report as it stands now: counted afresh, with what was typed in last, judged. */
export interface WorkedReport {
  readonly key: ReportKey;
  readonly report: AnnualReport;
  readonly counted: CountedCells;
  readonly hand: HandCells;
  readonly texts: ReportTexts;
  readonly adjustments: readonly Adjustment[];
  readonly judged: JudgedReport;
  readonly before: LastYear | undefined;
  readonly latest: ReportRow | undefined;
  readonly dueOn: Day;
}

/** The last day to publish: organs by 31 January, a county's government by 20 February. */
export function dueOn(scope: ReportScope, year: number): Day {
  const { monthDay } = scope === 'organ' ? law.annual.department : law.annual.county;
  return `${year + 1}-${monthDay}` as Day; // the pack holds months and days
}

/** A version as a report. Throws nothing: what is stored was judged when it was. */
export const reportIn = (row: ReportRow, organ: string, url?: string): AnnualReport => {
  const { counted, hand, texts } = readStored(row);
  return reportOf({
    year: row.year,
    organ,
    counted,
    hand,
    texts,
    ...(row.published_on !== null && { publishedOn: row.published_on }),
    ...(url !== undefined && { url }),
  });
};

async function lastYear(source: Source, key: ReportKey, organ: string): Promise<LastYear | undefined> {
  const row = await publishedVersion(source, { ...key, year: key.year - 1 });
  if (!row) return undefined;
  return { report: reportIn(row, organ), known: 'ours', carried: readStored(row).carried };
}

/** Cells that a government's report adds up from its organs'; empty until one of them is published. */
async function addedUp(source: Source, { scope, year }: ReportKey): Promise<HandCells> {
  if (scope === 'organ') return {};
  const all = (await organFigures(source, year)).map((figures) => readFigures(figures));
  if (all.length === 0) return {};
  const note = `\u6c47\u603b ${all.length} \u4e2a\u5355\u4f4d\u7684\u5e74\u5ea6\u62a5\u544a`;
  const sum = (cell: CellKey): number =>
    all.reduce((total, { hand, counted }) => total + (hand[cell]?.value ?? counted.get(cell) ?? 0), 0);
  return Object.fromEntries(handCells.map((cell) => [cell, { value: Number(sum(cell).toFixed(6)), source: note }]));
}

/** Works a report up; `given` is what its author changes, else what was saved last, else a first draft. */
export async function workUp(
  source: Source,
  key: ReportKey,
  given?: { readonly hand: HandCells; readonly texts: ReportTexts; readonly adjustments: readonly Adjustment[] },
): Promise<WorkedReport> {
  const year = await countedYear(source, key);
  const counted = countCells(year);
  const latest = await latestVersion(source, key);
  const stored = latest && readStored(latest);
  const organ = (await organNamed(source, key.organId))?.name ?? '';
  const input = given ?? {
    hand: stored?.hand ?? (await addedUp(source, key)),
    texts: stored?.texts ?? draftTexts({ year: key.year, counted: counted.cells, feesFen: year.feesFen }),
    adjustments: stored?.adjustments ?? [],
  };
  const before = await lastYear(source, key, organ);
  const due = dueOn(key.scope, key.year);
  const report = reportOf({ year: key.year, organ, counted: counted.cells, hand: input.hand, texts: input.texts });
  const judged = judge({ report, behind: counted.behind, before, adjustments: input.adjustments, dueOn: due });
  return { key, report, counted, ...input, judged, before, latest, dueOn: due };
}
