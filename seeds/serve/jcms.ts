import { paragraphs } from './body.ts';
import { pastedCatalogue } from './catalogue.ts';
import { articleAt, type Article, type Attachment, type Column, type Department } from './content.ts';
import { elementsOf, type Elements } from './elements.ts';
import { attachment, file, html, picture, type Answer } from './files.ts';
import type { Live } from './live.ts';
import { below, lines, metas, newest, siteMetas, text, trail, type Setting } from './print.ts';
import type { SeedSite } from './site.ts';

const PER_GROUP = 15;
const WEB = 'webid=7&path=/&webname=岚川县财政局&permissiontype=0';

const addressOf = ({ column, on, number }: Article): string => {
  const [year = '', month = '', day = ''] = on.split('-');
  return `/art/${Number(year)}/${Number(month)}/${Number(day)}/art_${column.path}_${number}.html`;
};
const columnAddress = ({ path }: Column): string => `/col/col${path}/index.html`;
const fileOf = (one: string | Attachment): Attachment => (typeof one === 'string' ? { file: one } : one);

/** The middling site: Hanweb addresses, lists in data islands that a script prints, a search that finds nothing. */
export function jcmsSite(department: Department, setting: Setting): SeedSite {
  const pages = new Map<string, Answer>();
  const page = layout(department, setting);
  const elements = elementsOf(department, setting, { addressOf, columnAddress });
  elements.files.forEach((answer, path) => pages.set(path, answer));
  const home = html(page({ title: department.name, metas: {}, main: homePage(department, setting) }));
  pages.set('/', home);
  pages.set('/index.html', home);
  for (const column of department.columns)
    pages.set(columnAddress(column), html(columnPage(department, column, page, elements, setting.live)));
  for (const article of department.articles) {
    pages.set(addressOf(article), html(articlePage(department, article, page, elements)));
    for (const one of (article.extras.attach ?? []).map(fileOf))
      if (!one.gone) pages.set(`/attach/0/${one.file}`, attachment(one.file, article.title));
    if (article.extras.image)
      pages.set(
        `/picture/0/${article.number}.png`,
        file('image/png', picture(600, 400, [225, 190, 140], [150, 90, 70])),
      );
  }
  pages.set('/picture/0/banner.png', file('image/png', picture(640, 240, [225, 200, 160], [140, 90, 80])));
  // the image of the share button was lost in a move; the server answers every lost picture with a page
  const lost = html(
    '<html><head><title>系统提示</title></head><body><p>对不起，您访问的信息不存在！</p></body></html>',
  );
  pages.set('/picture/old/share_icon.html', lost);
  // an article that was taken down, or never was: the article program answers with the site around a sentence
  const takenDown = html(
    page({ title: '您访问的页面不存在', metas: {}, main: '<div class="err"><h3>您访问的页面不存在</h3></div>' }),
  );

  return {
    pages,
    addressOf,
    columnAddress,
    missing: html(
      '<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr/><center>JCMS</center></body></html>',
      404,
    ),
    answer({ path, query, body }) {
      if (path === '/jsearchfront/search.do')
        return html(
          page({
            title: '搜索',
            metas: {},
            main: `<div class="result">您搜索的“${text(query.get('q') ?? '')}”没有找到相关信息！</div>`,
          }),
        );
      if (path === '/module/visitcount/visit.jsp') return file('text/javascript', "document.write('206');");
      if (path.startsWith('/art/')) return takenDown;
      if (path !== '/module/web/jpage/dataproxy.jsp') return undefined;
      const asked = new URLSearchParams(body || query);
      const column = department.columns.find((one) => one.path === (asked.get('columnid') ?? asked.get('col')));
      return column && file('text/xml', group(column, asked));
    },
  };
}

/** One answer of the list service: rows `startrecord`…`endrecord`, or group `page` of {@link PER_GROUP}. */
function group(column: Column, asked: URLSearchParams): string {
  const number = Number(asked.get('page') ?? 1);
  const from = Number(asked.get('startrecord') ?? (number - 1) * PER_GROUP + 1);
  const to = Number(asked.get('endrecord') ?? from + PER_GROUP - 1);
  return `<?xml version="1.0" encoding="utf-8"?>\n${store(column, from, to)}`;
}

