import assert from 'node:assert/strict';
import { it } from 'node:test';
import { judgeNonsense, type NonsenseVerdict } from './nonsense.ts';
import type { ResultPage } from './result-page.ts';

const page = (urls: string, saysNothing = false): ResultPage => ({
  hits: Array.from(urls, (url) => ({ url, text: url })),
  saysNothing,
});
const cases: readonly [name: string, nonsense: ResultPage, real: ResultPage[], verdict: NonsenseVerdict][] = [
  ['nothing for nonsense', page(''), [page('abc')], 'searching'],
  ['the same list for everything', page('abc'), [page('abc'), page('abc')], 'ignoring'],
  ['recommendations beside every list', page('ab'), [page('abxyz'), page('xab')], 'searching'],
  ['another list', page('def'), [page('abc')], 'finding'],
  ['a list, and words that say there is none', page('def', true), [page('abc')], 'searching'],
  ['menus alone', page('MN'), [page('abc')], 'searching'],
  ['no real answer to set it beside', page('def'), [], 'searching'],
];
for (const [name, nonsense, real, verdict] of cases)
  it(`nonsense: ${name}`, () => {
    const isArticle = ({ url }: { url: string }): boolean => url === url.toLowerCase();
    assert.equal(judgeNonsense({ nonsense, real, isArticle }).verdict, verdict);
  });
