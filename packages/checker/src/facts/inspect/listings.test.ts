import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFact, columnFacts } from '../../../testing/column-facts.ts';
import { readBy, table } from '../../../testing/content-looks.ts';
import { answerOf, inspectSource } from '../../../testing/inspected.ts';
import { seen } from './answer.ts';
import type { Inspection, InspectSource } from './inspection.ts';
import { listFiles, listings, type ListSubject } from './listings.ts';

const data = (...roles: ListSubject['roles']): ListSubject => ({ roles, name: 'x' });
const power = columnFact({ class: 'power', name: '权责清单', url: 'http://h/qzqd/' });

test('listings: the column of the powers, its newest article, and nothing on another site', () => {
  const source = inspectSource({
    columns: [power],
    itemsOf: () => [
      { url: 'http://h/qzqd/2024.html', title: '权责清单（2024年版）', day: '2024-01-02', source: 'row' },
      { url: 'http://h/qzqd/2026.html', title: '权责清单（2026年版）', day: '2026-01-02', source: 'row' },
      { url: 'http://net/qd.html', title: '省权力清单', day: '2026-02-02', source: 'row' },
    ],
  });
  assert.deepEqual(
    listings.choose(source).map(({ url }) => url),
    ['http://h/qzqd/2026.html', 'http://h/qzqd/'],
  );
});

test('listings: the service net counts when the site file names its host', () => {
  const { site } = columnFacts();
  const source = inspectSource({
    site: { ...site, serviceHosts: ['net'] },
    columns: [power],
    itemsOf: () => [{ url: 'http://net/qd.html', title: '权力清单', source: 'row' }],
  });
  assert.ok(listings.choose(source).some(({ url }) => url === 'http://net/qd.html'));
});

test('list files: sheets of pages without a table of their own, and no other files', () => {
  const rows = table([
    ['权力编码', '权力名称'],
    ['320100001', '施工许可'],
  ]);
  const facts = [`<a href="/a.xlsx">清单</a><a href="/b.pdf">清单</a>`, `${rows}<a href="/c.xlsx">清单</a>`].map(
    (html, at) => {
      const url = `http://h/${at}.html`;
      return { subject: { key: url, url, data: data('power') }, fact: readBy(listings, html, data('power'), url) };
    },
  );
  const factsOf = (<F>({ id }: Inspection<F>) => (id === listings.id ? facts : [])) as InspectSource['factsOf'];
  assert.deepEqual(
    listFiles.choose(inspectSource({ factsOf })).map(({ url }) => url),
    ['http://h/a.xlsx'],
  );
});

test('list files: a workbook is read as the page that offers it was; what is none says why', () => {
  const rows = [
    ['某局公开目录', '某局公开目录', '某局公开目录', '某局公开目录'],
    ['公开事项', '公开内容', '公开主体', '公开时限'],
    ['预算', '表', '财务科', ''],
  ];
  const subject = { key: 'f', url: 'http://h/a.xlsx', data: data('catalogue') };
  const read = (sheets: Parameters<typeof seen>[1]) =>
    listFiles.read(seen(answerOf(''), sheets), subject, inspectSource());
  const { items, fault } = read({ kind: 'xlsx', sheets: [{ name: '目录', rows }] });
  assert.deepEqual(
    [items.map(({ name, gaps }) => [name, gaps.join(' ')]), fault],
    [[['预算', 'timeLimit way attribute']], ''],
  );
  assert.equal(read({ fault: 'encrypted' }).fault, 'encrypted');
});
