// What a leader wants to know of one report, as a few plain values. Pure: report.json in, summary out.
import { outOf100 } from '@gongkai/model';

/** Points are integers of 0.01: 8350 → `83.5`. */
export const points = (value) => String(Number((value / 100).toFixed(2)));

const failed = (report, prefix) =>
  report.findings.filter(({ check, state }) => state === 'fail' && check.startsWith(prefix));

/** `ok`, `faults` or `open`: what a family of checks came to; `ok` only when its decisive check was measured. */
function stateOf(report, prefix, decisive) {
  if (failed(report, prefix).length > 0) return 'faults';
  const parts = report.score.dimensions
    .flatMap(({ rows }) => rows)
    .flatMap(({ parts: all }) => all)
    .filter(({ check }) => check === decisive);
  return parts.some(({ state }) => state === 'measured') ? 'ok' : 'open';
}

/** The most costly rows first, at most `count`: what to mend before anything else. */
const worst = (report, count) =>
  report.score.dimensions
    .flatMap(({ rows }) => rows)
    .filter(({ state, lost, veto }) => state === 'fail' && (lost > 0 || veto))
    .toSorted((a, b) => Number(b.veto ?? false) - Number(a.veto ?? false) || b.lost - a.lost)
    .slice(0, count)
    .map(({ title, titleEn, lost, veto }) => ({ title, titleEn, lost: points(lost), veto: veto === true }));

/** `report` is shown; `other` is the same run priced by a pack that asks for every check. */
export function summaryOf(report, other) {
  const { score, completeness, links, columns, run, pack } = report;
  const kinds = (wanted) => columns.filter(({ kind }) => kind === wanted).length;
  return {
    // on a scale of 100 like the report's own headline: two numbers for one score would be one too many
    total: points(outOf100(score.total, score)),
    low: points(outOf100(score.low, score)),
    high: points(outOf100(score.high, score)),
    raw: points(score.total),
    max: points(score.max),
    share: Math.max(0, Math.min(1, outOf100(score.total, score) / 10_000)),
    outcome: score.outcome,
    coverage: Math.round(score.coverage * 100),
    columns: { n: completeness.n, m: completeness.m, stale: kinds('stale'), empty: kinds('empty') },
    links: {
      checked: links.checked,
      broken: new Set(links.broken.filter(({ owner }) => owner === 'own').map(({ url }) => url)).size,
    },
    search: stateOf(other, 'search.', 'search.known-item'),
    a11y: { state: stateOf(other, 'a11y.', 'a11y.axe'), findings: failed(other, 'a11y.').length },
    other: {
      id: other.pack.id,
      title: other.pack.title,
      total: points(outOf100(other.score.total, other.score)),
      outcome: other.score.outcome,
    },
    worst: worst(report, 3),
    pages: run.pages,
    requests: run.requests,
    pack: `${pack.title}（${pack.id} ${pack.version}）`,
    packId: `${pack.id} ${pack.version}`,
  };
}
