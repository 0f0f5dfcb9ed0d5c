import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import schema from '../../schema/interpretation.schema.json' with { type: 'json' };
import { interpretation } from '../../testing/interpretation.ts';
import { interpretationElements } from './interpretation.ts';
import { readInterpretations, salvageInterpretations } from './read-interpretations.ts';

const file = (...items: unknown[]): unknown => ({ schema: 'gongkai.interpretation/1', department: '', items });
const problemsOf = (json: unknown): string[] => {
  const read = readInterpretations(json);
  return read.ok ? [] : read.problems.map(({ at, code }) => `${at} ${code}`);
};

const cases: [name: string, json: unknown, problems: string[]][] = [
  ['nothing at all', null, [' file.schema']],
  ['another schema', { schema: 'gongkai.interpretations/1', items: [] }, ['/schema file.schema']],
  ['no list', { schema: 'gongkai.interpretation/1' }, ['/items file.no-items']],
  ['a row that is no object', file('解读'), ['/items/0 interpretation.field-missing']],
  ['no title', file({ url: '/' }), ['/items/0 interpretation.field-missing']],
  ['a form nobody knows', file({ title: 'a', forms: ['舞蹈'] }), ['/items/0/forms/0 interpretation.unknown-value']],
  ['a day that is none', file({ title: 'a', publishedOn: '去年' }), ['/items/0/publishedOn interpretation.not-a-day']],
  [
    'days that are no count',
    file({ title: 'a', workingDays: '三天' }),
    ['/items/0/workingDays interpretation.not-a-count'],
  ],
  [
    'days before the document',
    file({ title: 'a', workingDays: -1 }),
    ['/items/0/workingDays interpretation.not-a-count'],
  ],
  ['a medium without kind', file({ title: 'a', media: ['/a.mp4'] }), ['/items/0/media/0 interpretation.field-missing']],
  [
    'an element that is no text',
    file({ title: 'a', elements: { goals: [{}] } }),
    ['/items/0/elements/goals/0 interpretation.not-text'],
  ],
  ['an element nobody knows', file({ title: 'a', elements: { colour: 'red' } }), []],
];
for (const [name, json, problems] of cases)
  test(`readInterpretations: ${name}`, () => assert.deepEqual(problemsOf(json), problems));

test('readInterpretations: what the platform writes comes back as it was', () => {
  const whole = interpretation({
    workingDays: 0,
    media: [{ kind: 'video', url: '/a.mp4', title: 't', captionsUrl: '/a.vtt', transcript: 'x' }],
  });
  const read = readInterpretations(JSON.parse(JSON.stringify(file(whole))));
  assert.deepEqual(read.ok && read.value.items, [whole]);
});

test('readInterpretations: hand-made files may use Chinese names, one text for a list, one object for several', () => {
  const { value, flaws } = salvageInterpretations(
    file({
      title: 'a',
      by: { dept: '民政局', first: true },
      forms: '发布会',
      workingDays: '4',
      elements: { 主要内容: ['一', '二'], scope: '' },
    }),
  );
  assert.deepEqual(flaws, []);
  const [item] = value?.items ?? [];
  assert.deepEqual(item?.by, [{ dept: '民政局', first: true }]);
  assert.deepEqual(item?.forms, ['press-conference']);
  assert.deepEqual(item?.elements, { content: '一\n二' });
  assert.equal(item?.workingDays, 4);
});

test('readInterpretations: every problem names what to do, in both languages', () => {
  for (const [, json] of cases) {
    const read = readInterpretations(json);
    if (!read.ok)
      for (const { words } of read.problems) assert.doesNotMatch(words.zh + words.en, /Wrong data|数据有误/);
  }
});

test('readInterpretations: never throws, whatever JSON comes', () => {
  fc.assert(fc.property(fc.jsonValue(), (json) => salvageInterpretations(file(json)).flaws.length >= 0));
});

test('interpretation.schema.json: names every field of the reader, and the nine elements by key and name', () => {
  const { item, medium, interpreter } = schema.$defs;
  const whole = interpretation({ media: [] });
  assert.deepEqual(Object.keys(item.properties).toSorted(), Object.keys(whole).toSorted());
  for (const [key, { zh }] of Object.entries(interpretationElements))
    assert.ok(key in item.properties.elements.properties && zh in item.properties.elements.properties, key);
  assert.deepEqual(Object.keys(interpreter.anyOf[1]?.properties ?? {}), ['dept', 'person', 'role', 'first']);
  assert.ok('transcript' in medium.properties);
});
