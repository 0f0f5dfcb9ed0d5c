import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteCodeIn } from './site-code.ts';

const cases: [text: string, code: string | undefined][] = [
  ['网站标识码：3202810001', '3202810001'],
  ['政府网站标识码: 3202810001 苏ICP备05003616号', '3202810001'],
  ['网站标识码 BM29000002', 'bm29000002'],
  ['苏公网安备 32028102000123号', undefined],
  ['网站标识码：32028100012', undefined],
  ['', undefined],
];
for (const [text, code] of cases) test(`siteCodeIn: ${text || 'nothing'}`, () => assert.equal(siteCodeIn(text), code));
