import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import type { ColumnNames } from '@gongkai/model';
import synonyms from '@gongkai/packs/columns/synonyms.json' with { type: 'json' };
import { schema } from '../../run/store/schema.ts';
import { inferColumns } from './infer.ts';
import { readEvidence } from './read-evidence.ts';

/** A run with a home page, a list of two rows in two pages, a script-made list, a page that answers with an error. */
function store(): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  db.exec(schema);
  const urls: readonly (readonly [canon: string, state: number, kind: string, target: number | null])[] = [
    ['http://h/', 1, '', null],
    ['http://h/tzgg/', 1, '', null],
    ['http://h/tzgg/index_1.html', 1, '', null],
    ['http://h/zcwj/', 1, '', null],
    ['http://h/gone/', 1, 'soft-404', null],
    ['http://h/old/', 2, '', 2],
    ['http://h/1.html', 1, '', null],
    ['http://h/2.html', 1, '', null],
    ['http://h/private/', 4, 'robots.disallow', null],
  ];
  urls.forEach(([canon, state, kind, target], at) =>
    db
      .prepare('INSERT INTO url (id, canon, level, own, state, kind, target) VALUES (?,?,0,1,?,?,?)')
      .run(at + 1, canon, state, kind, target),
  );
  const page = db.prepare(
    "INSERT INTO page (url,title,h1,lang,charset,metas,crumbs,published,published_from,rows,read_by,text_chars,main_chars,says_empty,links) VALUES (?,'',?,'','',?,?,?,?,0,?,0,?,'',?)",
  );
  page.run(1, '', '{}', '[]', null, null, '', 10, '[]');
  page.run(
    2,
    '通知公告',
    '{"columnname":"通知公告"}',
    JSON.stringify([{ text: '通知公告', href: '/tzgg/' }]),
    null,
    null,
    'rows',
    60,
    JSON.stringify([3, 'pager', '']),
  );
  page.run(3, '通知公告', '{}', '[]', null, null, 'rows', 60, '[]');
  page.run(4, '政策文件', '{}', '[]', null, null, '!xhr', 4, '[]');
  page.run(5, '页面不存在', '{}', '[]', null, null, '', 4, '[]');
  page.run(
    8,
    '乙',
    '{}',
    JSON.stringify([
      { text: '通知公告', href: '/tzgg/' },
      { text: '正文', href: '' },
    ]),
    '2026-02-03',
    'label',
    '',
    400,
    '[]',
  );
  const item = db.prepare("INSERT INTO item (page,pos,url,title,day,via) VALUES (?,?,?,?,?,'rows')");
  item.run(2, 0, 7, '甲', '2026-01-02');
  item.run(3, 0, 8, '乙', null);
  db.exec('UPDATE page SET rows = 1 WHERE url IN (2, 3)');
  db.prepare('INSERT INTO block VALUES (1, ?, ?)').run(
    'nav',
    JSON.stringify([1, 'a', '首页', 6, 'a', '通知公告', 4, 'a', '政策文件', 5, 'a', '专题专栏', 9, 'a', '留言咨询']),
  );
  for (const id of [1, 2, 3, 4]) db.prepare("UPDATE page SET blocks = '[1]' WHERE url = ?").run(id);
  db.prepare(
    "INSERT INTO fetch (url,n,at,method,status,bytes,ms,evidence) VALUES (2,0,?,'GET',200,9,9,'pages-0001.warc.gz:0+9')",
  ).run(Date.UTC(2026, 10, 20, 1));
  db.prepare("INSERT INTO observation (subject,n,at,body) VALUES ('column:http://h/tzgg/',1,0,?)").run(
    JSON.stringify({ at: '2026-11-20T09:30:00+08:00', via: 'http', outcome: 'newest:2026-02-03' }),
  );
  return db;
}

test('what a run keeps gives the columns with their looks', () => {
  const columns = inferColumns(readEvidence(store(), { name: '岚川县住建局' }, 'http://h/'), synonyms as ColumnNames);
  assert.deepEqual(
    columns.map(({ url, class: key, state, reason, items, newest }) =>
      [url, key, state, reason ?? '', items, newest?.day ?? '', newest?.source ?? ''].join(' ').trim(),
    ),
    [
      'http://h/gone/ topic open site.unreachable 0',
      'http://h/private/ msg open robots.disallow 0',
      'http://h/tzgg/ notice filled  2 2026-02-03 label',
      'http://h/zcwj/ policy open tool.no-browser 0',
    ],
  );
  const [, , notice] = columns;
  assert.deepEqual(notice?.observations, [
    {
      at: '2026-11-20T09:00:00+08:00',
      via: 'http',
      outcome: 'newest:2026-02-03',
      url: 'http://h/tzgg/',
      status: 200,
      evidence: 'pages-0001.warc.gz:0+9',
    },
    { at: '2026-11-20T09:30:00+08:00', via: 'http', outcome: 'newest:2026-02-03' },
  ]);
  assert.match(notice?.why.join('；') ?? '', /导航“通知公告”，出现在 4 页/);
});

test('a run without a home page has no columns', () => {
  const db = new DatabaseSync(':memory:');
  db.exec(schema);
  assert.deepEqual(inferColumns(readEvidence(db, { name: '' }, 'http://h/'), synonyms as ColumnNames), []);
});
