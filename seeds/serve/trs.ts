import { paragraphs } from './body.ts';
import { catalogueFile, catalogueTable } from './catalogue.ts';
import { articleAt, type Article, type Attachment, type Column, type Department } from './content.ts';
import { elementsOf, type Elements } from './elements.ts';
import { attachment, file, html, picture, type Answer } from './files.ts';
import type { Live } from './live.ts';
import { below, lines, metas, newest, siteMetas, text, trail, type Setting } from './print.ts';
import { searcher } from './searching.ts';
import type { SeedSite } from './site.ts';
import { quickLinks, siteMap } from './site-map.ts';

const PER_PAGE = 10;

const addressOf = ({ column, on, number }: Article): string =>
  `${column.path}${on.slice(0, 7).replace('-', '')}/t${on.replaceAll('-', '')}_${number}.html`;
const columnAddress = ({ path }: Column): string => path;
const fileOf = (one: string | Attachment): Attachment => (typeof one === 'string' ? { file: one } : one);

/** The well-kept site: TRS addresses, static lists with a script pager, tags on every page, clean markup. */
export function trsSite(department: Department, setting: Setting): SeedSite {
  const pages = new Map<string, Answer>();
  const say = (path: string, answer: Answer): void => void pages.set(path, answer);
  const page = layout(department, setting);
  const elements = elementsOf(department, setting, { addressOf, columnAddress });

  say('/', html(page({ title: department.name, metas: {}, main: home(department, setting) })));
  say(
    '/wzdt/',
    html(page({ title: `网站地图_${department.name}`, metas: {}, crumbs: ['网站地图'], main: siteMap(department) })),
  );
  for (const column of department.columns)
    columnPages(department, column, page, elements, setting.live).forEach((body, path) => say(path, html(body)));
  for (const article of department.articles) {
    say(addressOf(article), html(page({ ...articlePage(department, article, elements), column: article.column })));
    const folder = addressOf(article).replace(/[^/]*$/, '');
    for (const one of (article.extras.attach ?? []).map(fileOf))
      if (!one.gone) say(`${folder}${one.file}`, attachment(one.file, article.title));
    if (article.extras.image)
      say(`${folder}W0${article.number}.png`, file('image/png', picture(640, 360, [120, 170, 220], [60, 120, 90])));
  }
  for (const column of department.columns)
    for (const one of (column.attach ?? []).map(fileOf))
      say(`${column.path}${one.file}`, attachment(one.file, column.name));
  const catalogue = department.columns.find((column) => column.catalogue);
  if (catalogue) say(`${catalogue.path}catalogue.json`, file('application/json', catalogueFile(department.id)));
  elements.files.forEach((answer, path) => say(path, answer));
  say('/images/banner.png', file('image/png', picture(480, 270, [150, 195, 235], [70, 130, 100])));

  const find = searcher(department, addressOf);
  return {
    pages,
    addressOf,
    columnAddress,
    missing: html(
      page({
        title: '页面不存在',
        metas: {},
        crumbs: ['页面不存在'],
        main: '<h1>404</h1><p>您访问的页面不存在或者已被移动。</p>',
      }),
      404,
    ),
    answer({ path, query }) {
      if (path !== '/was5/web/search') return undefined;
      const wanted = (query.get('searchword') ?? '').trim();
      return html(
        page({
          title: `搜索结果_${department.name}`,
          metas: {},
          crumbs: ['站内搜索'],
          main: results(wanted, find(wanted)),
        }),
      );
    },
  };
}

interface Print {
  readonly title: string;
  readonly metas: Readonly<Record<string, string | undefined>>;
  readonly main: string;
  readonly column?: Column;
  readonly crumbs?: readonly string[];
}

