import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from './answer.ts';
import { judgeItem, judgeNonsenseWord } from './judge-query.ts';

const item = { url: 'http://h/a.html', title: '关于印发办法的通知', column: '' }; // zh: a title
const nothing: Answer = {
  at: 0,
  via: 'http',
  url: 'http://h/s',
  status: 200,
  results: { hits: [], saysNothing: true },
};
const list: Answer = {
  ...nothing,
  results: { hits: [{ url: item.url, text: item.title }], saysNothing: false },
};
const looked = (control: boolean, before?: ReturnType<typeof judgeItem>) =>
  judgeItem({
    item,
    position: 0,
    answers: [nothing],
    shown: [],
    hasBrowser: false,
    control,
    ...(before && { before }),
  });
const asked = (control: boolean, before?: ReturnType<typeof judgeItem>) =>
  judgeNonsenseWord({
    text: 'x',
    answer: list,
    real: [list.results],
    isArticle: () => true,
    control,
    ...(before && { before }),
  });

for (const [name, look, agreed] of [
  ['an item that is not found', looked, 'miss'],
  ['nonsense that is answered like a question', asked, 'hit'],
] as const)
  test(`search: ${name} counts when a second look with a good control agrees, and not otherwise`, () => {
    const first = look(true);
    assert.deepEqual([first.state, first.reason], ['open', 'needs.confirm']);
    assert.equal(look(true, first).state, agreed);
    const { state, reason } = look(false, first);
    assert.deepEqual([state, reason], ['open', 'net.local']);
  });

test('search: a page that stays bare in a browser is no miss', () => {
  const bare: Answer = { ...nothing, via: 'browser', results: { hits: [], saysNothing: false } };
  const look = (before?: ReturnType<typeof judgeItem>) =>
    judgeItem({
      item,
      position: 0,
      answers: [bare],
      shown: [],
      hasBrowser: true,
      control: true,
      ...(before && { before }),
    });
  const { state, reason } = look(look());
  assert.deepEqual([state, reason], ['open', 'needs.judgement']);
});
