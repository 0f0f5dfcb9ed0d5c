import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { problemLines } from './problems.ts';
import { readTargets } from './targets.ts';

const dir = mkdtempSync(join(tmpdir(), 'gongkai-targets-'));
after(() => rmSync(dir, { recursive: true }));
const file = (name: string, value: unknown): string => {
  const path = join(dir, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};
const site = {
  schema: 'gongkai.site/1',
  name: 'a',
  url: 'https://a.example/',
  organKind: 'town',
  level: 'town',
  hosts: [],
  serviceHosts: [],
};
const codes = (...operands: string[]): readonly string[] => {
  const read = readTargets(operands);
  return read.ok ? [] : read.problems.map(({ code }) => code);
};

test('a bare address is a department with one host, without its fragment and password', () => {
  const read = readTargets(['http://u:p@a.example:8000/x?y=1#z']);
  assert.ok(read.ok);
  const [target] = read.value;
  assert.equal(target?.site.url, 'http://a.example:8000/x?y=1');
  assert.deepEqual(target.site.hosts, ['a.example:8000']);
  assert.equal(target.site.organKind, 'department');
});

const wrong: readonly (readonly [operand: string, code: string])[] = [
  ['not a url', 'url.not-url'],
  ['www.example.gov.cn', 'url.not-url'],
  ['http://', 'url.not-url'],
  ['ftp://a.example/', 'url.scheme'],
  ['file:///etc/passwd', 'url.not-url'],
  ['gone.json', 'site.missing'],
];
for (const [operand, code] of wrong)
  test(`“${operand}” is refused: ${code}`, () => assert.deepEqual(codes(operand), [code]));

test('a host without a scheme is answered with the address it may mean', () => {
  const read = readTargets(['www.example.gov.cn']);
  assert.match(JSON.stringify(read), /https:\/\/\{text\}/);
});

test('a file may hold one site or a list of them', () => {
  const read = readTargets([file('one.json', site), file('two.json', [site, site])]);
  assert.ok(read.ok);
  assert.equal(read.value.length, 3);
});

test('a file that is no JSON is refused, with the line where it ends', () => {
  const cut = file('x.json', '{\n "name": "x",\n');
  const read = readTargets([cut]);
  assert.deepEqual(
    read.ok ? [] : read.problems.map(({ code, values }) => [code, values?.['line'], values?.['column']]),
    [['file.not-json', 3, 1]],
  );
});

test('what is wrong in a site file is told with its line', () => {
  const wrong = file('w.json', '[\n {},\n {\n  "schema": "gongkai.site/1",\n  "level": "planet"\n }\n]');
  const read = readTargets([wrong]);
  const told = read.ok ? [] : problemLines(read.problems, 'en');
  assert.ok(
    told.some((line) => line.startsWith(`${wrong}, line 5: `) && line.endsWith('(/1/level)')),
    told.join('\n'),
  );
});
