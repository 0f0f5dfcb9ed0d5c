import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { bare, isSameTitle, likenessOf } from './titles.ts';

const title = '关于印发《2026年河道管理实施方案》的通知';
const cases: readonly [name: string, shown: string, same: boolean][] = [
  ['letter for letter', title, true],
  ['other brackets and widths', '关于印发“２０２６年河道管理实施方案”的通知', true],
  ['white space where matches were marked', '关于 印发《2026年 河道管理 实施方案》的通知', true],
  ['cut with an ellipsis', '关于印发《2026年河道管理实…', true],
  ['cut with dots', '关于印发《2026年河道管理实...', true],
  ['cut too short to tell', '关于印发…', false],
  ['another year', '关于印发《2025年河道管理实施方案》的通知', false],
  ['another matter', '关于印发《2026年安全生产实施方案》的通知', false],
  ['nothing', '', false],
];
for (const [name, shown, same] of cases)
  it(`a title shown ${name}`, () => assert.equal(isSameTitle(shown, title), same));

it('every title is the same as itself, however long', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => assert.equal(isSameTitle(text, text), bare(text) !== '')),
  );
});

it('likeness counts edits', () => {
  assert.deepEqual([likenessOf('abcd', 'abcd'), likenessOf('abcd', 'abce'), likenessOf('', '')], [1, 0.75, 1]);
});
