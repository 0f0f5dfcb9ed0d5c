import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { differences, type Piece } from './draft-diff.ts';

const only = (pieces: readonly Piece[], kind: Piece['kind']): string =>
  pieces
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map(({ text }) => text)
    .join('');

test('what is the same and gone is the earlier text, what is the same and added the later', () => {
  const text = fc
    .array(fc.constantFrom('不予公开', '属于', '内部事务', 'Art. 16', '\n', '，', 'x'))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = differences(before, after);
      assert.equal(only(pieces, 'gone'), before);
      assert.equal(only(pieces, 'added'), after);
      for (const [at, { kind }] of pieces.entries()) assert.notEqual(kind, pieces[at + 1]?.kind);
    }),
  );
});

test('a word that was changed is told in its sentence', () => {
  assert.deepEqual(differences('该信息属于内部事务信息。', '该信息属于过程性信息。'), [
    { kind: 'same', text: '该信息属于' },
    { kind: 'gone', text: '内部事务' },
    { kind: 'added', text: '过程性' },
    { kind: 'same', text: '信息。' },
  ]);
  assert.deepEqual(differences('', '新稿'), [{ kind: 'added', text: '新稿' }]);
  assert.deepEqual(differences('一样', '一样'), [{ kind: 'same', text: '一样' }]);
  assert.deepEqual(differences('', ''), []);
});

test('texts of a length nobody types are compared by lines, or whole, within a second', () => {
  const many = (word: string): string => Array.from({ length: 2500 }, (_, n) => `${word}${n}`).join('\n');
  const start = performance.now();
  const pieces = differences(`${many('a')}\n同一行\n${many('b')}`, `${many('c')}\n同一行\n${many('d')}`);
  assert.ok(performance.now() - start < 2000);
  assert.equal(pieces.at(0)?.kind, 'gone');
});
