import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDay, type Day } from '@gongkai/model';
import fc from 'fast-check';
import { readDate } from './read-date.ts';

const asOf: Day = '2026-11-20';

const read: readonly (readonly [text: string, day: Day])[] = [
  ['2024年3月27日', '2024-03-27'],
  ['2024 年 03 月 27 日', '2024-03-27'],
  ['2024-3-27', '2024-03-27'],
  ['2024-03-27 11:23', '2024-03-27'],
  ['2020-09-11 08:38:51', '2020-09-11'],
  ['2018-07-2611:02:33', '2018-07-26'],
  ['2024/03/27', '2024-03-27'],
  ['2024.03.27', '2024-03-27'],
  ['２０２４－０３－２７', '2024-03-27'],
  ['２０２４年３月２７日', '2024-03-27'],
  ['[2018-07-26]', '2018-07-26'],
  ['（2018-07-26）', '2018-07-26'],
  ['【2018/7/26】', '2018-07-26'],
  ['发布时间：2017-06-06 11:23  来源：本站', '2017-06-06'],
  ['二〇二四年三月二十七日', '2024-03-27'],
  ['二○一九年十月一日', '2019-10-01'],
  ['二零一九年十二月三十一日', '2019-12-31'],
  ['二〇二〇年二月廿九日', '2020-02-29'],
  ['27 2024-03', '2024-03-27'],
  ['26-06-12', '2026-06-12'],
  ['2024-03 27', '2024-03-27'],
  ['03-27 2024', '2024-03-27'],
  ['20240327', '2024-03-27'],
  ['20240327101500', '2024-03-27'],
  ['2024-03-27T20:00:00Z', '2024-03-28'],
  ['2024-03-27T10:00:00+08:00', '2024-03-27'],
  ['2024-03-27T10:00:00.000+0800', '2024-03-27'],
  ['Wed Mar 27 10:11:12 CST 2024', '2024-03-27'],
  ['Mar 27, 2024', '2024-03-27'],
  ['03-27', '2026-03-27'],
  ['[12-31]', '2025-12-31'],
  ['3月27日', '2026-03-27'],
  ['11-21 08:30', '2026-11-21'],
  ['02-29', '2024-02-29'],
  ['今天', '2026-11-20'],
  ['昨天 09:12', '2026-11-19'],
  ['前天', '2026-11-18'],
  ['3天前', '2026-11-17'],
  ['5小时前', '2026-11-20'],
  ['2026-11-22', '2026-11-22'],
  ['1990-01-01', '1990-01-01'],
];

for (const [text, day] of read)
  test(`${text} is ${day}`, () => {
    const got = readDate(text, asOf);
    assert.equal(got.ok ? got.day : got.fault, day);
  });

const refused: readonly (readonly [text: string, fault: string])[] = [
  ['1970-01-01', 'unset'],
  ['1970年1月1日', 'unset'],
  ['2024-13-01', 'impossible'],
  ['2023-02-29', 'impossible'],
  ['2024-04-31', 'impossible'],
  ['1989-12-31', 'old'],
  ['0001-01-01', 'old'],
  ['2026-11-23', 'future'],
  ['2099-01-01', 'future'],
  ['国办发〔2024〕12号', 'none'],
  ['澄政办发[2018]24号', 'none'],
  ['（2024）第3号', 'none'],
  ['〔2024〕', 'none'],
  ['12024-03-271', 'none'],
  ['0510-86861234', 'none'],
  ['浏览次数：1024', 'none'],
  ['上午9:00-11:30', 'none'],
  ['', 'none'],
];

for (const [text, fault] of refused)
  test(`${text || 'an empty text'} is no date: ${fault}`, () => {
    const got = readDate(text, asOf);
    assert.equal(got.ok ? got.day : got.fault, fault);
  });

test('any text gives a day that exists and is usable, or a reason', () => {
  const pieces = fc.constantFrom(
    '2024',
    '-',
    '/',
    '.',
    '年',
    '月',
    '日',
    '03',
    '27',
    '99',
    '〔',
    '〕',
    '号',
    '二〇二四',
    '十',
    'T',
    ':',
    'Z',
    ' ',
    '今天',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 14 }).map((all) => all.join('')),
      ),
      (text) => {
        const got = readDate(text, asOf);
        assert.ok(got.ok ? isDay(got.day) && got.day >= '1990-01-01' && got.day <= '2026-11-22' : got.fault.length > 0);
      },
    ),
  );
});

test('every day is read back from every form it is written in', () => {
  const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2026-11-20'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      const [year, month, at] = day.split('-').map(Number);
      const forms = [
        day,
        `${year}年${month}月${at}日`,
        `${year}/${month}/${at}`,
        `[${year}.${month}.${at}]`,
        day.replaceAll('-', ''),
      ];
      for (const form of forms) {
        const got = readDate(form, asOf);
        const unset = day === '1970-01-01';
        assert.equal(got.ok ? got.day : got.fault, unset ? 'unset' : day, form);
      }
    }),
  );
});
