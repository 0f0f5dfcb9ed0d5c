import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelled } from './labelled.ts';
import { readPageText } from './read-page.ts';

const many = (piece: string, times = 100_000): string => piece.repeat(times);
const end = '<p>索引号：A1</p><a href="/end">end</a>';
// what each leaves of the label at its end says that the reader came through
const pages: readonly (readonly [name: string, html: string])[] = [
  ['a million open boxes', many('<div>', 1_000_000)],
  ['cells that span thousands', many('<table><tr><td colspan=1000 rowspan=1000>x</table>', 2000)],
  ['spans of absurd size', '<table><tr><td colspan=99999999999 rowspan=-1>x<td rowspan=9e99>y</table>'],
  ['a table of 100,000 rows of one that hangs down', `<table><tr><td rowspan=65534>x${many('<tr><td>y')}</table>`],
  ['tables in tables without end', many('<table><tr><td>', 100_000)],
  ['100,000 captions and heads', many('<table><caption>x<thead><tr><th>y', 30_000)],
  ['100,000 labels without a value', many('<p>索引号：</p>')],
  ['a label of 10 MB', `<p>${many('号', 3 << 20)}：</p>`],
  ['10 MB of colons', `<p>${many('：', 3 << 20)}</p>`],
  ['10 MB of white space between label and value', `<p>文号${many(' ', 10 << 20)}x</p>`],
  ['100,000 breaks', many('a<br>')],
  ['hidden boxes in hidden boxes', many('<div style="display:none">', 50_000) + many('</div>', 50_000)],
  ['stray ends', many('</td></tr></table></div>')],
  ['halves of characters and nulls', `<p>\ud800\0${many('\udc00')}</p>`],
];
for (const [name, html] of pages)
  test(`readPageText comes through ${name} in time`, () => {
    const since = performance.now();
    const page = readPageText(`${html}</table></table>${end}`, 'http://h/a.html');
    assert.equal(page.links.at(-1)?.url, 'http://h/end');
    labelled(page, ['索引号', '文号']);
    assert.ok(performance.now() - since < 6000, `${Math.round(performance.now() - since)} ms`);
    const cells = page.tables.reduce((sum, { rows }) => sum + rows.reduce((all, row) => all + row.length, 0), 0);
    assert.ok(cells <= 50_000 && page.blocks.length <= 20_000, `${cells} cells, ${page.blocks.length} blocks`);
  });
