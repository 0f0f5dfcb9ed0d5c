import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf } from '../../../testing/inspected.ts';
import { document } from '../../../testing/policy-facts.ts';
import { policySite } from '../../../testing/policy-site.ts';
import type { DocumentFact } from './documents.ts';
import { interpretations, type InterpretationFact } from './interpretations.ts';

const withDocument = (given: Partial<DocumentFact> = {}): ReturnType<typeof policySite> => {
  const fact: unknown = document({ interpretations: [], ...given });
  const url = 'http://h/zc/1.html';
  return policySite({ factsOf: <F>() => [{ subject: { key: url, url }, fact: fact as F }] });
};

function read(html: string, given: Partial<DocumentFact> = {}): InterpretationFact {
  const source = withDocument(given);
  const subject = interpretations.choose(source).find(({ url }) => url === 'http://h/jd/1.html');
  assert.ok(subject);
  return interpretations.read(answerOf(html, { url: subject.url }), subject, source);
}
const edges = ({ pairs }: InterpretationFact): string => pairs.flatMap((pair) => pair.edges).join();
const other = '关于另一件事的通知'; // zh: a title

const cases: readonly (readonly [name: string, html: string, given: Partial<DocumentFact>, expected: string])[] = [
  ['by its title', '<h1>图解：岚川县既有住宅加装电梯实施办法</h1>', {}, 'title'], // zh: a title
  ['by the number', '<p>解读岚建规（2026）3号文件</p>', { title: other }, 'number'], // zh: a sentence
  ['by a link back', '<div class="content"><a href="/zc/1.html">x</a></div>', { title: other }, 'back'],
  [
    'by a link forward',
    '<h1>something quite different</h1>',
    { title: other, interpretations: [{ url: 'http://h/jd/1.html', text: 'x', own: true }] },
    'forward',
  ],
  ['not at all', '<h1>something quite different</h1>', { title: other }, ''],
];
for (const [name, html, given, expected] of cases)
  test(`interpretations: paired ${name}`, () => assert.equal(edges(read(html, given)), expected));

test('interpretations: working days between the two pages', () =>
  assert.equal(read('<h1>图解：岚川县既有住宅加装电梯实施办法</h1>').pairs[0]?.workingDays, 2)); // zh: a title

test('interpretations: what a title and a page show of forms and elements', () => {
  const { forms, elements } = read(
    `<h1>图解：岚川县既有住宅加装电梯实施办法</h1><p>一、起草背景</p><p>二、主要内容</p><p>${'文'.repeat(300)}</p>`,
  ); // zh: a page
  assert.deepEqual(forms, ['chart', 'text']);
  assert.deepEqual(elements, ['background', 'content']);
});

test('interpretations: a recording in the script of a player is one', () =>
  assert.ok(read('<h1>x</h1><script>play({ url: "/v/1.mp4?t=1" })</script>').forms.includes('video')));

test('interpretations: the same sample whatever the order', () =>
  assert.deepEqual(
    interpretations
      .choose(withDocument())
      .map(({ key }) => key)
      .toSorted(),
    ['http://h/jd/1.html', 'http://h/zc/3.html'],
  ));
