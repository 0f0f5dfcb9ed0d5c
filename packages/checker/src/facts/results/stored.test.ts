import assert from 'node:assert/strict';
import { it } from 'node:test';
import { openStore } from '../../run/store/open.ts';
import { storedArticles } from './stored.ts';

interface Row {
  readonly url: string;
  readonly h1?: string;
  readonly published?: string;
  readonly metas?: Readonly<Record<string, string>>;
  /** Lists that show it: address, text, day. */
  readonly lists?: readonly (readonly [list: string, shown: string, day?: string])[];
}

function articles(...pages: Row[]): unknown[] {
  const store = openStore(':memory:');
  const ids = new Map<string, number>();
  const id = (canon: string): number => {
    const known = ids.get(canon);
    if (known !== undefined) return known;
    const made = store.db.prepare('INSERT INTO url (canon, level, own, state) VALUES (?, 0, 1, 1)').run(canon);
    ids.set(canon, Number(made.lastInsertRowid));
    return Number(made.lastInsertRowid);
  };
  const page = store.db.prepare(
    `INSERT INTO page (url, title, h1, lang, charset, metas, crumbs, published, rows, read_by, text_chars, main_chars, says_empty, links)
     VALUES (?, '', ?, '', 'utf-8', ?, '[]', ?, 0, '', 0, 0, '', '[]')`,
  );
  const item = store.db.prepare("INSERT INTO item (page, pos, url, title, day, via) VALUES (?, ?, ?, ?, ?, 'rows')");
  for (const { url, h1 = '', published = null, metas = {}, lists = [] } of pages) {
    page.run(id(url), h1, JSON.stringify(metas), published);
    for (const [n, [list, shown, day = null]] of lists.entries()) item.run(id(list), n, id(url), shown, day);
  }
  const found = storedArticles(store.db).map(({ url, title, column, day = '' }) => [url, title, column, day]);
  store.close();
  return found;
}

const dated = ['http://s/c/index.html', '关于甲的通知', '2026-01-02'] as const;
const cases: readonly [name: string, page: Row, expected: unknown[]][] = [
  [
    'a row with its day',
    { url: 'http://s/1.html', lists: [dated] },
    [['http://s/1.html', '关于甲的通知', 'http://s/c/', '2026-01-02']],
  ],
  [
    'the list that dates it before one that does not',
    { url: 'http://s/1.html', lists: [['http://s/a.html', '关于甲的通知'], dated] },
    [['http://s/1.html', '关于甲的通知', 'http://s/c/', '2026-01-02']],
  ],
  [
    'its own title where the list cuts it',
    { url: 'http://s/1.html', h1: '关于甲和乙的通知', lists: [['http://s/c/', '关于甲和…', '2026-01-02']] },
    [['http://s/1.html', '关于甲和乙的通知', 'http://s/c/', '2026-01-02']],
  ],
  [
    'one that no list shows but that calls itself an article',
    { url: 'http://s/1.html', published: '2026-01-03', metas: { articletitle: '丙' } },
    [['http://s/1.html', '丙', '', '2026-01-03']],
  ],
  [
    'a column under a link without a day is none',
    {
      url: 'http://s/gknb/',
      h1: '政府信息公开年报',
      published: '2026-01-03',
      lists: [['http://s/1.html', '政府信息公开年报']],
    },
    [],
  ],
  [
    'a page without a day of its own has none',
    { url: 'http://s/about.html', published: '2026-01-03', lists: [['http://s/', '关于我们']] },
    [['http://s/about.html', '关于我们', 'http://s/', '']],
  ],
  [
    'the title it declares where its list calls it something else',
    {
      url: 'http://s/1.html',
      h1: '甲乙申请办事指南',
      metas: { articletitle: '甲乙申请办事指南' },
      lists: [['http://s/q/', '甲乙资格确认', '2026-01-02']],
    },
    [['http://s/1.html', '甲乙申请办事指南', 'http://s/q/', '2026-01-02']],
  ],
  [
    'its list’s text where a heading alone says something else',
    { url: 'http://s/1.html', h1: '某某县财政局门户网站', lists: [dated] },
    [['http://s/1.html', '关于甲的通知', 'http://s/c/', '2026-01-02']],
  ],
];
for (const [name, page, expected] of cases)
  it(`articles of a crawl: ${name}`, () => assert.deepEqual(articles(page), expected));
