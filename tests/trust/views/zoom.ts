import { a11yZoom200 } from '../../../packages/checker/src/checks/a11y/zoom200.ts';
import { renderOk } from '../../../packages/checker/src/checks/render/ok.ts';
import type { Draw } from '../draw.ts';
import type { ViewFamily } from './family.ts';
import { menu, text, viewPage, type Ways } from './page.ts';

/** Words in a box: menus of any kind would themselves be too wide for a small window. */
const links = (draw: Draw, count: number): string =>
  `<ul>${Array.from({ length: count }, (_, at) => `<li><a href="/l${at}.html">${draw.pick(['政务公开', '通知公告', '办事服务'])}</a></li>`).join('')}</ul>`;
const wide = (draw: Draw): number => 760 + 20 * draw.int(25);

const ways: Ways = {
  good: [
    [
      'most width',
      (draw) => `<div style="max-width:${wide(draw)}px;margin:auto">${links(draw, 6)}${text(draw, 4)}</div>`,
    ],
    ['table', (draw) => `<table width="100%"><tr><td>${text(draw, 3)}</td></tr></table>`],
    [
      'flex',
      (draw) =>
        `<div style="display:flex;flex-wrap:wrap"><div style="flex:1 1 300px">${text(draw)}</div><div style="flex:1 1 300px">${text(draw)}</div></div>`,
    ],
    [
      'floats',
      (draw) =>
        `<div style="float:left;width:100%">${text(draw, 2)}</div><div style="float:left;width:50%">${links(draw, 4)}</div>`,
    ],
    [
      'rule for small windows',
      (draw) =>
        `<style>.w{width:${wide(draw)}px;margin:auto}@media(max-width:1000px){.w{width:auto}}</style><div class="w">${text(draw, 4)}</div>`,
    ],
    ['percent', (draw) => `<div style="width:90%;margin:0 auto">${links(draw, 5)}${text(draw, 3)}</div>`],
    ['narrow', (draw) => `<div style="width:280px">${text(draw, 3)}</div>`],
    [
      'menu off the window',
      (draw) =>
        `<style>html,body{overflow-x:hidden}</style><div style="position:absolute;right:-260px;top:0;width:250px">${links(draw, 6)}</div>${text(draw, 4)}`,
    ],
    [
      'off to the left',
      (draw) => `<div style="position:absolute;left:-9999px;width:900px">${text(draw)}</div>${text(draw, 3)}`,
    ],
    [
      'table that scrolls',
      (draw) =>
        `<div style="overflow-x:auto"><table width="900"><tr><th>名称</th><th>地址</th></tr><tr><td>甲</td><td>乙</td></tr></table></div>${text(draw, 2)}`,
    ],
    [
      'pictures that pass by',
      (draw) =>
        `<div style="width:100%;overflow:hidden"><div style="width:3000px"><img src="/a.gif" alt="图" width="300" height="90"><img src="/b.gif" alt="图" width="300" height="90"></div></div>${text(draw, 3)}`,
    ],
    [
      'picture that fits',
      (draw) => `<img src="/a.gif" alt="图" width="900" height="90" style="max-width:100%">${text(draw, 3)}`,
    ],
    [
      'small box',
      (draw) =>
        `<form><input size="10" name="q" aria-label="q"><input type="submit" value="搜索"></form>${text(draw, 3)}`,
    ],
  ],
  bad: [
    ['width', (draw) => `<div style="width:${wide(draw)}px">${links(draw, 6)}${text(draw, 6)}</div>`],
    ['least width', (draw) => `<div style="min-width:${wide(draw)}px;margin:0 auto">${text(draw, 6)}</div>`],
    [
      'inside',
      (draw) => `<div style="width:980px;position:relative"><p style="width:960px">${text(draw, 1)}</p></div>`,
    ],
    [
      'least width of the body',
      (draw) => `<style>body{min-width:${wide(draw)}px}</style>${links(draw, 5)}${text(draw, 5)}`,
    ],
    [
      'table for the layout',
      (draw) =>
        `<table width="${wide(draw)}" align="center" cellspacing="0"><tr><td valign="top">${links(draw, 8)}</td><td valign="top"><div>${text(draw, 4)}</div></td></tr></table>`,
    ],
    [
      'tables in tables',
      (draw) =>
        `<table width="${wide(draw)}"><tr><td><table width="100%"><tr><td>${text(draw, 3)}</td></tr></table></td></tr></table>`,
    ],
    [
      'columns that float',
      (draw) =>
        `<div style="width:${wide(draw)}px;margin:auto;overflow:hidden"><div style="float:left;width:240px">${links(draw, 6)}</div><div style="float:right;width:480px">${text(draw, 3)}</div></div>`,
    ],
    [
      'rule of a class',
      (draw) =>
        `<style>.container,.header,.footer{width:${wide(draw)}px;margin:0 auto}</style><div class="header">${links(draw, 3)}</div><div class="container">${text(draw, 4)}</div><div class="footer"><p>主办单位：岚川县某局</p></div>`,
    ],
    [
      'rule for large windows only',
      (draw) =>
        `<style>.w{width:1200px}@media(max-width:1200px){.w{width:${wide(draw)}px}}</style><div class="w">${text(draw, 4)}</div>`,
    ],
    [
      'columns side by side',
      (draw) =>
        `<div style="display:flex;width:${wide(draw)}px"><div style="width:50%">${text(draw, 2)}</div><div style="width:50%">${text(draw, 2)}</div></div>`,
    ],
    [
      'lines that do not break',
      (draw) => `<div style="white-space:nowrap"><div style="display:table">${text(draw, 2)}</div></div>`,
    ],
    ['placed', (draw) => `<div style="position:absolute;left:0;top:0;width:${wide(draw)}px">${text(draw, 4)}</div>`],
  ],
};

