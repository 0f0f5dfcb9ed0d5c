import { elderEntry } from '../../../packages/checker/src/checks/elder/entry.ts';
import type { Draw } from '../draw.ts';
import type { ViewFamily } from './family.ts';
import { menu, text, viewPage, type Made, type Ways } from './page.ts';

/** Address of the version for the elderly. */
export const path = '/zzb/index.html';
/** What it is called. */
export const name = (draw: Draw): string =>
  draw.pick([
    '长者版',
    '适老版',
    '关怀版',
    '老年版',
    '长者模式',
    '长辈版',
    '适老化',
    '长者专区',
    '大字版',
    '爱心版',
    '老年人模式',
    '长者助手',
    '敬老版',
    '切换至长者版',
    '关怀模式',
    '网站适老化',
  ]);
const free = (draw: Draw): string =>
  draw.pick([
    '无障碍浏览',
    '无障碍',
    '进入无障碍模式',
    '无障碍阅读',
    '辅助浏览',
    '无障碍辅助工具',
    '网站无障碍',
    '无障碍（Alt+1）',
  ]);
/** A page of it that is well. */
export const large = (draw: Draw): string =>
  `<div style="font-size:${20 + draw.int(8)}px;line-height:1.8">${text(draw, 6)}</div>`;
const home = (draw: Draw, top: string): Made => ({
  body: draw.pick([top + menu(draw, 6), menu(draw, 6) + top]) + text(draw, 6),
  more: { [path]: large(draw), '/wza/': text(draw, 2) },
});
const script = (code: string): string => `<script>function sw(){${code}}</script>`;
const news = (draw: Draw): string =>
  draw.pick([
    '<a href="/x1.html">关于老年人优待证办理的通知</a>',
    '<a href="/x2.html">县残联开展无障碍环境建设督导</a>',
    '<a href="/x3.html">全县养老服务工作会议召开</a>',
    '<a href="/x4.html">敬老月系列活动启动仪式在县文化广场举行</a>',
    '',
  ]);

