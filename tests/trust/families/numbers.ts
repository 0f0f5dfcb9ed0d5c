import { piiLeak } from '../../../packages/checker/src/checks/pii/leak.ts';
import { attachments } from '../../../packages/checker/src/facts/inspect/attachments.ts';
import { safety } from '../../../packages/checker/src/facts/inspect/safety.ts';
import { bothInspected, inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import type { Draw } from '../draw.ts';
import { printed, prose, sent } from '../papers.ts';
import { factOf, measureOf, type Family } from './family.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigit = (first: string): string =>
  '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(first[at]), 0) % 11] ?? '';
const digits = (draw: Draw, count: number): string => Array.from({ length: count }, () => draw.int(10)).join('');
/** Made-up persons: the region 320281, days and orders drawn. */
function identity(draw: Draw): string {
  const day = `${1950 + draw.int(60)}${String(1 + draw.int(12)).padStart(2, '0')}${String(1 + draw.int(28)).padStart(2, '0')}`;
  const first = `320281${day}${digits(draw, 3)}`;
  return first + checkDigit(first);
}
const other = (digit: string): string => (digit === 'X' ? '1' : String((Number(digit) + 1) % 10));
const names = ['王小明', '李建国', '张丽华', '陈志强'] as const;

const leaks: readonly ((draw: Draw) => string)[] = [
  (draw) => `<p>${draw.pick(names)}，身份证号：${identity(draw)}</p>`,
  (draw) =>
    `<table><tr><th>姓名</th><th>身份证号码</th></tr><tr><td>${draw.pick(names)}</td><td>${identity(draw)}</td></tr></table>`,
  (draw) => `<p>${draw.pick(names)} ${identity(draw).toLowerCase()} 补助金额 3000 元</p>`,
  (draw) => `<p>公民身份号码<span>${identity(draw)}</span></p>`,
];
const harmless: readonly ((draw: Draw) => string)[] = [
  (draw) => {
    const one = identity(draw);
    return `<p>身份证号：${one.slice(0, 6)}********${one.slice(-4)}</p>`;
  },
  (draw) => {
    const one = identity(draw);
    return `<p>编号：${one.slice(0, 17)}${other(one.slice(-1))}</p>`;
  },
  (draw) => `<p>统一社会信用代码：91320281MA1${digits(draw, 6)}X</p>`,
  (draw) => `<p>统一社会信用代码 1132028101406${digits(draw, 4)}B</p>`,
  () => '<p>联系电话：13912345678（办公室）</p>',
  (draw) => `<p>项目代码：2026-320281-${digits(draw, 2)}-01-${digits(draw, 6)}</p>`,
  (draw) => `<p>开户银行：农行岚川支行，账号：10${digits(draw, 15)}</p>`,
  (draw) => `<p>受理编号：20260914${digits(draw, 10)}</p>`,
  (draw) => `<a href="/P020260914${digits(draw, 15)}.pdf">附件</a>`,
];

/** Pages with numbers of persons in the open, and with numbers that are none. */
export const personal: Family = {
  name: 'numbers of persons',
  trial(draw) {
    const isLeak = draw.chance(0.5);
    const line = isLeak ? draw.pick(leaks)(draw) : draw.pick(harmless)(draw);
    const html = printed(draw, { title: '关于惠农补贴发放的公示', main: `${prose(draw, 2)}${line}${prose(draw, 2)}` });
    const url = 'http://h/gs/1.html';
    const fact = factOf(safety, sent(draw, html, { url, finalUrl: url }));
    const measure = measureOf(piiLeak, {
      inspected: bothInspected(inspectedOf(safety, [[url, [fact, fact]]]), inspectedOf(attachments, [])),
    });
    // what is found is always a person's to decide: here it counts as found
    const isFound = measure.state === 'measured' && measure.findings.length > 0;
    return [{ check: piiLeak.id, isFaulty: isLeak, said: isFound ? 'fault' : 'well', note: line }];
  },
};
