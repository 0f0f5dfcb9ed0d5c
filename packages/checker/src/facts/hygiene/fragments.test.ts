import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageText } from '../../../testing/inspected.ts';
import { brokenFragments } from './fragments.ts';

const cases: readonly (readonly [name: string, html: string, expected: string])[] = [
  ['a place by its id', '<a href="#a">x</a><p id="a">', ''],
  ['a place by the name of an anchor', '<a href="#a">x</a><a name=a></a>', ''],
  ['a place that is not there', '<a href="#a">x</a>', 'a x'],
  ['the same page by its address', '<a href="/a.html#b">x</a>', 'b x'],
  ['another page is not looked at', '<a href="/b.html#b">x</a>', ''],
  [
    'the top, a view of a script and a bare sign are no places',
    '<a href="#top">x</a><a href="#/v">x</a><a href="#">x</a>',
    '',
  ],
  ['an id in escapes', '<a href="#%E9%80%9A">x</a><p id="\u901a">', ''],
  [
    'a control that a script answers to is no link to a place',
    '<a href="#a" onclick="show(2)">x</a><a href="#b" data-toggle=tab>x</a>',
    '',
  ],
  ['an id in a comment is none', '<a href="#a">x</a><!-- <p id="a"> -->', 'a x'],
];
for (const [name, html, expected] of cases)
  test(`fragment: ${name}`, () =>
    assert.equal(
      brokenFragments(pageText(html), html)
        .map(({ fragment, text }) => `${fragment} ${text}`)
        .join(),
      expected,
    ));
