import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SearchDoc } from '@gongkai/model';
import { nearTo } from './gk-search.near.ts';
import { indexOf } from './hits.ts';
import { marked, passage } from './marked.ts';

const doc = (title: string, given: Partial<SearchDoc> = {}): SearchDoc => ({
  id: title,
  title,
  url: `/${title}.html`,
  column: '',
  dept: '',
  kind: '',
  ...given,
});
const titles = [
  '江阴市最低生活保障工作实施办法',
  '关于印发《江阴市养老机构备案办法》的通知',
  '低保',
  '城乡低保审批结果公示',
  '市政府办公室关于推进政务公开工作的意见',
];
const index = indexOf(
  titles.map((title) => doc(title)),
  [['低保', '最低生活保障']],
);
const found = (query: string, texts = new Map<string, string>()): string[] =>
  index.find(index.question(query), texts).map(({ doc: { title } }) => title.slice(0, 6));

const cases: [name: string, query: string, expected: string[]][] = [
  ['the very title comes first', '低保', ['低保', '城乡低保审批', '江阴市最低生']],
  ['a copied title with other quotes and dots at its end', '关于印发“江阴市养老机构备案办法”的通知…', ['关于印发《江']],
  ['words in any order', '办法 养老', ['关于印发《江']],
  ['a word that means the same', '低保 办法', ['江阴市最低生']],
  ['pairs of characters', '政务公开工作推进', []],
  ['every pair is there', '政务公开工', ['市政府办公室']],
  ['nothing asked', ' ', []],
  ['what is not there', '拆迁', []],
];
for (const [name, query, expected] of cases) test(`search: ${name}`, () => assert.deepEqual(found(query), expected));

test('search: texts come after titles', () => {
  const texts = new Map([[titles[4] ?? '', '本意见所称低保对象']]);
  assert.deepEqual(found('低保', texts), ['低保', '城乡低保审批', '江阴市最低生', '市政府办公室']);
});
test('search: of two that fit alike the newer comes first', () => {
  const two = indexOf([doc('甲办法', { date: '2020-01-01' }), doc('乙办法', { date: '2026-01-01' })], []);
  assert.deepEqual(
    two.find(two.question('办法'), new Map()).map(({ doc: { title } }) => title),
    ['乙办法', '甲办法'],
  );
});

const text = fc.string({ unit: fc.constantFrom(...'低保审批公开年Aa９9（ 。《'.split('')), maxLength: 12 });
test('search: every title finds itself, and before all that merely contain it', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), fc.nat(), (all, pick) => {
      const some = indexOf(
        all.map((title, n) => doc(title, { id: String(n) })),
        [],
      );
      const asked = all[pick % all.length] ?? '';
      const question = some.question(asked);
      const [best] = some.find(question, new Map());
      if (question.whole !== '') assert.equal(best?.fit, 5);
      else assert.equal(best, undefined);
    }),
  );
});
test('marked: pieces put together are the text, and every marked piece was asked for', () => {
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 3 }), (line, words) => {
      const folded = words.map((word) => word.normalize('NFKC').toLowerCase());
      const pieces = marked(line, folded);
      assert.equal(pieces.map((piece) => piece.text).join(''), line);
      for (const piece of pieces)
        if (piece.hit) assert.ok(folded.includes(piece.text.normalize('NFKC').toLowerCase()), piece.text);
    }),
  );
});
test('passage: begins a little before the word', () => {
  const line = `${'前'.repeat(60)}低保${'后'.repeat(200)}`;
  assert.match(passage(line, ['低保']), /^…前{24}低保后{88}…$/);
  assert.equal(passage('短', ['低保']), '短');
});

const typos: [name: string, query: string, best: string | undefined][] = [
  ['a homophone', '底保审批结果', '城乡低保审批'],
  ['pinyin initials', 'dbsp', '城乡低保审批'],
  ['one character too many', '养老机构的备案', '关于印发《江'],
  ['one wrong character', '养老机钩备案', '关于印发《江'],
  ['nothing like it', '渔船检验', undefined],
  ['one character alone', '渔', undefined],
];
for (const [name, query, best] of typos)
  test(`near: ${name}`, () => assert.equal(nearTo(query, index)[0]?.doc.title.slice(0, 6), best));
