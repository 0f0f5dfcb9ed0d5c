import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { PageLook, SeenRule } from '../../run/look.ts';
import type { Cluster } from '../render.ts';
import { mergeLooks } from './merge.ts';

const rule = (name: string, kind: SeenRule['kind'] = 'violation'): SeenRule => ({
  rule: name,
  impact: 'serious',
  help: { zh: name, en: name },
  tags: ['wcag2a'],
  kind,
  count: 3,
  nodes: [{ target: '#a', html: '<a>', failure: 'x' }],
});
const look = (page: string, at: number, ...rules: SeenRule[]): PageLook => ({ page, at, status: 200, rules });
const lost = (page: string, at: number): PageLook => ({ page, at, reason: 'tool.timeout', detail: 'late' });
const cluster = (pages: number, ...sampled: string[]): Cluster => ({ id: 't1', kind: 'article', pages, sampled });
const merge = (first: PageLook[], second: PageLook[], of = cluster(10, 'a', 'b')) =>
  mergeLooks({ clusters: [of], first, second, browser: 'x' });
const brief = (first: PageLook[], second: PageLook[], of?: Cluster) =>
  merge(first, second, of).axe.map((fact) => [
    fact.rule,
    fact.kind,
    fact.pages.join(''),
    fact.touches,
    fact.observations.length,
  ]);

const cases: readonly [name: string, first: PageLook[], second: PageLook[], expected: unknown[]][] = [
  [
    'what both looks saw counts',
    [look('a', 1, rule('r')), look('b', 1)],
    [look('a', 2, rule('r'))],
    [['r', 'violation', 'a', 5, 2]],
  ],
  ['what the second look did not see is dropped', [look('a', 1, rule('r'))], [look('a', 2)], []],
  ['a rule that became undecided is dropped', [look('a', 1, rule('r'))], [look('a', 2, rule('r', 'incomplete'))], []],
  ['before the second look there is one observation', [look('a', 1, rule('r'))], [], [['r', 'violation', 'a', 10, 1]]],
  [
    'a page lost at the second look proves nothing',
    [look('a', 1, rule('r'))],
    [lost('a', 2)],
    [['r', 'violation', 'a', 10, 1]],
  ],
  [
    'a confirmed page counts, an unconfirmed one beside it does not',
    [look('a', 1, rule('r')), look('b', 1, rule('r'))],
    [look('a', 2, rule('r')), lost('b', 2)],
    [['r', 'violation', 'a', 5, 2]],
  ],
  [
    'on every page of the sample: on every page',
    [look('a', 1, rule('r')), look('b', 1, rule('r'))],
    [look('a', 2, rule('r')), look('b', 2, rule('r'))],
    [['r', 'violation', 'ab', 10, 2]],
  ],
  [
    'a page lost at the first look leaves the share',
    [look('a', 1, rule('r')), lost('b', 1)],
    [look('a', 2, rule('r'))],
    [['r', 'violation', 'a', 10, 2]],
  ],
];
for (const [name, first, second, expected] of cases) it(name, () => assert.deepEqual(brief(first, second), expected));

it('pages that were lost, or never looked at, are told with their reason', () => {
  assert.deepEqual(merge([lost('a', 1)], []).lost, [
    { page: 'a', reason: 'tool.timeout', detail: 'late' },
    { page: 'b', reason: 'tool.budget', detail: 'not looked at' },
  ]);
});
