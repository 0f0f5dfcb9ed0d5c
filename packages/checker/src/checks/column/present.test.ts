import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFact, columnFacts, columnLook, owedColumn } from '../../../testing/column-facts.ts';
import type { SiteFacts } from '../../facts/facts.ts';
import { columnPresent } from './present.ts';

const said = (
  classes: readonly string[],
  given: Partial<SiteFacts>,
  more: { readonly owed?: boolean } = {},
): string => {
  const bound = columnPresent.bind({ classes, ...more });
  assert.ok(bound.ok);
  const got = bound.value(columnFacts(given));
  if (got.state !== 'measured') return `${got.state} ${got.reason}`;
  const findings = got.findings.map(({ kind, subject, state }) => `${kind} ${subject} ${state}`);
  return [got.examined, ...findings, ...(got.open ?? []).map(({ reason, detail }) => `open ${detail} ${reason}`)].join(
    '; ',
  );
};
const columns = [columnFact()];
const absent = new Map([['msg', [columnLook('absent'), columnLook('absent', 10)]]]);
const half = { pagesRead: 10, pagesKnown: 20, chromeCoverage: 0.5 };

const cases: readonly (readonly [
  name: string,
  classes: readonly string[],
  given: Partial<SiteFacts>,
  expected: string,
])[] = [
  ['the class is there', ['notice'], { columns }, '1'],
  ['one of two is missing', ['notice', 'msg'], { columns, absent }, '2; column-missing msg fail'],
  [
    'a column that could not be read is there',
    ['msg'],
    { columns: [columnFact({ class: 'msg', state: 'open' })] },
    '1',
  ],
  ['a class only named somewhere is open', ['notice', 'msg'], { columns }, '2; open msg needs.confirm'],
  ['nothing asked could be settled', ['msg'], { columns }, 'unmeasured needs.confirm'],
  ['half a site proves no absence', ['msg'], { columns, absent, crawl: half }, 'unmeasured tool.budget'],
  ['no column was recognised at all', ['msg'], { absent }, 'unmeasured no.population'],
];
for (const [name, classes, given, expected] of cases) test(name, () => assert.equal(said(classes, given), expected));

test('services are not asked of an organ that has none', () =>
  assert.equal(said(['service'], { columns, site: { ...columnFacts().site, noServices: true } }), 'na not.applicable'));

test('a row about what an organ of the kind owes leaves the rest out, but for what is there', () => {
  const owed = [owedColumn('msg')];
  const asks = (classes: readonly string[], given: Partial<SiteFacts>): string =>
    said(classes, { columns, owed, absent, ...given }, { owed: true });
  assert.equal(asks(['msg', 'interview'], {}), '1; column-missing msg fail');
  assert.equal(asks(['interview'], {}), 'na not.applicable');
  assert.equal(asks(['notice', 'interview'], {}), '1');
});

test('a row must name its classes', () => assert.ok(!columnPresent.bind({}).ok));
