import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { field, group, memory } from '../../../testing/form.ts';
import { draftBox, draftKey } from './draft.ts';
import { draftOf } from './keeping.ts';

const day = 86_400_000;
const draft = { values: { 'applicant.name': '张三' }, key: 'k1', left: ['applicant.idNo'] };

const ages: [name: string, savedAt: number, now: number, kept: boolean][] = [
  ['of a minute ago', 0, 60_000, true],
  ['of seven days ago', 0, 7 * day, true],
  ['of eight days ago', 0, 8 * day, false],
  ['of a clock that was a year ahead', 365 * day, 0, true],
];
for (const [name, savedAt, now, kept] of ages)
  test(`draftBox: a draft ${name} is ${kept ? 'filled in' : 'gone'}`, () => {
    const storage = memory();
    draftBox(
      () => storage,
      'd',
      () => savedAt,
    ).save(draft);
    assert.deepEqual(
      draftBox(
        () => storage,
        'd',
        () => now,
      ).read(),
      kept ? draft : undefined,
    );
  });

const foreign = ['', 'null', '[]', '{', '"x"', '{"savedAt":0}', '{"savedAt":"0","values":{}}', '<html>'];
for (const text of foreign)
  test(`draftBox: ${JSON.stringify(text)} in its place is no draft`, () => {
    const storage = memory({ d: text });
    assert.equal(
      draftBox(
        () => storage,
        'd',
        () => 0,
      ).read(),
      undefined,
    );
  });

test('draftBox: forbidden storage, asked or merely touched, keeps nothing and throws nothing', () => {
  const forbidden = (): Storage => {
    throw new DOMException('', 'SecurityError');
  };
  const box = draftBox(forbidden, 'd', () => 0);
  assert.equal(box.save(draft), false);
  assert.equal(box.read(), undefined);
  box.clear();
});

test('draftBox: full storage says so', () => {
  const full = memory();
  full.setItem = () => {
    throw new DOMException('', 'QuotaExceededError');
  };
  assert.equal(
    draftBox(
      () => full,
      'd',
      () => 0,
    ).save(draft),
    false,
  );
});

test('draftKey: another platform, form or version is another draft', () => {
  const keys = [draftKey('https://a', 'request', '1'), draftKey('https://b', 'request', '1')];
  assert.equal(
    new Set([...keys, draftKey('https://a', 'comment', '1'), draftKey('https://a', 'request', '2')]).size,
    4,
  );
});

test('draftOf: never holds a sensitive field or a file, and names those that were filled in', () => {
  const secret = fc.string({ minLength: 8 });
  fc.assert(
    fc.property(secret, fc.string(), (idNo, name) => {
      const groups = [
        group([field('a.idNo', { sensitive: true }), field('a.name'), field('uploads.id', { type: 'file' })]),
      ];
      const { values, left } = draftOf(groups, { 'a.idNo': `#${idNo}`, 'a.name': name }, 'k', ['uploads.id']);
      assert.deepEqual(values, { 'a.name': name });
      assert.deepEqual(left, ['uploads.id', 'a.idNo']);
    }),
  );
});
