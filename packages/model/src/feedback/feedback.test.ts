import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longestFeedback, readNewFeedback } from './feedback.ts';

const whole = { url: 'https://www.jiangyin.gov.cn/a', kind: 'error', text: '电话有误' };
test('readNewFeedback: what is sent, trimmed; an empty contact stays away', () => {
  assert.deepEqual(readNewFeedback({ ...whole, text: ' 电话有误 ', contact: '' }), { ok: true, value: whole });
});
const wrong: [name: string, given: object, problem: string][] = [
  ['no address', { url: '' }, '/url feedback.field-missing'],
  ['no text', { text: ' ' }, '/text feedback.field-missing'],
  ['no kind', { kind: undefined }, '/kind feedback.field-missing'],
  ['an unknown kind', { kind: 'praise' }, '/kind feedback.unknown-value'],
  ['too much text', { text: 'a'.repeat(longestFeedback + 1) }, '/text feedback.too-long'],
];
for (const [name, given, problem] of wrong)
  test(`readNewFeedback: ${name}`, () => {
    const read = readNewFeedback({ ...whole, ...given });
    assert.deepEqual(read.ok ? [] : read.problems.map(({ at, code }) => `${at} ${code}`), [problem]);
  });
