import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Site } from '@gongkai/model';
import { groupsOf } from './groups.ts';

const site = (url: string, ...hosts: readonly string[]): Site => ({
  schema: 'gongkai.site/1',
  name: url,
  url,
  organKind: 'department',
  level: 'county',
  hosts: [new URL(url).host, ...hosts],
  serviceHosts: [],
});
const addresses: Readonly<Record<string, readonly string[]>> = {
  'a.cn': ['192.0.2.1'],
  'b.cn': ['192.0.2.1', '192.0.2.2'],
  'c.cn': ['192.0.2.2'],
  'd.cn': ['192.0.2.9'],
};
const told = (sites: readonly Site[], rate: number | 'max' = 2, most = 4) =>
  groupsOf(sites, (host) => addresses[host] ?? [], rate, most).map((group) => [
    group.sites.map(({ url }) => new URL(url).host).join(' '),
    group.atOnce,
    group.rate,
  ]);

const cases: readonly (readonly [name: string, told: readonly unknown[], expected: readonly unknown[]])[] = [
  [
    'sites that share an address, even by way of a third, are one group, the largest first',
    told([site('http://d.cn/'), site('http://a.cn/'), site('http://c.cn/'), site('http://b.cn/')]),
    [
      ['a.cn c.cn b.cn', 3, 1.333],
      ['d.cn', 1, 2],
    ],
  ],
  [
    'departments on one host share its pace',
    told([site('http://d.cn/1/'), site('http://d.cn/2/')]),
    [['d.cn d.cn', 2, 1]],
  ],
  [
    'a second host of a site is its server too',
    told([site('http://x.cn/', 'd.cn'), site('http://d.cn/')]),
    [['x.cn d.cn', 2, 2]],
  ],
  [
    'names that do not resolve are alone',
    told([site('http://x.cn/'), site('http://y.cn/')]),
    [
      ['x.cn', 1, 2],
      ['y.cn', 1, 2],
    ],
  ],
  [
    'at full speed each port is a server of one’s own',
    told([site('http://a.cn:1/'), site('http://a.cn:2/')], 'max'),
    [
      ['a.cn:1', 1, 'max'],
      ['a.cn:2', 1, 'max'],
    ],
  ],
];
for (const [name, found, expected] of cases) test(name, () => assert.deepEqual(found, expected));

test('a server is never asked faster by many than it may be', () => {
  const many = Array.from({ length: 300 }, (_, at) => site(`http://h${at}.cn/`));
  const [group] = groupsOf(many, () => ['192.0.2.7'], 2, 8);
  assert.ok(group && group.rate !== 'max');
  assert.deepEqual([group.sites.length, group.atOnce, group.atOnce * group.rate], [300, 8, 4]);
});