const entry: Ways = {
  good: [
    ['link', (draw) => home(draw, `<a href="${path}">${name(draw)}</a>`)],
    [
      'link of a picture',
      (draw) =>
        home(
          draw,
          `<div class="top"><a href="${path}" target="_blank" title="${name(draw)}"><img src="/e.png" alt="" width="60" height="20"></a></div>`,
        ),
    ],
    [
      'picture',
      (draw) => home(draw, `<a href="${path}"><img src="/e.png" alt="${name(draw)}" width="60" height="20"></a>`),
    ],
    [
      'part of a picture',
      (draw) =>
        home(
          draw,
          `<img src="/top.jpg" usemap="#t" width="600" height="60" alt=""><map name="t"><area shape="rect" coords="0,0,80,60" href="${path}" alt="${name(draw)}"></map>`,
        ),
    ],
    [
      'class of the body',
      (draw) =>
        home(
          draw,
          `<style>.big p{font-size:24px;line-height:2}</style><button type="button" onclick="document.body.className='big'">${name(draw)}</button>`,
        ),
    ],
    [
      'zoom',
      (draw) => home(draw, `<a href="javascript:void(0)" onclick="document.body.style.zoom=1.5">${name(draw)}</a>`),
    ],
    [
      'zoom of the wrapper',
      (draw) =>
        home(
          draw,
          `<a href="javascript:sw()">${name(draw)}</a>${script("document.getElementById('wrap').style.zoom='1.6'")}<div id="wrap">${text(draw, 5)}</div>`,
        ),
    ],
    [
      'sheet',
      (draw) =>
        home(
          draw,
          `<a href="javascript:sw()">${name(draw)}</a>${script("var s=document.createElement('style');s.innerHTML='p{font-size:26px!important;line-height:1.9}';document.body.appendChild(s)")}`,
        ),
    ],
    [
      'tool bar of the page',
      (draw) =>
        home(
          draw,
          `<a href="javascript:void(0)" onclick="document.getElementById('bar').style.display='block'">${free(draw)}</a><div id="bar" style="display:none;height:60px">放大 缩小 语音 <a href="#">退出</a></div>`,
        ),
    ],
    [
      'tool bar made',
      (draw) =>
        home(
          draw,
          `<a href="javascript:sw()" id="toolbarSwitch">${free(draw)}</a>${script("var d=document.createElement('div');d.innerHTML='放大 缩小 退出';document.body.insertBefore(d,document.body.firstChild)")}`,
        ),
    ],
    [
      'tool bar of the page, jQuery',
      (draw) =>
        home(
          draw,
          `<script src="/js/jquery.js"></script><a href="javascript:;" class="wza">${free(draw)}</a><div class="bar" style="display:none;position:fixed;top:0;width:100%;height:70px;background:#fff">大字幕 指读 退出</div><script>$('.wza').click(function(){$('.bar').slideToggle(50)})</script>`,
        ),
    ],
    [
      'contrast',
      (draw) =>
        home(
          draw,
          `<a href="javascript:sw()">${free(draw)}</a>${script("document.body.className='dark'")}<style>.dark,.dark p{background:#000;color:#ff0}</style>`,
        ),
    ],
    ['page apart', (draw) => home(draw, `<span class="top"><a href="/wza/">${free(draw)}</a></span>`)],
    ['window', (draw) => home(draw, `<a href="#" onclick="window.open('${path}');return false">${name(draw)}</a>`)],
    ['address of a script', (draw) => home(draw, `<a href="javascript:location.href='${path}'">${name(draw)}</a>`)],
    ['with news of the kind', (draw) => home(draw, `${news(draw)}<a href="${path}">${name(draw)}</a>`)],
  ],
  bad: [
    ['none', (draw) => home(draw, news(draw))],
    ['none', (draw) => home(draw, news(draw))],
    ['gone', (draw) => home(draw, `<a href="/gone/">${name(draw)}</a>`)],
    [
      'gone, by a window',
      (draw) => home(draw, `<a href="#" onclick="window.open('/gone/');return false">${name(draw)}</a>`),
    ],
    ['button that does nothing', (draw) => home(draw, `<button type="button">${name(draw)}</button>`)],
    [
      'link that does nothing',
      (draw) =>
        home(
          draw,
          `<a href="${draw.pick(['#', 'javascript:void(0)', 'javascript:;'])}">${draw.pick([name(draw), free(draw)])}</a>`,
        ),
    ],
    [
      'script that falls',
      (draw) =>
        home(
          draw,
          `<a href="javascript:void(0)" onclick="openElder.start()">${draw.pick([name(draw), free(draw)])}</a>`,
        ),
    ],
    [
      'does nothing under a clock',
      (draw) =>
        home(
          draw,
          `<span id="ck">0</span><a href="#">${name(draw)}</a><script>var s=0;setInterval(function(){document.getElementById('ck').innerHTML=++s},300)</script>`,
        ),
    ],
    ['by mouse', (draw) => home(draw, `<span onclick="location.href='${path}'">${name(draw)}</span>`)],
    [
      'by mouse, picture',
      (draw) =>
        home(draw, `<img src="/e.png" alt="${name(draw)}" width="60" height="20" onclick="location.href='${path}'">`),
    ],
    [
      'by mouse, jQuery',
      (draw) =>
        home(
          draw,
          `<script src="/js/jquery.js"></script><div class="zz" style="cursor:pointer">${name(draw)}</div><script>$('.zz').click(function(){location.href='${path}'})</script>`,
        ),
    ],
    ['by mouse, link without href', (draw) => home(draw, `<a onclick="location.href='${path}'">${name(draw)}</a>`)],
    ['hidden', (draw) => home(draw, `<a href="${path}" style="display:none">${name(draw)}</a>`)],
  ],
};

export const elder: ViewFamily = { check: elderEntry, trial: 'elder', page: (draw) => viewPage(draw, entry) };
