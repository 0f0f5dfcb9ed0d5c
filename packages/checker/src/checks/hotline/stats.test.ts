import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFacts } from '../../../testing/column-facts.ts';
import { saidOn, type TestColumn } from '../../../testing/interaction.ts';
import { hotline, hotlineNamed } from '../../facts/inspect/hotline.ts';
import { hotlineStats } from './stats.ts';

const site = { ...columnFacts().site, organKind: 'city-government' as const };
const page = 'http://h/c0/';
const said = (columns: readonly TestColumn[], more: Partial<Parameters<typeof saidOn>[2]> = {}): string =>
  saidOn(
    hotlineStats,
    [hotline, hotlineNamed],
    { columns, pages: { [page]: '<p>–</p>' }, facts: { site }, ...more },
    { window: 'P6M' },
  );

// zh: titles
const title = '2026年三季度12345热线办理情况通报';
const cases: readonly (readonly [name: string, got: string, expected: string])[] = [
  ['in its column', said([{ class: 'hotline', rows: [['三季度', '2026-10-09']] }]), '1 of 2026-10-09'],
  ['among the notices', said([{ class: 'notice', rows: [[title, '2026-10-09']] }]), '1 of 2026-10-09'],
  ['old', said([{ class: 'notice', rows: [[title, '2026-01-09']] }]), '1 of 2026-01-09; hotline-stale fail 2'],
  ['nothing of it', said([{ class: 'notice' }]), '1; no-hotline-statistics fail 2'],
  [
    'a link to it only',
    said([{ class: 'notice' }], { pages: { 'http://h/': '<a href="/r">12345热线</a>' } }),
    '1; no-hotline-statistics person 2',
  ],
  ['a department need not', said([{ class: 'notice' }], { facts: {} }), 'na not.applicable'],
  ['seen once', said([{ class: 'notice', rows: [[title, '2026-01-09']] }], { looks: 1 }), 'unmeasured needs.confirm'],
  ['not reached', said([{ class: 'hotline' }], { pages: {} }), 'unmeasured site.unreachable'],
];
for (const [name, got, expected] of cases) test(name, () => assert.equal(got, expected));
