import type { Pack, Points, Report, ReportFinding, SheetRow } from '@gongkai/model';
import { costliest } from '../costliest.ts';
import { dueOf, type Due } from './due.ts';

/** One thing a web team does: all findings of one kind from one check, mended the same way. */
export interface Task {
  readonly check: string;
  readonly kind: string;
  /** Those that cost, dearest first. */
  readonly findings: readonly ReportFinding[];
  /** The indicators that were charged for them, dearest first; empty where no pack row asks for the check. */
  readonly rows: readonly SheetRow[];
  /** What the indicators lost through them. */
  readonly points: Points;
  readonly veto: boolean;
  readonly due: Due | undefined;
}

/** All that is to be mended: vetoes first, then what cost most. What waits for a person is not in it. */
export function tasksOf(report: Report, pack: Pack): readonly Task[] {
  const costs = new Map(costliest(report, pack, Infinity).map((costly) => [costly.finding.id, costly]));
  const failed = report.findings.filter(({ state }) => state === 'fail');
  return [...Map.groupBy(failed, ({ check, kind }) => `${check} ${kind}`).values()]
    .flatMap((findings): readonly Task[] => {
      const [first] = findings;
      if (first === undefined) return [];
      const { check, kind } = first;
      const blamed = findings.flatMap(({ id }) => costs.get(id) ?? []);
      const points = blamed.reduce((sum, one) => sum + one.points, 0);
      const veto = blamed.some((one) => one.veto);
      const price = (finding: ReportFinding): number => costs.get(finding.id)?.points ?? 0;
      return [
        {
          check,
          kind,
          findings: findings.toSorted((a, b) => price(b) - price(a)),
          rows: [...new Set(blamed.toSorted((a, b) => b.points - a.points).map(({ row }) => row))],
          points,
          veto,
          due: dueOf(report.run, check, veto),
        },
      ];
    })
    .toSorted(
      (a, b) =>
        Number(b.veto) - Number(a.veto) || b.points - a.points || b.findings.length - a.findings.length || order(a, b),
    );
}

const order = (a: Task, b: Task): number => (`${a.check} ${a.kind}` < `${b.check} ${b.kind}` ? -1 : 1);
