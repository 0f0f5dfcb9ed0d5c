import { a11yFloat } from '../../../packages/checker/src/checks/a11y/float.ts';
import type { Draw } from '../draw.ts';
import type { ViewFamily } from './family.ts';
import { menu, text, viewPage, type Ways } from './page.ts';

/** A box that goes over the page without end, by one of the scripts that are copied from site to site. */
export function drift(draw: Draw, inside: string): string {
  const [w, h] = [100 + draw.int(120), 70 + draw.int(80)];
  const step = 1 + draw.int(3);
  const ms = 20 + draw.int(50);
  const box = (style: string, more = ''): string =>
    `<div id="ad" style="width:${w}px;height:${h}px;background:#fcc;z-index:99;${style}"${more}>${inside}</div>`;
  const loop = (put: string): string =>
    `<script>var x=10,y=10,dx=${step},dy=${step};setInterval(function(){var a=document.getElementById('ad');if(!a)return;x+=dx;y+=dy;if(x>600||x<1)dx=-dx;if(y>400||y<1)dy=-dy;${put}},${ms})</script>`;
  return draw.pick([
    () => box('position:absolute;left:10px;top:10px') + loop("a.style.left=x+'px';a.style.top=y+'px'"),
    () => box('position:fixed;left:10px;top:10px') + loop("a.style.left=x+'px';a.style.top=y+'px'"),
    () => box('position:fixed;left:0;top:0') + loop("a.style.transform='translate('+x+'px,'+y+'px)'"),
    () => box('position:absolute;left:0;top:0') + loop("a.style.marginLeft=x+'px';a.style.marginTop=y+'px'"),
    () =>
      `<style>@keyframes go{from{left:0}to{left:700px}}</style>${box('position:fixed;top:80px;animation:go 14s linear infinite alternate')}`,
    () =>
      `${box('position:fixed;left:0;top:0')}<script>var p=0;(function f(){p=(p+${step})%1200;var a=document.getElementById('ad');if(a)a.style.left=Math.abs(600-p)+'px';requestAnimationFrame(f)})()</script>`,
    () =>
      `<script src="/js/jquery.js"></script>${box('position:absolute;left:0;top:20px')}<script>(function go(l){$('#ad').animate({left:l},9000,'linear',function(){go(l?0:600)})})(600)</script>`,
    () =>
      `<div id="wrap" style="position:relative;width:1100px;min-height:900px;margin:0 auto">${box('position:absolute;left:10px;top:10px')}${text(draw, 6)}</div>${loop("a.style.left=x+'px';a.style.top=y+'px'")}`,
    () =>
      box('position:absolute;left:10px;top:10px', ' onmouseover="window.h=1" onmouseout="window.h=0"') +
      loop("if(window.h)return;a.style.left=x+'px';a.style.top=y+'px'"),
  ])();
}

const picture = '<img src="/ad.gif" alt="专题" width="90" height="50">';
const link = (draw: Draw): string =>
  draw.pick([
    `<a href="/zt/" target="_blank">${picture}</a>`,
    '<a href="/zt/">学习贯彻专题</a>',
    '<a href="/tz/1.html">关于关闭部分公路的通知</a>',
    `<a href="/zt/">${picture}<br>营商环境问卷调查</a>`,
  ]);
const page = (draw: Draw, more: string): string =>
  draw.pick([menu(draw, 8) + text(draw, 3) + more, more + menu(draw, 8) + text(draw, 3)]);
const gone = "document.getElementById('ad').style.display='none'";
const closer = (draw: Draw, inside: string): string =>
  page(draw, drift(draw, draw.pick([link(draw) + inside, inside + link(draw)])));

