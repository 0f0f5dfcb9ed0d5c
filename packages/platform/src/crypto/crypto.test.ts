import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { testKeys } from '../../testing/office.ts';
import { codeOf, plainCode, sameCode } from './code.ts';
import { addKey, blind, ciphers, makeKeys, readKeys } from './keys.ts';
import { maskEmail, maskId, maskName, maskPhone } from './mask.ts';
import { open, seal } from './seal.ts';

const place = { table: 'request', column: 'name', id: '1' };

for (const cipher of ciphers)
  test(`seal with ${cipher}: what went in comes out, and only in its own place`, () => {
    const keys = { ...testKeys(), cipher };
    fc.assert(fc.property(fc.string(), (text) => open(keys, place, seal(keys, place, text)) === text));
    const sealed = seal(keys, place, '张三');
    assert.doesNotMatch(sealed, /张三/);
    assert.throws(() => open(keys, { ...place, id: '2' }, sealed), { code: 'seal.broken' });
    assert.throws(() => open(keys, { ...place, column: 'phone' }, sealed), { code: 'seal.broken' });
    // always another letter, and not one of the last, which hold bits that say nothing
    const spoilt = sealed.replace(/.(?=...$)/, (letter) => (letter === 'A' ? 'B' : 'A'));
    assert.throws(() => open(keys, place, spoilt), { code: 'seal.broken' });
    assert.throws(() => open({ ...keys, all: new Map() }, place, sealed), { code: 'seal.no-key' });
  });

test('the key file is its owner’s alone, and a new key does not lock out the old one’s values', () => {
  const dir = mkdtempSync(join(tmpdir(), 'gk-keys-'));
  const path = join(dir, 'a.key');
  assert.throws(() => readKeys(path), { code: 'keys.missing' });
  makeKeys(path);
  assert.throws(() => makeKeys(path), { code: 'EEXIST' });
  const sealed = seal(readKeys(path), place, '李四');
  const code = codeOf(readKeys(path), 'r1');
  addKey(path);
  assert.equal(open(readKeys(path), place, sealed), '李四');
  assert.notEqual(readKeys(path).current.id, sealed.split('.')[1]);
  assert.equal(codeOf(readKeys(path), 'r1'), code, 'codes outlive a rotation');
  chmodSync(path, 0o644);
  assert.throws(() => readKeys(path), { code: 'keys.open-to-others' });
  rmSync(dir, { recursive: true });
});

test('the applicant’s code: sixteen characters nobody misreads, typed in any way', () => {
  const code = codeOf(testKeys(), '0198');
  assert.match(code, /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  assert.ok(sameCode(code.toLowerCase().replaceAll('-', ' '), code));
  assert.ok(!sameCode(`${code}0`, code));
  assert.ok(!sameCode('', code));
  assert.equal(plainCode('oIl-０'), '0110');
  const many = new Set(Array.from({ length: 2000 }, (_, n) => codeOf(testKeys(), String(n))));
  assert.equal(many.size, 2000);
});

test('blind: equal however it is typed, another for another purpose', () => {
  const keys = testKeys();
  assert.equal(blind(keys, 'id', '32028119900101123x'), blind(keys, 'id', ' 32028119900101123X '));
  assert.notEqual(blind(keys, 'id', '1'), blind(keys, 'phone', '1'));
});

for (const [masked, expected] of [
  [maskName('张三'), '张*'],
  [maskName('欧阳修'), '欧**'],
  [maskId('320281199001011234'), '3202**********1234'],
  [maskPhone('13812345678'), '138****5678'],
  [maskEmail('zhang@example.com'), 'z***@example.com'],
] as const)
  test(`mask: ${expected}`, () => assert.equal(masked, expected));

test('mask: never more than eight characters of a number, never the number', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,30}$/), (number) => {
      for (const masked of [maskId(number), maskPhone(number)]) {
        assert.notEqual(masked, number);
        assert.ok(masked.replaceAll('*', '').length <= 8);
      }
    }),
  );
});
