import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPageText } from '../inspect/read-page.ts';
import { readMessageList } from './message-list.ts';
import { isPerfunctory, readMessage } from './message.ts';
import { saysStatistics } from './statistics.ts';

const asOf = '2026-11-20';
const page = (main: string): ReturnType<typeof readPageText> =>
  readPageText(`<div class="content">${main}</div>`, 'http://h/xx/');

// zh: pages of one message, as systems print them
const pages: readonly (readonly [name: string, main: string, expected: string])[] = [
  [
    'a table of labels',
    '<table><tr><td>来信标题</td><td>路灯不亮</td></tr><tr><td>来信时间</td><td>2026-10-08 11:02:33</td></tr><tr><td>答复时间</td><td>2026-10-12</td></tr><tr><td>答复内容</td><td>您好！经现场查看，已于10月11日更换灯具。</td></tr></table>',
    '2026-10-08 2026-10-12 answered',
  ],
  [
    'paragraphs with labels',
    '<p>留言时间：2026年10月8日</p><p>留言内容：路灯不亮</p><p>回复时间：2026年10月30日</p><p>回复内容：您好，已更换。</p>',
    '2026-10-08 2026-10-30 answered',
  ],
  ['waiting', '<p>来信日期：2026-03-02</p><p>来信内容：路灯不亮</p><p>办理状态：处理中</p>', '2026-03-02 – waiting'],
  ['refused', '<p>来信日期：2026-03-02</p><p>办理状态：不予受理</p>', '2026-03-02 – void'],
  [
    'a state nobody changed',
    '<p>来信日期：2026-03-02</p><p>状态：受理中</p><p>答复内容：您好，已在3月5日前维修完毕，感谢关注。</p>',
    '2026-03-02 – answered',
  ],
  ['answered before it was asked', '<p>来信时间：2026-10-12</p><p>答复时间：2026-10-08</p>', '– – answered'],
  [
    'labels in one line',
    '<p>来信时间：2026年10月8日；来信人：王**</p><p>答复单位：县住建局；答复日期：2026年10月11日；如有疑问请来电。</p>',
    '2026-10-08 2026-10-11 answered',
  ],
  [
    'a bar of all steps',
    '<p>来信日期：2026-03-02</p><p>办理进度：</p><ul><li>待受理</li><li>办理中</li><li>已办结</li></ul>',
    '2026-03-02 – unknown',
  ],
  [
    'labels without a colon above their values',
    '<p>来信时间：2026-03-02</p><div>状态：办理中</div><div>回复内容</div><div>您好，已经在三月五日前维修完毕。</div>',
    '2026-03-02 – answered',
  ],
  ['nothing said', '<p>路灯不亮，请处理。</p>', '– – unknown'],
  [
    'a definition list',
    '<dl><dt>咨询时间</dt><dd>2026-10-08</dd><dt>答复日期</dt><dd>2026-10-09</dd></dl>',
    '2026-10-08 2026-10-09 answered',
  ],
];
for (const [name, main, expected] of pages)
  test(`message: ${name}`, () => {
    const { asked = '–', answered = '–', state } = readMessage(page(main), 'x', asOf);
    assert.equal(`${asked} ${answered} ${state}`, expected);
  });

// zh: lists of messages
const lists: readonly (readonly [name: string, main: string, expected: string])[] = [
  [
    'a table with a state',
    '<table><tr><th>编号</th><th>来信标题</th><th>来信时间</th><th>答复时间</th><th>状态</th></tr><tr><td>1</td><td><a href="1.html">路灯不亮</a></td><td>2026-11-01</td><td>2026-11-03</td><td>已办结</td></tr><tr><td>2</td><td><a href="2.html">道路积水问题</a></td><td>2026-05-01</td><td></td><td>待回复</td></tr></table>',
    'http://h/xx/1.html 2026-11-01 2026-11-03 answered | http://h/xx/2.html 2026-05-01 – waiting; 2026-11-03',
  ],
  [
    'rows that tell their state',
    '<ul><li>[已回复] <a href="1.html">路灯不亮怎么办</a> <span>2026-11-03</span></li><li>[处理中] <a href="2.html">道路积水问题反映</a> <span>2026-10-01</span></li><li>[已回复] <a href="3.html">公租房如何申请</a> <span>2026-09-01</span></li></ul>',
    'http://h/xx/1.html – – answered | http://h/xx/2.html – – waiting | http://h/xx/3.html – – answered; 2026-11-03',
  ],
  [
    'rows that say nothing',
    '<ul><li><a href="1.html">关于路灯的来信答复</a> <span>2026-11-03</span></li><li><a href="2.html">关于积水的来信答复</a> <span>2026-10-01</span></li></ul>',
    'http://h/xx/1.html – – unknown | http://h/xx/2.html – – unknown; 2026-11-03',
  ],
  ['a form alone', '<form><input name="title"><button>提交</button></form>', '; –'],
];
for (const [name, main, expected] of lists)
  test(`messages: ${name}`, () => {
    const { rows, newest = '–' } = readMessageList(page(main), asOf);
    const shown = rows.map(({ url, asked = '–', answered = '–', state }) => `${url} ${asked} ${answered} ${state}`);
    assert.equal(`${shown.join(' | ')}; ${newest}`, expected);
  });

// zh: figures
const figures: readonly (readonly [text: string, isThere: boolean])[] = [
  ['本月共收到来信 25 件，已答复 24 件', true],
  ['来信总数：3650  已回复数：3641', true],
  ['收到留言12条，答复率 100%', true],
  ['受理总量：86，办结率98.8%', true],
  ['来信请拨打 0500-7320118', false],
  ['共收到来信 25 件', false],
  ['收到您的来信后，我们将在5个工作日内答复', false],
];
// zh: boards of figures
const boards: readonly (readonly [name: string, main: string, isThere: boolean])[] = [
  ['numbers above', '<ul><li><b>1234</b><p>来信总数</p></li><li><b>1200</b><p>已办结</p></li></ul>', true],
  ['numbers below', '<ul><li><p>来信总数</p><p>1234</p></li><li><p>已回复</p><p>1200</p></li></ul>', true],
  [
    'a table under heads',
    '<table><tr><th>单位</th><th>收件数</th><th>办结数</th></tr><tr><td>教育局</td><td>12</td><td>11</td></tr></table>',
    true,
  ],
  ['a line', '<div>有效信件86封，回复80封，正在办理6封</div>', true],
  ['days of letters', '<ul><li><a href="1.html">路灯</a><em>已办结</em><span>2013-04-08</span></li></ul>', false],
];
for (const [name, main, isThere] of boards)
  test(`figures: ${name}`, () => assert.equal(readMessageList(page(main), asOf).statistics, isThere));
for (const [text, isThere] of figures) test(text, () => assert.equal(saysStatistics(text), isThere));

// zh: answers
test('an answer that says nothing is told from one that does', () => {
  assert.ok(isPerfunctory('已转办'));
  assert.ok(isPerfunctory('您好，您的来信已收到，谢谢您的关注。'));
  assert.ok(!isPerfunctory('您好！公共租赁住房续租需要身份证、收入证明和原租赁合同，到服务窗口办理。'));
  assert.ok(!isPerfunctory(''));
});
