import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrokenLink, Report } from '@gongkai/model';
import { summaryLines } from './summary.ts';

const link = (url: string, owner: BrokenLink['owner']): BrokenLink => ({
  page: 'http://a/',
  href: url,
  url,
  status: 404,
  reason: 'gone',
  owner,
});
const report: Report = {
  schema: 'gongkai-report/1',
  site: { url: 'http://a/', name: 'A', code: '', organKind: 'town' },
  run: {
    id: '',
    seed: '',
    asOf: '',
    startedAt: '',
    finishedAt: '',
    tool: '',
    pages: 9,
    requests: 20,
    crawlCoverage: 1,
    unmeasured: [
      { check: 'search.known-item', reason: 'site.captcha', detail: '' },
      { check: 'a11y.axe', reason: 'not.asked', detail: '--only' },
    ],
    options: {},
    traps: [{ pattern: '/cal?m=*', pages: 31, example: '' }],
    notes: [],
  },
  pack: { id: 'p', version: '1', sha256: '', title: '' },
  score: {
    total: 45_000,
    low: 30_000,
    high: 60_000,
    max: 60_000,
    coverage: 0.9166,
    outcome: 'vetoed',
    vetoes: ['V1'],
    dimensions: [{ id: 'd', title: '', titleEn: '', kind: 'deduct', max: 60_000, score: 45_000, rows: [] }],
  },
  findings: [],
  links: { checked: 7, broken: [link('http://a/x', 'own'), link('http://a/x', 'own'), link('http://b/', 'external')] },
  columns: [],
  completeness: { n: 18, m: 22, missing: [] },
};

test('a summary says what came out, in points of the pack and of 100, and where the report is', () => {
  assert.deepEqual(summaryLines(report, 'r/report.html', 'en'), [
    'A  http://a/',
    '  vetoed: 450.00 points (300.00–600.00, of 600.00), coverage 91.7%, 75.00 of 100',
    '  vetoed by V1',
    '  columns 18 of 22 · 1 broken links (7 addresses asked) · 9 pages, 20 requests',
    '  a link trap was cut off: /cal?m=* (31 pages read)',
    '  not measured:',
    '    search.known-item: A captcha is needed',
    '  report: r/report.html',
  ]);
});
