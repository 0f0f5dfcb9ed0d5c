import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '@gongkai/model';
import { fixtureReport } from '../../../testing/report-fixture.ts';
import { circularHtml, circularMd, leagueCsv } from './circular.ts';
import { leagueOf } from './league.ts';

const whole = fixtureReport();

type Given = { readonly total?: number; readonly outcome?: Report['score']['outcome']; readonly asOf?: string };
const report = (name: string, { total = 5000, outcome = 'passed', asOf = '2026-06-01' }: Given = {}): Report => ({
  ...whole,
  site: { ...whole.site, name, url: `https://${encodeURIComponent(name)}.example.gov.cn/` },
  run: { ...whole.run, asOf },
  score: { ...whole.score, total, outcome },
});
const said = (...all: readonly [Report, ...Report[]]): readonly string[] =>
  leagueOf(all).rows.map(({ rank, name }) => `${rank ?? '-'} ${name}`);

test('ties share a rank, and the next is counted on', () =>
  assert.deepEqual(
    said(
      report('c', { total: 100 }),
      report('b', { total: 900 }),
      report('a', { total: 900 }),
      report('d', { total: 1000 }),
    ),
    ['1 d', '2 a', '2 b', '4 c'],
  ));

test('a site that cannot be rated stands apart, without a rank', () =>
  assert.deepEqual(said(report('a', { total: 9000, outcome: 'unrated' }), report('b')), ['1 b', '- a']));

test('the latest run counts, and the earlier ones of twelve months are the trend', () => {
  const { rows } = leagueOf([
    report('a', { asOf: '2026-06-01', total: 5000 }),
    report('a', { asOf: '2025-05-31', total: 1 }),
    report('a', { asOf: '2026-01-01', total: 4000 }),
  ]);
  assert.deepEqual(
    rows.map(({ asOf, trend }) => [asOf, trend.map((one) => one.asOf)]),
    [['2026-06-01', ['2026-01-01', '2026-06-01']]],
  );
});

test('a draft without a rated site has no average and no empty table, and names what was found by its row', () => {
  const md = circularMd(leagueOf([report('c', { outcome: 'unrated' })]), 'en');
  assert.match(md, /as of 2026-06-01\. The outcome[\s\S]*None could be rated, 1 of 1[\s\S]*## 2\. Scores\n\nNone\./);
  assert.doesNotMatch(md, /on average/);
  assert.match(md, /^- [A-Z][\w ,]+ \([a-z0-9.-]+ · [a-z-]+\): 1 sites, \d+ findings$/m);
});

test('the draft names ranks, the sites apart and what was found most; no text of a site becomes markup', () => {
  const league = leagueOf([
    report('a <script>|x'),
    report('b', { outcome: 'vetoed', total: 0 }),
    report('c', { outcome: 'unrated' }),
  ]);
  const md = circularMd(league, 'en');
  assert.match(md, /2 could be rated[\s\S]*\| 1 \| a \\<script\\>\\\|x \|[\s\S]*without rank[\s\S]*\| {2}\| c \|/);
  assert.match(md, /Vetoed sites[\s\S]*b: V4\.3/);
  const page = circularHtml(league, 'zh');
  assert.doesNotMatch(page, /<script>/);
  assert.match(page, /default-src 'none'/);
  assert.equal(leagueCsv(league, 'zh').split('\r\n').length, 5);
});
