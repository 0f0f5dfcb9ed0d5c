import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readSitemap } from './read-sitemap.ts';

const set = (body: string, root = 'urlset'): string =>
  `<?xml version="1.0"?><${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${body}</${root.split(' ')[0]}>`;
const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "http://h/">${Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at === 0 ? '' : at};`.repeat(10)}">`,
).join('')}]><urlset><url><loc>&lol9;</loc></url></urlset>`;

const cases: readonly (readonly [name: string, text: string, expected: string])[] = [
  ['pages', set('<url><loc>http://h/a</loc></url><url><loc> http://h/b\n</loc></url>'), 'pages http://h/a http://h/b'],
  ['files', set('<sitemap><loc>http://h/1.xml</loc></sitemap>', 'sitemapindex'), 'files http://h/1.xml'],
  [
    'an ampersand is written as XML has it',
    set('<url><loc>http://h/?a=1&amp;b=2</loc></url>'),
    'pages http://h/?a=1&b=2',
  ],
  ['CDATA', set('<url><loc><![CDATA[http://h/?a=1&b=2]]></loc></url>'), 'pages http://h/?a=1&b=2'],
  ['a prefix', '<s:urlset><s:url><s:loc>http://h/a</s:loc></s:url></s:urlset>', 'pages http://h/a'],
  [
    'pictures are no pages',
    set('<url><loc>http://h/a</loc><image:image><image:loc>http://h/a.png</image:loc></image:image></url>'),
    'pages http://h/a',
  ],
  ['lines', '\ufeffhttp://h/a\r\nhttps://h/b\n\n', 'pages http://h/a https://h/b'],
  ['lines of something else', 'http://h/a\nDisallow: /', 'none'],
  ['a page instead of a file', '<!doctype html><html><body><loc>http://h/</loc></body></html>', 'none'],
  ['a feed', '<rss><channel><item><link>http://h/a</link></item></channel></rss>', 'none'],
  ['nothing', '', 'none'],
  ['no more than asked for', set('<url><loc>http://h/a</loc></url>'.repeat(9)), `pages${' http://h/a'.repeat(5)} …`],
  [
    'cut off within an address',
    `${set('').slice(0, -9)}<url><loc>http://h/a</loc></url><url><loc>http://h/lon`,
    'pages http://h/a',
  ],
  ['an address longer than any', set(`<url><loc>http://h/${'a'.repeat(9000)}</loc></url>`), 'pages'],
  ['entities that laugh', laughs, 'pages &lol9;'],
  [
    'entities of files',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><urlset><url><loc>&e;</loc></url></urlset>',
    'pages &e;',
  ],
  ['nested without end', `<urlset>${'<url>'.repeat(100_000)}`, 'pages …'],
];
for (const [name, text, expected] of cases)
  test(`readSitemap: ${name}`, () => {
    const { is, locs, isCut } = readSitemap(text, 5);
    assert.equal([is, ...locs, ...(isCut ? ['…'] : [])].join(' '), expected);
  });

test('readSitemap: whatever comes, it ends and gives no more than asked for', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.constantFrom('<urlset>', '<url>', '<loc>', '</loc>', '</url>', '<![CDATA[', '&amp;', '<!--', 'http://h/'),
          fc.string(),
        ),
      ),
      (parts) => readSitemap(parts.join(''), 3).locs.length <= 3,
    ),
  ));
