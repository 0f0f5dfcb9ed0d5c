import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf } from '../../../testing/inspected.ts';
import { awaitsLinks } from './awaited-links.ts';

const draws = '<script>$.post("/queryAssociation", { id }, draw)</script>';
// zh: heads of lists as documents have them
const cases: readonly (readonly [name: string, html: string, via: string, awaits: boolean])[] = [
  ['a head over a box that a script fills', `<h4>相关解读</h4><ul id="xg"></ul>${draws}`, 'http', true],
  ['a head that is out of sight until then', `<div style="display:none">关联文件：</div>${draws}`, 'http', true],
  ['the same as a browser drew it', `<h4>相关解读</h4><ul id="xg"></ul>${draws}`, 'browser', false],
  ['a head and no script', '<h4>相关解读</h4><ul><li>无</li></ul>', 'http', false],
  ['a script and no head', `<p>现将办法印发给你们。</p>${draws}`, 'http', false],
  ['a menu of that name', `<div class="nav"><a href="/zcjd/">政策解读</a></div>${draws}`, 'http', false],
];
for (const [name, html, via, awaits] of cases)
  test(`links to come: ${name}`, () =>
    assert.equal(awaitsLinks(answerOf(`<body><div class="content">${html}</div></body>`, { via })), awaits));
