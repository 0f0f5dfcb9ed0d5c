import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tinyFrames } from './tiny-frames.ts';

const cases: readonly (readonly [name: string, html: string, expected: readonly string[]])[] = [
  ['no width', '<iframe src="/a" width="0" height="300">', ['http://h/a']],
  ['a pixel, without quotes', '<iframe width=1 src=/a>', ['http://h/a']],
  ['not displayed', `<iframe src='/a' style="display: none">`, ['http://h/a']],
  ['no height by style', '<iframe src="/a" style="border:0;height:0px;">', ['http://h/a']],
  ['a frame as wide as the page', '<iframe src="/a" width="100%" height="800" frameborder="0">', []],
  ['a border of none is no width', '<iframe src="/a" style="width:100%;border-width:0;height:600px">', []],
  ['no frame', '<p>x</p>', []],
];
for (const [name, html, expected] of cases)
  test(`frames: ${name}`, () => assert.deepEqual([...tinyFrames(html, 'http://h/')], expected));
