import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pageText } from '../../../testing/inspected.ts';

const cases: readonly (readonly [name: string, html: string, blocks: readonly string[]])[] = [
  ['paragraphs', '<p>one</p><p>two <b>bold</b></p>', ['p one', 'p two bold']],
  ['a line break ends a line', '<p>one<br>two</p>', ['p one', 'p two']],
  ['headings and items', '<h2>h</h2><ul><li>a<li>b</ul>', ['h2 h', 'li a', 'li b']],
  ['text outside any block', 'loose<div>in<p>p</p>out</div>', ['div loose', 'div in', 'p p', 'div out']],
  ['no scripts, styles and titles', '<title>t</title><script>s</script><style>c</style><p>p', ['p p']],
  ['entities', '<p>a&nbsp;&lt;b', ['p a <b']],
  ['pairs', '<dl><dt>k</dt><dd>v</dd></dl>', ['dt k', 'dd v']],
];
for (const [name, html, expected] of cases)
  test(`readPageText: ${name}`, () =>
    assert.deepEqual(
      pageText(html).blocks.map(({ tag, text }) => `${tag} ${text}`),
      expected,
    ));

test('readPageText: the main text leaves out menus, footers and what is hidden', () =>
  assert.equal(
    pageText('<nav>n</nav><div id="footer">f</div><p style="display:none">h</p><p>one</p><p>two</p>').text,
    'one\ntwo',
  ));

test('readPageText: links are absolute, by the base of the page', () =>
  assert.deepEqual(
    pageText('<base href="/x/"><a href="1.html">one</a><a href="mailto:a@b">m</a><img src="p.png">').links.map(
      ({ url, text }) => `${text} ${url}`,
    ),
    ['one http://h/x/1.html'],
  ));

const tables: readonly (readonly [name: string, html: string, expected: string])[] = [
  ['plain', '<table><tr><td>a<td>b<tr><td>c<td>d</table>', '0: a|b / c|d'],
  ['a heading row', '<table><tr><th>a<th>b<tr><th>c<td>d</table>', '1: a|b / c|d'],
  ['thead', '<table><thead><tr><td>a</thead><tbody><tr><td>b</tbody></table>', '1: a / b'],
  ['colspan', '<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>', '0: a|a|b / c|d|e'],
  ['rowspan', '<table><tr><td rowspan=2>a<td>b<tr><td>c</table>', '0: a|b / a|c'],
  ['rowspan at the end', '<table><tr><td>a<td rowspan=2>b<tr><td>c</table>', '0: a|b / c|b'],
  ['both', '<table><tr><td colspan=2 rowspan=2>a<td>b<tr><td>c</table>', '0: a|a|b / a|a|c'],
  ['paragraphs in a cell', '<table><tr><td><p>a</p><p>b</p></table>', '0: a b'],
  ['nested: each its own', '<table><tr><td>o<table><tr><td>i</table></table>', '0: i; 0: o'],
  ['spans beyond reason', `<table><tr><td colspan=99999>a</table>`, `0: ${Array(200).fill('a').join('|')}`],
];
for (const [name, html, expected] of tables)
  test(`tables: ${name}`, () =>
    assert.equal(
      pageText(html)
        .tables.map(({ heads, rows }) => `${heads}: ${rows.map((row) => row.join('|')).join(' / ')}`)
        .join('; '),
      expected,
    ));

test('a page of a million open tags is read in time', () => {
  const since = performance.now();
  const { blocks } = pageText(`${'<div>'.repeat(300_000)}deep`);
  assert.equal(blocks.at(-1)?.text, 'deep');
  assert.ok(performance.now() - since < 10_000);
});

test('any text is read without a fault', () => {
  const piece = fc.constantFrom(
    '<table>',
    '<tr>',
    '<td rowspan=3>',
    '</td>',
    '</table>',
    '<p>',
    '</div>',
    '<th colspan="2">',
    'x',
    '<',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { tables, blocks } = pageText(pieces.join(''));
      return tables.every(({ rows, heads }) => heads <= rows.length) && blocks.every(({ text }) => text !== '');
    }),
  );
});
