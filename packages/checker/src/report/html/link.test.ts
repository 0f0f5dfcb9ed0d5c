import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { link } from './link.ts';
import { pageText } from './markup.ts';

const cases: readonly (readonly [name: string, address: string, href: string | undefined])[] = [
  ['a web address is followed', 'https://www.example.gov.cn/a?b=1&c=2', 'https://www.example.gov.cn/a?b=1&amp;c=2'],
  ['its scheme may be in capitals', 'HTTP://h/', 'HTTP://h/'],
  ['a script is not', 'javascript:alert(1)', undefined],
  ['nor one behind blanks', ' \tjavascript:alert(1)', undefined],
  ['nor one with a control character inside', 'java\u0000script:alert(1)', undefined],
  ['nor data', 'data:text/html,<script>alert(1)</script>', undefined],
  ['nor a file', 'file:///etc/passwd', undefined],
  ['nor something without a scheme', '//h/a', undefined],
  ['nor what no browser can read', 'http://[::1', undefined],
  ['nor more than browsers take', `http://h/${'a'.repeat(3000)}`, undefined],
  ['quotes stay inside', 'http://h/"onclick="x', 'http://h/&quot;onclick=&quot;x'],
];

describe('link', () => {
  for (const [name, address, href] of cases)
    test(name, () => {
      const drawn = pageText(link(address));
      if (href === undefined) assert.doesNotMatch(drawn, /<a|href/);
      else assert.ok(drawn.startsWith(`<a href="${href}" rel="noreferrer noopener">`), drawn);
    });

  test('a long address is shown cut', () => {
    const [, shown = ''] = />([^<]*)<\/a>/.exec(pageText(link(`http://h/${'a'.repeat(500)}`))) ?? [];
    assert.equal(shown.length, 200);
  });
});
