import assert from 'node:assert/strict';
import { test } from 'node:test';
import schema from '../../schema/opinion-response.schema.json' with { type: 'json' };
import { clockStartOf, releasesInOrder, type OpinionResponse } from './opinion-response.ts';
import { readOpinionResponses, salvageOpinionResponses } from './read-opinion-responses.ts';

const file = (...items: unknown[]): unknown => ({ schema: 'gongkai.opinion-response/1', department: '', items });
const problemsOf = (json: unknown): string[] => {
  const read = readOpinionResponses(json);
  return read.ok ? [] : read.problems.map(({ at, code }) => `${at} ${code}`);
};
const whole: OpinionResponse = {
  title: '网传城区停水三天',
  kind: 'false-information',
  disposition: 'refute',
  dept: '水利局',
  source: '微博',
  occurredAt: '2026-03-01T07:30:00+08:00',
  detectedAt: '2026-03-01T08:00:00+08:00',
  releases: [{ at: '2026-03-01T09:40:00+08:00', kind: 'authoritative', title: '通告', url: '/1' }],
  withinLimit: { aim: true, limit: true, conference: false },
  correction: { title: '辟谣', url: '/py/1.html' },
};

const cases: [name: string, json: unknown, problems: string[]][] = [
  ['no title', file({ dept: 'a' }), ['/items/0 opinion.field-missing']],
  ['a kind nobody knows', file({ title: 'a', kind: '闲聊' }), ['/items/0/kind opinion.unknown-value']],
  ['a time that is none', file({ title: 'a', detectedAt: '早上' }), ['/items/0/detectedAt opinion.not-a-time']],
  [
    'a release at no time',
    file({ title: 'a', releases: [{ at: '25:00' }] }),
    ['/items/0/releases/0/at opinion.not-a-time'],
  ],
  ['a day instead of a time', file({ title: 'a', releases: '2026-03-01' }), []],
];
for (const [name, json, problems] of cases)
  test(`readOpinionResponses: ${name}`, () => assert.deepEqual(problemsOf(json), problems));

test('readOpinionResponses: what the platform writes comes back as it was', () => {
  const read = readOpinionResponses(JSON.parse(JSON.stringify(file(whole))));
  assert.deepEqual(read.ok && read.value.items, [whole]);
});
test('readOpinionResponses: labels of the policy and one bare answer about the limit', () => {
  const { value } = salvageOpinionResponses(file({ title: 'a', kind: '谣言', disposition: '辟谣', withinLimit: true }));
  const [item] = value?.items ?? [];
  assert.deepEqual(
    [item?.kind, item?.disposition, item?.withinLimit],
    ['false-information', 'refute', { limit: true }],
  );
});
test('releasesInOrder: by moment across zones, those without one last', () => {
  const release = (at: string): OpinionResponse['releases'][number] => ({ at, kind: '' });
  const ordered = releasesInOrder({
    releases: [release(''), release('2026-03-01T10:00'), release('2026-03-01T01:00Z'), release('2026-02-28')],
  });
  assert.deepEqual(
    ordered.map(({ at }) => at),
    ['2026-02-28', '2026-03-01T01:00Z', '2026-03-01T10:00', ''],
  );
});
test('clockStartOf: discovery before beginning, nothing without a time', () => {
  assert.deepEqual(clockStartOf(whole), { from: 'detected', at: whole.detectedAt });
  assert.deepEqual(clockStartOf({ occurredAt: '2026-03-01' }), { from: 'occurred', at: '2026-03-01' });
  assert.equal(clockStartOf({}), undefined);
});
test('opinion-response.schema.json: names every field of the reader', () => {
  assert.deepEqual(Object.keys(schema.$defs.item.properties).toSorted(), Object.keys(whole).toSorted());
});
