import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookOf, shownForms, type MediumLook } from './forms.ts';

const looks: [url: string, look: MediumLook][] = [
  ['/a/b.MP4?x=1', 'film'],
  ['/a.mp3', 'sound'],
  ['https://a.cn/t.png#1', 'picture'],
  ['/a/index.html', 'page'],
  ['/a.d/b', 'page'],
  ['', 'page'],
];
for (const [url, look] of looks)
  test(`lookOf: ${JSON.stringify(url)} is a ${look}`, () => assert.equal(lookOf(url), look));

test('shownForms: the order of the publisher, then what elements and media give away', () => {
  const video = { kind: 'video', url: '/a.mp4' } as const;
  const shown = shownForms({ forms: ['chart', 'text'], media: [video], elements: { goals: 'x' } });
  assert.deepEqual(shown, [
    { form: 'chart', media: [] },
    { form: 'text', media: [] },
    { form: 'video', media: [video] },
  ]);
  assert.deepEqual(shownForms({ forms: [], media: [], elements: {} }), []);
});
