import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { entry } from '../../../testing/entry.ts';
import { initialsReader } from './pinyin.ts';
import { fold, searchIn } from './search.ts';

const titles = [
  '城乡低保审批结果',
  '双随机监督检查计划',
  '２０２６年度 Budget 预算',
  '会计从业资格',
  '养老机构设立备案',
];
const entries = titles.map((title) => entry(title, { cells: { name: title, subject: '民政局' } }));
const found = (query: string): string[] =>
  entries.filter((_, row) => search(query)(row)).map(({ title }) => title.slice(0, 2));
const search = searchIn(entries, initialsReader());

const cases: [name: string, query: string, titles: string[]][] = [
  ['nothing asked finds all', '', ['城乡', '双随', '２０', '会计', '养老']],
  ['a part of a title', '监督', ['双随']],
  ['every term must fit', '低保 结果', ['城乡']],
  ['terms in any order and any column', '民政 低保', ['城乡']],
  ['full-width digits and half-width ones are the same', '2026', ['２０']],
  ['capitals make no difference', 'BUDGET', ['２０']],
  ['a latin word', 'budget', ['２０']],
  ['pinyin initials', 'jdjc', ['双随']],
  ['initials in the middle', 'dbsp', ['城乡']],
  ['one letter is no initials', 'j', []],
  ['what is not there', '拆迁', []],
];
for (const [name, query, expected] of cases) test(`search: ${name}`, () => assert.deepEqual(found(query), expected));

test('search: initials given by the publisher help where a character has several readings', () => {
  const one = searchIn([entry('会计从业资格', { py: 'kjcyzg' })], initialsReader());
  assert.equal(one('kjcyzg')(0), true);
});

const text = fc.string({ unit: fc.constantFrom(...'低保审批公开年A a９9（ 。'.split('')), maxLength: 12 });
test('search: finds what plain includes finds on the folded text, no more and no less', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), text, (names, query) => {
      const index = searchIn(names.map((name, n) => entry(name, { key: String(n) })));
      const terms = query.split(/\s+/).filter((term) => term !== '');
      for (const [row, name] of names.entries())
        assert.equal(
          index(query)(row),
          terms.every((term) => fold(name).includes(fold(term))),
        );
    }),
  );
});
test('search: a term never matches across two columns', () => {
  const index = searchIn([entry('低', { cells: { name: '低', subject: '保' } })]);
  assert.equal(index('低保')(0), false);
});

const readings: [text: string, initials: string][] = [
  ['监督检查', 'jdjc'],
  ['政务公开', 'zwgk'],
  ['阿坝昂', 'aba'],
  ['妈然仨他哇夕压匝讥它丌', 'mrstwxyzjtj'],
  ['人事A1', 'rsa1'],
  ['（）、', ''],
];
for (const [from, initials] of readings)
  test(`initials: ${from} is ${initials}`, () => assert.equal(initialsReader()(from), initials));
