import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { advisoriesOf, compareVersions, versionInAddress, versionInBanner } from './script-version.ts';

const addresses: readonly (readonly [path: string, expected: string])[] = [
  ['/js/jquery-1.12.4.min.js', 'jquery 1.12.4'],
  ['/js/jquery.1.8.3.js', 'jquery 1.8.3'],
  ['/lib/jquery/3.6.0/jquery.min.js', 'jquery 3.6.0'],
  ['/npm/jquery@3.4.1/dist/jquery.min.js', 'jquery 3.4.1'],
  ['/js/jquery-ui-1.12.1.min.js', 'jquery-ui 1.12.1'],
  ['/bootstrap/3.3.7/js/bootstrap.min.js', 'bootstrap 3.3.7'],
  ['/ckeditor-4.14.0/ckeditor.js', 'ckeditor4 4.14.0'],
  ['/js/jquery.min.js?v=1.8.0', ''],
  ['/js/jquery.cookie-1.4.1.js', ''],
  ['/js/myjquery-1.2.3.js', ''],
  ['/js/jquery-20230101.js', ''],
];
for (const [path, expected] of addresses)
  test(`script: ${path} is ${expected || 'unknown'}`, () => {
    const found = versionInAddress(`http://h${path}`);
    assert.equal(found === undefined ? '' : `${found.library} ${found.version}`, expected);
  });

const banners: readonly (readonly [text: string, expected: string])[] = [
  ['/*! jQuery v1.12.4 | (c) jQuery Foundation */', 'jquery 1.12.4'],
  ['/*!\n * jQuery JavaScript Library v3.3.1\n', 'jquery 3.3.1'],
  ['/*! jQuery UI - v1.11.4 - 2015-03-11', 'jquery-ui 1.11.4'],
  ['/*!\n * Bootstrap v3.3.7 (http://getbootstrap.com)', 'bootstrap 3.3.7'],
  ['//! moment.js\n//! version : 2.18.1', 'moment 2.18.1'],
  ['/* needs jQuery 1.8 or later */', ''],
  [`${' '.repeat(3000)}/*! jQuery v1.12.4 */`, ''],
];
for (const [text, expected] of banners)
  test(`script: a banner of ${expected || 'nothing known'}`, () => {
    const found = versionInBanner(text);
    assert.equal(found === undefined ? '' : `${found.library} ${found.version}`, expected);
  });

const weak: readonly (readonly [library: string, version: string, ids: readonly string[]])[] = [
  ['jquery', '3.5.0', []],
  ['jquery', '3.4.1', ['CVE-2020-11022', 'CVE-2020-11023']],
  ['bootstrap', '3.4.1', []],
  ['bootstrap', '4.3.0', ['CVE-2019-8331']],
  ['bootstrap', '5.1.0', []],
  ['dompurify', '3.1.3', []],
  ['ckeditor4', '4.17.0', ['CVE-2022-24728']],
  ['unknown', '1.0', []],
];
for (const [library, version, ids] of weak)
  test(`script: ${library} ${version} has ${ids.length} known weaknesses`, () =>
    assert.deepEqual(
      advisoriesOf({ library, version })
        .map(({ id }) => id)
        .toSorted(),
      ids,
    ));

test('script: versions are ordered as numbers', () => {
  assert.ok(compareVersions('1.9.0', '1.12.0') < 0);
  assert.ok(compareVersions('3.0', '3.0.0') === 0);
  const version = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
  fc.assert(
    fc.property(version, version, (a, b) => {
      assert.equal(Math.sign(compareVersions(a, b)), -Math.sign(compareVersions(b, a)) || 0);
      assert.equal(compareVersions(a, a), 0);
    }),
  );
});
