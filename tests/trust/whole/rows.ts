import type { Draw } from '../draw.ts';

export interface Row {
  readonly title: string;
  readonly href: string;
  /** As printed, '' when the list shows none. */
  readonly day: string;
}

type Print = (rows: readonly Row[], draw: Draw) => string;
const cut = (title: string): string => (title.length > 16 ? `${title.slice(0, 15)}...` : title);

/** Lists as they stand in a page's HTML. */
export const listPrints: readonly [Print, ...Print[]] = [
  (rows) =>
    `<ul class="list">${rows.map(({ title, href, day }) => `<li><a href="${href}" target="_blank" title="${title}">${title}</a><span>${day}</span></li>`).join('\n')}</ul>`,
  (rows) =>
    `<ul>${rows.map(({ title, href, day }) => `<li><span class="date">${day}</span><i>·</i><a href='${href}' title='${title}'>${cut(title)}</a></li>`).join('')}</ul>`,
  (rows) =>
    `<table width="100%">${rows.map(({ title, href, day }) => `<tr><td width="20"><img src="/images/dot.gif" alt=""></td><td><a href="${href}">${title}</a></td><td align="right">${day}</td></tr>`).join('')}</table>`,
  (rows) =>
    rows.map(({ title, href, day }) => `<dl><dt><a href="${href}">${title}</a></dt><dd>${day}</dd></dl>`).join(''),
  (rows) =>
    `<div class="news_list">${rows.map(({ title, href, day }) => `<div class="item"><a href="${href}"><p class="tit">${title}</p><p class="time">${day}</p></a></div>`).join('')}</div>`,
  (rows) =>
    rows
      .map(
        ({ title, href, day }) =>
          `·<a class="lan" href="${href}">${title}</a>&nbsp;&nbsp;<font color="#999">${day}</font><br>`,
      )
      .join('\r\n'),
  (rows) =>
    `<ul class="gl">${rows.map(({ title, href, day }) => `<li><a href="javascript:void(0)" onclick="window.open('${href}')">${title}</a><em>${day}</em></li>`).join('')}</ul>`,
  (rows) =>
    `<ul class="xw">${rows.map(({ title, href, day }) => `<li><h4><a href="${href}">${title}</a></h4><p>为进一步做好相关工作，现将有关事项公布如下……<a href="${href}">[详细]</a></p><div>${day}</div></li>`).join('')}</ul>`,
];

/** Lists that lie in a script and are put into the page by it, in shapes that are read without one. */
export const islandPrints: readonly [Print, ...Print[]] = [
  (rows) =>
    `<div id="101"><script type="text/xml"><datastore><nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1&webid=1&columnid=101&unitid=101"></a>]]></nextgroup><recordset>${rows.map(({ title, href, day }) => `<record><![CDATA[<li><a href="${href}" title="${title}" target="_blank">${title}</a><span>${day}</span></li>]]></record>`).join('')}</recordset></datastore></script></div>`,
];

/** Lists that a script asks for: a page without rows. */
export const remotePrints: readonly [Print, ...Print[]] = [
  () =>
    `<div class="page-content" id="list"></div><script>$.ajax({url:"/api-gateway/jpaas-publish-server/front/page/build/unit",data:{webId:"a1",pageType:"column",tagId:"当前栏目列表"},success:function(d){$("#list").html(d.data.html)}});</script>`,
  () =>
    `<ul id="news"></ul><script>var currentPage=1;$.getJSON("/gkmlpt/api/all/12?page=1&sid=751",function(r){render(r.articles)});</script>`,
];
