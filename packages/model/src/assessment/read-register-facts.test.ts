import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRegisterFacts } from './read-register-facts.ts';

const row = { row: 'JY-020', examined: 120, met: 117 };
const facts = {
  schema: 'gongkai.register-facts/1',
  organ: 'Housing',
  from: '2026-01-01',
  to: '2026-12-31',
  source: 'drafts',
  rows: [row],
};

test('register facts that fit are read as they are', () => {
  const whole = { ...facts, pack: 'jiangyin-2018', rows: [{ ...row, note: 'three in March' }] };
  assert.deepEqual(readRegisterFacts({ $schema: 'x', ...whole }), { ok: true, value: whole });
});

const cases: readonly (readonly [name: string, json: unknown, at: string, code: string])[] = [
  ['no object', [], '', 'object'],
  ['another schema', { ...facts, schema: 'x' }, '/schema', 'schema'],
  ['no source', { ...facts, source: ' ' }, '/source', 'text'],
  ['a day that is none', { ...facts, from: '2026-02-30' }, '/from', 'day'],
  ['an end before the beginning', { ...facts, to: '2025-12-31' }, '/to', 'order'],
  ['no rows', { ...facts, rows: [] }, '/rows', 'rows'],
  ['a row that is none', { ...facts, rows: [row, 1] }, '/rows/1', 'object'],
  ['a misspelt key', { ...facts, rows: [{ ...row, exmined: 1 }] }, '/rows/0/exmined', 'near'],
  ['a key with a slash', { ...facts, 'a/b': 1 }, '/a~1b', 'unknown'],
  ['half a case', { ...facts, rows: [{ ...row, met: 1.5 }] }, '/rows/0/met', 'count'],
  ['more met than there were', { ...facts, rows: [{ ...row, met: 121 }] }, '/rows/0/met', 'more'],
  ['a row twice', { ...facts, rows: [row, row] }, '/rows/1/row', 'twice'],
];
for (const [name, json, at, code] of cases)
  test(`register facts: ${name} is refused at its place`, () => {
    const read = readRegisterFacts(json);
    assert.ok(!read.ok);
    assert.deepEqual([read.problems[0]?.at, read.problems[0]?.code], [at, `register-facts.${code}`]);
  });
