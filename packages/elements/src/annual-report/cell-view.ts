import { html, nothing, type TemplateResult } from 'lit';
import type { AnnualReport, CellKey, Locale, RelationFinding } from '@gongkai/model';

/** What every table of a report needs to know. */
export interface TablesView {
  readonly locale: Locale;
  readonly report: AnnualReport;
  /** Cells that contradict others, marked for editors; none for the public. */
  readonly bad: ReadonlySet<CellKey>;
}

/** Cells that a finding names, without those that are merely blank. */
export const badCells = (findings: readonly RelationFinding[]): ReadonlySet<CellKey> =>
  new Set(findings.flatMap(({ level, cells }) => (level === 'error' ? cells : [])));

/** One number, tied to its heads by id: merged heads are told by no scope alone. */
export function cellView(
  { report, bad, locale }: TablesView,
  cell: CellKey,
  heads: string,
  columns = 1,
): TemplateResult {
  const wrong = report.wrong.find((each) => each.cell === cell);
  const text = wrong ? wrong.found : report.cells[cell].toLocaleString(locale === 'zh' ? 'zh-CN' : 'en');
  return html`<td headers=${heads} colspan=${columns > 1 ? columns : nothing} class=${bad.has(cell) ? 'bad' : ''}>
    ${text}
  </td>`;
}
