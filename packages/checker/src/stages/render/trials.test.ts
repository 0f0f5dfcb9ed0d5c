import assert from 'node:assert/strict';
import { it } from 'node:test';
import { trialsByPage } from './trials.ts';

const clusters = [
  { id: 't1', kind: 'home' as const, pages: 1, sampled: ['/'] },
  { id: 't2', kind: 'article' as const, pages: 9, sampled: ['/a', '/b'] },
];
const places = { clusters, home: '/', forms: ['/write'] };

const cases: readonly [name: string, asked: Parameters<typeof trialsByPage>[0], expected: Record<string, string[]>][] =
  [
    ['every page of the sample', ['zoom'], { '/': ['zoom'], '/a': ['zoom'], '/b': ['zoom'] }],
    ['slow ones on one page a template', ['keyboard'], { '/': ['keyboard'], '/a': ['keyboard'] }],
    ['forms wherever they are', ['captcha'], { '/write': ['captcha'] }],
    [
      'what changes the page comes last',
      ['elder', 'keyboard', 'skip'],
      { '/': ['skip', 'keyboard', 'elder'], '/a': ['skip', 'keyboard'], '/b': ['skip'] },
    ],
    ['nothing that was not asked for', [], {}],
  ];
for (const [name, asked, expected] of cases)
  it(name, () => assert.deepEqual(Object.fromEntries(trialsByPage(asked, places)), expected));
