import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import fc from 'fast-check';
import { clean, clip } from './clean.ts';

const cases: readonly (readonly [name: string, text: string, expected: string])[] = [
  ['Chinese, spaces, tabs and line ends stay', '政务 公开\t第一\n第二', '政务 公开\t第一\n第二'],
  ['other line ends become one', 'a\r\nb\rc', 'a\nb\nc'],
  ['C0 and C1 controls go', 'a\u0000\u0007\u001b[31m\u007f\u0085b', 'a[31mb'],
  ['marks that turn the direction go', 'a\u202egnp.exe\u2066\u200f', 'agnp.exe'],
  ['halves of characters go, whole ones stay', '\ud83d\ude00 \ud800 \udc00', '\ud83d\ude00  '],
  ['line and paragraph separators and byte order marks go', 'a\u2028b\u2029\ufeffc', 'abc'],
];

describe('clean', () => {
  for (const [name, text, expected] of cases) test(name, () => assert.equal(clean(text), expected));

  it('leaves nothing to clean, and no half character', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(clean(clean(text)), clean(text));
        assert.ok(clean(text).isWellFormed());
      }),
    ));
});

describe('clip', () => {
  it('keeps what fits and says when it cut', () => {
    assert.equal(clip('公开', 2), '公开');
    assert.equal(clip('公开目录', 3), '公开…');
  });
  it('never halves a character', () => assert.equal(clip('a\ud83d\ude00b', 3), 'a…'));
});
