import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Day } from '../day.ts';
import { consultationStateOn, daysLeft, lacksReason, type ConsultationState } from './consultation.ts';
import { readConsultations, salvageConsultations } from './read-consultation.ts';

const file = (...items: unknown[]): unknown => ({ schema: 'gongkai.consultation/1', items });

test('readConsultations: a consultation with what came of it, as hand-made files write it', () => {
  const read = readConsultations(
    file({
      id: '2026-17',
      title: '住房保障办法（征求意见稿）',
      opensOn: '2026-10-01',
      closesOn: '2026-10-31T23:59:59+08:00',
      draftUrl: '/d.html',
      basis: '保障性住房条例',
      ways: '来信',
      clauses: ['第一条'],
      state: '已反馈',
      feedback: {
        total: '3',
        shown: 2,
        hiddenByReason: { 含个人信息: 1 },
        clusters: [{ summary: '提高补贴', count: 2, adoption: '未采纳', response: '', reason: '' }],
        publishedOn: '2026-11-10',
      },
    }),
  );
  assert.deepEqual(read, {
    ok: true,
    value: {
      schema: 'gongkai.consultation/1',
      department: '',
      items: [
        {
          id: '2026-17',
          title: '住房保障办法（征求意见稿）',
          opensOn: '2026-10-01',
          closesOn: '2026-10-31',
          draftUrl: '/d.html',
          basis: [{ title: '保障性住房条例' }],
          ways: ['来信'],
          clauses: ['第一条'],
          state: 'answered',
          feedback: {
            total: 3,
            shown: 2,
            hiddenByReason: [{ reason: '含个人信息', count: 1 }],
            clusters: [{ summary: '提高补贴', count: 2, adoption: 'not', response: '', reason: '' }],
            publishedOn: '2026-11-10',
          },
        },
      ],
    },
  });
});

test('readConsultations: a single item reads as a list of one', () => {
  const { value } = salvageConsultations({ schema: 'gongkai.consultation/1', item: { title: 'a' } });
  assert.equal(value?.items.length, 1);
});

const wrong: [name: string, item: unknown, at: string, code: string][] = [
  ['no title', { id: '1' }, '/items/0', 'consultation.field-missing'],
  ['a day that is none', { title: 'a', closesOn: '2026-02-30' }, '/items/0/closesOn', 'consultation.not-a-day'],
  [
    'an end before the beginning',
    { title: 'a', opensOn: '2026-02-02', closesOn: '2026-02-01' },
    '/items/0/closesOn',
    'consultation.ends-before',
  ],
  ['an unknown state', { title: 'a', state: 'over' }, '/items/0/state', 'consultation.unknown-value'],
  [
    'an unknown adoption',
    { title: 'a', feedback: { clusters: [{ summary: 'x', adoption: 'maybe' }] } },
    '/items/0/feedback/clusters/0/adoption',
    'consultation.unknown-value',
  ],
  [
    'a count in words',
    { title: 'a', feedback: { total: '许多' } },
    '/items/0/feedback/total',
    'consultation.not-a-count',
  ],
];
for (const [name, item, at, code] of wrong)
  test(`readConsultations: ${name} is named with its place, in both languages`, () => {
    const read = readConsultations(file(item));
    const problem = read.ok ? undefined : read.problems[0];
    assert.deepEqual([problem?.at, problem?.code], [at, code]);
    assert.doesNotMatch(`${problem?.words.zh}${problem?.words.en}`, /\.[a-z-]+$/);
  });

test('readConsultations: reading never throws, whatever the JSON', () => {
  fc.assert(fc.property(fc.jsonValue(), (json) => void readConsultations(json)));
  fc.assert(fc.property(fc.array(fc.object()), (items) => void readConsultations(file(...items))));
});

const period = { opensOn: '2026-10-02', closesOn: '2026-10-31' } as const;
const states: [day: Day, given: object, expected: ConsultationState][] = [
  ['2026-10-01', period, 'announced'],
  ['2026-10-02', period, 'open'],
  ['2026-10-31', period, 'open'],
  ['2026-11-01', period, 'closed'],
  ['2026-10-10', { ...period, state: 'closed' }, 'closed'],
  ['2026-11-01', { ...period, state: 'open' }, 'closed'],
  ['2026-11-01', { ...period, state: 'answered' }, 'answered'],
  ['2026-11-01', { ...period, feedback: { total: 0, hiddenByReason: [], clusters: [] } }, 'answered'],
  ['2026-11-01', {}, 'open'],
  ['2026-11-01', { state: 'announced' }, 'announced'],
];
for (const [day, given, expected] of states)
  test(`consultationStateOn: ${JSON.stringify(given)} on ${day} is ${expected}`, () =>
    assert.equal(consultationStateOn(given, day), expected));

test('daysLeft: the last day counts, after it none is left, without an end nobody can say', () => {
  assert.equal(daysLeft(period, '2026-10-31'), 1);
  assert.equal(daysLeft(period, '2026-10-02'), 30);
  assert.equal(daysLeft(period, '2026-11-01'), 0);
  assert.equal(daysLeft({}, '2026-11-01'), undefined);
});

test('lacksReason: owed for what many said and was not wholly adopted', () => {
  const cluster = { summary: '', response: '', reason: '', adoption: 'not' } as const;
  assert.equal(lacksReason(cluster), true);
  assert.equal(lacksReason({ ...cluster, adoption: 'partly' }), true);
  assert.equal(lacksReason({ ...cluster, adoption: 'adopted' }), false);
  assert.equal(lacksReason({ ...cluster, reason: '超出本级权限' }), false);
  assert.equal(lacksReason({ ...cluster, concentrated: false }), false);
});
