import type { Indicator, Pack, Report, ReportFinding, SheetRow } from '@gongkai/model';

/** An indicator that an evaluator has to look at. */
export interface Open {
  readonly row: SheetRow;
  /** The words of the pack for it; absent for a row the pack does not have any more. */
  readonly indicator: Indicator | undefined;
  /** What the machine found and may not judge; empty where the whole indicator is for a person. */
  readonly findings: readonly ReportFinding[];
}

/**
 * What waits for a person, in the order of the pack: indicators no machine can answer, and findings it may not judge. A finding
 * stands in the first indicator that shows it.
 */
export function forAPerson({ score, findings }: Pick<Report, 'score' | 'findings'>, pack: Pack): readonly Open[] {
  const waiting = new Map(findings.filter(({ state }) => state === 'person').map((one) => [one.id, one]));
  const indicators = new Map(pack.indicators.map((indicator) => [indicator.id, indicator]));
  return score.dimensions
    .flatMap(({ rows }) => rows)
    .flatMap((row) => {
      const own = row.findings.flatMap((id) => waiting.get(id) ?? []);
      for (const { id } of own) waiting.delete(id);
      return row.state === 'person' || own.length > 0
        ? [{ row, indicator: indicators.get(row.id), findings: own }]
        : [];
    });
}
