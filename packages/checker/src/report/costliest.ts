import type { Pack, Points, Report, ReportFinding, SheetRow } from '@gongkai/model';

/** A finding and what it is to blame for: points of the pack, shared out within its row; or a veto. */
export interface Costly {
  readonly finding: ReportFinding;
  readonly row: SheetRow;
  readonly points: Points;
  readonly veto: boolean;
}

/**
 * The findings that cost most, dearest first, vetoes before all. What a row lost is shared among the findings it was charged
 * for: by check as the parts lost it, within a check by places where the pack prices places. So the sum over a row is what
 * the row lost, also where its cap cut in.
 */
export function costliest({ score, findings }: Report, pack: Pack, count: number): readonly Costly[] {
  const known = new Map(findings.map((finding) => [finding.id, finding]));
  const all = score.dimensions
    .flatMap(({ rows }) => rows)
    .filter(({ state }) => state === 'fail')
    .flatMap((row) => blamed(row, known, pack));
  return [...Map.groupBy(all, ({ finding }) => finding.id).values()]
    .flatMap(merged)
    .toSorted(
      (a, b) => Number(b.veto) - Number(a.veto) || b.points - a.points || (a.finding.id < b.finding.id ? -1 : 1),
    )
    .slice(0, count);
}

function blamed(row: SheetRow, known: ReadonlyMap<string, ReportFinding>, pack: Pack): readonly Costly[] {
  const elsewhere = new Set(row.chargedElsewhere);
  const charged = row.findings
    .filter((id) => !elsewhere.has(id))
    .flatMap((id) => known.get(id) ?? [])
    .filter(({ state }) => state === 'fail');
  const priced = pack.indicators.find(({ id }) => id === row.id)?.parts ?? [];
  const lostBy = new Map<string, Points>();
  for (const { check, lost } of row.parts) lostBy.set(check, (lostBy.get(check) ?? 0) + lost);
  const lostInParts = [...lostBy.values()].reduce((sum, lost) => sum + lost, 0);
  const weigh = ({ check, places }: ReportFinding): number =>
    priced.some(({ check: id, price }) => id === check && 'each' in price && price.each.per === 'place') ? places : 1;
  const weights = new Map<string, number>();
  for (const finding of charged) weights.set(finding.check, (weights.get(finding.check) ?? 0) + weigh(finding));
  return charged.map((finding) => {
    const ofCheck = lostInParts === 0 ? 0 : ((lostBy.get(finding.check) ?? 0) * row.lost) / lostInParts;
    const points = Math.round((ofCheck * weigh(finding)) / (weights.get(finding.check) ?? 1));
    return { finding, row, points, veto: row.veto === true };
  });
}

/** One line for a finding that several rows were charged for: the row where it weighs most, the points of all. */
function merged(lines: readonly Costly[]): readonly Costly[] {
  const [first] = lines.toSorted((a, b) => Number(b.veto) - Number(a.veto) || b.points - a.points);
  return first === undefined ? [] : [{ ...first, points: lines.reduce((sum, { points }) => sum + points, 0) }];
}
