import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanPage } from './scan.ts';

const many = (piece: string, times = 100_000): string => piece.repeat(times);
const end = '<a href="/end">end</a>';
// what each leaves of the link at its end says that the reader came through
const pages: readonly (readonly [name: string, html: string])[] = [
  ['100,000 open boxes', many('<div class=x>')],
  ['100,000 open list rows', many('<li><p>')],
  ['100,000 open cells', many('<table><tr><td>', 30_000)],
  ['100,000 stray ends', many('</div></td></table>', 30_000)],
  ['100,000 attributes', `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>`],
  ['an attribute of 10 MB', `<p title="${many('x', 10 << 20)}">`],
  ['an address of 10 MB', `<a href="${many('x', 10 << 20)}">x</a>`],
  ['a name of 10 MB', `<p class="${many('nav ', 2 << 20)}">`],
  ['pictures in sizes without end', `<img srcset="${many(',a', 1 << 20)}">`],
  ['a page that leads nowhere, slowly', `<meta http-equiv=refresh content="0${many(' ', 1 << 20)}">`],
  ['10 MB of white space between figures', `<p>2026${many(' ', 10 << 20)}x</p>`],
  ['an attribute of a million entities', `<p title="${many('&amp;', 1 << 20)}">`],
  ['nulls', `<\0div>\0${many('\0')}</div>`],
  ['halves of characters', `<p title="\ud800">\udc00${many('\ud800')}</p>`],
  ['100,000 forms and fields', many('<form><input name=q>')],
  ['100,000 dates', many('<span>2026-01-02</span>')],
  ['100,000 base addresses and titles', `${many('<base href=/x/>')}${many('<h1>x</h1>')}`],
];
for (const [name, html] of pages)
  test(`scanPage comes through ${name} in time`, () => {
    const since = performance.now();
    const { links } = scanPage(html + end);
    assert.equal(links.at(-1)?.href, '/end');
    assert.ok(performance.now() - since < 4000, `${Math.round(performance.now() - since)} ms`);
  });

test('scanPage keeps 5,000 links of a page that has more', () =>
  assert.equal(scanPage(many('<a href=1>x</a>')).links.length, 5000));

test('what a page keeps is cut to size', () => {
  const scan = scanPage(
    `<title>${many('t')}</title><h1>${many('h')}</h1><a href=1>${many('a')}</a><form action=/s><input value="${many('v')}"></form>`,
  );
  assert.ok(scan.title.length <= 200 && scan.h1.length <= 200);
  assert.ok(scan.links.every(({ text }) => text.length <= 120));
  assert.ok((scan.forms[0]?.fields[0]?.value.length ?? 0) <= 200);
});
