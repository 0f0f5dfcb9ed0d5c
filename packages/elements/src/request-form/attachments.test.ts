import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitting } from './attachments.ts';
import { timeOf } from './receipt-view.ts';
import { questions, standingOf } from './questions.ts';

const limits = { accept: ['.PDF', 'image/*', 'text/plain'], maxBytes: 100, maxCount: 2 };
const files: [name: string, type: string, size: number, chosen: number, fits: string][] = [
  ['a.pdf', '', 100, 0, 'waiting'],
  ['A.Pdf', '', 1, 1, 'waiting'],
  ['photo.heic', 'image/heic', 1, 0, 'waiting'],
  ['readme', 'text/plain', 1, 0, 'waiting'],
  ['a.pdf.exe', 'application/x-msdownload', 1, 0, 'type'],
  ['a.pdf', '', 101, 0, 'size'],
  ['a.pdf', '', 1, 2, 'count'],
];
for (const [name, type, size, chosen, fits] of files)
  test(`fitting: ${name} of ${size} bytes beside ${chosen} others is ${fits}`, () =>
    assert.equal(fitting({ name, type, size }, limits, chosen), fits));
test('fitting: a form that names no kinds takes any', () =>
  assert.equal(fitting({ name: 'x', type: '', size: 1 }, { ...limits, accept: [] }, 0), 'waiting'));

test('timeOf: the server’s time as a clock in China shows it, wherever the machine stands', () => {
  assert.equal(timeOf('2026-11-24T02:32:00Z', 'zh'), '2026年11月24日 10:32');
  assert.equal(timeOf('soon', 'zh'), 'soon');
});

const now = { secure: true, answered: false, showsForm: true, stage: 'filling', failure: undefined, checking: false };
const failed = (code: string) => ({ kind: 'failed', code }) as const;
const standings: [state: string, read: Parameters<typeof standingOf>[0], given: object][] = [
  ['insecure', 'none', { secure: false }],
  ['loading', 'loading', { showsForm: false }],
  ['offline', failed('data.offline'), { showsForm: false }],
  ['error', failed('data.http'), { showsForm: false }],
  ['error', 'none', { showsForm: false }],
  ['ready', 'loading', {}],
  ['ready', failed('data.http'), {}],
  ['checking', 'loading', { checking: true }],
  ['sending', 'loading', { checking: true, stage: 'sending' }],
  ['failed', 'loading', { checking: true, failure: { why: 'server' } }],
  ['offline', 'loading', { failure: { why: 'offline' } }],
  ['filed', 'loading', { answered: true, showsForm: false }],
];
for (const [state, read, given] of standings)
  test(`standingOf: ${JSON.stringify(given)} while ${JSON.stringify(read)} is ${state}`, () =>
    assert.equal(standingOf(read, { ...now, ...given }), state));

test('questions: which organ is asked is no question where the page says it', async () => {
  const form = {
    schema: 'gongkai.form/1',
    item: {
      version: '1',
      groups: [
        {
          legend: '一',
          fields: [
            { name: 'organ', type: 'text', label: '机关' },
            { name: 'a', type: 'text', label: '甲' },
          ],
        },
      ],
    },
  };
  await new Promise<void>((done) => {
    const held = questions(() => {
      const names = (organ: string | undefined): unknown =>
        held.groups(organ)?.flatMap(({ fields }) => fields.map(({ name }) => name));
      assert.deepEqual(names(undefined), ['organ', 'a']);
      assert.deepEqual(names('民政局'), ['a']);
      assert.equal(held.groups('民政局'), held.groups('民政局'), 'the same array until it changes');
      done();
    });
    held.look({ kind: 'json', value: form });
  });
});