function store(column: Column, from: number, to: number): string {
  const rows = column.items.slice(from - 1, to);
  const next = Math.floor(to / PER_GROUP) + 1;
  const total = column.items.length;
  const more =
    to < total &&
    `<nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=${next}&${WEB}&columnid=${column.path}&unitid=${unitOf(column)}"></a>]]></nextgroup>`;
  return lines(
    '<datastore>',
    more,
    `<totalrecord>${total}</totalrecord><totalpage>${Math.ceil(total / PER_GROUP)}</totalpage>`,
    '<recordset>',
    rows
      .map(
        (one) =>
          `<record><![CDATA[<li><a href="${addressOf(one)}" target="_blank" title="${text(one.title)}">${text(one.title)}</a><span>${one.on}</span></li>]]></record>`,
      )
      .join('\n'),
    '</recordset>',
    '</datastore>',
  );
}

const unitOf = ({ path }: Column): number => 30_000 + Number(path);

interface Print {
  readonly title: string;
  readonly metas: Readonly<Record<string, string | undefined>>;
  readonly main: string;
  readonly column?: Column;
}

const layout =
  (department: Department, { other }: Setting) =>
  ({ title, metas: own, main, column }: Print): string =>
    lines(
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
      '<html xmlns="http://www.w3.org/1999/xhtml">',
      '<head>',
      '<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />',
      `<title>${text(title)}</title>`,
      metas({ ...siteMetas(department), ...own }),
      '<link href="/images/css.css" rel="stylesheet" type="text/css" />',
      '<script type="text/javascript" src="/script/jpage.js"></script>',
      '</head>',
      '<body>',
      `<div class="top"><div class="w"><div class="logo"><a href="/">${department.name}</a></div>`,
      '<div class="ss"><form action="/jsearchfront/search.do" method="get" name="fm"><input type="hidden" name="websiteid" value="329923000000007" /><input type="hidden" name="searchid" value="21" /><input type="text" name="q" class="kw" /><input type="hidden" name="p" value="1" /><input type="submit" value="搜索" /></form></div></div></div>',
      `<div class="menu"><div class="w"><a href="/">首页</a>${department.top.map((one) => `<a href="${columnAddress(one)}">${one.name}</a>`).join('')}<a href="/col/col1490/index.html">专题专栏</a></div></div>`,
      column &&
        `<div class="w position">您现在的位置：<a href="/">首页</a> &gt; ${trail(column)
          .map((one) => `<a href="${columnAddress(one)}">${one.name}</a>`)
          .join(' &gt; ')}</div>`,
      `<div class="w main">${main}</div>`,
      `<div class="bottom"><div class="w">主办单位：${department.name}　地址：${department.address}　联系电话：${department.phone}<br />网站标识码：${department.idCode}　${department.icp}　${department.police}<br /><a href="${other}/">县政府网站</a> | <a href="javascript:;" onclick="window.external.AddFavorite(location.href, document.title)">加入收藏</a></div></div>`,
      '</body></html>',
    );

/** A list as the system prints it: an empty box, its rows in a data island, and the call that fills the box. */
const island = (column: Column, count: number, isWhole: boolean): string =>
  `<div id="${unitOf(column)}" class="lb"><script type="text/xml">${store(isWhole ? column : { ...column, items: column.items.slice(0, count) }, 1, count)}</script></div>`;

function homePage(department: Department, { other }: Setting): string {
  const box = (id: string, count: number): string => {
    const column = department.column(id);
    return `<div class="box"><div class="bt"><span>${column.name}</span><a href="${columnAddress(column)}" class="more">更多&gt;&gt;</a></div><ul>${newest(
      [column, ...below(column)],
      count,
    )
      .map(
        (one) =>
          `<li><a href="${addressOf(one)}" target="_blank">${text(one.title)}</a><span>${one.on.slice(5)}</span></li>`,
      )
      .join('')}</ul></div>`;
  };
  return lines(
    '<div class="flash"><img src="/picture/0/banner.png" width="640" height="240" /></div>',
    `<div class="cols">${box('gzdt', 8)}${box('tzgg', 6)}${box('zfxxgk', 8)}${box('hdjl', 4)}</div>`,
    `<div class="links">友情链接：<a href="${other}/">岚川县人民政府</a> <a href="${other}/zwfw/">政务服务网</a> <a href="${other}/cz/2019/">岚州市财政局（旧）</a> <a href="${other}/wx/" class="wx"></a></div>`,
  );
}

