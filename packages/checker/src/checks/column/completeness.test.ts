import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Measure } from '@gongkai/model';
import { columnFact, columnFacts, columnLook, emptyColumn, owedColumn } from '../../../testing/column-facts.ts';
import type { SiteFacts } from '../../facts/facts.ts';
import { columnCompleteness } from './completeness.ts';

const measure = (given: Partial<SiteFacts>): Measure => {
  const bound = columnCompleteness.bind({});
  assert.ok(bound.ok);
  return bound.value(columnFacts(given));
};
const owed = [owedColumn('notice'), owedColumn('policy')];
const notice = columnFact();
const twice = new Map([['policy', [columnLook('absent'), columnLook('absent', 10)]]]);

/** `value: kind subject state, … (open reasons)`. */
const said = (given: Partial<SiteFacts>): string => {
  const got = measure({ owed, ...given });
  if (got.state !== 'measured') return `${got.state} ${got.reason}`;
  const findings = got.findings.map(({ kind, subject, state }) => `${kind} ${subject} ${state}`);
  const open = (got.open ?? []).map(({ reason, detail }) => `open ${detail} ${reason}`);
  return [`${got.value} of ${got.examined}`, ...findings, ...open].join('; ');
};

const cases: readonly (readonly [name: string, given: Partial<SiteFacts>, expected: string])[] = [
  ['all owed columns stand', { columns: [notice, columnFact({ class: 'policy' })] }, '2/2 of 2'],
  [
    'a class nobody finds, looked for twice, is missing',
    { columns: [notice], absent: twice },
    '1/2 of 2; column-missing policy fail',
  ],
  [
    'looked for once it waits for a second look',
    { columns: [notice], absent: new Map([['policy', [columnLook('absent')]]]) },
    '1/2 of 2; column-missing policy unmeasured',
  ],
  [
    'looks that disagree say nothing',
    { columns: [notice], absent: new Map([['policy', [columnLook('absent'), columnLook('found')]]]) },
    '1/2 of 2; column-missing policy unmeasured',
  ],
  [
    'a class that a link names and nothing proves is open',
    { columns: [notice], absent: new Map() },
    '1/2 of 2; open policy needs.confirm',
  ],
  [
    'too little of the site was read to call anything missing',
    { columns: [notice], absent: twice, crawl: { pagesRead: 8, pagesKnown: 20, chromeCoverage: 0.89 } },
    '1/2 of 2; open policy tool.budget',
  ],
  [
    'an empty column, seen twice, does not count',
    { columns: [notice, emptyColumn({ class: 'policy', url: 'http://h/zcwj/' })] },
    '1/2 of 2; column-empty http://h/zcwj/ fail',
  ],
  [
    'an empty column, seen once, costs nothing yet',
    { columns: [notice, emptyColumn({ class: 'policy', url: 'http://h/zcwj/' }, 1)] },
    '1/2 of 2; column-empty http://h/zcwj/ unmeasured',
  ],
  [
    'one filled column of the class is enough',
    { columns: [notice, emptyColumn({ class: 'policy' }), columnFact({ class: 'policy' })] },
    '2/2 of 2',
  ],
  [
    'a published notice that there was nothing is content',
    { columns: [notice, columnFact({ class: 'policy', state: 'explained', items: 0 })] },
    '2/2 of 2',
  ],
  [
    'a column on another host stands, unread',
    { columns: [notice, columnFact({ class: 'policy', state: 'open', reason: 'tool.budget' })] },
    '2/2 of 2; open policy tool.budget',
  ],
  [
    'a menu entry that leads nowhere does not stand and is not called missing',
    { columns: [notice, columnFact({ class: 'policy', state: 'open', reason: 'site.unreachable' })] },
    '1/2 of 2; open policy site.unreachable',
  ],
  ['a site on which no column was recognised', {}, 'unmeasured no.population'],
  [
    'a home page that could not be read',
    { crawl: { pagesRead: 0, pagesKnown: 1, chromeCoverage: 0, homeFault: 'site.blocked' } },
    'unmeasured site.blocked',
  ],
];
for (const [name, given, expected] of cases) test(name, () => assert.equal(said(given), expected));

test('an organ without outward services owes no service columns', () => {
  const site = { ...columnFacts().site, noServices: true };
  assert.equal(
    said({
      site,
      owed: [...owed, owedColumn('service'), owedColumn('service.stat')],
      columns: [notice, columnFact({ class: 'policy' })],
    }),
    '2/2 of 2',
  );
});

test('a finding names the column, its basis and what to do', () => {
  const got = measure({ owed, columns: [notice], absent: twice });
  assert.ok(got.state === 'measured');
  assert.match(got.findings[0]?.detail.zh ?? '', /policy栏目.*第二十条.*请设置/);
  assert.match(got.findings[0]?.detail.en ?? '', /no column/);
});
