import type { PartLine, ScoreSheet, SheetRow } from '@gongkai/model';
import { fixturePack } from './report-fixture-pack.ts';

const part = (check: string, given: Partial<PartLine> = {}): PartLine => ({
  check,
  state: 'measured',
  examined: 1,
  lost: 0,
  ...given,
});

/** A row of the sheet with the words, basis and worth of the pack. */
function row(id: string, given: Partial<SheetRow>): SheetRow {
  const indicator = fixturePack.indicators.find((one) => one.id === id);
  if (indicator === undefined) throw new Error(`the fixture pack has no row ${id}`);
  const { words, basis, worth, verified, veto } = indicator;
  return {
    id,
    title: words.zh,
    titleEn: words.en,
    basis,
    max: worth,
    lost: 0,
    state: 'pass',
    verified,
    findings: [],
    ...(veto === undefined ? {} : { veto: true }),
    parts: indicator.parts.map(({ check }) => part(check)),
    ...given,
  };
}

/** A sheet with rows in all five states, a veto, and a row whose finding is charged elsewhere. */
export const fixtureSheet: ScoreSheet = {
  total: 7525,
  low: 6525,
  high: 8525,
  max: 11_000,
  coverage: 0.8947,
  outcome: 'vetoed',
  vetoes: ['V4.3'],
  dimensions: [
    {
      id: 'veto',
      title: '单项否决',
      titleEn: 'Vetoes',
      kind: 'veto',
      max: 0,
      score: 0,
      rows: [
        row('V3', {}),
        row('V4.3', {
          state: 'fail',
          findings: ['F0006', 'F0007'],
          parts: [part('column.empty', { examined: 31, value: '2' })],
        }),
      ],
    },
    {
      id: 'publish',
      title: '发布解读',
      titleEn: 'Publication',
      kind: 'deduct',
      max: 5500,
      score: 4256,
      rows: [
        row('completeness', {
          state: 'fail',
          lost: 481,
          findings: ['F0001', 'F0002', 'F0003'],
          parts: [part('column.completeness', { examined: 16, value: '13/16', lost: 481 })],
        }),
        row('news', { parts: [part('column.present'), part('column.fresh', { value: '2026-07-30' })] }),
        row('columns', {
          state: 'fail',
          lost: 200,
          findings: ['F0006', 'F0007', 'F0008'],
          chargedElsewhere: ['F0006'],
          parts: [
            part('column.empty', { examined: 31, value: '2', lost: 100 }),
            part('column.stale', { examined: 29, value: '1', lost: 100 }),
          ],
        }),
      ],
    },
    {
      id: 'design',
      title: '功能设计',
      titleEn: 'Functional design',
      kind: 'deduct',
      max: 4500,
      score: 4270,
      rows: [
        row('availability', {
          state: 'fail',
          lost: 55,
          findings: ['F0004', 'F0005', 'F0012'],
          parts: [part('links.home', { examined: 164, lost: 40 }), part('links.inner', { examined: 1710, lost: 15 })],
        }),
        row('search', {
          state: 'fail',
          lost: 100,
          findings: ['F0009'],
          parts: [part('search.known-item', { examined: 5, value: '4/5', lost: 100 })],
        }),
        row('a11y', {
          state: 'person',
          reason: 'needs.judgement',
          findings: ['F0010', 'F0011'],
          parts: [part('a11y.axe', { examined: 1243, lost: 0 })],
        }),
        row('ipv6', {
          state: 'unmeasured',
          reason: 'tool.planned',
          parts: [part('ipv6.reach', { state: 'unmeasured', reason: 'tool.planned', examined: 0 })],
        }),
        row('messages', {
          state: 'unmeasured',
          reason: 'site.login',
          parts: [
            part('messages.fresh', {
              state: 'unmeasured',
              reason: 'site.login',
              detail: 'http://zjj.example.gov.cn/hd/login.aspx',
              examined: 0,
            }),
          ],
        }),
      ],
    },
    {
      id: 'bonus',
      title: '加分指标',
      titleEn: 'Bonus',
      kind: 'bonus',
      max: 1000,
      score: 0,
      rows: [
        row('bonus-languages', { state: 'person', reason: 'needs.judgement' }),
        row('bonus-innovation', { state: 'na', reason: 'not.applicable' }),
      ],
    },
  ],
};
