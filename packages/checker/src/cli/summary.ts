import {
  baseOf,
  outOf100,
  pointsText,
  reasons,
  say,
  type Locale,
  type Report,
  type ScoreOutcome,
  type Words,
} from '@gongkai/model';
import { outcomes } from '../report/outcomes.words.ts';
import { detailTold } from '../report/told.ts';

const ends = {
  ...outcomes,
  unrated: { zh: '不能评定（可测内容太少）', en: 'not rated (too little could be measured)' },
} satisfies Record<ScoreOutcome, Words>;

/** A finished run in a few lines: what came out, what is broken, what was not measured, where the report is. */
export function summaryLines(report: Report, page: string, locale: Locale): readonly string[] {
  const { score, site, completeness, links, run } = report;
  const broken = new Set(links.broken.filter(({ owner }) => owner === 'own').map(({ url }) => url)).size;
  // what was not asked for is no news
  const asked = run.unmeasured.filter(({ reason, detail }) => reason !== 'not.asked' || detail !== '--only');
  const unmeasured = asked.map(({ check, reason, detail }) => {
    const why =
      reasons[reason][locale] + (detail === '' ? '' : say(words.why, locale, { detail: detailTold(detail, locale) }));
    return say(words.unmeasuredOne, locale, { check, why });
  });
  return [
    `${site.name}  ${site.url}`,
    say(words.score, locale, {
      outcome: ends[score.outcome][locale],
      total: pointsText(score.total),
      low: pointsText(score.low),
      high: pointsText(score.high),
      max: pointsText(score.max),
      coverage: (score.coverage * 100).toFixed(1),
    }) +
      (baseOf(score) === 10_000 ? '' : say(words.scaled, locale, { points: pointsText(outOf100(score.total, score)) })),
    ...(score.vetoes.length > 0 ? [say(words.vetoes, locale, { rows: score.vetoes.join(' ') })] : []),
    say(words.counts, locale, {
      n: completeness.n,
      m: completeness.m,
      broken,
      checked: links.checked,
      pages: run.pages,
      requests: run.requests,
    }),
    ...run.traps.map(({ pattern, pages }) => say(words.trap, locale, { pattern, pages })),
    ...(unmeasured.length > 0 ? [words.unmeasured[locale], ...unmeasured] : []),
    say(words.page, locale, { page }),
  ];
}

const words = {
  score: {
    zh: '  {outcome}：{total} 分（区间 {low}–{high}，满分 {max}），可测覆盖 {coverage}%',
    en: '  {outcome}: {total} points ({low}–{high}, of {max}), coverage {coverage}%',
  },
  scaled: { zh: '，折百分制 {points}', en: ', {points} of 100' },
  vetoes: { zh: '  否决项：{rows}', en: '  vetoed by {rows}' },
  counts: {
    zh: '  应设栏目 {n}/{m} · 失效链接 {broken} 个（共查 {checked} 个地址）· 读 {pages} 页，请求 {requests} 次',
    en: '  columns {n} of {m} · {broken} broken links ({checked} addresses asked) · {pages} pages, {requests} requests',
  },
  trap: {
    zh: '  链接陷阱已截断：{pattern}（读了 {pages} 页）',
    en: '  a link trap was cut off: {pattern} ({pages} pages read)',
  },
  unmeasured: { zh: '  未测：', en: '  not measured:' },
  unmeasuredOne: { zh: '    {check}：{why}', en: '    {check}: {why}' },
  why: { zh: '（{detail}）', en: ' ({detail})' },
  page: { zh: '  报告：{page}', en: '  report: {page}' },
} as const satisfies Record<string, Words>;
