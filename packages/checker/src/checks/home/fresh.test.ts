import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnOf } from '../../../testing/column-facts.ts';
import { answerOf, inspectedOf, inspectSource, measureInspected } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/link-facts.ts';
import type { SiteFacts } from '../../facts/facts.ts';
import { homeNews } from '../../facts/home/home-news.ts';
import type { PageNote } from '../../facts/inspect/inspection.ts';
import { homeFresh } from './fresh.ts';

const article: Omit<PageNote, 'url'> = {
  title: '',
  h1: '',
  publishedFrom: 'meta',
  metas: {},
  trail: [],
  textChars: 500,
  mainChars: 300,
  rows: 0,
};
const known: Readonly<Record<string, PageNote>> = {
  'http://h/new.html': { ...article, url: 'http://h/new.html', published: '2026-11-19' },
  'http://h/old.html': { ...article, url: 'http://h/old.html', published: '2026-03-01' },
  'http://h/': { ...article, url: 'http://h/', publishedFrom: 'text', published: '2026-11-20' },
  'http://h/undated.html': { ...article, url: 'http://h/undated.html', publishedFrom: '' },
};
const list = (...rows: readonly (readonly [href: string, day: string])[]): string =>
  `<div class="main"><ul>${rows.map(([href, day]) => `<li><a href="${href}">一件不太短的事情的标题</a> <span>${day}</span></li>`).join('')}</ul></div>`; // zh: a title

/** Looks at the home page, one html each, on 2026-11-20. */
const said = (pages: readonly string[], given: Partial<SiteFacts> = {}): string => {
  const source = inspectSource({ page: (url) => known[url] });
  const subject = { key: 'http://h/', url: 'http://h/' };
  const facts = pages.map((html) => homeNews.read(answerOf(html, { url: 'http://h/' }), subject, source));
  const inspected = inspectedOf(homeNews, [['http://h/', facts]]);
  return saidOf(measureInspected(homeFresh, { ...given, inspected }, { window: 'P14D' }));
};
const twice = (html: string): readonly string[] => [html, html];

const cases: readonly (readonly [
  name: string,
  pages: readonly string[],
  given: Partial<SiteFacts>,
  expected: string,
])[] = [
  ['a row of this week is new', [list(['/a.html', '2026-11-18'])], {}, '1'],
  ['a row of the last day allowed is', [list(['/a.html', '2026-11-06'])], {}, '1'],
  ['an undated row is as new as its article', [list(['/new.html', ''])], {}, '1'],
  ['an older one costs', twice(list(['/a.html', '2026-11-05'])), {}, '1; home-stale fail http://h/ ×1'],
  [
    'undated articles are not new',
    twice(list(['/old.html', ''], ['/undated.html', ''])),
    {},
    '1; home-stale fail http://h/ ×1',
  ],
  [
    'a day beside an old article, and on the home page itself, is of the weather',
    twice(`<a href="/">首页</a>${list(['/old.html', '2026-11-20'])}`), // zh: a link
    {},
    '1; home-stale fail http://h/ ×1',
  ],
  ['one look is none', [list(['/a.html', '2026-11-05'])], {}, 'unmeasured needs.confirm'],
  ['what came meanwhile counts', [list(['/a.html', '2026-11-05']), list(['/a.html', '2026-11-20'])], {}, '1'],
  [
    'an item that came between is not old',
    [list(['/old.html', '']), list(['/old.html', ''], ['/x.html', ''])],
    {},
    'unmeasured needs.confirm',
  ],
  [
    'articles that were not read may be new',
    twice(list(['/x.html', ''], ['/y.html', ''], ['/z.html', ''])),
    {},
    'unmeasured tool.budget',
  ],
  ['a page that only leads on is as new as its columns', twice('<p>x'), { columns: [columnOf('2026-11-18')] }, '1'],
  ['or as old', twice('<p>x'), { columns: [columnOf('2026-10-18')] }, '1; home-stale fail http://h/ ×1'],
  [
    'a column that was not read leaves it open',
    twice('<p>x'),
    {
      columns: [
        columnOf('2026-10-18'),
        columnOf('2026-10-01', { url: 'http://h/b/', state: 'open', reason: 'unsupported.format' }),
      ],
    },
    'unmeasured unsupported.format',
  ],
  ['no day anywhere is none', twice('<p>x'), {}, 'unmeasured no.population'],
];
for (const [name, pages, given, expected] of cases)
  test(`home.fresh: ${name}`, () => assert.equal(said(pages, given), expected));

test('home.fresh: a home page that could not be read, or was not looked at, is no measure', () => {
  const crawl = { pagesRead: 0, pagesKnown: 1, chromeCoverage: 0, homeFault: 'site.unreachable' } as const;
  assert.equal(said([''], { crawl }), 'unmeasured site.unreachable');
  assert.equal(saidOf(measureInspected(homeFresh, {}, { window: 'P14D' })), 'unmeasured tool.version');
});
