import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanPage } from './scan.ts';

const formsIn = (html: string): readonly string[] =>
  scanPage(html).forms.map(({ method, action, fields, buttons }) =>
    `${method} ${action} ${fields.map(({ name, type }) => `${name}:${type}`).join(',')} ${buttons}`.trimEnd(),
  );
const cases: readonly (readonly [name: string, html: string, expected: readonly string[]])[] = [
  [
    'a search box',
    '<form action=/s><input name=q><input type=submit value=搜索></form>',
    ['GET /s q:text,:submit 搜索'],
  ],
  ['one that posts', '<form action=/s method=Post><input name=q type=HIDDEN></form>', ['POST /s q:hidden']],
  [
    'every sort of field',
    '<form><select name=a></select><textarea name=b></textarea></form>',
    ['GET  a:select,b:textarea'],
  ],
  ['a box outside any form', '<div><input id=keyword></div>', ['script  keyword:text']],
  [
    'a form that opens between a table and its rows',
    '<table><form action=/s><tr><td><input name=q></td></tr></form></table>',
    ['GET /s q:text'],
  ],
  ['a box after a form is not the form’s', '<form action=/s></form><input name=q>', ['GET /s', 'script  q:text']],
];
for (const [name, html, expected] of cases) test(`forms: ${name}`, () => assert.deepEqual(formsIn(html), expected));

test('forms: no more than twenty and one of sixty fields', () => {
  const page = `${'<form action=/s></form>'.repeat(30)}${'<input name=q>'.repeat(90)}`;
  const { forms } = scanPage(page);
  assert.ok(forms.length <= 21 && forms.every(({ fields }) => fields.length <= 60));
});
