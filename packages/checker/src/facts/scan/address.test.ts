import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { linkNature, resolveAddress } from './address.ts';

const page = 'http://h/a/b.html';
const cases: readonly (readonly [name: string, raw: string, expected: string | undefined])[] = [
  ['a path', '/x/1.html', 'http://h/x/1.html'],
  ['a neighbour', '1.html', 'http://h/a/1.html'],
  ['a step up', '../1.html', 'http://h/1.html'],
  ['no step leads above the root', '../../../1.html', 'http://h/1.html'],
  ['another host, same protocol', '//x.cn/1', 'http://x.cn/1'],
  ['white space round it', ' \n1.html\t', 'http://h/a/1.html'],
  ['backslashes, as old editors write them', '..\\1.html', 'http://h/1.html'],
  ['the fragment is no part of it', '1.html#top', 'http://h/a/1.html'],
  ['nor an empty fragment', '1.html#', 'http://h/a/1.html'],
  ['nor a password', 'http://u:p@h/x', 'http://h/x'],
  ['the usual port is none', 'http://h:80/x', 'http://h/x'],
  ['a port of mail, which no browser asks', 'http://h:25/x', undefined],
  ['another port stays', 'http://h:8080/x', 'http://h:8080/x'],
  ['host names have one case, paths have two', 'HTTP://H/X', 'http://h/X'],
  ['the session of a Java server', '/x.do;jsessionid=0A1B2C?id=3', 'http://h/x.do?id=3'],
  ['the session of PHP', '/x.php?PHPSESSID=abc&id=3', 'http://h/x.php?id=3'],
  ['a session between other fields', '/x?a=1&sessionid=q&b=2', 'http://h/x?a=1&b=2'],
  [
    'a session before two separators',
    '/x?sid=0123456789abcdef&&/sid=0123456789abcdef',
    'http://h/x?&/sid=0123456789abcdef',
  ],
  [
    'a session in a query of its own mark',
    '/x??sid=0123456789abcdef&sid=0123456789abcdef',
    'http://h/x??sid=0123456789abcdef',
  ],
  ['a session and an empty field', '/x?sid=0123456789abcdef&', 'http://h/x'],
  ['a short sid is a site', '/x?sid=12', 'http://h/x?sid=12'],
  ['a long sid is a session', '/x?sid=0123456789abcdef0', 'http://h/x'],
  ['Chinese in a path', '/通知.html', 'http://h/%E9%80%9A%E7%9F%A5.html'],
  ['mail', 'mailto:a@b', undefined],
  ['a script', 'javascript:void(0)', undefined],
  ['a file of the editor’s own disk', 'file:///C:/x.doc', undefined],
  ['a host that cannot be', 'http://[x', undefined],
  ['a host that is empty', 'http://', undefined],
];
for (const [name, raw, expected] of cases)
  test(`resolveAddress: ${name}`, () => assert.equal(resolveAddress(raw, page, 'utf-8'), expected));

test('resolveAddress: on a page in GBK a query is written in GBK and a path in UTF-8', () => {
  assert.equal(resolveAddress('/通?q=通#通', page, 'gb18030'), 'http://h/%E9%80%9A?q=%CD%A8');
  assert.equal(resolveAddress('?q=通', page, 'utf-8'), 'http://h/a/b.html?q=%E9%80%9A');
});

const hrefs = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '/',
        '..',
        '.',
        'a',
        '?',
        '#',
        '&',
        ';jsessionid=1',
        'sid=0123456789abcdef',
        '通',
        '%',
        ':',
        '@',
        ' ',
      ),
    )
    .map((parts) => parts.join('')),
);
test('resolveAddress: an address that is canonical stays as it is', () =>
  fc.assert(
    fc.property(hrefs, fc.constantFrom('utf-8', 'gb18030'), (raw, charset) => {
      const once = resolveAddress(raw, page, charset);
      if (once !== undefined) assert.equal(resolveAddress(once, page, charset), once);
    }),
    { numRuns: 2000 },
  ));

const natures: readonly (readonly [raw: string, nature: string])[] = [
  ['', 'empty'],
  ['  ', 'empty'],
  ['#', 'fragment'],
  ['#top', 'fragment'],
  ['a.html', 'address'],
  ['/a:b', 'address'],
  ['HTTPS://h/', 'address'],
  ['JavaScript:go()', 'script'],
  ['java\nscript:go()', 'script'],
  ['tel:12345', 'other'],
];
for (const [raw, nature] of natures)
  test(`linkNature: ${JSON.stringify(raw)} is ${nature}`, () => assert.equal(linkNature(raw), nature));

interface Case {
  readonly input: string;
  readonly base?: string | null;
  readonly href?: string;
  readonly protocol?: string;
  readonly port?: string;
  readonly failure?: boolean;
}
const oracle = new URL('../../../../../../shared/sites/url-wpt/urltestdata.json', import.meta.url);
test(
  'resolveAddress: agrees with the web platform tests',
  { skip: existsSync(oracle) ? false : 'no url-wpt here' },
  () => {
    const all: readonly (Case | string)[] = JSON.parse(readFileSync(oracle, 'utf8'));
    let asked = 0;
    for (const one of all) {
      if (typeof one === 'string' || (one.base && !/^https?:/.test(one.base))) continue;
      asked += 1;
      const isAsked = !['0', '21', '25'].includes(one.port ?? ''); // ports that no browser speaks to
      const isWeb = one.failure !== true && /^https?:$/.test(one.protocol ?? '') && isAsked;
      const given = isWeb ? new URL(one.href ?? '') : undefined;
      if (given) given.hash = given.username = given.password = '';
      assert.equal(resolveAddress(one.input, (one.base ?? undefined) as string, 'utf-8'), given?.href, one.input);
    }
    assert.ok(asked > 700);
  },
);
