import { elderFont } from '../../../packages/checker/src/checks/elder/font.ts';
import { elderNoads } from '../../../packages/checker/src/checks/elder/noads.ts';
import type { Draw } from '../draw.ts';
import { large, name, path } from './elder.ts';
import type { ViewFamily } from './family.ts';
import { drift } from './float.ts';
import { menu, text, viewPage, type Made, type Ways } from './page.ts';

const inside = (draw: Draw, px: number, line = 1.8): string => {
  // long enough to be broken into lines
  const body = `<p>${text(draw, 5).replaceAll(/<.?p>/g, '')}</p>`.repeat(2);
  return draw.pick([
    `<div style="font-size:${px}px;line-height:${line}">${body}</div>`,
    `<style>p{font-size:${px / 16}rem;line-height:${line}}</style>${body}`,
    `<table width="100%" style="font-size:${px}px;line-height:${line}"><tr><td style="font-size:inherit">${body}</td></tr></table>`,
    `<style>.e p,.e p span{font-size:${px}px;line-height:${line}}</style><div class="e">${body.replaceAll('<p>', '<p><span>').replaceAll('</p>', '</span></p>')}</div>`,
    `<style>p{font-size:${px}px;line-height:${line}}.f{font-size:12px}</style>${body}<div class="f">版权所有 岚川县某局</div>`,
    `<div style="font-size:${px}px;line-height:${line}">${body.replaceAll('，', '<br>')}</div>`,
    `<div style="zoom:1.25"><div style="font-size:${px / 1.25}px;line-height:${line}">${body}</div></div>`,
  ]);
};
const there = (draw: Draw, page: string): Made => ({
  body: `<a href="${path}">${name(draw)}</a>${text(draw)}`,
  more: { [path]: page },
});

const font: Ways = {
  good: [
    ['large', (draw) => there(draw, inside(draw, 18 + draw.int(10)))],
    ['just large enough', (draw) => there(draw, inside(draw, 18, 1.3 + draw.int(8) / 10))],
    [
      'zoomed',
      (draw) => ({
        body: `<style>p{font-size:14px;line-height:1.8}</style><a href="javascript:void(document.body.style.zoom=1.5)">${name(draw)}</a>${text(draw, 8)}`,
      }),
    ],
    [
      'class',
      (draw) => ({
        body: `<style>p{font-size:14px}.big p{font-size:${20 + draw.int(6)}px;line-height:1.9}</style><button type="button" onclick="document.body.className='big'">${name(draw)}</button>${text(draw, 8)}`,
      }),
    ],
    ['small menu', (draw) => there(draw, `<div style="font-size:14px">${menu(draw, 4)}</div>${inside(draw, 22)}`)],
  ],
  bad: [
    ['small', (draw) => there(draw, inside(draw, 12 + draw.int(6)))],
    ['close', (draw) => there(draw, inside(draw, 20, 1 + draw.int(3) / 10))],
    [
      'class',
      (draw) => ({
        body: `<style>p{font-size:12px}.big p{font-size:${14 + draw.int(3)}px;line-height:1.9}</style><button type="button" onclick="document.body.className='big'">${name(draw)}</button>${text(draw, 8)}`,
      }),
    ],
    [
      'zoomed a little',
      (draw) => ({
        body: `<style>p{font-size:12px;line-height:1.8}</style><a href="javascript:void(document.body.style.zoom=1.2)">${name(draw)}</a>${text(draw, 8)}`,
      }),
    ],
    ['headings only', (draw) => there(draw, `<h1 style="font-size:30px">长者专区</h1>${inside(draw, 14)}`)],
  ],
};

const noads: Ways = {
  good: [
    ['none', (draw) => there(draw, large(draw))],
    [
      'still box',
      (draw) =>
        there(
          draw,
          `${large(draw)}<div style="position:fixed;right:0;top:200px;width:80px;height:90px"><a href="#">返回顶部</a></div>`,
        ),
    ],
    [
      'slides in',
      (draw) =>
        there(
          draw,
          `${large(draw)}<div id="in" style="position:fixed;left:0;top:-90px;width:300px;height:60px;background:#eee">放大 缩小 退出</div><script>var t=-90,i=setInterval(function(){t+=3;document.getElementById('in').style.top=t+'px';if(t>=0)clearInterval(i)},40)</script>`,
        ),
    ],
    [
      'roller',
      (draw) =>
        there(
          draw,
          `<div style="position:relative;height:60px;overflow:hidden"><div id="ro" style="position:absolute;top:0;height:50px">通知公告滚动</div></div>${large(draw)}<script>var n=0;setInterval(function(){n=(n+1)%50;document.getElementById('ro').style.top=-n+'px'},60)</script>`,
        ),
    ],
    [
      'on the home page only',
      (draw) => ({
        body: `<a href="${path}">${name(draw)}</a>${drift(draw, '<a href="/zt/">专题</a>')}${text(draw)}`,
        more: { [path]: large(draw) },
      }),
    ],
  ],
  bad: [
    ['drifts', (draw) => there(draw, large(draw) + drift(draw, '<a href="/zt/">学习专题</a>'))],
    [
      'drifts, with a closer',
      (draw) =>
        there(
          draw,
          large(draw) +
            drift(
              draw,
              `<a href="/zt/">专题</a><button type="button" onclick="document.getElementById('ad').style.display='none'">关闭</button>`,
            ),
        ),
    ],
    [
      'goes on in the mode',
      (draw) => ({
        body: `<style>.big p{font-size:24px;line-height:1.9}</style><button type="button" onclick="document.body.className='big'">${name(draw)}</button>${text(draw, 8)}${drift(draw, '<a href="/zt/">专题</a>')}`,
      }),
    ],
  ],
};

export const elderType: ViewFamily = { check: elderFont, trial: 'elder', page: (draw) => viewPage(draw, font, true) };
export const elderQuiet: ViewFamily = {
  check: elderNoads,
  trial: 'elder',
  page: (draw) => viewPage(draw, noads, true),
};
