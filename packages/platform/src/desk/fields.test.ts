import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { actForm } from './form.ts';
import { readFields, type Field, type Typed } from './fields.ts';

const label = { zh: '名称', en: 'Name' };
const typed = (values: Record<string, string>, lists: Record<string, string[]> = {}): Typed => ({ values, lists });
const codes = (field: Partial<Field>, value: string): readonly string[] => {
  const read = readFields([{ name: 'it', label, kind: 'text', ...field }], typed({ it: value }));
  return read.ok ? [] : read.problems.map(({ code, at }) => `${code} ${at}`);
};
const kinds = { hearing: { zh: '听证', en: 'hearing' } };

const cases: readonly (readonly [string, Partial<Field>, string, readonly string[]])[] = [
  ['what is needed is asked for', { needed: true }, '  ', ['field.needed /it']],
  ['what is not needed may be left out', { kind: 'day' }, '', []],
  ['a day that does not exist is refused', { kind: 'day' }, '2026-02-30', ['field.day /it']],
  ['a moment may come from the browser or be typed', { kind: 'moment' }, '2026-11-23T09:30', []],
  ['a moment without a day is refused', { kind: 'moment' }, '09:30', ['field.moment /it']],
  ['an option not offered is refused', { kind: 'choice', options: kinds }, 'toString', ['field.option /it']],
  ['a script address is no address', { kind: 'url' }, 'javascript:alert(1)', ['field.url /it']],
  ['half a person is no number of people', { kind: 'count' }, '1.5', ['field.count /it']],
  ['more than the most is refused', { kind: 'count', most: 50 }, '51', ['field.count /it']],
  ['a text longer than its place is refused', { most: 3 }, '一二三四', ['field.long /it']], // zh: four characters
];
for (const [name, field, value, expected] of cases) test(name, () => assert.deepEqual(codes(field, value), expected));

test('several may be ticked, strangers not', () => {
  const field: Field = { name: 'ways', label, kind: 'choices', options: kinds, needed: true };
  assert.equal(readFields([field], typed({}, { ways: ['hearing'] })).ok, true);
  assert.equal(readFields([field], typed({}, { ways: ['hearing', '__proto__'] })).ok, false);
  assert.equal(readFields([field], typed({}, {})).ok, false);
});

test('whatever is typed comes back in the form, escaped, with its problem beside it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 4, maxLength: 40, unit: 'grapheme' }), async (text) => {
      const field: Field = { name: 'it', label, kind: 'long', most: 3 };
      const given = typed({ it: `<b>${text}` });
      const read = readFields([field], given);
      assert.equal(read.ok, false);
      const form = { action: '/desk/x', token: 't', fields: [field], label, locale: 'zh', typed: given } as const;
      const markup = String(await actForm({ ...form, problems: read.ok ? [] : read.problems }));
      assert.match(markup, /&lt;b&gt;/);
      assert.doesNotMatch(markup, /<b>/);
      assert.match(markup, /id="f-it-problem"/);
      assert.match(markup, /aria-invalid="true"/);
    }),
  );
});
