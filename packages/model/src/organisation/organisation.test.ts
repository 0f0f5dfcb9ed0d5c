import assert from 'node:assert/strict';
import { test } from 'node:test';
import leadersSchema from '../../schema/leaders.schema.json' with { type: 'json' };
import marksSchema from '../../schema/site-marks.schema.json' with { type: 'json' };
import { leadersInOrder, type Leader } from './leader.ts';
import { readLeaders, salvageLeaders } from './read-leaders.ts';
import { salvageSiteMarks } from './site-marks.ts';

const file = (...items: unknown[]): unknown => ({ schema: 'gongkai.leaders/1', department: '', items });
const whole: Leader = {
  name: '沈某某',
  post: '局长',
  order: 1,
  division: '主持全面工作',
  openness: false,
  photo: '/p.jpg',
  cv: '/cv.html',
};

test('readLeaders: what the platform writes comes back as it was', () => {
  const read = readLeaders(JSON.parse(JSON.stringify(file(whole))));
  assert.deepEqual(read.ok && read.value.items, [whole]);
});
const openness: [name: string, row: object, leads: boolean][] = [
  ['the division names it', { division: '分管办公室、政务公开' }, true],
  ['the division names 政府信息公开', { division: ['分管办公室', '政府信息公开工作'] }, true],
  ['the division does not', { division: '分管养老' }, false],
  ['the file says yes', { division: '分管养老', openness: true }, true],
  ['the file says no', { division: '协助政务公开', openness: false }, false],
];
for (const [name, row, leads] of openness)
  test(`readLeaders: who answers for openness: ${name}`, () =>
    assert.equal(salvageLeaders(file({ name: 'a', ...row })).value?.items[0]?.openness, leads));

test('readLeaders: nobody without a name, no place that is not a number', () => {
  const { flaws } = salvageLeaders(file({ post: '局长' }, { name: 'a', order: '第一' }));
  assert.deepEqual(
    flaws.map(({ at, code }) => `${at} ${code}`),
    ['/items/0 leader.field-missing', '/items/1/order leader.not-a-count'],
  );
});
test('leadersInOrder: by place when all have one, else as published', () => {
  const leader = (name: string, order?: number): Leader => ({
    name,
    post: '',
    division: '',
    openness: false,
    ...(order !== undefined && { order }),
  });
  const names = (...leaders: Leader[]): string =>
    leadersInOrder(leaders)
      .map(({ name }) => name)
      .join('');
  assert.equal(names(leader('b', 2), leader('c', 3), leader('a', 1)), 'abc');
  assert.equal(names(leader('b', 2), leader('c'), leader('a', 1)), 'bca');
});

const ids: [siteId: string, flaws: string[]][] = [
  ['3202810001', []],
  ['bm29000002', []],
  ['', []],
  ['32028100', ['site-marks.not-a-site-id']],
  ['https://www.example.gov.cn', ['site-marks.not-a-site-id']],
];
for (const [siteId, flaws] of ids)
  test(`salvageSiteMarks: ${siteId || 'no code'}`, () => {
    const read = salvageSiteMarks({ schema: 'gongkai.site-marks/1', item: { siteId } });
    assert.equal(read.value?.siteId, siteId);
    assert.deepEqual(
      read.flaws.map(({ code }) => code),
      flaws,
    );
  });
test('salvageSiteMarks: something else is refused, and never throws', () => {
  for (const json of [null, [], 'x', { schema: 'gongkai.leaders/1' }, { schema: 'gongkai.site-marks/1' }])
    assert.equal(salvageSiteMarks(json).value, undefined);
});

test('the schemas name every field of the readers', () => {
  const keys = (properties: object): string[] => Object.keys(properties).toSorted();
  assert.deepEqual(keys(leadersSchema.$defs.item.properties), Object.keys(whole).toSorted());
  const { value } = salvageSiteMarks({ schema: 'gongkai.site-marks/1', item: {} });
  assert.deepEqual(keys(marksSchema.properties.item.properties), keys(value ?? {}));
});