function columnPage(
  department: Department,
  column: Column,
  page: (print: Print) => string,
  elements: Elements,
  live: Live | undefined,
): string {
  // the tags are printed by the list template, which leaves the article's tags in place and empty
  const tags = { ColumnName: column.name, ColumnType: '', ArticleTitle: '', PubDate: '' };
  const print = (main: string): string =>
    page({
      title: department.name,
      metas: tags,
      column,
      main: `${side(column)}<div class="right"><h3>${column.name}</h3>${main}</div>`,
    });
  if (column.form === 'section')
    return print(
      column.children
        .map(
          (child) =>
            `<div class="box"><div class="bt"><a href="${columnAddress(child)}">${child.name}</a></div>${child.items.length > 0 ? island(child, 5, false) : ''}</div>`,
        )
        .join('\n'),
    );
  if (column.form === 'list')
    return print(column.id === 'zxft' ? '<div class="lb">栏目正在建设中……</div>' : island(column, PER_GROUP, true));
  const table = column.catalogue ? pastedCatalogue(department.id, 'subject', live) : '';
  return print(
    `<p class="date">发布时间：${column.on}</p><div id="zoom">${(column.text ?? []).map((one) => `<p>${text(one)}</p>`).join('')}${table}</div>${elements.at(`column ${column.id}`).html}`,
  );
}

const side = (column: Column): string => {
  const around = column.children.length > 0 ? column.children : (column.parent?.children ?? []);
  return around.length === 0
    ? ''
    : `<div class="left"><ul class="tree">${around.map((one) => `<li><a href="${columnAddress(one)}">${one.name}</a></li>`).join('')}</ul></div>`;
};

function articlePage(
  department: Department,
  article: Article,
  page: (print: Print) => string,
  elements: Elements,
): string {
  const { title, on, number, extras, column } = article;
  const also = extras.see === undefined ? undefined : articleAt(department, extras.see);
  const pasted = elements.at(`${column.id}/${article.index}`);
  const body = pasted.isInstead ? [] : paragraphs(department, article);
  return page({
    title: department.name,
    column,
    metas: {
      ColumnName: column.name,
      ColumnType: '',
      ArticleTitle: title,
      PubDate: `${on} 10:${String(number % 60).padStart(2, '0')}`,
      ContentSource: '',
    },
    main: lines(
      `<div class="art"><div class="title">${text(title)}</div>`,
      `<div class="xx">发布时间：${on}　来源：${department.short}　浏览次数：<script type="text/javascript" src="/module/visitcount/visit.jsp?type=3&i_webid=7&i_articleid=${number}"></script>　<a href="javascript:doZoom(16)">大</a> <a href="javascript:doZoom(14)">中</a> <a href="javascript:doZoom(12)">小</a> <img src="/picture/old/share_icon.html" width="16" height="16" /></div>`,
      `<div id="zoom">${extras.no ? `<p align="center">${extras.no}</p>` : ''}${extras.image ? `<p><img src="/picture/0/${number}.png" width="600" /></p>` : ''}${body
        .map((one) => `<p>${text(one)}</p>`)
        .join('\n')}</div>`,
      (extras.attach ?? [])
        .map(fileOf)
        .map((one) => `<p>附件：<a href="/attach/0/${one.file}">${text(title)}</a></p>`)
        .join(''),
      (extras.links ?? []).map((one) => `<p><a href="${one.href}">${text(one.text)}</a></p>`).join(''),
      pasted.html,
      also && `<p>相关链接：<a href="${addressOf(also)}">${text(also.title)}</a></p>`,
      '</div>',
    ),
  });
}
