import { catalogueFields } from '../../../packages/checker/src/checks/catalogue/fields.ts';
import { listings, listFiles, type ListSubject } from '../../../packages/checker/src/facts/inspect/listings.ts';
import { named } from '../../../packages/checker/testing/content-looks.ts';
import { bothInspected, inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import { printed, sent } from '../papers.ts';
import { factOf, measureOf, saysOf, type Family } from './family.ts';

const heads: Readonly<Record<string, readonly string[]>> = {
  name: ['公开事项', '事项名称', '公开事项名称'],
  subject: ['公开主体', '责任主体', '公开单位', '责任单位'],
  content: ['公开内容', '公开内容（要素）', '内容要素'],
  time: ['公开时限', '公开时间', '时限'],
  way: ['公开方式', '公开渠道和方式', '公开形式'],
  attribute: ['公开属性', '属性'],
};
const cells: Readonly<Record<string, readonly string[]>> = {
  name: ['机构职能', '财政预决算', '行政许可', '政府采购', '招考录用', '双公示', '应急管理'],
  subject: ['办公室', '财务审计科', '建管科'],
  content: ['机构名称、地址、电话', '部门预算、决算', '许可依据、条件、程序'],
  time: ['自信息形成之日起20个工作日内', '20个工作日', '实时公开', '每年3月底前'],
  way: ['主动公开', '政府网站', '■政府网站 □公告栏'],
  attribute: ['主动公开', '依申请公开'],
};
const keys = ['name', 'content', 'subject', 'time', 'way', 'attribute'] as const;
const blanks = ['', '—', '-', '&nbsp;', '/', '　'] as const;

/** Catalogues as tables, some rows with a cell left empty. */
export const catalogues: Family = {
  name: 'catalogues',
  trial(draw) {
    const order = draw.shuffled(keys);
    const rows = Array.from({ length: 3 + draw.int(8) }, (_, at) => ({
      gap: draw.chance(0.3) ? draw.pick(['content', 'subject', 'time', 'way'] as const) : undefined,
      at,
    }));
    const cell = (tag: string, text: string): string =>
      `<${tag}>${draw.chance(0.2) ? `<p>${text}</p>` : text}</${tag}>`;
    const headTag = draw.pick(['th', 'td']);
    const head = `<tr>${cell(headTag, '序号')}${order.map((key) => cell(headTag, draw.pick(heads[key] ?? []))).join('')}</tr>`;
    const body = rows.map(({ gap, at }) => {
      const of = order.map((key) =>
        cell('td', key === gap ? draw.pick(blanks) : `${draw.pick(cells[key] ?? [])}${key === 'name' ? at + 1 : ''}`),
      );
      return `<tr><td>${at + 1}</td>${of.join('')}</tr>`;
    });
    const html = printed(draw, {
      title: '政务公开事项目录',
      main: `<table border="1">${draw.chance(0.5) ? `<thead>${head}</thead><tbody>` : head}${body.join('\n')}</table>`,
    });
    const url = 'http://h/list.html';
    const data: ListSubject = { roles: ['catalogue'], name: '政务公开事项目录' };
    const fact = factOf(listings, sent(draw, html, { url, finalUrl: url }), data);
    const measure = measureOf(catalogueFields, {
      inspected: bothInspected(
        ...named({ catalogue: url }),
        inspectedOf(listings, [[url, [fact, fact], data]]),
        inspectedOf(listFiles, []),
      ),
    });
    const found = measure.state === 'measured' ? measure.findings.filter(({ state }) => state === 'fail').length : -1;
    const planted = rows.filter(({ gap }) => gap !== undefined).length;
    // rows are counted: as many as were planted are found, and none besides
    return rows.map(({ gap, at }, index) => {
      const faultyBefore = rows.slice(0, index).filter((one) => one.gap !== undefined).length;
      const wellBefore = index - faultyBefore;
      const said = gap !== undefined ? faultyBefore < found : wellBefore < found - planted;
      return {
        check: catalogueFields.id,
        isFaulty: gap !== undefined,
        said: found < 0 ? saysOf(measure) : said ? 'fault' : 'well',
        note: `row ${at + 1} of ${html.slice(0, 1500)}`,
      };
    });
  },
};
