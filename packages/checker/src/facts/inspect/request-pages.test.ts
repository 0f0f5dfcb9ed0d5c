import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFact } from '../../../testing/column-facts.ts';
import { answerOf, inspectSource } from '../../../testing/inspected.ts';
import { guideFields, type GuideField } from '../requests/openness-guide.ts';
import { requestPages } from './request-pages.ts';

const subject = { key: 'guide http://h/', url: 'http://h/', data: { role: 'guide' } };
const read = (html: string): ReturnType<typeof requestPages.read> =>
  requestPages.read(answerOf(`<body><div class="content">${html}</div></body>`), subject, inspectSource());

const parts: Readonly<Record<GuideField, string>> = {
  classes: '<p>一、信息分类：本机关公开的信息分为七类。</p>',
  arrangement: '<p>二、编排体系：按索引号编排。</p>',
  ways: '<p>三、获取方式：主动公开和依申请公开。</p>',
  unit: '<p>工作机构名称：岚川县财政局办公室</p>',
  address: '<p>办公地址：岚川县人民路12号</p>',
  hours: '<p>办公时间：工作日8:30-17:00</p>',
  phone: '<p>联系电话：0510-86012345</p>',
  fax: '<p>传真号码：0510-86012346</p>',
  internet: '<p>电子邮箱：zfxxgk@lanchuan.gov.cn</p>',
};
test('request-pages: the nine things of a guide', () => {
  assert.deepEqual(read(Object.values(parts).join('')).guide, guideFields);
});
const written: readonly (readonly [name: string, html: string])[] = [
  [
    'in prose',
    `<p>局办公室负责本机关政府信息公开工作，办公地点在人民路12号3楼，工作日上午8：30至12：00对外办公，电话（兼传真）0510－86012345，信箱gk＠lanchuan.gov.cn。</p>
     <p>信息按主题、机构分类，目录按索引号编排，公众可通过网站查阅。</p>`,
  ],
  [
    'labels above their values',
    `<p>信息分类</p><p>编排体系</p><p>获取方式：网站</p><dl><dt>受理机构</dt><dd>办公室</dd><dt>办公地址</dt><dd>人民路12号</dd>
     <dt>咨询时间</dt><dd>周一至周五</dd><dt>联系电话</dt><dd>86012345</dd><dt>传 真</dt><dd>86012346</dd><dt>电子信箱</dt><dd>gk@lanchuan.gov.cn</dd></dl>`,
  ],
  [
    'under headings, with places of reading in a table',
    `<h3>一、县政府信息公开主要内容</h3><p>按照条例第十九条、第二十条主动公开，编排体系包括索引号、名称、文号等。</p><h3>二、主动公开渠道</h3><p>网址：www.lanchuan.gov.cn</p>
     <table><tr><th>场所</th><th>地址</th><th>电话</th><th>工作时间</th></tr><tr><td>县档案馆</td><td>青萝镇新区1号</td><td>15800000000</td><td>夏季：上午08:30-11:30</td></tr></table>
     <h3>三、工作机构</h3><p>县政府办公室，传真：0510-86012346</p>`,
  ],
  [
    'a table under its heads',
    `<p>分类、编排、获取方式如下。</p><table><tr><th>工作机构</th><th>办公地址</th><th>办公时间</th><th>电话</th><th>传真</th><th>邮箱</th></tr>
     <tr><td>办公室</td><td>人民路12号</td><td>工作日8:30-17:30</td><td>86012345</td><td>86012346</td><td>gk@lanchuan.gov.cn</td></tr></table>`,
  ],
];
for (const [name, html] of written)
  test(`request-pages: a guide ${name}`, () => assert.deepEqual(read(html).guide, guideFields));
for (const field of guideFields)
  test(`request-pages: a guide without ${field}`, () => {
    const rest = guideFields.filter((one) => one !== field).map((one) => parts[one]);
    assert.deepEqual(
      read(rest.join('')).guide,
      guideFields.filter((one) => one !== field),
    );
  });
test('request-pages: labels and values in the cells of a table', () => {
  const table =
    '<table><tr><td>办公地址</td><td>岚川县人民路12号</td></tr><tr><td>联系电话</td><td>0510-86012345</td></tr></table>';
  assert.deepEqual(read(table).guide, ['address', 'phone']);
});
test('request-pages: labels that are spread out', () => {
  assert.deepEqual(read('<p>传　　真：0510-86012346</p><p>办 公 地 址：岚川县人民路12号</p>').guide, [
    'address',
    'fax',
  ]);
});
test('request-pages: a label without its value says nothing', () => {
  assert.deepEqual(read('<p>办公地址：</p><p>传真：</p>').guide, []);
});
const offers: readonly (readonly [name: string, html: string, what: string])[] = [
  ['a form to download', '<a href="/sqb.doc">政府信息公开申请表</a>', 'sheet'],
  ['a link into filing', '<a href="http://ysq.city.gov.cn/">在线申请</a>', 'entrance'],
  ['a frame', '<iframe src="http://ysq.city.gov.cn/form"></iframe>', 'frame'],
  ['a text', '<p>申请人可以当面或者邮寄提交申请。</p>', ''],
];
for (const [name, html, what] of offers)
  test(`request-pages: ${name}`, () => {
    const fact = read(html);
    assert.equal(['form', 'entrance', 'sheet', 'frame'].filter((key) => key in fact).join(' '), what);
  });
test('request-pages: the column and its items, links of the home page, and those of other hosts apart', () => {
  const source = inspectSource({
    columns: [columnFact({ class: 'foi.request', url: 'http://h/ysq/' })],
    itemsOf: () => [{ url: 'http://h/ysq/1.html', title: '说明', source: 'row' }],
    links: [{ text: '依申请公开', url: 'http://ysq.city.gov.cn/', place: 'home', pages: 1, onHome: true }],
  });
  assert.deepEqual(
    requestPages.choose(source).map(({ key }) => key),
    ['http://h/ysq/', 'http://h/ysq/1.html', 'elsewhere http://ysq.city.gov.cn/'],
  );
});
