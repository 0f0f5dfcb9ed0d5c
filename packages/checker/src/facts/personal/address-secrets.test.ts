import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addressSecrets } from './address-secrets.ts';

const cases: readonly (readonly [name: string, href: string, expected: string])[] = [
  [
    'a password before the host',
    'ftp://upload:Zj2019@files.h.gov.cn/a/b.zip',
    'password ftp://***:***@files.h.gov.cn/a/b.zip',
  ],
  ['a password with the sign in it', 'http://a:x@1@h.gov.cn/', 'password http://***:***@h.gov.cn/'],
  ['without a scheme', '//admin:secret1@h.gov.cn/oa', 'password //***:***@h.gov.cn/oa'],
  ['a password in the query', '/oa/login.jsp?user=a&pwd=Zj2019', 'password /oa/login.jsp?pwd=***'],
  ['a token', 'https://h/api?id=1&access_token=eyJhbGciOiJIUzI1NiJ9.e30.x1', 'token https://h/api?access_token=***'],
  ['a name alone', 'ftp://anonymous@h/', ''],
  ['an empty password', 'ftp://anonymous:@h/', ''],
  ['an address of mail', 'mailto:a@h.gov.cn', ''],
  ['a path that holds the sign', 'https://h/@user:name@x', ''],
  ['a template', '/login?password={pwd}', ''],
  ['a password already hidden', 'ftp://upload:***@h/', ''],
  ['a short token is a page of a wizard', '/a?token=2', ''],
  ['a key of a map is meant to be seen', 'https://map.h/api?ak=E4805d16520de693a3fe707cdc962045', ''],
  ['a page about passwords', '/help?topic=password', ''],
];
for (const [name, href, expected] of cases)
  test(`address secrets: ${name}`, () => {
    const [found] = addressSecrets([href]);
    assert.equal(found === undefined ? '' : `${found.kind} ${found.masked}`, expected);
  });

test('address secrets: the secret is in nothing that is said of it', () => {
  const word = fc.stringMatching(/^q[A-Z]{6}\d{12}z$/);
  fc.assert(
    fc.property(word, fc.constantFrom('pwd', 'token', 'api_key', 'client_secret'), (secret, name) => {
      const all = addressSecrets([
        `https://h/a?x=1&${name}=${secret}&y=${secret}`,
        `ftp://u:${secret}@h/a?b=${secret}`,
      ]);
      assert.equal(all.length, 2);
      assert.ok(!JSON.stringify(all).includes(secret));
    }),
  );
});
