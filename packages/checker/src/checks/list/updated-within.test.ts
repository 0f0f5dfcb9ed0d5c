import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listlessSite, listSite, table, told } from '../../../testing/content-looks.ts';
import { listUpdatedWithin } from './updated-within.ts';

const rows = table([
  ['权力编码', '权力名称', '实施依据'],
  ['320100001', '施工许可', '《建筑法》'],
]);
const dated = (day: string): string => `<p>发布日期：${day}</p><div id="zoom">${rows}</div>`;
const within = { window: 'P1Y' };

const cases: readonly (readonly [name: string, got: () => string, expected: string])[] = [
  ['adjusted this year', () => told(listUpdatedWithin, listSite('power', dated('2026-03-25')), {}, within), '1'],
  [
    'older than a year',
    () => told(listUpdatedWithin, listSite('power', dated('2024-03-25')), {}, within),
    '1; list-old fail',
  ],
  [
    'older than a year, where the row leaves it to a person',
    () => told(listUpdatedWithin, listSite('power', dated('2024-03-25')), {}, { ...within, toPerson: true }),
    '1; list-old person',
  ],
  ['without a day', () => told(listUpdatedWithin, listSite('power', rows), {}, within), 'unmeasured no.population'],
  [
    'old in one look',
    () => told(listUpdatedWithin, listSite('power', dated('2024-03-25'), 1), {}, within),
    'unmeasured needs.confirm',
  ],
  ['no list at all', () => told(listUpdatedWithin, listlessSite(), {}, within), 'na no.population'],
];
for (const [name, got, expected] of cases) test(`list.updated-within: ${name}`, () => assert.equal(got(), expected));