const ways: Ways = {
  good: [
    ['none', (draw) => page(draw, '')],
    [
      'button',
      (draw) =>
        closer(draw, `<button type="button" onclick="${gone}">${draw.pick(['关闭', '×', 'X', '关闭窗口'])}</button>`),
    ],
    [
      'link by script',
      (draw) =>
        closer(
          draw,
          `<a href="javascript:void(0)" onclick="${gone}">${draw.pick(['关闭', '[关闭]', '×', '【关闭】', '点击关闭'])}</a>`,
        ),
    ],
    [
      'link of script',
      (draw) => closer(draw, `<a href="javascript:${gone};void(0)">${draw.pick(['关闭', 'x', '隐藏'])}</a>`),
    ],
    [
      'closing picture in a link',
      (draw) =>
        closer(
          draw,
          `<a href="#" onclick="${gone};return false" title="关闭"><img src="/close.gif" alt="" width="14" height="14"></a>`,
        ),
    ],
    [
      'picture of a script',
      (draw) =>
        closer(
          draw,
          `<a href="javascript:closeAd()"><img src="/gb.gif" alt="" width="14" height="14"></a><script>function closeAd(){${gone}}</script>`,
        ),
    ],
    [
      'jQuery',
      (draw) =>
        `<script src="/js/jquery.js"></script>${closer(draw, '<a href="javascript:;" class="gb close">×</a>')}<script>$('.close').click(function(){$('#ad').remove()})</script>`,
    ],
    [
      'span with a key',
      (draw) =>
        closer(
          draw,
          `<span tabindex="0" role="button" onclick="${gone}" onkeydown="if(event.key==='Enter')${gone}">关闭</span>`,
        ),
    ],
    [
      'button beside the box',
      (draw) =>
        page(
          draw,
          `${drift(draw, link(draw))}<button type="button" id="gb" style="position:absolute;left:0;top:0;z-index:100" onclick="${gone}">关闭</button><script>setInterval(function(){var r=document.getElementById('ad').getBoundingClientRect(),b=document.getElementById('gb');b.style.left=r.right-40+'px';b.style.top=r.top+'px'},30)</script>`,
        ),
    ],
    [
      'stops by a button',
      (draw) => page(draw, `<button type="button" onclick="${gone}">停止飘窗</button>${drift(draw, link(draw))}`),
    ],
    [
      'stands still',
      (draw) =>
        page(
          draw,
          `<div style="position:fixed;right:0;top:200px;width:60px;height:90px;background:#eee"><a href="#">返回顶部</a></div>`,
        ),
    ],
    [
      'couplets that follow',
      (draw) =>
        page(
          draw,
          `<div id="dl" style="position:absolute;left:5px;top:100px;width:90px;height:240px;background:#fdd">${picture}</div><script>window.onscroll=function(){document.getElementById('dl').style.top=document.documentElement.scrollTop+100+'px'}</script>`,
        ),
    ],
    [
      'slides in',
      (draw) =>
        page(
          draw,
          `<div id="in" style="position:fixed;right:0;bottom:-200px;width:200px;height:150px;background:#eee">${picture}</div><script>var b=-200,t=setInterval(function(){b+=4;document.getElementById('in').style.bottom=b+'px';if(b>=0)clearInterval(t)},40)</script>`,
        ),
    ],
    [
      'leaves in time',
      (draw) => page(draw, `${drift(draw, link(draw))}<script>setTimeout(function(){${gone}},3000)</script>`),
    ],
    [
      'carousel',
      (draw) =>
        page(
          draw,
          `<div style="width:500px;height:120px;overflow:hidden"><ul id="tr" style="position:absolute;width:1500px;left:0"><li style="float:left;width:500px;height:120px">${picture}</li><li style="float:left;width:500px">${picture}</li></ul></div><script>var n=0;setInterval(function(){n=(n+4)%500;document.getElementById('tr').style.left=-n+'px'},40)</script>`,
        ),
    ],
    [
      'roller',
      (draw) =>
        page(
          draw,
          `<div style="position:relative;width:300px;height:90px;overflow:hidden"><div id="ro" style="position:absolute;top:0;width:300px;height:80px">${link(draw)}</div></div><script>var n=0;setInterval(function(){n=(n+1)%80;document.getElementById('ro').style.top=-n+'px'},50)</script>`,
        ),
    ],
    [
      'marquee',
      (draw) =>
        page(
          draw,
          `<marquee scrollamount="2" direction="up" height="90" onmouseover="this.stop()">${link(draw)}</marquee>`,
        ),
    ],
    [
      'fading pictures',
      (draw) =>
        page(
          draw,
          `<div style="position:relative;width:300px;height:90px"><div id="fa" style="position:absolute;left:0;top:0">${picture}</div></div><script>var o=1;setInterval(function(){o=o<.1?1:o-.05;document.getElementById('fa').style.opacity=o},60)</script>`,
        ),
    ],
    ['hidden', (draw) => page(draw, drift(draw, link(draw)).replace('z-index:99', 'z-index:99;display:none'))],
  ],
  bad: [
    ['no closer', (draw) => closer(draw, '')],
    ['no closer', (draw) => closer(draw, '')],
    ['picture that drifts', (draw) => page(draw, drift(draw, picture))],
    [
      'span',
      (draw) =>
        closer(draw, `<span onclick="${gone}" style="cursor:pointer">${draw.pick(['关闭', '×', '[关闭]'])}</span>`),
    ],
    ['division', (draw) => closer(draw, `<div onclick="${gone}" class="close">${draw.pick(['×', '关闭', 'x'])}</div>`)],
    [
      'picture',
      (draw) =>
        closer(
          draw,
          `<img src="/close.gif" alt="${draw.pick(['', '关闭'])}" width="14" height="14" onclick="${gone}">`,
        ),
    ],
    [
      'link without href',
      (draw) => closer(draw, `<a onclick="${gone}" class="closeBtn">${draw.pick(['关闭', '×'])}</a>`),
    ],
    [
      'jQuery span',
      (draw) =>
        `<script src="/js/jquery.js"></script>${closer(draw, '<span class="adClose">×</span>')}<script>$('.adClose').click(function(){$('#ad').hide()})</script>`,
    ],
    ['taken out', (draw) => closer(draw, `<button type="button" tabindex="-1" onclick="${gone}">关闭</button>`)],
    ['late', (draw) => page(draw, `${drift(draw, link(draw))}<script>setTimeout(function(){${gone}},60000)</script>`)],
    [
      'two',
      (draw) =>
        page(
          draw,
          `${drift(draw, link(draw))}<div id="b" style="position:fixed;top:300px;left:0;width:90px;height:90px;background:#cfc">${picture}</div><script>var q=0;setInterval(function(){q=(q+3)%700;document.getElementById('b').style.left=q+'px'},40)</script>`,
        ),
    ],
  ],
};

export const float: ViewFamily = { check: a11yFloat, trial: 'float', page: (draw) => viewPage(draw, ways) };
