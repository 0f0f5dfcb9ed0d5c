import assert from 'node:assert/strict';
import { it } from 'node:test';
import { openStore } from '../../run/store/open.ts';
import { templatePages } from './template-pages.ts';

interface Row {
  readonly url?: string;
  readonly metas?: string;
  readonly published?: string;
  readonly rows?: number;
  /** Its rows that have a day. */
  readonly dated?: number;
  readonly forms?: string;
  readonly skeleton?: Uint8Array;
}

function read({ url = 'http://s/a', metas = '{}', published, rows = 0, dated = 0, forms = '', skeleton }: Row) {
  const store = openStore(':memory:');
  const { lastInsertRowid: id } = store.db
    .prepare('INSERT INTO url (canon, level, own, state) VALUES (?, 0, 1, 1)')
    .run(url);
  store.db
    .prepare(
      `INSERT INTO page (url, title, h1, lang, charset, metas, crumbs, published, rows, read_by, text_chars, main_chars, says_empty, skeleton, links, forms)
       VALUES (?, '', '', '', 'utf-8', ?, '[]', ?, ?, '', 0, 0, '', ?, '[]', ?)`,
    )
    .run(id, metas, published ?? null, rows, skeleton ?? null, forms);
  const item = store.db.prepare(
    "INSERT INTO item (page, pos, url, title, day, via) VALUES (?, ?, ?, '', '2026-01-01', 'rows')",
  );
  for (let n = 0; n < dated; n += 1) item.run(id, n, id);
  const [page] = templatePages(store.db, 'http://s/');
  store.close();
  return page;
}

const field = (type: string) => ({ name: type, type, value: '', hint: '' });
const form = (...types: string[]): string =>
  JSON.stringify([{ action: '/', method: 'GET', region: 'main', fields: types.map(field), buttons: '' }]);
const cases: readonly [name: string, row: Row, kind: string][] = [
  ['the home page, whatever it shows', { url: 'http://s/', dated: 30 }, 'home'],
  ['rows with days', { dated: 2, published: '2026-01-01' }, 'list'],
  ['an article that recommends others', { rows: 8, published: '2026-01-01' }, 'article'],
  ['an article that says so', { metas: '{"articletitle":"x"}', dated: 5 }, 'article'],
  ['rows without a day', { rows: 5 }, 'list'],
  ['a form to fill in', { forms: form('text', 'text', 'textarea', 'select') }, 'form'],
  ['a search box', { forms: form('text', 'hidden', 'hidden', 'submit') }, 'other'],
];
for (const [name, row, kind] of cases) it(`kind of page: ${name}`, () => assert.equal(read(row)?.kind, kind));

it('the skeleton is read as it was written', () => {
  const written = Uint32Array.from([3, 70_000, 0xffff_fff0]);
  assert.deepEqual(read({ skeleton: new Uint8Array(written.buffer) })?.skeleton, written);
  assert.deepEqual(read({})?.skeleton, new Uint32Array());
});
