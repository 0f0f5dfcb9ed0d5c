import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageText } from '../../../testing/inspected.ts';
import { doorways } from './doorways.ts';

const said =
  '<p>公民、法人或者其他组织可以向本机关申请获取政府信息，本机关收到申请后依法在二十个工作日内答复，需要延长的另行告知申请人。</p>';
const cases: readonly (readonly [name: string, html: string, expected: string])[] = [
  ['only a text', '', ''],
  ['a link that a script opens', '<a href="javascript:openApply()">我要申请</a>', 'entrance'],
  ['a button that a script hears', '<input type="button" value="在线申请" onclick="go()">', 'entrance'],
  [
    'a button element with an address in its click',
    `<button onclick="location.href='/sq.jsp'">填写申请</button>`,
    'entrance',
  ],
  ['a button element alone', '<button type="button" class="btn">填写申请</button>', 'entrance'],
  ['a notice that asks for consent', '<input type="button" value="我已阅读并同意" onclick="agree()">', 'entrance'],
  ['a notice with a way on', '<a class="btn" href="/sq/form.jhtml">下一步</a>', 'entrance'],
  [
    'tabs for persons and organisations',
    '<ul><li><a href="gm.html">公民申请</a></li><li><a href="fr.html">法人或其他组织申请</a></li></ul>',
    'entrance',
  ],
  ['a sheet whose address tells no type', '<a href="/sys/download.jsp?id=7">政府信息公开申请表</a>', 'sheet'],
  ['a sheet whose name tells its type', '<a href="/f/7">附件1：依申请公开申请表.docx</a>', 'sheet'],
  ['a file beside the words for it', '<p>政府信息公开申请表 <a href="/P020.doc">点击下载</a></p>', 'sheet'],
  ['a page with the sheet on it', '<a href="/sq/biao.html">信息公开申请表</a>', 'entrance'],
  ['how to fill the sheet in', '<a href="/sq/tx.html">申请表填写说明</a>', ''],
  [
    'the sheet to print',
    '<table><tr><td>姓名</td><td></td><td>证件号码</td><td></td></tr><tr><td>联系电话</td><td></td></tr><tr><td>所需信息的内容描述</td><td></td></tr></table>',
    'sheet',
  ],
  [
    'a catalogue as a table',
    '<table><tr><th>索引号</th><th>信息名称</th><th>文号</th><th>公开形式</th></tr></table>',
    '',
  ],
  ['words that look like a button', '<div class="btn-box"><div>我要申请</div></div>', 'doubt button'],
  [
    'organs to choose from',
    '<p>请选择受理单位：</p><a href="/a">岚川县教育局</a><a href="/b">岚川县财政局</a><a href="/c">岚川县民政局</a>',
    'doubt organs',
  ],
  [
    'organs to choose from in a box',
    '<p>请先选择受理机关</p><select name="d"><option>教育局</option></select>',
    'doubt organs',
  ],
  ['pictures to click', '<a href="/sq/"><img src="btn.png"></a>', 'doubt picture'],
  ['a picture that leads to another site', '<a href="http://ad.example.com/x"><img src="ad.png"></a>', ''],
];
for (const [name, html, expected] of cases)
  test(`doorways: ${name}`, () => {
    const whole = `<body><div class="content"><h3>依申请公开</h3>${said.repeat(5)}${html}</div></body>`;
    const { doubt, ...ways } = doorways(pageText(whole), whole);
    const found = [...Object.keys(ways).toSorted().toReversed(), ...(doubt === undefined ? [] : [`doubt ${doubt}`])];
    assert.equal(found.join(' '), expected);
  });
test('doorways: a picture in place of a text', () => {
  const banner = '<body><img src="top.png"><p>当前位置：首页 &gt; 依申请公开</p>';
  const foot = '<p>版权所有：岚川县人民政府</p><img src="badge.png"></body>';
  const menu = '<p>走进岚川 机构设置 新闻动态 公示公告 政务公开 便民服务 互动交流</p>'.repeat(5);
  const read = (inside: string): unknown => {
    const html = `${banner}${inside}${foot}${menu}`;
    return doorways(pageText(html), html);
  };
  assert.deepEqual([read('<img src="liucheng.jpg">'), read('<ul></ul>')], [{ doubt: 'picture' }, {}]);
});
test('doorways: a page that a script draws may lead anywhere', () => {
  const html = '<body><div id="app"></div><script src="/app.js"></script></body>';
  assert.deepEqual(doorways(pageText(html), html), { doubt: 'script' });
});
