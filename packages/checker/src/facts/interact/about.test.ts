import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPageText } from '../inspect/read-page.ts';
import { isName, readLeaders } from './leaders.ts';
import { readOrgan } from './organ.ts';

const page = (main: string, foot = ''): ReturnType<typeof readPageText> =>
  readPageText(`<div class="content">${main}</div><div class="footer">${foot}</div>`, 'http://h/jg/');

// zh: pages about an organ
const organs: readonly (readonly [name: string, main: string, foot: string, expected: string])[] = [
  [
    'all six',
    '<p>主要职责：贯彻执行法律法规。</p><p>内设机构：办公室、法规科。</p><p>办公地址：建设路86号；办公时间：周一至周五8:30—12:00。</p><p>联系电话：0500-7320118；负责人：周明远。</p>',
    '',
    'duties setup address hours contact head',
  ],
  [
    'a town without hours and duties',
    '<p>镇党政机关设党政综合办公室、经济发展办公室、财政所。</p><p>镇人民政府地址：岚川县青萝镇中心街1号，值班电话：0500-7660101。</p>',
    '',
    'setup address contact',
  ],
  [
    'the foot counts for address and telephone',
    '<p>负责全县财政收支管理工作</p>',
    '<p>地址：人民东路12号 电话：0500-7310066</p>',
    'duties address contact',
  ],
  ['a picture only', '<img src="a.jpg">', '', ''],
  [
    'a table',
    '<table><tr><td>单位负责人：</td><td>周明远</td></tr><tr><td>办公时间</td><td>上午8:30至12:00</td></tr></table>',
    '',
    'hours head',
  ],
  [
    'heads above their values',
    '<table><tr><td>局长</td><td>对外办公时间</td></tr><tr><td>沈 丽</td><td>星期一至星期五 上午9：00－12：00</td></tr></table>',
    '',
    'hours head',
  ],
  ['a head below his heading and its day', '<div>主要负责人</div><p>发布时间：2026-09-12</p><p>范国强</p>', '', 'head'],
  ['numbered divisions', '<p>（一）办公室；（二）政策法规股；（三）计划财务股</p>', '', 'setup'],
  ['divisions in a row', '<p>综合处、执法处、组织人事处</p>', '', 'setup'],
  ['a telephone behind a tab', '<ul><li>电话</li><li>传真</li></ul><div>（0736）5301234</div>', '', 'contact'],
  ['groups are divisions too', '<p>内设机构：综合组、业务组</p>', '', 'setup'],
  ['a heading alone sets nothing up, and is nobody', '<h2>内设科室</h2><p>局长信箱</p><p>单位职能</p>', '', ''],
  ['a heading tells no duties, a mailbox no head', '<h2>机构职能</h2><p>一、概述</p><p>局长信箱</p>', '', ''],
];
for (const [name, main, foot, expected] of organs)
  test(`organ: ${name}`, () => assert.equal(readOrgan(page(main, foot)).fields.join(' '), expected));

// zh: pages about leaders
const leaders: readonly (readonly [name: string, main: string, expected: string])[] = [
  [
    'lines',
    '<p>周明远，局党组书记、局长，主持全面工作，分管办公室，负责政务公开工作。</p><p>沈若兰，局党组成员、副局长，分管住房保障科。</p>',
    '周明远 沈若兰 duties 周明远，局党组书记、局长，主持全面工作，分管办公室，负责政务公开工作',
  ],
  [
    'name and post apart',
    '<ul><li><strong>周明远</strong> 局党组书记、局长<p>主持局党组、行政全面工作。 分管办公室，负责政务公开工作。</p></li></ul>',
    '周明远 duties  分管办公室，负责政务公开工作',
  ],
  ['no duties', '<p>局长：周明远</p><p>副局长：沈 兰</p>', '周明远 沈兰'],
  ['a post and a name without a gap', '<p>县委副书记、县长周明远：抓好安全生产工作。</p>', '周明远 duties'],
  ['a telephone is no duty', '<p>姓 名：沈丽</p><p>职 务：副局长</p><p>联系电话：0510-86861234</p>', '沈丽'],
  ['a heading is no duty', '<h2>领导分工</h2><p>姓 名：沈丽</p><p>职 务：副局长</p>', '沈丽'],
  ['a career is no duty', '<p>局长：周明远</p><p>2010.03—2013.05 任水利科科长，主持工作</p>', '周明远'],
  ['columns are nobody', '<p>局长：周明远</p><p>文件解读</p><p>计划总结</p>', '周明远'],
  ['nobody', '<p>建设中</p>', ''],
  ['a picture', '<p><img src="ld.jpg" alt="领导班子"></p>', ''],
  [
    'a table of labels',
    '<table><tr><td>姓名</td><td>周明远</td></tr><tr><td>职务</td><td>局长</td></tr><tr><td>分工</td><td>主持全面工作，分管政府信息公开</td></tr></table>',
    '周明远 duties 主持全面工作，分管政府信息公开',
  ],
];
for (const [name, main, expected] of leaders)
  test(`leaders: ${name}`, () => {
    const { names, hasDuties, openness } = readLeaders(page(main));
    assert.equal(
      [names.join(' '), hasDuties && 'duties', openness].filter((one) => one !== false && one !== '').join(' '),
      expected.replace('  ', ' '),
    );
  });

test('leaders: their own pages are found by their names', () =>
  assert.deepEqual(
    // zh: names and another link
    readLeaders(
      page(
        '<ul><li><a href="zmy.html">周明远</a></li><li><a href="srl.html">副局长 沈若兰</a></li><li><a href="x.html">关于召开会议的通知</a></li></ul>',
      ),
    ).pages,
    ['http://h/jg/zmy.html', 'http://h/jg/srl.html'],
  ));

test('a name is told from the words of such pages', () => {
  assert.deepEqual(['周明远', '沈 若兰', '领导信息', '办公室', '阿迪力·吐尔逊', '通知'].map(isName), [
    true,
    true,
    false,
    false,
    true,
    false,
  ]); // zh: names
});
