import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, inspectedOf, inspectSource } from '../../../testing/inspected.ts';
import { columnFacts } from '../../../testing/column-facts.ts';
import { namedBy, presenceOf, soughtOnSite, type Sought } from './absence.ts';

const inspection = soughtOnSite('sought', namedBy(['依申请公开'])); // zh: a name
const link = { text: '依申请公开', url: 'http://h/ysq/', place: 'nav', pages: 1, onHome: true } as const; // zh: a name

const indexes: readonly (readonly [
  name: string,
  given: Parameters<typeof inspectSource>[0],
  html: string,
  found: string,
])[] = [
  ['in a menu', { links: [link] }, '', 'nav http://h/ysq/'],
  ['now on the home page', {}, '<a href="/ysq/">依 申 请 公 开</a>', 'now http://h/ysq/'], // zh: a name
  ['nowhere', {}, '<a href="/x/">x</a>', ''],
];
for (const [name, given, html, expected] of indexes)
  test(`sought ${name}`, () => {
    const source = inspectSource(given);
    const [subject] = inspection.choose(source);
    assert.ok(subject);
    const fact = inspection.read(answerOf(html, { url: 'http://h/' }), subject, source);
    assert.equal(fact.found.map(({ place, url }) => `${place} ${url}`).join(), expected);
    assert.equal(inspection.outcome(fact, subject), expected === '' ? 'absent' : '');
  });

for (const [name, html, expected] of [
  ['few names and a script of the menu', '<script src="/js/menu.js"></script><a href="/x/">公开</a>', true], // zh: a name
  ['few names and a library', '<script src="/js/jquery.min.js"></script><a href="/x/">公开</a>', undefined], // zh: a name
] as const)
  test(`a home page of ${name} ${expected === true ? 'may hide' : 'shows'} its menu`, () => {
    const source = inspectSource({});
    const [subject] = inspection.choose(source);
    assert.ok(subject);
    assert.equal(inspection.read(answerOf(html, { url: 'http://h/' }), subject, source).scripted, expected);
  });

const none: Sought = { found: [], pages: 20 };
const some: Sought = { found: [{ text: 'x', url: 'http://h/x', place: 'now' }], pages: 20 };
const cases: readonly (readonly [
  name: string,
  looks: readonly (Sought | undefined)[],
  coverage: number,
  expected: string,
])[] = [
  ['absent twice', [none, none], 1, 'absent facts,http'],
  ['absent once', [none], 1, 'open needs.confirm'],
  ['there at the second look', [none, some], 1, 'there'],
  [
    'absent, but a script writes the menu',
    [
      { ...none, scripted: true },
      { ...none, scripted: true },
    ],
    1,
    'open tool.no-browser',
  ],
  ['absent, but half the site was not seen', [none, none], 0.5, 'open tool.budget'],
];
for (const [name, looks, chromeCoverage, expected] of cases)
  test(`presenceOf: ${name}`, () => {
    const crawl = { pagesRead: 20, pagesKnown: 20, chromeCoverage };
    const got = presenceOf(
      columnFacts({ crawl, inspected: inspectedOf(inspection, [['http://h/', looks]]) }),
      inspection,
      'x',
    );
    const said =
      got.is === 'open'
        ? `open ${got.reason}`
        : got.is === 'absent'
          ? `absent ${got.observations.map(({ via }) => via).join()}`
          : got.is;
    assert.equal(said, expected);
  });
