import type { Report } from '@gongkai/model';
import { fixtureColumns } from './report-fixture-columns.ts';
import { brokenFixture, fixtureFindings } from './report-fixture-findings.ts';
import { fixtureSheet } from './report-fixture-sheet.ts';

export { fixturePack } from './report-fixture-pack.ts';

/** A report with every state, vetoes, both kinds of evidence and texts that would like to be markup. */
export const fixtureReport = (given: Partial<Report> = {}): Report => ({
  schema: 'gongkai-report/1',
  site: {
    url: 'http://zjj.example.gov.cn/',
    name: '江城县住房和城乡建设局',
    code: '3200000001',
    organKind: 'department',
  },
  run: {
    id: 'zjj.example.gov.cn/2026-08-01-k7',
    seed: 'k7',
    asOf: '2026-08-01',
    startedAt: '2026-08-01T09:00:00.120+08:00',
    finishedAt: '2026-08-01T10:42:10.000+08:00',
    tool: '0.0.1',
    pages: 1243,
    requests: 2874,
    crawlCoverage: 0.9612,
    since: { run: 'zjj.example.gov.cn/2026-07-01-k7', unchanged: 1100, carried: 1043 },
    unmeasured: [
      { check: 'ipv6.reach', reason: 'tool.planned', detail: '' },
      { check: 'messages.fresh', reason: 'site.login', detail: 'http://zjj.example.gov.cn/hd/login.aspx' },
      { check: 'a11y.axe', reason: 'tool.timeout', detail: '<img src=x onerror=alert(1)> 1 页' },
    ],
    options: {
      rate: 2,
      confirmGapSeconds: 600,
      maxPages: 2000,
      browser: 'Chromium 156, sandbox on',
      contact: 'https://contact.example/',
      office: '江城县政府办公室',
      only: '',
      allowPrivate: '',
      fragments: false,
    },
    traps: [
      {
        pattern: 'http://zjj.example.gov.cn/rl.aspx?month=#&year=#',
        pages: 30,
        example: 'http://zjj.example.gov.cn/rl.aspx?year=2031&month=2',
      },
    ],
    notes: ['robots.txt: 2 个地址按网站要求未访问', 'a note with <b>markup</b> & a bell \u0007'],
  },
  pack: { id: 'fixture', version: '1.2.0', sha256: 'ab'.repeat(32), title: '样例检查指标' },
  score: fixtureSheet,
  findings: fixtureFindings,
  links: { checked: 1874, broken: brokenFixture },
  columns: fixtureColumns,
  completeness: { n: 13, m: 16, missing: ['foi.annual', 'interpretation', 'consultation'] },
  ...given,
});

/** A report whose row `availability` has `count` findings, each with two looks, as a neglected site would give. */
export function largeReport(count: number): Report {
  const [first] = fixtureFindings;
  if (first === undefined) throw new Error('the fixture has findings');
  const id = (at: number): string => `F${String(at + 1).padStart(4, '0')}`;
  const at = (index: number): string => `http://zjj.example.gov.cn/zwgk/2019/${index}/t20190304_${index}.html`;
  const findings = Array.from({ length: count }, (_, index) => ({
    ...first,
    id: id(index),
    subject: at(index),
    page: `http://zjj.example.gov.cn/list_${index % 40}.html`,
    observations: first.observations.map((look) => ({ ...look, url: at(index) })),
  }));
  const broken = findings.flatMap(({ id: finding, subject: url, page }) =>
    brokenFixture.slice(0, 3).map((link, place) => ({ ...link, page: `${page}?p=${place}`, href: url, url, finding })),
  );
  const dimensions = fixtureSheet.dimensions.map((dimension) => ({
    ...dimension,
    rows: dimension.rows.map((row) => ({
      ...row,
      findings: row.id === 'availability' ? findings.map((finding) => finding.id) : [],
    })),
  }));
  return fixtureReport({ findings, links: { checked: count * 3, broken }, score: { ...fixtureSheet, dimensions } });
}
