import type { Draw } from '../draw.ts';
import type { Maker, Piece } from './maker.ts';
import { listPrints } from './rows.ts';
import type { Asked, Reply } from './world.ts';

/** What an engine does with a query. */
export type Manner = 'finds' | 'misses' | 'ignores' | 'invents' | 'broken' | 'scripted' | 'barred' | 'none';
/** What it offers when nothing was found. */
export type Help = 'advice' | 'links' | 'none';

const boxes = [
  (action: string, method: string, name: string, hidden: string) =>
    `<div class="search"><form action="${action}" method=${method} name="f">${hidden}<input type="text" name="${name}" placeholder="请输入关键字"><input type="submit" value="搜索"></form></div>`,
  (action: string, method: string, name: string, hidden: string) =>
    `<form id="searchform" method=${method} action="${action}" target="_blank">${hidden}<input class="ss_input" type="text" name="${name}" value="请输入搜索内容" onfocus="this.value=''"><input type="image" src="/images/ss.gif"></form>`,
  (action: string, method: string, name: string, hidden: string) =>
    `<form action="${action}" method=${method}>${hidden}<input name=${name} type=text size=16><button type="submit"><i class="icon-search"></i></button></form>`,
  (action: string, method: string, name: string, hidden: string) =>
    `<table><form name="s" action="${action}" method=${method}><tr><td>站内搜索：</td><td><input name="${name}"></td><td>${hidden}<input type="submit" value="检索"></td></tr></form></table>`,
] as const;
const ways = [
  ['/search', 'get', 'q', ''],
  [
    '/jsearchfront/search.do',
    'get',
    'q',
    '<input type="hidden" name="websiteid" value="320000000000001"><input type="hidden" name="searchid" value="21">',
  ],
  [
    '/e/search/index.php',
    'post',
    'keyboard',
    '<input type="hidden" name="show" value="title"><input type="hidden" name="tempid" value="1">',
  ],
  ['/was5/web/search', 'get', 'searchword', '<input type="hidden" name="channelid" value="229105">'],
  ['/search.jsp', 'post', 'keyword', ''],
  ['/s', 'get', 'wd', '<select name="type"><option value="1">标题</option><option value="2">全文</option></select>'],
] as const;

const nothings = [
  '抱歉，没有找到相关结果',
  '共找到 0 条结果',
  '没有符合条件的记录',
  '未检索到相关信息',
  '很抱歉，没有搜索到相关的内容！',
  '为您找到相关结果约0条',
] as const;
const helps: Readonly<Record<Help, readonly string[]>> = {
  advice: [
    '<p>建议：请检查输入的关键词是否有误，或更换其他关键词再试</p>',
    '<p>您可以尝试缩短关键词，或拨打咨询电话 0510-86861234</p>',
    '<ul><li>请尝试其他关键词</li><li>看看输入的文字是否有误</li></ul>',
  ],
  links: [
    '<div class="hot">热门搜索：<a href="/hot/1.html">公租房申请</a> <a href="/hot/2.html">预决算公开</a></div>',
    '<p>到以下栏目看看：<a href="/zw/">政务公开</a> <a href="/fw/">办事服务</a></p>',
  ],
  none: ['', '', '<p>&nbsp;</p>'],
};

