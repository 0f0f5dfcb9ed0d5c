import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pageText } from '../../../testing/inspected.ts';
import { scanPage } from '../scan/scan.ts';
import { hiddenLinks } from './hidden-links.ts';
import { hackSigns } from './signs.ts';
import { hidesLinks, mayHoldNumbers } from './suspicion.ts';
import { isTrusted, parkedWord, tradeIn } from './trades.ts';
import { wrongWords } from './wrong-words.ts';

const link = '<a href="http://x.example/">棋牌</a>';
const hides: readonly (readonly [name: string, html: string, count: number])[] = [
  ['in the open', `<p>${link}</p>`, 0],
  ['display:none', `<div style="display: none"><p>${link}</p></div>`, 1],
  ['far to the left', `<div style="position:absolute;left:-9999px">${link}</div>`, 1],
  ['no height', `<div style="height:0;overflow:hidden">${link}</div>`, 1],
  ['a height that is one', `<div style="height:40px">${link}</div>`, 0],
  ['letters of no size', `<span style="font-size:0">${link}</span>`, 1],
  ['a still marquee', `<marquee height="0">${link}</marquee>`, 1],
  ['behind a hidden block that has ended', `<div style="display:none">x</div>${link}`, 0],
  ['a hidden menu of the site itself', '<ul style="display:none"><li><a href="http://h/x/">栏目</a></li></ul>', 0],
  ['a script’s address', '<div hidden><a href="javascript:;">x</a></div>', 0],
];
for (const [name, html, count] of hides)
  test(`hiddenLinks: ${name}`, () => assert.equal(hiddenLinks(html, 'http://h/').length, count));

const many = Array.from({ length: 5 }, (_, at) => `<a href="http://x${at}.example/">友情</a>`).join('');
const gov = Array.from({ length: 9 }, (_, at) => `<a href="http://x${at}.gov.cn/">部门</a>`).join('');
const signs: readonly (readonly [name: string, html: string, kinds: string])[] = [
  ['an ordinary page', '<title>岚川县</title><p>正文</p>', ''],
  ['a hidden trade', `<div style="display:none">${link}</div>`, 'hidden-trade'],
  ['hidden links to five strange hosts', `<div style="display:none">${many}</div>`, 'hidden-links'],
  ['a hidden list of departments', `<div style="display:none">${gov}</div>`, ''],
  ['a trade in the open', `<p>${link}</p>`, 'trade-link'],
  ['a title of a trade', '<title>真人娱乐平台</title>', 'trade-title'],
  ['a notice against it', '<title>关于严厉打击网络赌博的通告</title>', ''],
];
for (const [name, html, kinds] of signs)
  test(`hackSigns: ${name}`, () => {
    const found = hackSigns(html, pageText(html, 'http://h/'), (host) => host === 'h');
    assert.equal(found.map(({ kind }) => kind).join(' '), kinds);
  });

test('trades: what fights a trade is none, a lottery of the state is none', () => {
  assert.equal(tradeIn('公安机关查处一起网络赌博案'), undefined);
  assert.equal(tradeIn('在线棋牌 注册送彩金'), '棋牌');
});
test('parkedWord, isTrusted', () => {
  assert.equal(parkedWord('This domain is for sale'), 'domain is for sale');
  assert.equal(parkedWord('岚川县行业协会'), undefined);
  assert.deepEqual(['zjt.js.gov.cn', 'weibo.com', 'evilweibo.com'].map(isTrusted), [true, true, false]);
});
test('wrongWords: each once, with what is right and the words round it', () => {
  assert.deepEqual(wrongWords('会议安排布署了工作，再次布署。'), [
    { wrong: '布署', right: '部署', quote: '会议安排布署了工作，再次布署。' },
  ]);
});

const runs: readonly (readonly [html: string, may: boolean])[] = [
  ['<td>110101199003074610</td>', true],
  ['<td>11010119900307461X</td>', true],
  ['<td>13812345678</td>', true],
  ['<td>12012345678</td>', false],
  ['<td>0510-86012345</td>', false],
  ['<a href="/art/2024032712345678901.html">', false],
  ['<img src="W020240327123456789012.jpg">', false],
  ['<td>6222020200112230394</td>', true],
  ['<td>20240327</td>', false],
];
for (const [html, may] of runs) test(`mayHoldNumbers: ${html}`, () => assert.equal(mayHoldNumbers(html), may));
test('mayHoldNumbers: no such run goes past it, wherever it stands', () => {
  const text = fc.stringMatching(/^[a-z<> ]{0,60}$/);
  fc.assert(
    fc.property(text, text, fc.stringMatching(/^[1-6]\d{16}[\dX]$/), (before, after, number) => {
      assert.ok(mayHoldNumbers(`${before}>${number}<${after}`));
    }),
  );
});
test('hidesLinks: links to other hosts that a page hides', () => {
  assert.equal(hidesLinks(scanPage(`<div style="display:none">${link}</div>`)), true);
  assert.equal(hidesLinks(scanPage(`<div>${link}</div>`)), false);
});
