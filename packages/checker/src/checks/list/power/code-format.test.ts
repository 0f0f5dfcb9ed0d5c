import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listlessSite, listSite, table, told } from '../../../../testing/content-looks.ts';
import { listPowerCodeFormat } from './code-format.ts';

const list = (...codes: readonly string[]): string =>
  table([['权力编码', '权力名称', '实施依据'], ...codes.map((code, at) => [code, `事项${at}`, '《建筑法》'])]);

const cases: readonly (readonly [name: string, got: () => string, expected: string])[] = [
  ['codes in form', () => told(listPowerCodeFormat, listSite('power', list('320100001', 'XK-0001-000'))), '2'],
  [
    'one without, one a running number',
    () => told(listPowerCodeFormat, listSite('power', list('', '2', '320100003'))),
    '3; power-code fail; power-code fail',
  ],
  [
    'a pattern of the pack',
    () => told(listPowerCodeFormat, listSite('power', list('320100001')), {}, { pattern: '^JS\\d+$' }),
    '1; power-code fail',
  ],
  ['no list', () => told(listPowerCodeFormat, listlessSite()), 'unmeasured no.population'],
];
for (const [name, got, expected] of cases) test(`list.power.code-format: ${name}`, () => assert.equal(got(), expected));

test('list.power.code-format: a pattern that is none is refused', () =>
  assert.equal(listPowerCodeFormat.bind({ pattern: '(' }).ok, false));
