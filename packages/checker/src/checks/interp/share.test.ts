import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFact } from '../../../testing/column-facts.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/link-facts.ts';
import { document, interpretation, policyFacts } from '../../../testing/policy-facts.ts';
import { interpShare } from './share.ts';

const bare = document({ interpretations: [] });
const awaiting = document({ interpretations: [], awaitsLinks: true });
const half = { crawl: { pagesRead: 10, pagesKnown: 20, chromeCoverage: 0.5 } };
const closed = { columns: [columnFact({ class: 'interp', state: 'open', reason: 'site.unreachable' })] };
const missing = 'interpretation-missing fail http://h/d1.html ×1';

const cases: readonly (readonly [name: string, facts: Parameters<typeof measureInspected>[1], expected: string])[] = [
  ['interpreted and linked', policyFacts([[document()]], [[interpretation()]]), '1'],
  ['interpreted, found by its title alone', policyFacts([[bare, bare]], [[interpretation({ edges: ['title'] })]]), '1'],
  ['interpreted on another site', policyFacts([[document()]], []), '1'],
  ['not interpreted, seen twice', policyFacts([[bare, bare]], []), `1; ${missing}`],
  ['a script may still link to one', policyFacts([[awaiting, awaiting]], []), 'unmeasured tool.no-browser'],
  ['not interpreted, seen once', policyFacts([[bare]], []), 'unmeasured needs.confirm'],
  ['the link came at the second look', policyFacts([[bare, document()]], []), '1'],
  ['half a site proves nothing', policyFacts([[bare, bare]], [], half), 'unmeasured tool.budget'],
  [
    'the column of interpretations was not read',
    policyFacts([[bare, bare]], [], closed),
    'unmeasured site.unreachable',
  ],
  [
    'an interpretation that may be its own was not read',
    policyFacts([[bare, bare]], [[undefined]]),
    'unmeasured tool.budget',
  ],
  ['an appointment', policyFacts([[document({ needsNoInterpretation: true })]], []), 'na no.population'],
  [
    'a document of the State Council, shown again',
    policyFacts([[document({ number: '国办发〔2026〕3号', interpretations: [] })]], []), // zh: a number
    'na no.population',
  ],
  ['too old', policyFacts([[document({ published: '2020-01-01' })]], []), 'na no.population'],
  ['of this week', policyFacts([[document({ published: '2026-11-18', interpretations: [] })]], []), 'na no.population'],
  ['the document was not read', policyFacts([[undefined]], []), 'unmeasured site.unreachable'],
  ['nobody looked', {}, 'unmeasured tool.version'],
  [
    'the home page was not reached',
    { crawl: { ...half.crawl, homeFault: 'site.unreachable' } },
    'unmeasured site.unreachable',
  ],
];
for (const [name, facts, expected] of cases)
  test(`interp.share: ${name}`, () => assert.equal(saidOf(measureInspected(interpShare, facts)), expected));

test('interp.share: a finding has the looks at the page and the one at the index', () => {
  const measure = measureInspected(interpShare, policyFacts([[bare, bare]], []));
  assert.ok(measure.state === 'measured');
  assert.deepEqual(
    measure.findings[0]?.observations.map(({ via, outcome }) => `${via} ${outcome}`),
    ['http no-interpretation', 'http no-interpretation', 'facts no-interpretation'],
  );
});

test('interp.share: the sample is the first of the seed’s order', () =>
  assert.equal(
    saidOf(measureInspected(interpShare, policyFacts([[document()], [bare, bare]], []), { sample: 1 })),
    '1',
  ));
