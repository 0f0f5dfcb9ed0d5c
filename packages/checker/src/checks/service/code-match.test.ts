import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listlessSite, listSite, table, told } from '../../../testing/content-looks.ts';
import { serviceCodeMatch } from './code-match.ts';

const list = table([
  ['事项编码', '事项名称', '实施主体'],
  ['FW-0001', '房源 查询', '住建局'],
  ['FW-0002', '余额查询', '住建局'],
]);
const supplied = (items: Readonly<Record<string, string>>) => ({ items });

const cases: readonly (readonly [name: string, got: () => string, expected: string])[] = [
  [
    'codes and names agree',
    () =>
      told(serviceCodeMatch, listSite('service', list), {}, supplied({ 'FW-0001': '房源查询', 'FW-0002': '余额查询' })),
    '2',
  ],
  [
    'one code is another item, one is unknown',
    () => told(serviceCodeMatch, listSite('service', list), {}, supplied({ 'FW-0001': '档案查询' })),
    '2; service-code fail; service-code fail',
  ],
  ['no list was supplied', () => told(serviceCodeMatch, listSite('service', list)), 'unmeasured needs.list'],
  ['the site has no list', () => told(serviceCodeMatch, listlessSite(), {}, supplied({})), 'unmeasured no.population'],
];
for (const [name, got, expected] of cases) test(`service.code-match: ${name}`, () => assert.equal(got(), expected));
