import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { clean } from '../clean.ts';
import { bytesOf, html, none, pageText } from './markup.ts';

/** Names of elements, text and the first attribute, as a parser sees them. */
function seen(text: string): { readonly names: readonly string[]; readonly text: string; readonly title: string } {
  const names: string[] = [];
  let inside = '';
  let title = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      names.push(name);
      title = attributes['title'] ?? '';
    },
    ontext: (part) => (inside += part),
  });
  parser.end(text);
  return { names, text: inside, title };
}

it('lets no text of a site become markup', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const drawn = seen(pageText(html`<p title="${text}">${text}</p>`));
      assert.deepEqual(drawn, { names: ['p'], text: clean(text), title: clean(text) });
    }),
  ));

it('lets no attribute end early', () =>
  assert.equal(
    pageText(html`<p title="${`"' onclick='x' ><script>&`}"></p>`),
    '<p title="&quot;&#39; onclick=&#39;x&#39; &gt;&lt;script&gt;&amp;"></p>',
  ));

it('joins markup and lists of it, and writes nothing for what is not there', () => {
  const items = ['a', 'b'].map((text) => html`<li>${text}</li>`);
  assert.equal(pageText(html`${items}${false}${undefined}${none}${3}`), '<li>a</li><li>b</li>3');
});

it('leaves the indents of our source out of the page, and no line end of a text', () => {
  const source = Object.assign(['\n    <p>', '</p>\n  '], { raw: [] }); // written so: the formatter would join it
  assert.equal(pageText(html(source, 'a\n   b')), '\n<p>a\n   b</p>\n');
});

it('counts bytes, not characters', () => assert.equal(bytesOf(html`公开`), 6));

it('takes an object that looks like markup for nothing of ours', () => {
  const forged: unknown = JSON.parse('{"length":1,"0":"<script>","map":null}');
  assert.throws(() => html`${forged as never}`);
});
