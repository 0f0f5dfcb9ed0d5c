import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanPage } from './scan.ts';

// zh: rows of consultation columns as sites write them
const rows: readonly (readonly [name: string, row: string, date: string])[] = [
  ['the day on which comments end', '<span class="t">征求意见的公告</span><span>截止日期  2026-10-16\n</span>', ''],
  ['its label apart', '<span>征求意见的公告</span><em>截止时间：</em><i>2026-10-16</i>', ''],
  ['the day it was put out beside it', '<b>征求意见的公告</b><i>2026-09-16</i><i>截止至：2026-10-16</i>', '2026-09-16'],
  ['from when to when', '<b>征求意见的公告</b><i>2026-09-17至2026-10-17</i>', '2026-09-17至2026-10-17'],
];
for (const [name, row, date] of rows)
  test(`rows: ${name}`, () => {
    const { rows: read } = scanPage(`<div class="list"><ul><li><a href="/a.html">${row}</a></li></ul></div>`);
    assert.deepEqual(
      read.map((one) => one.date),
      [date],
    );
  });
