import { paragraphs } from './body.ts';
import { pastedCatalogue } from './catalogue.ts';
import type { Article, Attachment, Column, Department } from './content.ts';
import { attachment, file, html, moved, picture, type Answer } from './files.ts';
import { gbkEncoder } from './gbk.ts';
import type { Live } from './live.ts';
import { below, lines, newest, text, trail, type Setting } from './print.ts';
import type { SeedSite } from './site.ts';

const PER_PAGE = 12;

const addressOf = ({ column, on, number }: Article): string => `/${column.path}/${on}/${number}.html`;
const columnAddress = ({ path }: Column): string => `/${path}/`;
const fileOf = (one: string | Attachment): Attachment => (typeof one === 'string' ? { file: one } : one);
const fileAddress = ({ on }: Article, name: string): string => `/d/file/p/${on.slice(0, 4)}/${on.slice(5)}/${name}`;

/** The neglected site: EmpireCMS in GBK, tables, dead controls, no tags, every wrong address answered 200. */
export function empireSite(department: Department, setting: Setting): SeedSite {
  const encode = gbkEncoder();
  const gbk = (body: string): Answer => html(encode(body));
  const pages = new Map<string, Answer>();
  const page = layout(department, setting);
  pages.set('/', gbk(page({ title: '首页', main: home(department, setting) })));
  for (const column of department.columns)
    columnPages(department, column, page, setting.live).forEach((body, path) => pages.set(path, gbk(body)));
  for (const article of department.articles) {
    pages.set(addressOf(article), gbk(articlePage(department, article, page)));
    for (const one of (article.extras.attach ?? []).map(fileOf))
      if (!one.gone) pages.set(fileAddress(article, one.file), attachment(one.file, article.title));
  }
  pages.set('/skin/default/images/top.png', file('image/png', picture(760, 110, [190, 215, 160], [70, 120, 60])));

  const list = newest(department.columns, 8)
    .map((one) => `<li><a href="${addressOf(one)}">${text(one.title)}</a></li>`)
    .join('');
  const results = gbk(
    page({
      title: '搜索结果',
      main: `<b>系统搜索到约有 <font color="red">42</font> 项符合的查询结果</b><ul>${list}</ul>`,
    }),
  );
  const tags = gbk(
    page({
      title: '茶叶',
      main: `<b>茶叶</b><ul>${newest([department.column('xwdt')], 3)
        .map((one) => `<li><a href="${addressOf(one)}">${text(one.title)}</a></li>`)
        .join('')}</ul>`,
    }),
  );
  const teaInGbk = [...encode('茶叶')].map((byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('');
  return {
    pages,
    addressOf,
    columnAddress,
    // the system's message page: no chrome, status 200
    missing: gbk(
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>提示信息</title></head><body><table align="center" width="400"><tr><td>抱歉，您访问的页面不存在！</td></tr><tr><td><a href="javascript:history.go(-1)">如果您的浏览器没有自动跳转，请点击这里</a></td></tr></table></body></html>',
    ),
    answer({ path, rawQuery }) {
      if (path === '/e/search/index.php') return moved('/e/search/result/?searchid=42');
      if (path === '/e/search/result/') return results;
      if (path === '/e/public/ViewClick/') return file('text/javascript', "document.write('318');");
      // the words of a query are GBK bytes here; asked for in any other way nothing is found
      if (path === '/e/tags/' && rawQuery.toUpperCase() === `TAGNAME=${teaInGbk}`) return tags;
      return undefined;
    },
  };
}

interface Print {
  readonly title: string;
  readonly main: string;
  readonly column?: Column;
}

const layout =
  (department: Department, { origin, other }: Setting) =>
  ({ title, main, column }: Print): string =>
    lines(
      '<html>',
      '<head>',
      '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
      `<title>${text(title)}</title>`,
      '<link href="/skin/default/css/style.css" rel="stylesheet" type="text/css">',
      '</head>',
      '<body topmargin="0">',
      '<table width="760" align="center" cellpadding="0" cellspacing="0"><tr><td colspan="2"><img src="/skin/default/images/top.png" width="760" height="110"></td></tr>',
      `<tr><td class="menu" colspan="2"><a href="/">首页</a>${department.top.map((one) => ` | <a href="${columnAddress(one)}">${one.name}</a>`).join('')} | <a href="/ztzl/">专题</a></td></tr>`,
      `<tr><td class="dq">${
        column
          ? `当前位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;${trail(column)
              .map((one) => `<a href="${columnAddress(one)}">${one.name}</a>`)
              .join('&nbsp;&gt;&nbsp;')}`
          : department.name
      }</td>`,
      `<td align="right"><form name="searchform" method="post" action="${origin}/e/search/index.php"><input type="text" name="keyboard" size="12"><input type="hidden" name="show" value="title"><input type="hidden" name="tempid" value="1"><input type="hidden" name="tbname" value="news"><input type="submit" name="Submit" value="搜索"></form></td></tr>`,
      `<tr><td colspan="2" class="con">${main}</td></tr>`,
      '<!-- <tr><td><a href="/bbs/">镇民论坛</a> <a href="/zt/2012/cxzy/">创先争优</a></td></tr> -->',
      `<tr><td colspan="2" class="foot" align="center">版权所有：${department.name} ${department.icp}<br>地址：${department.address} 电话：${department.phone} 网站标识码：${department.idCode}<br><a href="javascript:;" onclick="this.style.behavior='url(#default#homepage)'">设为首页</a> <a href="${other}/">县政府网站</a></td></tr></table>`,
      '</body></html>',
    );

const rows = (articles: readonly Article[]): string =>
  articles
    .map(
      (one) =>
        `<tr><td>·<a href="${addressOf(one)}" target="_blank">${text(one.title)}</a></td><td class="rq" align="right">${one.on}</td></tr>`,
    )
    .join('\n');

const table = (name: string, more: string, articles: readonly Article[]): string =>
  `<table class="k" width="100%"><tr><td class="t"><b>${name}</b></td><td align="right"><a href="${more}"><img src="/skin/default/images/more.gif" border="0"></a></td></tr>${rows(articles)}</table>`;

const home = (department: Department, { other }: Setting): string =>
  lines(
    '<marquee scrollamount="3"><font color="red">热烈欢迎访问青萝镇人民政府网站</font></marquee>',
    table('新闻动态', '/xwdt/', newest([department.column('xwdt')], 7)),
    table('公示公告', '/gsgg/', newest([department.column('gsgg')], 5)),
    table('政务公开', '/zwgk/', newest(below(department.column('zwgk')), 6)),
    `<p>办公系统：<a href="http://192.168.10.8/oa/">内部办公</a>　相关链接：<a href="${other}/">岚川县人民政府</a> <a href="${other}/nync/">农业农村信息网</a> <a href="/wsdc/2018/">网上调查</a> <a href="/e/tags/?tagname=茶叶">茶叶</a></p>`,
    // somebody has been here: nobody sees the link, search engines do
    `<div style="display:none"><a href="${other}/">棋牌游戏下载</a></div>`,
  );

function columnPages(
  department: Department,
  column: Column,
  page: (print: Print) => string,
  live: Live | undefined,
): ReadonlyMap<string, string> {
  const print = (main: string): string =>
    page({ title: department.name, column, main: `<b>${column.name}</b>${main}` });
  const { children, items } = column;
  if (column.form === 'section')
    return new Map([
      [
        columnAddress(column),
        print(
          children.map((child) => table(child.name, columnAddress(child), newest([child], 5))).join('\n') +
            `<p>${children.map((child) => `<a href="${columnAddress(child)}">${child.name}</a>`).join(' ')}</p>`,
        ),
      ],
    ]);
  if (column.form === 'page') {
    const element = column.catalogue ? pastedCatalogue(department.id, 'none', live) : '';
    return new Map([
      [
        columnAddress(column),
        print(
          `<div class="rq">${column.on}</div>${(column.text ?? []).map((one) => `<p><font size="2">${text(one)}</font></p>`).join('')}${element}`,
        ),
      ],
    ]);
  }
  if (items.length === 0)
    return new Map([
      [columnAddress(column), print(column.path === 'zzxx' ? '<p>暂无数据</p>' : '<table width="100%"></table>')],
    ]);
  const count = Math.ceil(items.length / PER_PAGE);
  const address = (at: number): string => `${columnAddress(column)}${at === 0 ? '' : `index_${at + 1}.html`}`;
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const numbers = Array.from({ length: count }, (__, to) =>
        to === at ? `<b>${to + 1}</b>` : `<a href="${address(to)}">${to + 1}</a>`,
      );
      return [
        address(at),
        print(
          `<table width="100%">${rows(items.slice(at * PER_PAGE, (at + 1) * PER_PAGE))}</table><div class="epages"><a title="Total record"><b>${items.length}</b></a> ${numbers.join(' ')}</div>`,
        ),
      ];
    }),
  );
}

const listing = (cells: readonly (readonly string[])[]): string =>
  cells.length === 0
    ? ''
    : `<table border="1">${cells.map((row) => `<tr>${row.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`).join('')}</table>`;

function articlePage(department: Department, article: Article, page: (print: Print) => string): string {
  const { title, on, number, extras, column } = article;
  return page({
    title: department.name,
    column,
    main: lines(
      `<center><b>${text(title)}</b><br><font color="#999999">时间：${on} 发布：${department.short} 浏览：<script src="/e/public/ViewClick/?classid=${column.path.length}&id=${number}"></script></font></center>`,
      `<div id="zoomcon">${extras.no ? `<p align="center">${extras.no}</p>` : ''}${paragraphs(department, article)
        .map((one) => `<p class="MsoNormal"><font size="2">${text(one)}</font></p>`)
        .join('\n')}</div>`,
      listing(extras.rows ?? []),
      (extras.attach ?? [])
        .map(fileOf)
        .map((one) => `<p><a href="${fileAddress(article, one.file)}">${text(one.file)}</a></p>`)
        .join(''),
      (extras.links ?? []).map((one) => `<p><img src="${one.href}"> ${text(one.text)}</p>`).join(''),
      '<p><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></p>',
    ),
  });
}
