import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sameMarkup } from './same-markup.ts';
import { scanPage } from './scan.ts';

const menu = (here = ''): string =>
  `<div class="nav"><ul>${Array.from({ length: 12 }, (_, at) => `<li${here === String(at) ? ' class="on"' : ''}><a href="/lm/${at}/" title="栏目${at}">栏目&nbsp;${at}</a></li>`).join('')}</ul></div>`;
const header = `<header><h1>某局</h1><form action="/s"><input name="q"><button>搜</button></form><script src="/x.js"></script>${menu()}</header>`;
const footer = `<div class="footer"><p>主办：某市某局</p><a href="/map.html">网站地图</a>${'<p>地址：某市某路</p>'.repeat(20)}</div>`;

/** The same pages read with a memory and without must say the same. */
function sameAsAlone(pages: readonly string[]): number {
  const known = sameMarkup();
  let met = 0;
  for (const html of pages) {
    const { stretches, ...found } = scanPage(html, known);
    const { stretches: none, ...alone } = scanPage(html);
    assert.deepEqual(none, []);
    assert.deepEqual(found, alone);
    met += stretches.length;
  }
  return met;
}

const page = (body: string): string => `<html><head><title>x</title><script>var a</script></head><body>${body}</body>`;
const article = (n: number): string =>
  `<main><h1>第${n}号</h1><p>发布日期：2026-11-0${n}</p><p>${'正文'.repeat(40)}</p></main>`;

test('a menu and a footer that stood on the page before are not read again', () =>
  assert.equal(sameAsAlone([1, 2, 3].map((n) => page(header + article(n) + footer))), 4));

test('a menu that marks where one is has as many forms as columns', () =>
  assert.equal(sameAsAlone(['1', '2', '1', '2'].map((here) => page(menu(here) + article(1)))), 2));

test('what depends on what came before is read again', () => {
  const withField = `<div class="top"><input name="q">${'<a href="/1.html">一</a>'.repeat(20)}</div>`;
  const withDate = `<div class="top">今天是2026-11-20${'<a href="/1.html">一</a>'.repeat(20)}</div>`;
  const unclosed = `<div class="nav">${'<a href="/1.html">一</a>'.repeat(20)}`;
  for (const odd of [withField, withDate, unclosed])
    assert.equal(sameAsAlone([page(odd + article(1)), page(odd + article(2))]), 0, odd);
});

test('a form round the whole page, and another first script, change what a header adds', () => {
  sameAsAlone([
    page(header),
    page(`<form action="/all">${header}</form>`),
    `<form>${header}</form>`,
    header,
    page(header),
  ]);
  const scripted = header.replace('<script src="/x.js">', '<script>var b');
  sameAsAlone([page(scripted), scripted, page(scripted)]);
});

test('a memory does not grow with what never comes again', () => {
  const known = sameMarkup();
  const shelves = new Set<unknown>();
  const counting = (place: string): ReturnType<typeof known> => {
    const shelf = known(place);
    shelves.add(shelf);
    return shelf;
  };
  for (let n = 0; n < 500; n += 1) scanPage(page(menu().replace('/lm/', `/${n}/`)), counting);
  const kept = [...shelves].flatMap((shelf) => (shelf as { known: readonly unknown[] } | undefined)?.known ?? []);
  assert.ok(kept.length <= 6, `${kept.length} kept`);
});

const pieces = [
  header,
  footer,
  menu(),
  menu('3'),
  article(1),
  '<div class="nav">',
  '<nav>',
  '</nav>',
  '</div>',
  '<a href="/a">',
  '</a>',
  '<h1>',
  '</h1>',
  '<p>',
  '<li>',
  '<td class="left menu">',
  '</td>',
  '<table><tr>',
  '</table>',
  '<form action="/f">',
  '</form>',
  '<input name=x>',
  '<script>a</script>',
  '<script>',
  '<!--',
  '-->',
  '当前位置：',
  '暂无信息',
  '2026-01-02',
  '&amp;',
  '<dt>',
  '<dd>2026-03-04',
  '<div class="crumb">',
];
const body = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join(''));
test('whatever the pages are, a memory changes nothing', () =>
  fc.assert(
    fc.property(fc.array(body, { minLength: 2, maxLength: 5 }), (pages) => {
      sameAsAlone([...pages, ...pages]);
    }),
    { numRuns: 1500 },
  ));
