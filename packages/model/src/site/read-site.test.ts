import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readSite } from './read-site.ts';

const whole = {
  schema: 'gongkai.site/1',
  name: '澄江县住建局',
  url: 'http://zjj.example.gov.cn',
  idCode: '3202810001',
  organKind: 'department',
  level: 'county',
  noServices: true,
  hosts: ['ZJJ.example.gov.cn', '127.0.0.1:8080'],
  serviceHosts: [],
  columns: { 'http://zjj.example.gov.cn/xwzx/': 'news' },
  contact: 'mailto:office@example.gov.cn',
  pack: 'state-2019',
};

test('readSite: a whole file gives the site, hosts in lower case and the address in full', () => {
  const read = readSite(whole);
  assert.ok(read.ok);
  assert.deepEqual(read.value, {
    ...whole,
    url: 'http://zjj.example.gov.cn/',
    hosts: ['zjj.example.gov.cn', '127.0.0.1:8080'],
  });
});

test('readSite: what may be absent stays absent', () => {
  const read = readSite({
    schema: 'gongkai.site/1',
    name: 'x',
    url: 'https://a.cn/',
    organKind: 'town',
    level: 'town',
  });
  assert.ok(read.ok);
  assert.deepEqual(Object.keys(read.value).toSorted(), [
    'hosts',
    'level',
    'name',
    'organKind',
    'schema',
    'serviceHosts',
    'url',
  ]);
});

const cases: [name: string, change: object, at: string, code: string][] = [
  ['a mistyped key', { organkind: 'town' }, '/organkind', 'site.unknown-key'],
  ['another schema', { schema: 'gongkai.site/2' }, '/schema', 'site.schema'],
  ['an empty name', { name: ' ' }, '/name', 'site.not-text'],
  ['an address of another kind', { url: 'ftp://a.cn/' }, '/url', 'site.not-url'],
  ['an unknown organ kind', { organKind: 'ministry' }, '/organKind', 'site.unknown-value'],
  ['a level that is a number', { level: 3 }, '/level', 'site.unknown-value'],
  ['a code too short', { idCode: '320281' }, '/idCode', 'site.id-code'],
  ['a flag written as text', { noServices: 'yes' }, '/noServices', 'site.not-flag'],
  ['a host with a path', { hosts: ['a.cn', 'a.cn/x'] }, '/hosts/1', 'site.not-host'],
  ['hosts that are one text', { hosts: 'a.cn' }, '/hosts', 'site.not-hosts'],
  ['a column that is no address', { columns: { xwzx: 'news' } }, '/columns/xwzx', 'site.not-url'],
  ['a column without class', { columns: { 'http://a.cn/x': '' } }, '/columns/http:~1~1a.cn~1x', 'site.not-text'],
];
for (const [name, change, at, code] of cases)
  test(`readSite: ${name} is a problem with its place`, () => {
    const read = readSite({ ...whole, ...change });
    assert.ok(!read.ok);
    assert.deepEqual(
      read.problems.map((problem) => [problem.at, problem.code]),
      [[at, code]],
    );
  });

test('readSite: an unknown key names the nearest known one', () => {
  const read = readSite({ ...whole, servicehosts: [] });
  assert.equal(!read.ok && read.problems[0]?.values?.['near'], 'serviceHosts');
});

test('readSite: every problem is told, not only the first', () => {
  const read = readSite({});
  assert.deepEqual(!read.ok && read.problems.map(({ at }) => at), ['/schema', '/name', '/url', '/organKind', '/level']);
});

test('readSite: never throws, whatever the JSON', () => {
  fc.assert(fc.property(fc.jsonValue(), (json) => typeof readSite(json).ok === 'boolean'));
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(whole)), fc.jsonValue(), (key, json) => {
      assert.equal(typeof readSite({ ...whole, [key]: json }).ok, 'boolean');
    }),
  );
});
