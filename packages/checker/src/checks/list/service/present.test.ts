import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listlessSite, listSite, table, told } from '../../../../testing/content-looks.ts';
import { listServicePresent } from './present.ts';

const rows = table([
  ['事项编码', '事项名称', '实施主体'],
  ['FW-0001', '房源查询', '住建局'],
]);
const links = [1, 2, 3].map((at) => `<a href="/fw/${at}.html">事项${at}</a>`).join('');

const cases: readonly (readonly [name: string, got: () => string, expected: string])[] = [
  ['a table of services', () => told(listServicePresent, listSite('service', rows)), '1'],
  ['a page of links to the services', () => told(listServicePresent, listSite('service', links)), '1'],
  ['named nowhere', () => told(listServicePresent, listlessSite()), '1; service-missing fail'],
  ['an old run', () => told(listServicePresent, undefined), 'unmeasured tool.version'],
];
for (const [name, got, expected] of cases) test(`list.service.present: ${name}`, () => assert.equal(got(), expected));
