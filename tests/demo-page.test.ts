import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '@gongkai/model';
import { page } from '../scripts/demo/page.mjs';
import { progressOf } from '../scripts/demo/scan.mjs';
import { points, summaryOf } from '../scripts/demo/summary.mjs';

const row = (id: string, lost: number, check: string, state: 'measured' | 'unmeasured' = 'measured') => ({
  id,
  title: `第${id}项`,
  titleEn: `Row ${id}`,
  basis: '三(二)1',
  max: 500,
  lost,
  state: lost > 0 ? ('fail' as const) : ('pass' as const),
  verified: true,
  findings: [],
  parts: [{ check, state, examined: 3, lost }],
});

const report: Report = {
  schema: 'gongkai-report/1',
  site: { url: 'http://127.0.0.1:1/', name: '某局', code: '3299230012', organKind: 'department' },
  run: {
    id: 'r',
    seed: 's',
    asOf: '2026-11-20',
    startedAt: '',
    finishedAt: '',
    tool: '0',
    pages: 120,
    requests: 200,
    crawlCoverage: 1,
    unmeasured: [],
    options: {},
    traps: [],
    notes: [],
  },
  pack: { id: 'state-2019', version: '1', sha256: '', title: '国办检查指标' },
  score: {
    total: 8350,
    low: 6000,
    high: 11_000,
    max: 10_000,
    coverage: 0.876,
    outcome: 'passed',
    vetoes: [],
    dimensions: [
      {
        id: 'd',
        title: '功能设计',
        titleEn: 'Functions',
        kind: 'deduct',
        max: 2100,
        score: 1500,
        rows: [
          row('a', 25, 'links.home'),
          row('b', 300, 'column.fresh'),
          row('c', 0, 'search.known-item'),
          row('d', 0, 'a11y.axe', 'unmeasured'),
        ],
      },
    ],
  },
  findings: [
    {
      id: 'F0001',
      check: 'links.home',
      kind: 'gone',
      state: 'fail',
      subject: 'u',
      page: 'p',
      detail: '',
      detailEn: '',
      places: 3,
      observations: [],
    },
  ],
  links: {
    checked: 400,
    broken: [
      { page: 'a', href: 'x', url: 'http://h/x', status: 404, reason: 'gone', owner: 'own' },
      { page: 'b', href: 'x', url: 'http://h/x', status: 404, reason: 'gone', owner: 'own' },
      { page: 'b', href: 'y', url: 'http://e/y', status: 404, reason: 'gone', owner: 'external' },
    ],
  },
  columns: [
    {
      name: '政府采购',
      class: 'procure',
      url: 'u',
      items: 3,
      newest: '2026-01-01',
      kind: 'stale',
      why: [],
      required: true,
    },
  ],
  completeness: { n: 20, m: 22, missing: ['openday', 'data'] },
};

test('points are shown without needless zeros', () =>
  assert.deepEqual([8350, 10_000, 25, 0].map(points), ['83.5', '100', '0.25', '0']));

test('a summary counts a dead target once and leaves others’ faults out', () => {
  const summary = summaryOf(report, report);
  assert.equal(summary.links.broken, 1);
  assert.deepEqual(summary.columns, { n: 20, m: 22, stale: 1, empty: 0 });
  assert.equal(summary.search, 'ok');
  assert.equal(summary.a11y.state, 'open');
  assert.deepEqual(
    summary.worst.map(({ title }: { title: string }) => title),
    ['第b项', '第a项'],
  );
});

test('a score is told on the scale of its report, with the points it comes from', () => {
  // the deduct groups come to 21.00; 10.50 of them is half
  const half = { ...report, score: { ...report.score, total: 1050, low: 525, high: 2100, max: 2100 } };
  const { total, low, high, raw, max, other } = summaryOf(half, report);
  assert.deepEqual([total, low, high, raw, max], ['50', '25', '100', '10.5', '21']);
  assert.equal(other.outcome, 'passed');
});

const state = {
  id: 'housing',
  name: '某<局>',
  url: 'http://127.0.0.1:1/',
  element: 'http://127.0.0.1:1/ml/',
  progress: { stage: 'fetch', share: 0.4, text: '40 / 100' },
};

test('while a scan runs the page shows its stage and comes again', () => {
  const html = page({ lang: 'zh', day: '2026-11-20', sites: [state] });
  assert.match(html, /抓取页面/);
  assert.match(html, /\/page\.js/);
});

test('names are text, not markup', () =>
  assert.match(page({ lang: 'zh', day: '2026-11-20', sites: [state] }), /某&lt;局&gt;/));

for (const lang of ['zh', 'en'])
  test(`when all is done the page stands still and leads to the report (${lang})`, () => {
    const html = page({
      lang,
      day: '2026-11-20',
      sites: [{ ...state, summary: summaryOf(report, report), seconds: '3.1' }],
    });
    assert.doesNotMatch(html, /page\.js/);
    assert.match(html, /href="\/report\/housing\/report\.html"/);
    assert.doesNotMatch(html, /\{\w+\}|undefined|NaN/);
  });

test('the English page holds no Chinese but names and the way back', () => {
  const html = page({
    lang: 'en',
    day: '2026-11-20',
    sites: [{ ...state, name: 'Housing', summary: summaryOf(report, report), seconds: '3.1' }],
  });
  assert.deepEqual(html.match(/\p{Script=Han}+/gu), ['中文']);
});

test('lines that are no progress are passed over', () => {
  assert.equal(progressOf('warming up'), undefined);
  assert.equal(progressOf('{"event":"done"}'), undefined);
  assert.deepEqual(progressOf('{"stage":"fetch","done":5,"of":10}'), { stage: 'fetch', share: 0.5, text: '5 / 10' });
});
