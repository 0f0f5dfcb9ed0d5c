import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { statusAnswer } from '../../testing/request.ts';
import { readReceipt, readStatus, readUpload } from './read-status.ts';
import schema from '../../schema/status.schema.json' with { type: 'json' };
import { requestActs } from './request.ts';

test('readStatus: what the platform writes comes back as it was', () => {
  const answer = statusAnswer();
  assert.deepEqual(readStatus(answer), { ok: true, value: answer['item'] });
});
test('readStatus: a stopped clock has no due day, whatever was sent', () => {
  const deadline = { state: 'stopped', dueOn: '2026-12-08', daysLeft: 3, stoppedOn: '2026-11-20', steps: [] };
  const read = readStatus(statusAnswer({ deadline }));
  assert.deepEqual(read.ok && read.value.deadline, {
    state: 'stopped',
    provisional: false,
    stoppedOn: '2026-11-20',
    steps: [],
  });
});
test('readStatus: steps without a day and acts nobody knows are left out', () => {
  const read = readStatus(statusAnswer({ steps: [{ text: 'x' }], actions: [{ act: 'pay' }] }));
  assert.deepEqual(read.ok && [read.value.steps, read.value.actions], [[], []]);
});
test('readReceipt: needs number, code and time', () => {
  const item = { no: 'MZJ-1', code: 'ABC', submittedAt: '2026-11-24T10:00:00+08:00' };
  const read = readReceipt({ schema: 'gongkai.receipt/1', item });
  assert.deepEqual(read.ok && read.value.next, { words: '', provisional: false });
  for (const key of ['no', 'code', 'submittedAt'])
    assert.equal(readReceipt({ schema: 'gongkai.receipt/1', item: { ...item, [key]: '' } }).ok, false);
  assert.equal(readReceipt({ schema: 'gongkai.status/1', item }).ok, false);
});
test('readStatus, readReceipt, readUpload: never throw', () => {
  for (const [name, read] of [
    ['status', readStatus],
    ['receipt', readReceipt],
    ['upload', readUpload],
  ] as const)
    fc.assert(fc.property(fc.jsonValue(), (item) => read({ schema: `gongkai.${name}/1`, item }).ok !== undefined));
});
test('status.schema.json: the acts an applicant may take', () => {
  assert.deepEqual(schema.properties.item.properties.actions.items.properties.act.enum, [...requestActs]);
});
