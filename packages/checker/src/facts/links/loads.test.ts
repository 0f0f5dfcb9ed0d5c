import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DatabaseSync } from 'node:sqlite';
import { schema } from '../../run/store/schema.ts';
import { readLoads } from './loads.ts';

test('loads: what pages load, from their own links and from shared blocks, each once with how many pages', () => {
  const db = new DatabaseSync(':memory:');
  db.exec(schema);
  const url = db.prepare('INSERT INTO url (id, canon, level, own) VALUES (?, ?, 0, 1)');
  ['http://h/', 'http://h/a', 'http://h/j.js', 'http://h/i.png', 'http://h/b'].forEach((canon, at) =>
    url.run(at + 1, canon),
  );
  db.prepare("INSERT INTO block (id, region, links) VALUES (1, 'foot', ?)").run(
    JSON.stringify([3, 'js', '', 2, 'a', 'x']),
  );
  const page = db.prepare(
    `INSERT INTO page (url, title, h1, lang, charset, metas, crumbs, rows, read_by, text_chars, main_chars, says_empty, links, blocks)
     VALUES (?, '', '', '', '', '{}', '[]', 0, '', 0, 0, '', ?, ?)`,
  );
  page.run(1, JSON.stringify([4, 'img', '', 'raws', [0, '../i.png']]), '[1]');
  page.run(2, '[]', '[1]');
  assert.deepEqual(
    readLoads(db, () => true),
    [
      { url: 'http://h/i.png', kind: 'img', page: 'http://h/', pages: 1 },
      { url: 'http://h/j.js', kind: 'js', page: 'http://h/', pages: 2 },
    ],
  );
  assert.deepEqual(
    readLoads(db, (_, kind) => kind === 'img').map(({ kind }) => kind),
    ['img'],
  );
  db.close();
});
