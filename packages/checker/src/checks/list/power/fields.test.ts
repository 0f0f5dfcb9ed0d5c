import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bothInspected } from '../../../../testing/inspected.ts';
import { guideSite, listlessSite, listSite, pages, table, told } from '../../../../testing/content-looks.ts';
import { listPowerFields } from './fields.ts';

const list = table([
  ['权力编码', '权力名称', '实施依据'],
  ['320100001', 'item 0', '《建筑法》'],
]);
const site = (guide: string, looks = 2) => bothInspected(listSite('power', list), guideSite([guide], 'power', looks));

const cases: readonly (readonly [name: string, got: () => string, expected: string])[] = [
  ['a guide with all six', () => told(listPowerFields, site(pages['guide'] ?? '')), '6'],
  [
    'a guide without flow and terms; intermediaries are for a person',
    () => told(listPowerFields, site(pages['guide-partly'] ?? '')),
    '6; lacks-flow fail; lacks-statutoryDays fail; lacks-promisedDays fail; open needs.judgement 1',
  ],
  [
    'no guide is linked: for a person',
    () => told(listPowerFields, bothInspected(listSite('power', list), guideSite([]))),
    '1; power-guides-unlinked person',
  ],
  ['no list', () => told(listPowerFields, listlessSite()), 'unmeasured no.population'],
];
for (const [name, got, expected] of cases) test(`list.power.fields: ${name}`, () => assert.equal(got(), expected));
