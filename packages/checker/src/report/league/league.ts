import { outOf100, type Points, type Report, type ScoreOutcome, type SheetRow } from '@gongkai/model';

/** One site in the table. Points are hundredths on a scale of 100. */
export interface LeagueRow {
  /** Ties share a rank; absent for a site that cannot be rated. */
  readonly rank?: number;
  readonly name: string;
  readonly url: string;
  readonly organKind: string;
  readonly score: Points;
  readonly low: Points;
  readonly high: Points;
  readonly coverage: number;
  readonly outcome: ScoreOutcome;
  readonly vetoes: readonly string[];
  readonly asOf: string;
  /** Scores of its runs of the last twelve months, oldest first, this one last. */
  readonly trend: readonly { readonly asOf: string; readonly score: Points }[];
  readonly report: Report;
}

/** A kind of fault and how widely it was met. */
interface Typical {
  readonly check: string;
  /** The row that charges it. */
  readonly row: Pick<SheetRow, 'title' | 'titleEn'>;
  readonly kind: string;
  readonly sites: number;
  readonly findings: number;
}

export interface League {
  /** By rank; those that cannot be rated 不能评定 last, without one. */
  readonly rows: readonly LeagueRow[];
  /** What most sites have wrong, at most ten. */
  readonly typical: readonly Typical[];
  readonly pack: Report['pack'];
}

/** Ranks sites by the latest run of each; earlier runs of a site are its trend. All reports are of one pack. */
export function leagueOf(reports: readonly [Report, ...Report[]]): League {
  const bySite = new Map<string, Report[]>();
  for (const report of reports.toSorted(byTime))
    bySite.set(report.site.url, [...(bySite.get(report.site.url) ?? []), report]);
  const rows = [...bySite.values()].flatMap((all) => rowOf(all) ?? []).toSorted(byScore);
  const rated = rows.filter(({ outcome }) => outcome !== 'unrated');
  return {
    rows: [
      ...rated.map((row) => ({ ...row, rank: 1 + rated.filter(({ score }) => score > row.score).length })),
      ...rows.filter(({ outcome }) => outcome === 'unrated'),
    ],
    typical: typicalOf(rows.map(({ report }) => report)),
    pack: reports[0].pack,
  };
}

function rowOf(all: readonly Report[]): LeagueRow | undefined {
  const report = all.at(-1);
  if (report === undefined) return undefined;
  const { site, score, run } = report;
  const yearAgo = `${Number(run.asOf.slice(0, 4)) - 1}${run.asOf.slice(4)}`;
  const of100 = (points: Points, { score: sheet }: Report = report): Points => outOf100(points, sheet);
  return {
    name: site.name,
    url: site.url,
    organKind: site.organKind,
    score: of100(score.total),
    low: of100(score.low),
    high: of100(score.high),
    coverage: score.coverage,
    outcome: score.outcome,
    vetoes: score.vetoes,
    asOf: run.asOf,
    trend: all
      .filter((one) => one.run.asOf >= yearAgo && one.score.outcome !== 'unrated')
      .map((one) => ({ asOf: one.run.asOf, score: of100(one.score.total, one) })),
    report,
  };
}

function typicalOf(reports: readonly Report[]): readonly Typical[] {
  const found = new Map<string, Omit<Typical, 'sites'> & { sites: Set<string>; findings: number }>();
  for (const { site, findings, score } of reports) {
    const rowOfFinding = new Map(
      score.dimensions
        .flatMap(({ rows }) => rows)
        .toReversed()
        .flatMap((row) => row.findings.map((id) => [id, row])),
    );
    for (const { id, check, kind, state } of findings) {
      if (state !== 'fail') continue;
      const { title, titleEn } = rowOfFinding.get(id) ?? { title: '', titleEn: '' };
      const fresh = { check, row: { title, titleEn }, kind, sites: new Set<string>(), findings: 0 };
      const one = found.get(`${check} ${kind}`) ?? fresh;
      one.sites.add(site.url);
      one.findings += 1;
      found.set(`${check} ${kind}`, one);
    }
  }
  return [...found.values()]
    .map(({ sites, ...one }) => ({ ...one, sites: sites.size }))
    .toSorted((a, b) => b.sites - a.sites || b.findings - a.findings || compare(a.check + a.kind, b.check + b.kind))
    .slice(0, 10);
}

/** By code unit: the same on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byTime = (a: Report, b: Report): number =>
  compare(a.run.asOf, b.run.asOf) || compare(a.run.startedAt, b.run.startedAt);
const byScore = (a: LeagueRow, b: LeagueRow): number =>
  b.score - a.score || compare(a.name, b.name) || compare(a.url, b.url);
