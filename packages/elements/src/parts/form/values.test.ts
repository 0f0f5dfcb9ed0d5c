import assert from 'node:assert/strict';
import { test } from 'node:test';
import { field, group } from '../../../testing/form.ts';
import { filledFile } from './filled-file.ts';
import { placed } from './problems.ts';
import { merged, unanswered } from './required.ts';
import { bodyOf } from './values.ts';

const choice = field('by', {
  type: 'radio',
  options: [{ value: 'post', label: { zh: '邮寄', en: 'post' } }],
  required: true,
});
const address = field('to.address', { showIf: { name: 'by', is: ['post'] }, required: true });
const groups = [
  group([choice, address, field('to.name', { maxLength: 3 }), field('help', { type: 'checkbox' })]),
  group([field('files', { type: 'file', required: true })]),
];
const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  `${key} ${Object.values(values).join(' ')}`;

test('bodyOf: names are places, blanks are left out, what is not asked is not sent', () => {
  assert.deepEqual(bodyOf(groups, { by: 'post', 'to.address': ' 1号 ', 'to.name': ' ', help: 'on' }), {
    by: 'post',
    to: { address: '1号' },
    help: true,
  });
  assert.deepEqual(bodyOf(groups, { by: 'online', 'to.address': '1号', help: '' }), { by: 'online' });
});

test('unanswered: what is compulsory and asked, and what is too long', () => {
  const texts = unanswered(groups, { by: 'post', 'to.name': '四个字了' }, { say, locale: 'zh' }).map(
    ({ text }) => text,
  );
  assert.deepEqual(texts, ['missing to.address', 'tooLong to.name 4 3']);
  assert.deepEqual(
    unanswered(groups, {}, { say, locale: 'zh' }).map(({ text }) => text),
    ['missingChoice by'],
  );
});

const words = { zh: '错', en: 'wrong {n}' };
const pointers: [at: string, name: string | undefined][] = [
  ['/to/name', 'to.name'],
  ['/to', 'to.address'],
  ['/to/name/0', 'to.name'],
  ['/files/0', 'files'],
  ['/nowhere', undefined],
  ['', undefined],
];
for (const [at, name] of pointers)
  test(`placed: a problem at ${JSON.stringify(at)} stands beside ${name ?? 'no field'}`, () => {
    const [problem] = placed([{ at, code: 'x', words, values: { n: 7 } }], groups, { by: 'post' }, 'en');
    assert.equal(problem?.field?.name, name);
    assert.equal(problem?.text, 'wrong 7');
  });

test('placed: in the order of the form, one for each field', () => {
  const at = ['/to/name', '/by', '/by', ''].map((each) => ({ at: each, code: 'x', words }));
  assert.deepEqual(
    placed(at, groups, { by: 'post' }, 'zh').map(({ field: found }) => found?.name),
    ['by', 'to.name', undefined],
  );
});
test('merged: what is missing comes before what the server would say of the same field', () => {
  const all = merged(
    [{ field: address, text: 'own' }],
    [
      { field: address, text: 'other' },
      { field: choice, text: 'x' },
    ],
    groups,
  );
  assert.deepEqual(
    all.map(({ text }) => text),
    ['x', 'own'],
  );
});

test('filledFile: one page with labels and answers, all of it text', () => {
  const html = filledFile('申请', groups, { by: 'post', 'to.name': '<img src=x onerror=alert(1)>' }, 'zh');
  assert.match(html, /<th>by<\/th><td>邮寄<\/td>/);
  assert.doesNotMatch(html, /<img/);
  assert.match(html, /<meta charset="utf-8">/);
});