export const zoom: ViewFamily = { check: a11yZoom200, trial: 'zoom', page: (draw) => viewPage(draw, ways, true) };
/** What must be dragged at 320 px must be dragged on a telephone, too. */
export const narrow: ViewFamily = {
  check: renderOk,
  of: 'width',
  trial: 'render',
  given: { width: 360 },
  page: (draw) => viewPage(draw, ways, true),
};

const blank: Ways = {
  good: [
    ['text', (draw) => menu(draw, 10) + text(draw, 3)],
    [
      'text by script',
      (draw) => `<div id="app"></div><script>document.getElementById('app').innerHTML='${text(draw, 2)}'</script>`,
    ],
    [
      'text later',
      (draw) =>
        `<div id="app">加载中</div><script>setTimeout(function(){document.getElementById('app').innerHTML='${text(draw, 2)}'},${draw.int(40)})</script>`,
    ],
    ['one picture', () => '<img src="/a.gif" alt="首页" width="800" height="500">'],
    [
      'picture behind',
      () =>
        '<div style="background:url(/bg.jpg);width:900px;height:500px"><a href="/index.html" style="display:block;width:900px;height:500px"></a></div>',
    ],
    [
      'picture behind the body',
      () => ({ body: '<div style="height:400px"></div>', attributes: ' background="/bg.jpg"' }),
    ],
    [
      'map',
      () =>
        '<img src="/a.gif" usemap="#m" width="700" height="400" alt=""><map name="m"><area href="/in/" alt="进入" shape="rect" coords="0,0,99,99"></map>',
    ],
    ['drawn', () => '<canvas width="300" height="200"></canvas>'],
    ['frame', () => '<iframe src="/in.html" width="900" height="400" title="内容"></iframe>'],
    [
      'old film',
      () =>
        '<object width="800" height="500"><param name="movie" value="/a.swf"><embed src="/a.swf" width="800" height="500"></object>',
    ],
    [
      'one field',
      () => '<form action="/s"><input name="q" aria-label="关键词"><input type="submit" value="搜索"></form>',
    ],
    [
      'fades in',
      (draw) => `<style>@keyframes i{from{opacity:.1}}.x{animation:i .5s}</style><div class="x">${text(draw, 2)}</div>`,
    ],
    [
      'shows when ready',
      (draw) =>
        `<div id="w" style="opacity:0">${text(draw, 2)}</div><script>window.onload=function(){document.getElementById('w').style.opacity=1}</script>`,
    ],
  ],
  bad: [
    ['script falls', () => '<div id="app"></div><script>window.missing.start()</script>'],
    ['hidden', (draw) => `<div style="display:none">${text(draw, 3)}</div>`],
    ['not to be seen', (draw) => `<div style="visibility:hidden">${text(draw, 3)}</div>`],
    [
      'transparent',
      (draw) => `<div id="w" style="opacity:0">${text(draw, 2)}</div><script>window.show.it('w')</script>`,
    ],
    [
      'transparent body',
      (draw) =>
        `<style>body{opacity:0}</style>${menu(draw, 8)}${text(draw, 2)}<script>Vue.createApp({}).mount('body')</script>`,
    ],
    ['without scripts only', () => '<div id="root"></div><noscript>请启用脚本</noscript>'],
    ['emptied', (draw) => `${menu(draw, 10)}${text(draw, 2)}<script>document.body.innerHTML=''</script>`],
    ['small picture', () => '<img src="/t.gif" alt="" width="1" height="1"><script src="/gone.js"></script>'],
    ['hidden picture', () => '<img src="/a.gif" alt="" width="300" height="200" style="display:none">'],
    ['white', () => ' <!-- 岚川县某局 --> <p>&nbsp;</p><table width="100%"><tr><td>&nbsp;</td></tr></table>'],
    [
      'hidden class',
      (draw) =>
        `<style>.v-cloak{display:none}</style><div class="v-cloak">${text(draw, 3)}</div><script>new Vue({el:'.v-cloak'})</script>`,
    ],
  ],
};
export const render: ViewFamily = { check: renderOk, trial: 'render', page: (draw) => viewPage(draw, blank, true) };