const layout =
  (department: Department, { other }: Setting) =>
  ({ title, metas: own, main, column, crumbs = [] }: Print): string => {
    const way = column ? trail(column).map(({ name, path }) => `<a href="${path}">${name}</a>`) : crumbs;
    return lines(
      '<!DOCTYPE html>',
      '<html lang="zh-CN">',
      '<head>',
      '<meta charset="utf-8"/>',
      '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
      `<title>${text(title)}</title>`,
      metas({ ...siteMetas(department), ...own }),
      '<link rel="stylesheet" href="/images/style.css"/>',
      '<script src="/images/page.js"></script>',
      '<script type="module" src="/gk/loader.js"></script>',
      '</head>',
      '<body>',
      '<a class="skip" href="#main">跳到主要内容</a>',
      '<div class="wrap bar"><gk-accessibility-bar><a href="/jggk/wza/">无障碍说明</a></gk-accessibility-bar></div>',
      `<header class="head"><div class="wrap"><p class="name"><a href="/">${department.name}</a></p>`,
      '<form class="search" role="search" action="/was5/web/search" method="get"><input type="hidden" name="channelid" value="219573"/>',
      '<label for="searchword">站内搜索</label> <input type="text" id="searchword" name="searchword"/> <button type="submit">搜索</button></form></div></header>',
      `<nav class="nav" aria-label="主导航"><ul class="wrap"><li><a href="/">首页</a></li>${department.top.map(({ name, path }) => `<li><a href="${path}">${name}</a></li>`).join('')}</ul></nav>`,
      way.length > 0 &&
        `<div class="wrap dqwz" role="navigation" aria-label="当前位置">当前位置：<a href="/">首页</a> &gt; ${way.join(' &gt; ')}</div>`,
      `<main id="main" class="wrap">`,
      main,
      '</main>',
      `<footer class="foot"><div class="wrap"><p><a href="/wzdt/">网站地图</a> | <a href="/jggk/dwgk/">联系我们</a> | <a href="${other}/">岚川县人民政府</a></p>`,
      `<gk-site-footer-marks><span>主办单位：${department.name}</span><span>地址：${department.address}</span><span>电话：${department.phone}</span>`,
      `<span>党政机关网站标识</span><span>网站标识码：${department.idCode}</span><span>${department.icp}</span><span>${department.police}</span></gk-site-footer-marks>`,
      '<gk-feedback endpoint="/gk-api/v1"><a href="/hdjl/jzxx/">网站找错</a></gk-feedback></div></footer>',
      '<script src="/images/ta.js" id="_trs_ta_js"></script>',
      '</body>',
      '</html>',
    );
  };

const row = (article: Article, from = ''): string =>
  `<li><a href="${from === '' ? addressOf(article) : addressOf(article).replace(from, './')}" title="${text(article.title)}">${text(article.title)}</a><span class="date">${article.on}</span></li>`;

function home(department: Department, { other }: Setting): string {
  const block = (id: string, count: number, columns: readonly Column[] = [department.column(id)]): string => {
    const { name, path } = department.column(id);
    return `<section class="block"><h2>${name}<a class="more" href="${path}" aria-label="更多${name}">更多&gt;&gt;</a></h2><ul class="list">${newest(
      columns,
      count,
    )
      .map((one) => row(one))
      .join('')}</ul></section>`;
  };
  return lines(
    `<h1 class="hide">${department.name}</h1>`,
    quickLinks(department),
    '<div class="two"><p class="banner"><img src="/images/banner.png" alt="岚川县城东新区远景" width="480" height="270"/></p>',
    `${block('gzdt', 8)}</div>`,
    `<div class="two">${block('tzgg', 6)}${block('zfxxgk', 6, below(department.column('zfxxgk')))}</div>`,
    `<div class="two">${block('zwfw', 5, below(department.column('zwfw')))}${block('hdjl', 5, below(department.column('hdjl')))}</div>`,
    '<section class="block"><h2>友情链接</h2>',
    `<p><a href="${other}/">岚川县人民政府</a> <a href="${other}/zwfw/">岚州市政务服务网</a> <a href="${other}/old/zjt/">岚州市住建局旧站</a></p>`,
    `<select onchange="if(this.value)window.open(this.value)"><option value="">县直部门网站</option><option value="${other}/">县政府办公室</option></select></section>`,
  );
}

function columnPages(
  department: Department,
  column: Column,
  page: (print: Print) => string,
  elements: Elements,
  live: Live | undefined,
): ReadonlyMap<string, string> {
  const tags = {
    ColumnName: column.name,
    ColumnDescription: `${department.name}${column.name}栏目`,
    ColumnKeywords: column.name,
    ColumnType: column.name,
  };
  const print = (main: string): string =>
    page({ title: `${column.name}_${department.name}`, metas: tags, column, main: `<h1>${column.name}</h1>${main}` });
  if (column.form === 'page') return new Map([[column.path, print(pageColumn(department, column, elements, live))]]);
  if (column.form === 'section') {
    const blocks = column.children.map(
      (child) =>
        `<section class="block"><h2><a href="${child.path}">${child.name}</a></h2><ul class="list">${newest(
          [child, ...below(child)],
          4,
        )
          .map((one) => row(one))
          .join('')}</ul></section>`,
    );
    return new Map([[column.path, print(blocks.join('\n'))]]);
  }
  const count = Math.max(1, Math.ceil(column.items.length / PER_PAGE));
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const rows = column.items.slice(at * PER_PAGE, (at + 1) * PER_PAGE).map((one) => row(one, column.path));
      const pager = `<div class="page"><script>createPageHTML(${count}, ${at}, "index", "html");</script></div>`;
      return [
        at === 0 ? column.path : `${column.path}index_${at}.html`,
        print(`<ul class="list">${rows.join('\n')}</ul>\n${pager}${elements.at(`column ${column.id}`).html}`),
      ];
    }),
  );
}

