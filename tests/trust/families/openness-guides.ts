import { requestGuide } from '../../../packages/checker/src/checks/request/guide.ts';
import { requestPages } from '../../../packages/checker/src/facts/inspect/request-pages.ts';
import type { GuideField } from '../../../packages/checker/src/facts/requests/openness-guide.ts';
import { inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import { printed, prose, sent } from '../papers.ts';
import { factOf, measureOf, type Family } from './family.ts';

const says: Readonly<Record<GuideField, readonly string[]>> = {
  classes: [
    '一、信息分类：机构职能、政策文件、规划计划等。',
    '（一）政府信息的分类。本机关公开的信息分为六类。',
    '（一）公开范围<br>机构职能、规范性文件等。',
  ],
  arrangement: [
    '二、编排体系：按索引号编排。',
    '本机关信息的编排采用主题和体裁两种方式。',
    '每条信息有索引号、名称、发布机构和文号。',
  ],
  ways: [
    '三、获取方式：可在本网站查阅。',
    '公开形式：通过政府网站、公报公开。',
    '获取政府信息的途径：本网站、档案馆。',
    '公众可登录本网站或者到档案馆查阅。',
  ],
  unit: [
    '工作机构：岚川县住房和城乡建设局办公室',
    '受理机构：局办公室',
    '机构名称：岚川县住建局政务公开办公室',
    '局办公室负责本机关的政府信息公开工作。',
  ],
  address: [
    '办公地址：岚川县建设路86号',
    '联系地址：建设路86号住建局三楼',
    '通信地址为岚川县建设路86号',
    '办公地点在建设路86号三楼',
    '通信地址：<br>岚川县建设路86号',
  ],
  hours: [
    '办公时间：周一至周五 8:30—12:00',
    '工作时间：工作日上午8时30分至12时',
    '受理时间：上午8:30-11:30',
    '咨询时间：周一至周五',
    '时 间：<br>法定工作日 8：30—12：00',
  ],
  phone: ['联系电话：0510-86861234', '电  话：（0510）86861234', '咨询电话 0510 86861234', '联系电话：<br>86861234'],
  fax: ['传真：0510-86865678', '传真号码：（0510）86865678', '传　真：0510-86865678', '传真号码<br>86865678'],
  internet: [
    '电子邮箱：zjj@example.gov.cn',
    '互联网联系方式：http://www.example.gov.cn',
    'E-mail：zjj@163.com',
    '电子信箱：<br>zjj＠163.com',
    '在线申请平台：http://www.example.gov.cn/ysq/',
  ],
};
const isField = (name: string): name is GuideField => Object.hasOwn(says, name);
const fields = Object.keys(says).filter(isField);

/** Guides to openness 公开指南 that leave out some of the nine things of Article 12. */
export const opennessGuides: Family = {
  name: 'guides to openness',
  trial(draw) {
    const shown = fields.filter(() => draw.chance(0.75));
    const lines = shown.map((field) => draw.pick(says[field]));
    const main = draw.pick([
      () => lines.map((line) => `<p>${line}</p>`).join(''),
      () =>
        lines.map((line) => `<p>&nbsp;&nbsp;&nbsp;&nbsp;<span style="font-size:16px">${line}</span></p>`).join('\n'),
      () => `<div>${lines.join('<br>')}</div>`,
      () => `<table border=1>${lines.map((line) => `<tr><td>${line}</td></tr>`).join('')}</table>`,
    ])();
    const html = printed(draw, { title: '政府信息公开指南', main: `${prose(draw, 3)}${main}${prose(draw, 2)}` });
    const url = 'http://h/zn.html';
    const data = { role: 'guide' };
    const fact = factOf(
      requestPages,
      sent(draw, html.replace(/<div class="footer">.*?<\/div>/s, ''), { url, finalUrl: url }),
      data,
    );
    const measure = measureOf(requestGuide, { inspected: inspectedOf(requestPages, [[url, [fact, fact], data]]) });
    const missing = new Set(
      measure.state === 'measured' ? measure.findings.map(({ subject }) => subject.split('#')[1] ?? '') : [],
    );
    const isOpen = measure.state !== 'measured' || missing.has('');
    return fields.map((field) => ({
      check: requestGuide.id,
      isFaulty: !shown.includes(field),
      said: isOpen ? ('open' as const) : missing.has(field) ? ('fault' as const) : ('well' as const),
      note: `${field}: ${lines.join(' / ')}`,
    }));
  },
};
