import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPageText } from '../inspect/read-page.ts';
import { elementsOf } from './elements.ts';
import { readGuide } from './read-guide.ts';

const guide = (html: string) => readGuide(readPageText(html, 'https://x.gov.cn/bszn/1.html'));
const main = (html: string): string =>
  `<title>施工许可办事指南</title><div class="nav"><a href="/">首页</a></div><div id="zoom">${html}</div>`;

const labels: readonly (readonly [label: string, elements: readonly string[] | undefined])[] = [
  ['一、设定依据', ['basis']],
  ['（三）申请材料', ['materials']],
  ['【办 理 流 程】', ['flow']],
  ['3.办理地点、时间及咨询电话', ['place', 'hours', 'phone']],
  ['更新日期', []],
  ['收费依据及标准', ['fees']],
  ['法定办结时限（工作日）', ['statutoryDays']],
  ['五、受理条件【单位申请的】', ['scope']],
  ['我局依据', undefined],
  ['', undefined],
];
for (const [label, elements] of labels)
  test(`guide: a label “${label}” names ${elements?.join(', ') ?? 'nothing'}`, () =>
    assert.deepEqual(elementsOf(label), elements));

const cases: readonly (readonly [name: string, html: string, given: string, blank?: string, unsure?: string])[] = [
  [
    'one running text with labels inside',
    '<p>一、设定依据：《建筑法》第七条；二、受理单位：县住建局窗口。</p><p>三、申请条件：已取得规划许可。四、办理材料：申请表、身份证明。</p><p>八、办理地点：建设路86号；办理时间：周一至周五8:30—17:30；咨询电话：0500-7320118。更新日期：2026年3月1日。</p>',
    'name scope basis acceptedBy materials place hours phone',
  ],
  [
    'a table of pairs, two to a row, one of them blank',
    '<table><tr><td>事项名称：</td><td>施工许可</td><td>承诺时限：</td><td>5个工作日</td></tr><tr><td>受理机构：</td><td>——</td><td>收费标准：</td><td>无</td></tr><tr><th rowspan="2">申请材料</th><td colspan="3">申请表</td></tr><tr><td colspan="3">身份证</td></tr></table>',
    'name materials fees promisedDays limit',
    'acceptedBy',
  ],
  [
    'headings with paragraphs under them',
    '<h3>一、办理条件</h3><p>年满十八周岁。</p><h3>二、申请材料</h3><ol><li>申请表</li><li>身份证</li></ol><h3>三、办理流程</h3><p><img src="lc.png" alt=""></p><h3>四、收费标准</h3><p>不收费</p>',
    'name scope materials fees',
    'flow',
  ],
  [
    'a list of definitions and a nested table',
    '<dl><dt>实施依据</dt><dd>《城乡规划法》</dd></dl><table><tr><td><table><tr><td>办公地址</td><td>人民路1号</td></tr></table></td></tr></table>',
    'name basis place',
  ],
  [
    'labels that are set apart by their look alone',
    '<ul><li><span class="t">受理条件</span><span>户籍在本县</span></li><li><b>办理地点</b> 县政务服务中心二楼</li><li><span>申请材料</span><em>身份证</em></li></ul><p>申请材料齐全的，当场受理。</p>',
    'name scope place materials',
  ],
  [
    'a label over the whole table',
    '<table><tr><td colspan="3">申请材料</td></tr><tr><td>序号</td><td>材料名称</td><td>份数</td></tr><tr><td>1</td><td>身份证</td><td>1</td></tr></table>',
    'name materials',
  ],
  [
    'a table of materials in a cell',
    '<table><tr><th>受理条件</th><td>户籍在本县</td></tr><tr><th>申请材料</th><td><table><tr><td>材料名称</td><td>份数</td></tr><tr><td>身份证</td><td>1</td></tr></table></td></tr></table>',
    'name scope materials',
  ],
  ['a sentence that begins with a label', '<p>办理流程通过网络公开，申请材料不全的一次告知。</p>', 'name'],
  [
    'tabs whose texts stand elsewhere',
    '<ul><li>基本信息</li><li>申请材料</li><li>办理流程</li><li>收费标准</li></ul><div>事项类型：行政许可</div>',
    'name',
    '',
    'materials flow fees',
  ],
  ['words of a guide in a report are no labels', '<p>我局优化办理流程，压缩办理时限，减少申请材料。</p>', 'name'],
];
for (const [name, html, given, blank = '', unsure = ''] of cases)
  test(`guide: ${name}`, () => {
    const fact = guide(main(html));
    assert.deepEqual(Object.keys(fact.given).toSorted(), given.split(' ').toSorted());
    assert.deepEqual([fact.blank.join(' '), fact.unsure.join(' ')], [blank, unsure]);
  });

test('guide: forms are files in its own part; samples are known by their name', () => {
  const fact = guide(
    main('<p>申请材料：申请表</p><p><a href="a.doc">申请表</a> <a href="/b.pdf">流程</a></p>') +
      '<div class="footer"><a href="c.doc">年报表</a></div>',
  );
  assert.deepEqual(
    fact.forms.map(({ url }) => url),
    ['https://x.gov.cn/bszn/a.doc', 'https://x.gov.cn/b.pdf'],
  );
  assert.equal(fact.given.samples, '申请表');
  assert.equal(fact.namesForm, true);
});

test('guide: reading never throws, however the page is cut', () => {
  const page = main(cases.map(([, html]) => html).join(''));
  fc.assert(
    fc.property(fc.nat(page.length), (at) => assert.ok(guide(page.slice(0, at)))),
    { numRuns: 40 },
  );
});
