import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentNumbers, mentions } from './numbers.ts';
import { ALIKE, containment, needsNoInterpretation } from './titles.ts';

const pairs: readonly (readonly [document: string, title: string, isPair: boolean])[] = [
  ['关于印发《青萝镇森林防火应急预案》的通知', '《青萝镇森林防火应急预案》政策解读', true], // zh: titles
  ['岚川县人民政府关于印发岚川县既有住宅加装电梯实施办法的通知', '一图读懂《岚川县既有住宅加装电梯实施办法》', true], // zh: titles
  ['关于规范住宅专项维修资金使用的若干意见', '住宅专项维修资金使用若干意见问答', true], // zh: titles
  ['岚川县差旅费管理办法', '《岚川县公务接待管理办法》解读', false], // zh: titles
  ['2025年惠企财政政策清单', '2026年惠企财政政策清单解读', false], // zh: titles
  ['关于印发《办法》的通知', '《另一个办法》解读', false], // zh: titles
];
for (const [document, title, isPair] of pairs)
  test(`containment: ${document} / ${title}`, () => assert.equal(containment(document, title) >= ALIKE, isPair));

const excluded: readonly (readonly [title: string, expected: boolean])[] = [
  ['关于王某等同志任免职的通知', true], // zh: title
  ['关于表彰先进单位的决定', true], // zh: title
  ['转发省住房城乡建设厅关于做好防汛工作的通知', true], // zh: title
  ['关于加强保障性租赁住房管理的通知', false], // zh: title
];
for (const [title, expected] of excluded)
  test(`needsNoInterpretation: ${title}`, () => assert.equal(needsNoInterpretation(title), expected));

const numbers: readonly (readonly [text: string, expected: string])[] = [
  ['岚建规〔2026〕3号', '岚建规〔2026〕3号'], // zh: number
  ['岚建规[2026] 3 号', '岚建规〔2026〕3号'], // zh: number
  ['岚建规（2026）第03号', '岚建规〔2026〕3号'], // zh: number
  ['岚建规【2026】3号', '岚建规〔2026〕3号'], // zh: number
  ['2026年3月1日', ''], // zh: a day
];
for (const [text, expected] of numbers)
  test(`documentNumbers: ${text}`, () => assert.equal(documentNumbers(text).join(), expected));

test('a mention may stand in a sentence', () =>
  assert.ok(mentions(documentNumbers('现将岚建规（2026）3号文件解读如下'), '岚建规〔2026〕3号'))); // zh: a sentence