function pageColumn(department: Department, column: Column, elements: Elements, live: Live | undefined): string {
  const catalogue = live?.get('catalogue') ?? { src: `${column.path}catalogue.json`, json: undefined };
  const pasted = elements.at(`column ${column.id}`);
  const files = (column.attach ?? [])
    .map(fileOf)
    .map((one) => `<p>附件：<a href="./${one.file}" appendix="true">${column.name}申请表</a></p>`);
  const table = column.catalogue
    ? `<gk-catalogue id="ml" apply-url="/zfxxgk/ysqgk/" src="${catalogue.src}">\n${catalogueTable(department.id, { merge: 'none', json: catalogue.json })}\n</gk-catalogue>`
    : '';
  return `<p class="info">发布日期：${column.on}　来源：${department.short}</p>${pasted.isInstead ? '' : `<div class="TRS_Editor">${(column.text ?? []).map((one) => `<p>${text(one)}</p>`).join('')}</div>`}${files.join('')}${table}${pasted.html}`;
}

function articlePage(department: Department, article: Article, elements: Elements): Omit<Print, 'column'> {
  const { title, on, number, extras, column } = article;
  const files = (extras.attach ?? [])
    .map(fileOf)
    .map((one, at) => `<p>附件${at + 1}：<a href="./${one.file}" appendix="true">${text(title)}附件</a></p>`);
  const also = extras.see === undefined ? undefined : articleAt(department, extras.see);
  const label = column.id === 'zcjd' ? '相关文件' : '相关解读';
  const pasted = elements.at(`${column.id}/${article.index}`);
  return {
    title: `${title}_${column.name}_${department.name}`,
    metas: {
      ColumnName: column.name,
      ColumnType: column.name,
      ArticleTitle: title,
      PubDate: `${on} 09:${String(number % 60).padStart(2, '0')}`,
      ContentSource: department.short,
      Keywords: column.name,
      Url: addressOf(article),
    },
    main: lines(
      `<h1>${text(title)}</h1>`,
      `<p class="info">发布日期：${on}　来源：${department.short}　字体：大 中 小</p>`,
      extras.no &&
        `<table class="gk"><tr><th scope="row">索 引 号：</th><td>${department.idCode}/${on.slice(0, 4)}-${number}</td><th scope="row">发文机关：</th><td>${department.name}</td></tr><tr><th scope="row">发文字号：</th><td>${extras.no}</td><th scope="row">成文日期：</th><td>${on}</td></tr></table>`,
      !pasted.isInstead &&
        `<div class="TRS_Editor">${extras.image ? `<p><img src="./W0${number}.png" alt="${text(title)}" width="640" height="360"/></p>` : ''}${paragraphs(
          department,
          article,
        )
          .map((one) => `<p>${text(one)}</p>`)
          .join('\n')}</div>`,
      files.join(''),
      (extras.links ?? []).map((one) => `<p><a href="${one.href}">${text(one.text)}</a></p>`).join(''),
      pasted.html ||
        (also &&
          `<div class="also"><h2>${label}</h2><ul><li><a href="${addressOf(also)}">${text(also.title)}</a></li></ul></div>`),
    ),
  };
}

function results(wanted: string, found: readonly Article[]): string {
  if (found.length === 0)
    return `<h1>站内搜索</h1><p>抱歉，没有找到与“${text(wanted)}”相关的内容。</p><p>建议：缩短关键词，检查是否有错别字，或者到<a href="/zfxxgk/">政府信息公开</a>栏目查找。</p>`;
  return `<h1>站内搜索</h1><p>共找到 ${found.length} 条与“${text(wanted)}”相关的结果</p><ul class="list result">${found
    .slice(0, 15)
    .map((one) => row(one))
    .join('')}</ul>`;
}
