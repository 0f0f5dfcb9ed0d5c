import type { Points, Report, ReportFinding, SheetRow, Verdict } from '@gongkai/model';

/** One finding in two runs. The stable key is check, subject and kind. */
export interface FindingChange {
  readonly finding: ReportFinding;
  /** `first-look`: its page was there before, but not drawn, or reads as it did: whether it is new nobody knows. */
  readonly change: 'new' | 'first-look' | 'fixed' | 'still' | 'not-remeasured';
}

/** What a run has seen of its site. */
export interface Sight {
  /** True for an address that it asked for. */
  wasAsked(url: string): boolean;
  /**
   * What it drew the page of such a finding for, of all that its check draws samples for, each with what was read there that
   * could cost points, '' where nothing could.
   */
  samplesOf(finding: Pick<ReportFinding, 'check' | 'page' | 'subject'>): ReadonlyMap<string, string>;
}

/** One check of a row that costs more or less than before. */
interface CheckMove {
  readonly check: string;
  readonly lost: readonly [before: Points, after: Points];
}

/** One row whose state or deduction moved. */
export interface RowMove {
  readonly row: string;
  readonly title: string;
  readonly titleEn: string;
  readonly state: readonly [before: Verdict, after: Verdict];
  readonly lost: readonly [before: Points, after: Points];
  readonly checks: readonly CheckMove[];
}

export interface Comparison {
  readonly findings: readonly FindingChange[];
  readonly rows: readonly RowMove[];
  /** Points of the score, before and after. */
  readonly total: readonly [before: Points, after: Points];
  /** What of the difference no row's deduction explains: rows that came to apply, the factor, the bonus, a veto. */
  readonly rest: Points;
}

/**
 * What changed from one run of a site to a later one under the same pack. A finding that is gone is fixed only when the later
 * run looked again: its check measured, it read the finding's page or nearly all of the site, and where the earlier run found
 * it in a sample, the later one had that page in its own and read something else there: a check may count fewer pages than
 * were looked at.
 */
export function compareReports(
  before: Report,
  after: Report,
  [was, is]: readonly [before: Sight, after: Sight],
): Comparison {
  const now = new Map(after.findings.map((finding) => [keyOf(finding), finding]));
  const old = new Map(before.findings.map((finding) => [keyOf(finding), finding]));
  const measured = measuredChecks(after);
  const changeOf = (finding: ReportFinding): FindingChange['change'] => {
    const found = now.get(keyOf(finding));
    if (found !== undefined) return found.state === 'unmeasured' ? 'not-remeasured' : 'still';
    const isSeen = after.run.crawlCoverage >= 0.9 || is.wasAsked(finding.page) || is.wasAsked(finding.subject);
    return measured.has(finding.check) && isSeen && isCovered(was, is, finding) ? 'fixed' : 'not-remeasured';
  };
  const isFirstLook = (finding: ReportFinding): boolean => was.wasAsked(finding.page) && !isCovered(is, was, finding);
  const findings = [
    ...after.findings
      .filter((finding) => !old.has(keyOf(finding)) && finding.state !== 'unmeasured')
      .map((finding): FindingChange => ({ finding, change: isFirstLook(finding) ? 'first-look' : 'new' })),
    ...before.findings
      .filter(({ state }) => state !== 'unmeasured')
      .map((finding): FindingChange => ({ finding, change: changeOf(finding) })),
  ];
  const rows = movesOf(before, after);
  const total = [before.score.total, after.score.total] as const;
  const explained = rows.reduce((sum, { lost: [was, is] }) => sum + was - is, 0);
  return { findings, rows, total, rest: total[1] - total[0] - explained };
}

/** True when one run drew a finding's page for all that the other drew it for, and did not read the very same there. */
function isCovered(one: Sight, other: Sight, finding: ReportFinding): boolean {
  const drawn = other.samplesOf(finding);
  return [...one.samplesOf(finding)].every(
    ([sample, read]) => drawn.has(sample) && (read === '' || drawn.get(sample) !== read),
  );
}

/** The stable key of a finding: the same fault has it in every run. */
export const keyOf = ({ check, kind, subject }: Pick<ReportFinding, 'check' | 'kind' | 'subject'>): string =>
  JSON.stringify([check, kind, subject]);

/** Checks that measured something in this run. */
function measuredChecks({ score, run, findings }: Report): ReadonlySet<string> {
  const parts = score.dimensions.flatMap(({ rows }) => rows).flatMap((row) => row.parts);
  const only = String(run.options['only'] ?? '').split(',');
  const silent = new Set(run.unmeasured.map(({ check }) => check));
  return new Set([
    ...parts.filter(({ state }) => state === 'measured').map(({ check }) => check),
    ...findings.map(({ check }) => check),
    ...only.filter((check) => check !== '' && !silent.has(check)),
  ]);
}

const rowsOf = ({ score }: Report): readonly SheetRow[] => score.dimensions.flatMap(({ rows }) => rows);

function movesOf(before: Report, after: Report): readonly RowMove[] {
  const now = new Map(rowsOf(after).map((row) => [row.id, row]));
  const deducts = new Set(
    after.score.dimensions.filter(({ kind }) => kind === 'deduct').flatMap(({ rows }) => rows.map(({ id }) => id)),
  );
  return rowsOf(before).flatMap((was): readonly RowMove[] => {
    const is = now.get(was.id);
    if (is === undefined || (was.lost === is.lost && was.state === is.state)) return [];
    const { id: row, title, titleEn } = is;
    // what a veto or a bonus row loses is no deduction from the total
    const lost = deducts.has(row) ? ([was.lost, is.lost] as const) : ([0, 0] as const);
    return [{ row, title, titleEn, state: [was.state, is.state], lost, checks: checkMoves(was, is) }];
  });
}

function checkMoves(was: SheetRow, is: SheetRow): readonly CheckMove[] {
  const sum = (row: SheetRow, check: string): Points =>
    row.parts.reduce((all, part) => all + (part.check === check ? part.lost : 0), 0);
  const checks = [...new Set([...was.parts, ...is.parts].map(({ check }) => check))];
  return checks
    .map((check): CheckMove => ({ check, lost: [sum(was, check), sum(is, check)] }))
    .filter(({ lost: [a, b] }) => a !== b);
}
