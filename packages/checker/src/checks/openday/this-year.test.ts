import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOn, type TestColumn } from '../../../testing/interaction.ts';
import { activities } from '../../facts/inspect/activities.ts';
import { opendayThisYear } from './this-year.ts';

const said = (columns: readonly TestColumn[], more: Partial<Parameters<typeof saidOn>[2]> = {}): string =>
  saidOn(opendayThisYear, [activities], { columns, pages: { 'http://h/c0/': '<p>–</p>' }, ...more }, { count: 1 });

// zh: titles
const cases: readonly (readonly [name: string, got: string, expected: string])[] = [
  ['in its column', said([{ class: 'openday', rows: [['走进污水处理厂', '2026-06-10']] }]), '1 of 1'],
  ['among the news', said([{ class: 'news', rows: [['我局举办政府开放日活动', '2026-06-10']] }]), '1 of 1'],
  ['none', said([{ class: 'news', rows: [['召开会议', '2026-06-10']] }]), '1 of 0; no-open-day fail 2'],
  [
    'opening hours are none',
    said([{ class: 'news', rows: [['图书馆全年开放日程安排', '2026-06-10']] }]),
    '1 of 0; no-open-day fail 2',
  ],
  ['two years ago', said([{ class: 'openday', rows: [['开放日', '2024-12-01']] }]), '1 of 0; no-open-day fail 2'],
  [
    'last winter, and the year is not over',
    said([{ class: 'openday', rows: [['开放日', '2025-12-01']] }]),
    '1 of 0; no-open-day person 2',
  ],
  [
    'early last year, among the news',
    said([{ class: 'news', rows: [['我局举办政府开放日活动', '2025-03-01']] }]),
    '1 of 0; no-open-day person 2',
  ],
  ['seen once', said([{ class: 'news' }], { looks: 1 }), 'unmeasured needs.confirm'],
  [
    'read in part',
    said([{ class: 'news' }], { facts: { crawl: { pagesRead: 1, pagesKnown: 9, chromeCoverage: 0.4 } } }),
    'unmeasured tool.budget',
  ],
];
for (const [name, got, expected] of cases) test(name, () => assert.equal(got, expected));
