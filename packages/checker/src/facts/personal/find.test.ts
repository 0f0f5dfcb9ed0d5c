import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isBankCard, passesLuhn } from './bank-card.ts';
import { findPersonal } from './find.ts';
import { checkDigit, isIdentityNumber } from './identity.ts';
import { masked, maskedText } from './mask.ts';

const seal = (number: string): string => String(number.length);
const someone = `11010119900307${'461'}`;
const id = someone + checkDigit(someone);
const card = '6222020200112230394'.replace(/.$/, '');
const luhn =
  '0123456789'
    .split('')
    .map((last) => card + last)
    .find(passesLuhn) ?? '';

const cases: readonly (readonly [name: string, text: string, kinds: string])[] = [
  ['an identity number', `张三 ${id} 低保`, 'identity'],
  [
    'an identity number in full-width digits',
    `张三 ${id
      .split('')
      .map((d) => (/\d/.test(d) ? String.fromCodePoint(0xfee0 + d.charCodeAt(0)) : d))
      .join('')}`,
    'identity',
  ],
  ['an identity number in groups', `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`, 'identity'],
  ['the same number twice is one', `${id}\n${id}`, 'identity'],
  ['one that is masked already', `${id.slice(0, 6)}********${id.slice(14)}`, ''],
  ['a wrong check digit', id.slice(0, 17) + (id.endsWith('1') ? '2' : '1'), ''],
  ['a credit code', `统一社会信用代码：${id}`, ''],
  ['part of a longer run', `${id}7`, ''],
  ['part of an address', `/art/${id}.html`, ''],
  ['a bank card beside its words', `开户银行 农商行 卡号 ${luhn}`, 'bank-card'],
  ['digits that happen to pass', `合同 ${luhn}`, ''],
  ['an account of an office', `缴款账号 ${luhn}`, ''],
  ['an office mobile', '联系电话：13812345678\n联系电话：13812345679\n联系电话：13812345670', ''],
  ['three mobiles beside names', '王小明 13812345678\n李四 13812345679\n周大海 13812345670', 'mobile mobile mobile'],
  ['two mobiles beside names', '王小明 13812345678\n李四 13812345679', ''],
];
for (const [name, text, kinds] of cases)
  test(`findPersonal: ${name}`, () => {
    const hits = findPersonal(text, seal);
    assert.equal(hits.map(({ kind }) => kind).join(' '), kinds);
  });

test('findPersonal: nothing of it holds the number', () => {
  assert.ok(!JSON.stringify(findPersonal(`张三 ${id}`, seal)).includes(id.slice(4, 14)));
});

const births = fc.date({ min: new Date('1920-01-01'), max: new Date('2020-12-31'), noInvalidDate: true });
test('isIdentityNumber: every number made by the rule passes, one digit changed does not', () => {
  fc.assert(
    fc.property(births, fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 16 }), (born, order, at) => {
      const digits = `320281${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`;
      const whole = digits + checkDigit(digits);
      assert.ok(isIdentityNumber(whole));
      const other = whole.slice(0, at) + String((Number(whole[at]) + 1) % 10) + whole.slice(at + 1);
      assert.ok(!isIdentityNumber(other));
    }),
  );
});
test('passesLuhn: exactly one last digit passes', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^62\d{13,16}$/), (start) => {
      assert.equal('0123456789'.split('').filter((last) => isBankCard(start + last)).length, 1);
    }),
  );
});
test('masked: shows at most five characters and never the number', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,20}$/), (number) => {
      assert.ok(masked(number).replaceAll('*', '').length <= 5);
      assert.notEqual(masked(number), number);
      assert.equal(masked(number).length, number.length);
    }),
  );
});
test('maskedText: leaves no run of seven digits, words stay', () => {
  assert.equal(maskedText(`张三（${id}）共3人`), `张三（110${'*'.repeat(13)}${id.slice(16)}）共3人`);
  fc.assert(fc.property(fc.string(), (text) => assert.doesNotMatch(maskedText(text), /\d{7}/)));
});
test('findPersonal: never throws and is quick on a page of digits', () => {
  fc.assert(fc.property(fc.string(), (text) => void findPersonal(text, seal)));
  const many = '1381234567 '.repeat(20_000);
  const began = performance.now();
  findPersonal(many, seal);
  assert.ok(performance.now() - began < 1000);
});
