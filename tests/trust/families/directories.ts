import { catalogueLegalFields } from '../../../packages/checker/src/checks/catalogue/legal-fields.ts';
import { directory } from '../../../packages/checker/src/facts/inspect/directory.ts';
import { inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import type { Draw } from '../draw.ts';
import { labelled, printed, prose, sent } from '../papers.ts';
import { factOf, measureOf, rowSaid, saysOf, type Family } from './family.ts';

const heads: Readonly<Record<string, readonly string[]>> = {
  index: ['索引号', '信息索引号', '索 引 号', '索取号', '索引编号', '文件索引号', '索引码'],
  title: ['名称', '信息名称', '标题', '文件名称', '标　　题', '信息标题'],
  abstract: ['内容概述', '内容概要', '信息概述', '概　述', '内容摘要', '内容提要', '信息内容概述'],
  formed: ['生成日期', '成文日期', '产生日期', '生成时间', '形成时间', '制发日期', '发文时间', '公开日期'],
};
const cells: Readonly<Record<string, readonly string[]>> = {
  index: ['014064/2026-00123', '11320281014035277K/2026-00012', 'JY002010-2026-03-15-0021', '000014349/2026-00012'],
  title: ['关于印发《岚川县物业管理办法》的通知', '2026年部门预算', '岚川县住建局机构职能', '施工许可办理情况（三月）'],
  abstract: ['对全县物业管理作出规定', '公布收支预算总表', '介绍内设机构和职责', '本月发放许可证十二份'],
  formed: ['2026-03-15', '2026年3月15日', '2026/03/15', '2026.03.15', '20260315'],
};
const owed = Object.keys(heads);
const blanks = ['', '—', '-', '&nbsp;', '/', '　'] as const;
const others = [
  ['发布机构', '岚川县住房和城乡建设局'],
  ['主题分类', '城乡建设、环境保护/其他'],
  ['文　　号', '岚建〔2026〕12号'],
  ['公开方式', '主动公开'],
  ['效力状况', '有效'],
  ['组配分类', '规范性文件'],
] as const;

/** A head with its labels two or three to a row, as disclosure platforms print it. */
const grid = (draw: Draw, pairs: readonly (readonly [string, string])[]): string => {
  const wide = draw.pick([1, 2, 2, 3]);
  const mark = draw.pick(['', '：', ':']);
  const tag = draw.pick(['td', 'th', 'td']);
  const rows = Array.from({ length: Math.ceil(pairs.length / wide) }, (_, at) =>
    pairs
      .slice(at * wide, at * wide + wide)
      .map(([label, value]) => `<${tag}>${draw.pick([label, `<b>${label}</b>`])}${mark}</${tag}><td>${value}</td>`)
      .join(''),
  );
  return `<table class="xxgk">${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</table>`;
};
const boxes = (pairs: readonly (readonly [string, string])[]): string =>
  `<ul class="info">${pairs.map(([label, value]) => `<li><span>【${label}】</span><em>${value}</em></li>`).join('')}</ul>`;

/** Documents under the directory, whose heads leave something out. */
export const directoryDocuments: Family = {
  name: 'documents of the directory',
  trial(draw) {
    const missing = draw.chance(0.5)
      ? draw.pick([['index'], ['formed'], ['index', 'formed'], ['index', 'abstract'], ['index', 'abstract', 'formed']])
      : [];
    const isBlank = draw.chance(0.3);
    const title = draw.pick(cells['title'] ?? []);
    const pairs = draw.shuffled([
      ...owed.flatMap((key): readonly (readonly [string, string])[] => {
        const label = draw.pick(heads[key] ?? []);
        if (key === 'title') return draw.chance(0.5) ? [[label, title]] : [];
        if (missing.includes(key)) return isBlank ? [[label, draw.pick(blanks)]] : [];
        return [[label, draw.pick(cells[key] ?? [])]];
      }),
      ...others.filter(() => draw.chance(0.6)),
    ]);
    const head = draw.pick([grid, grid, labelled, (_: Draw, of: typeof pairs) => boxes(of)])(draw, pairs);
    const near = draw.pick([
      '<p>各单位应当编制信息索引，注明生成日期。</p>',
      '<p>请各单位按索引号归档。</p>',
      '<p>办公室</p><p>2026年3月15日</p>',
      '',
    ]);
    const inMain = draw.chance(0.5);
    const html = printed(draw, {
      title,
      info: inMain ? '' : head,
      main: `${inMain ? head : ''}${prose(draw, 3)}${near}${prose(draw, 1)}`,
    });
    const url = 'http://h/gkml/1.html';
    const data = { isDocument: true, name: title };
    const fact = factOf(directory, sent(draw, html, { url, finalUrl: url }), data);
    const measure = measureOf(catalogueLegalFields, { inspected: inspectedOf(directory, [[url, [fact, fact], data]]) });
    return [
      {
        check: catalogueLegalFields.id,
        isFaulty: missing.length > 0,
        said: saysOf(measure),
        note: `${missing.join('+')} ${fact.gaps?.join('+')} ${head}`,
      },
    ];
  },
};

/** Directories as tables, some rows with a cell left empty. */
export const directoryTables: Family = {
  name: 'directories of disclosed information',
  trial(draw) {
    const order = draw.shuffled(owed);
    const extra = draw.chance(0.4) ? draw.pick(['发布机构', '公开方式', '责任科室']) : '';
    const rows = Array.from({ length: 3 + draw.int(8) }, () =>
      draw.chance(0.3) ? draw.pick(['index', 'abstract', 'formed'] as const) : undefined,
    );
    const tag = draw.pick(['th', 'td']);
    const cell = (text: string): string => (draw.chance(0.2) ? `<p>${text}</p>` : text);
    const head = `<tr><${tag}>序号</${tag}>${order.map((key) => `<${tag}>${cell(draw.pick(heads[key] ?? []))}</${tag}>`).join('')}${extra && `<${tag}>${extra}</${tag}>`}</tr>`;
    const body = rows.map((gap, at) => {
      const of = order.map((key) => {
        const text = draw.pick(cells[key] ?? []);
        const said = key === 'title' ? `<a href="/gkml/${at}.html">${text}</a>` : text;
        return `<td>${cell(key === gap ? draw.pick(blanks) : said)}</td>`;
      });
      return `<tr><td>${at + 1}</td>${of.join('')}${extra && '<td>办公室</td>'}</tr>`;
    });
    const caption = draw.chance(0.3) ? `<tr><td colspan="${5 + (extra ? 1 : 0)}">政府信息公开目录</td></tr>` : '';
    const html = printed(draw, {
      title: '政府信息公开目录',
      main: `<table border="1">${caption}${head}${body.join('\n')}</table>`,
    });
    const url = 'http://h/gkml/';
    const data = { isDocument: false, name: '政府信息公开目录' };
    const fact = factOf(directory, sent(draw, html, { url, finalUrl: url }), data);
    const measure = measureOf(catalogueLegalFields, { inspected: inspectedOf(directory, [[url, [fact, fact], data]]) });
    return rows.map((gap, at) => ({
      check: catalogueLegalFields.id,
      isFaulty: gap !== undefined,
      said: rowSaid(measure, at),
      note: `row ${at + 1} lacks ${gap} of ${head}${body[at]}`,
    }));
  },
};