const sumOf = (word: string): number => Array.from(word).reduce((sum, one) => sum + (one.codePointAt(0) ?? 0), 0);
const bytesOf = (text: string): Buffer =>
  Buffer.from(
    text
      .replaceAll('+', ' ')
      .replace(/%([\dA-F]{2})/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  );
/** A field as an engine reads it that expects one encoding; '' for what is none of its texts. */
function valueOf(name: string, query: string, charset: string): string {
  const pair = query.split('&').find((one) => one.startsWith(`${name}=`)) ?? '';
  const text = new TextDecoder(charset).decode(bytesOf(pair.slice(name.length + 1)));
  return text.includes('\uFFFD') ? '' : text.trim();
}

/** Puts a search on a site: its box on every page, its engine at its address or on a host of its own. */
export function engineOn(site: Maker, manner: Manner, help: Help, pieces: () => readonly Piece[]): string {
  const { draw } = site;
  if (manner === 'none') return 'none';
  if (manner === 'scripted') {
    site.chrome(
      'head',
      '<div class="search"><input type="text" id="keyword"><a href="javascript:void(0)" onclick="doSearch()">搜索</a></div><script>function doSearch(){location.href="/search.html?keyword="+$("#keyword").val()}</script>',
    );
    site.page('/search.html', {
      title: '搜索',
      main: '<div id="result"></div><script>$.getJSON("/api/search",show)</script>',
    });
    return 'scripted';
  }
  const [path, method, name, hidden] = draw.pick(ways);
  const elsewhere = draw.chance(0.2) ? 'sousuo.lanchuan.gov.cn' : undefined;
  const isAbsolute = elsewhere !== undefined || draw.chance(0.2);
  const host = elsewhere ?? site.host;
  const isOther = site.charset === 'gbk' && draw.chance(0.4);
  const charset = isOther ? 'utf-8' : site.charset;
  const accepts = isOther ? ' accept-charset="utf-8" onsubmit="document.charset=\'utf-8\'"' : '';
  site.chrome(
    'head',
    draw.pick(boxes)(`${isAbsolute ? `http://${host}` : ''}${path}`, method + accepts.replace(/^ /, ' '), name, hidden),
  );
  const print = draw.pick(listPrints);
  const beside = draw.chance(0.3);
  const said = draw.pick(nothings);
  const marked = draw.chance(0.5);
  const aid = draw.pick(helps[help]);
  const answer = (asked: Asked): Reply => {
    const word = valueOf(name, method === 'post' ? asked.body : asked.url.search.slice(1), charset);
    if (manner === 'broken')
      return draw.pick([
        { status: 500, body: 'java.lang.NullPointerException' },
        { status: 404, body: '404' },
      ]);
    if (manner === 'barred')
      return {
        body: '<html><head><meta charset="utf-8"><title>验证</title></head><body><h1>请输入验证码</h1><form><input name="yzm"></form></body></html>',
        headers: { 'content-type': 'text/html; charset=utf-8' },
      };
    const all = pieces();
    const hits =
      manner === 'ignores'
        ? all.slice(0, 8)
        : manner === 'invents'
          ? all.filter(({ title }, n) => (sumOf(word) + n) % 4 === 0 || title.includes(word))
          : manner === 'misses'
            ? all.filter(({ title }) => title.includes(word) && word.length < 4)
            : all.filter(({ title }) => word !== '' && (title.includes(word) || word.includes(title)));
    const rows = print(
      hits.map(({ title, path: href, day }) => ({
        title: marked && word !== '' && !title.includes('"') ? title : title,
        href: isAbsolute ? `http://${site.host}${href}` : href,
        day: site.day(day),
      })),
      draw,
    );
    const shown = marked && word !== '' ? rows.replaceAll(`>${word}`, `><em style="color:red">${word}</em>`) : rows;
    const box = beside
      ? `<div class="hotnews"><h3>热点推荐</h3><ul>${all
          .slice(-3)
          .map(({ title, path: href }) => `<li><a href="${href}">${title}</a></li>`)
          .join('')}</ul></div>`
      : '';
    const main =
      hits.length === 0
        ? `<div class="noresult"><p>${said}</p>${aid}</div>`
        : `<p>共找到 ${hits.length} 条结果</p>${shown}`;
    return {
      body: site.print({ title: '搜索结果', main: `${main}${help === 'none' && hits.length === 0 ? '' : box}` }),
    };
  };
  if (elsewhere !== undefined)
    site.other(elsewhere, (asked) => (asked.url.pathname === path ? answer(asked) : { status: 404 }));
  else site.raw(path, answer);
  return `${path} ${method}${elsewhere === undefined ? '' : ' elsewhere'}`;
}

export const mannerOf = (draw: Draw): Manner =>
  draw.pick([
    'finds',
    'finds',
    'finds',
    'misses',
    'misses',
    'ignores',
    'invents',
    'broken',
    'none',
    'none',
    'scripted',
    'barred',
  ]);
