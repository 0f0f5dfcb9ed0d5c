import { guideFields } from '../../../packages/checker/src/checks/guide/fields.ts';
import { guides } from '../../../packages/checker/src/facts/inspect/guides.ts';
import { inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import { labelled, printed, sent } from '../papers.ts';
import { factOf, measureOf, saysOf, type Family } from './family.ts';

const elements: Readonly<Record<string, readonly (readonly [label: string, value: string])[]>> = {
  basis: [
    ['设定依据', '《中华人民共和国建筑法》第七条'],
    ['办理依据', '《城市道路管理条例》（国务院令第198号）第三十条'],
    ['法律依据', '《江苏省物业管理条例》第二十一条'],
  ],
  acceptedBy: [
    ['受理单位', '岚川县住房和城乡建设局'],
    ['受理机构', '县政务服务中心住建窗口'],
    ['实施机关', '岚川县住房和城乡建设局'],
    ['办理机构', '县住建局建管科'],
  ],
  flow: [
    ['办理流程', '申请→受理→审核→决定→送达'],
    ['基本流程', '一、申请；二、受理；三、办结'],
    ['办理程序', '申请人提交材料，窗口受理后转科室审核，作出决定。'],
  ],
  materials: [
    ['申请材料', '1.申请表；2.身份证复印件；3.施工合同'],
    ['申报材料', '施工许可申请表原件一份、营业执照复印件一份'],
    ['材料目录', '申请书、委托书'],
    ['所需材料', '申请表一份'],
  ],
  samples: [
    ['示范文本', '<a href="/f/sfwb.doc">申请表填写示范文本</a>'],
    ['样表下载', '<a href="/f/yb.docx">申请表样表</a>'],
    ['示范文本及常见错误示例', '见附件'],
  ],
  fees: [
    ['收费标准', '不收费'],
    ['收费依据及标准', '不收费'],
    ['是否收费', '否'],
    ['收费情况', '本事项免费办理'],
  ],
  limit: [
    ['法定办理时限', '20个工作日'],
    ['办理时限', '承诺3个工作日'],
    ['承诺办结时限', '5个工作日'],
    ['法定时限', '十五个工作日'],
  ],
  phone: [
    ['咨询电话', '0510-86861234'],
    ['咨询方式', '电话0510-86861234'],
    ['联系电话', '（0510）86861234'],
    ['咨询途径', '窗口咨询或拨打86861234'],
  ],
};
const others = [
  ['事项名称', '建筑工程施工许可'],
  ['办理地点', '建设路86号政务服务中心二楼'],
  ['受理条件', '已取得规划许可证'],
  ['办理时间', '周一至周五8:30—17:30'],
  ['监督投诉电话', '12345'],
] as const;
const names = Object.keys(elements);

/** Service guides that lack elements. */
export const serviceGuides: Family = {
  name: 'service guides',
  trial(draw) {
    const shown = names.filter(() => draw.chance(0.8));
    const pairs = draw.shuffled([
      ...shown.map((name) => draw.pick(elements[name] ?? [])),
      ...others.filter(() => draw.chance(0.7)),
    ]);
    const html = printed(draw, { title: '建筑工程施工许可办事指南', main: labelled(draw, pairs) });
    const url = 'http://h/bszn/1.html';
    const data = { from: 'service', name: '建筑工程施工许可' };
    const fact = factOf(guides, sent(draw, html, { url, finalUrl: url }), data);
    const measure = measureOf(
      guideFields,
      { inspected: inspectedOf(guides, [[url, [fact, fact], data]]) },
      { elements: names },
    );
    const there = new Set(shown);
    return names.map((name) => ({
      check: guideFields.id,
      isFaulty: !there.has(name),
      said: saysOf(measure, `lacks-${name}`),
      note: `${name}: ${pairs.map((pair) => pair.join('：')).join(' / ')}`,
    }));
  },
};
