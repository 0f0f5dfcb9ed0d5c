import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownLinks, type Stretch } from './known-links.ts';
import type { Region } from './page.ts';

const stretch = (hrefs: readonly string[], region: Region = 'nav'): Stretch => ({
  links: hrefs.map((href) => ({ href, kind: 'a', text: href, region, hidden: false })),
});
const page = (path: string, charset = 'utf-8') => ({
  origin: 'http://h',
  folder: `http://h${path.slice(0, path.lastIndexOf('/') + 1)}`,
  page: `http://h${path}`,
  charset,
});

/** How often a stretch is looked at link by link when it stands on these pages. */
function looks(hrefs: readonly string[], pages: readonly ReturnType<typeof page>[]): number {
  const read = knownLinks();
  const same = stretch(hrefs);
  let count = 0;
  for (const at of pages)
    read(same, at, ({ href }) => {
      if (href === hrefs[0]) count += 1;
      return 7;
    });
  return count;
}

const cases: readonly (readonly [
  name: string,
  hrefs: readonly string[],
  pages: readonly ReturnType<typeof page>[],
  looks: number,
])[] = [
  ['rooted addresses mean the same on every page', ['/a', 'http://x/'], [page('/1/a'), page('/2/a')], 1],
  ['relative ones in the same folder', ['a.html'], [page('/1/a'), page('/1/b')], 1],
  ['but not in another', ['a.html'], [page('/1/a'), page('/2/a')], 2],
  ['a bare query belongs to its page', ['?p=2'], [page('/1/a'), page('/1/b')], 2],
  ['a script may hold a relative address', ["javascript:go('1.html')"], [page('/1/a'), page('/1/b')], 2],
  ['a query is written in the page’s charset', ['/s?q=通知'], [page('/1'), page('/1', 'gb18030')], 2],
];
for (const [name, hrefs, pages, expected] of cases)
  test(`knownLinks: ${name}`, () => assert.equal(looks(hrefs, pages), expected));

test('knownLinks: a stretch with links of the page’s own is none', () =>
  assert.equal(
    knownLinks()(stretch(['/a'], 'main'), page('/1'), () => 1),
    undefined,
  ));

test('knownLinks: ids once each, triples as often as written, dead links left out', () =>
  assert.deepEqual(
    knownLinks()(stretch(['/a', '#', '/a']), page('/1'), ({ href }) => (href === '#' ? 0 : 4)),
    {
      ids: [4],
      parts: [{ region: 'nav', triples: [4, 'a', '/a', 4, 'a', '/a'], block: undefined }],
      needs: 'origin',
      at: 'utf-8 http://h',
    },
  ));
