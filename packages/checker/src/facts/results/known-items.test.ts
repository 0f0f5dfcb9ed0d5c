import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Day } from '@gongkai/model';
import { knownItems, type Article } from './known-items.ts';

const names = [
  '河道管理实施方案',
  '安全生产工作会议',
  '学前教育招生公告',
  '农村公路建设规划',
  '水污染防治行动',
  '企业用工服务专场',
  '住房保障申请指南',
];
const article = (n: number, column = `/c${n}/`, day: Day | undefined = '2026-05-01'): Article => ({
  url: `http://site.test/${n}`,
  title: `${n}年${names[n % names.length]}`,
  column,
  ...(day && { day }),
});
const options = { seed: 's', asOf: '2026-06-01', count: 5 } as const;
const chosen = (...all: Article[]): string[] =>
  knownItems(all, options)
    .map(({ url }) => url.slice(-1))
    .toSorted();

const cases: readonly [name: string, all: Article[], expected: string[]][] = [
  ['too short to tell', [{ ...article(1), title: '工作动态' }], []],
  ['three words in another script', [{ ...article(1), title: 'New opening hours' }], ['1']],
  ['a title that stands twice', [article(1), { ...article(2), title: article(1).title }], []],
  ['the same article in two lists', [article(1, '/a/'), article(1, '/b/')], ['1']],
  ['too young for an index', [article(1, '/a/', '2026-05-30')], []],
  ['old ones where nothing else is left', [article(1, '/a/', '2019-05-30')], ['1']],
  [
    'undated ones where nothing else is left',
    [{ url: 'http://site.test/9', title: article(9).title, column: '' }],
    ['9'],
  ],
];
for (const [name, all, expected] of cases) it(`known items: ${name}`, () => assert.deepEqual(chosen(...all), expected));

it('known items come from as many columns as there are', () => {
  const many = Array.from({ length: 30 }, (_, n) => article(n, n < 27 ? '/a/' : `/b${n}/`));
  const columns = new Set(knownItems(many, options).map(({ column }) => column));
  assert.equal(columns.size, 4);
});

it('of a good age before older ones, whatever the order of arrival', () => {
  const young = [1, 2, 3].map((n) => article(n));
  const old = [4, 5, 6].map((n) => article(n, `/c${n}/`, '2019-01-01'));
  const some = knownItems([...old, ...young], { ...options, count: 3 });
  assert.deepEqual(
    some.map(({ url }) => url).toSorted(),
    young.map(({ url }) => url),
  );
  assert.deepEqual(knownItems([...young, ...old].reverse(), { ...options, count: 3 }), some);
});
