import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it, test } from 'node:test';
import type { Locale, Report, ScoreOutcome } from '@gongkai/model';
import { fixturePack, fixtureReport, largeReport } from '../../testing/report-fixture.ts';
import { reportHtml } from './html.ts';

const page = (report: Report = fixtureReport(), locale: Locale = 'zh'): string =>
  reportHtml(report, fixturePack, locale);
/** What a person reads, without the style sheet. */
const text = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');
const withScore = (given: Partial<Report['score']>): Report => {
  const report = fixtureReport();
  return { ...report, score: { ...report.score, ...given } };
};

describe('the page of the fixture is the one people have looked at', () => {
  for (const locale of ['zh', 'en'] as const)
    test(`golden: ${locale}`, () => {
      const golden = new URL(`golden/report.${locale}.html`, import.meta.url);
      const html = page(fixtureReport(), locale);
      if (process.env['GONGKAI_GOLDEN'] === '1') writeFileSync(golden, html);
      assert.ok(
        html === readFileSync(golden, 'utf8'),
        'the page changed: look at it, then renew the golden file with GONGKAI_GOLDEN=1',
      );
    });
});

describe('screen one', () => {
  const outcomes: readonly (readonly [ScoreOutcome, string, string])[] = [
    ['passed', '合格', '不低于合格线 60.00 分'],
    ['failed', '不合格', '低于合格线 60.00 分'],
    ['vetoed', '单项否决', '1 项单项否决成立'],
    ['unrated', '不能评定', '可测覆盖低于 80.0%'],
  ];
  for (const [outcome, word, why] of outcomes)
    test(`says ${outcome} in words, and why`, () => {
      const shown = text(page(withScore({ outcome })));
      assert.ok(shown.includes(`${word} ${why}`), shown.slice(0, 400));
    });

  it('brings a pack of 600 points to 100, and shows its own points too', () => {
    const { score } = fixtureReport();
    const dimensions = score.dimensions.map((one) => ({ ...one, max: one.kind === 'deduct' ? 30_000 : 0 }));
    const shown = text(page(withScore({ total: 45_150, low: 39_150, high: 51_150, dimensions })));
    assert.match(shown, /75\.25 分（满分 100）/);
    assert.match(shown, /65\.25 – 85\.25/);
    assert.match(shown, /451\.50，满分 600\.00/);
  });

  it('names the columns that are missing, and calls an empty one empty', () => {
    const shown = text(
      page(
        fixtureReport({
          completeness: { n: 14, m: 16, missing: ['foi.annual', 'interpretation', 'consultation', 'plan'] },
        }),
      ),
    );
    assert.match(shown, /应设栏目 14 \/ 16 缺：政府信息公开年报、政策解读、征集调查 空：规划计划 未能判定：局长信箱/);
  });

  it('counts places and distinct targets of the site, and other sites apart', () =>
    assert.match(text(page()), /失效链接 6 处 本站 3 个地址失效；共查 1874 个地址，另有站外 1 处/));

  it('says what was not measured and why', () => assert.match(text(page()), /需要登录 1 项，共 5\.00 分 留言公开/));

  it('says so when the pack does not ask for search or accessibility', () => {
    const shown = text(page(withScore({ dimensions: [], vetoes: [] })));
    assert.match(shown, /站内搜索 评分标准无此项 .*无障碍 评分标准无此项/);
  });
});

describe('an indicator', () => {
  const shown = text(page());
  const cases: readonly (readonly [name: string, text: string])[] = [
    [
      'tells its value, price and loss',
      'column.completeness 已测 16 13/16 按问题比例扣，全部有问题扣 35.00 分（5.0% 以内不扣） 4.81',
    ],
    ['tells the article it rests on', '依据 国办秘函〔2019〕19号 检查指标 发布解读·动态要闻'],
    ['says when its points are not verified', '可用性 分值待核 扣 0.55 分值 15.00'],
    ['says from how many findings it vetoes', '合计达到 2 个即单项否决'],
    ['refers to findings that stand elsewhere', '在其他指标中列出： F0006 F0007'],
    ['shows both looks with their times', '2026-08-01 09:12:31 直接请求 404 对照正常'],
    ['shows the later look too', '2026-08-01 10:14:02 直接请求 404 对照正常'],
    ['names the place of the evidence', 'pages-0001.warc.gz:184223+1834'],
  ];
  for (const [name, part] of cases) test(name, () => assert.ok(shown.includes(part), part));
});

it('the method prints what a second run needs', () => {
  const shown = text(page());
  for (const part of [
    '抽样种子 k7',
    '复核间隔（秒） 600',
    'Chromium 156, sandbox on',
    '抓取覆盖 96.1%',
    'ab'.repeat(32),
    '读了 30 页',
    'robots.txt: 2',
  ])
    assert.ok(shown.includes(part), part);
});

it('the method says what a sample by template can miss, where a browser looked', () => {
  const { run } = fixtureReport();
  const without = { ...run, options: { ...run.options, browser: 'none' } };
  assert.ok(text(page()).includes('按页面模板抽样'));
  assert.ok(!text(page(fixtureReport({ run: without }))).includes('按页面模板抽样'));
});

it('findings of no row are shown apart, as with --only', () => {
  const shown = text(page(withScore({ dimensions: [], vetoes: [] })));
  assert.match(shown, /评分标准以外的问题 问题（12）/);
});

it('5,000 findings make a page below 3 MB that says how many it left out, and no link leads to one of these', () => {
  const html = page(largeReport(5000));
  assert.ok(Buffer.byteLength(html) < 3_000_000);
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
  const findings = [...ids].filter((id) => /^F\d+$/.test(id)).length;
  assert.ok(findings > 2000, `${findings} findings are shown`);
  assert.ok(text(html).includes(`本页略去 ${5000 - findings} 个问题；全部在 report.json 中。`));
  for (const [, target = ''] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.has(target), target);
});

it('a report of an unreachable site is a page too', () => {
  const empty = fixtureReport({
    findings: [],
    columns: [],
    links: { checked: 0, broken: [] },
    completeness: { n: 0, m: 0, missing: [] },
    score: { total: 0, low: 0, high: 0, max: 0, coverage: 0, outcome: 'unrated', vetoes: [], dimensions: [] },
  });
  assert.doesNotMatch(text(page(empty)), /NaN|undefined|null|Infinity/);
});

it('a scan that was not asked to look at columns says so, instead of 0 of 0', () => {
  const shown = text(page(fixtureReport({ columns: [], completeness: { n: 0, m: 0, missing: [] } })));
  assert.match(shown, /本次检查没有看栏目。/);
  assert.doesNotMatch(shown, /0 \/ 0/);
});
