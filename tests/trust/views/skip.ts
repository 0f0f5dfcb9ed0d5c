import { a11ySkip } from '../../../packages/checker/src/checks/a11y/skip.ts';
import type { Draw } from '../draw.ts';
import type { ViewFamily } from './family.ts';
import { menu, text, viewPage, type Ways } from './page.ts';

const list = (draw: Draw): string => menu(draw, 12 + draw.int(30));
const top =
  '<p><a href="/login.html">登录</a> <a href="/reg.html">注册</a> <a href="/wza/">无障碍</a> <a href="/en/">English</a></p>';
const says = (draw: Draw): string =>
  draw.pick(['跳到主要内容', '跳过导航', '跳转到正文', '直达正文区', 'Skip to content', '进入主体区', '跨过菜单']);
const link = (draw: Draw, href: string, style = ''): string =>
  `<a href="${href}"${style && ` style="${style}"`}>${says(draw)}</a>`;
const main = (draw: Draw, attributes = 'id="main"'): string => `<div ${attributes}>${text(draw, 2)}</div>`;
const hidden = (draw: Draw, links: number): string => `<div style="display:none">${menu(draw, links)}</div>`;

const ways: Ways = {
  good: [
    [
      'off the page',
      (draw) =>
        link(draw, '#main', 'position:absolute;left:-999px') + list(draw) + main(draw, 'id="main" tabindex="-1"'),
    ],
    ['on the page', (draw) => link(draw, '#main') + list(draw) + main(draw)],
    [
      'comes with the focus',
      (draw) =>
        `<style>.sk{position:absolute;top:-60px}.sk:focus{top:0}</style><a class="sk" href="#c">${says(draw)}</a>${list(draw)}${main(draw, 'id="c"')}`,
    ],
    ['main', (draw) => `${list(draw)}<main>${text(draw)}</main>`],
    ['role', (draw) => list(draw) + main(draw, 'role="main"')],
    ['name', (draw) => `${link(draw, '#con')}${list(draw)}<a name="con"></a><div>${text(draw)}</div>`],
    ['whole address', (draw) => link(draw, '/#main') + list(draw) + main(draw)],
    ['whole address with host', (draw) => link(draw, 'http://site.test/#main') + list(draw) + main(draw)],
    ['Chinese name', (draw) => link(draw, '#正文') + list(draw) + main(draw, 'id="正文"')],
    ['encoded name', (draw) => link(draw, '#%E6%AD%A3%E6%96%87') + list(draw) + main(draw, 'id="正文"')],
    ['after the top line', (draw) => top + link(draw, '#main') + list(draw) + main(draw)],
    [
      'table',
      (draw) =>
        `${link(draw, '#nr')}<table width="100%"><tr><td width="200">${list(draw)}</td><td id="nr">${text(draw)}</td></tr></table>`,
    ],
    ['few links', (draw) => menu(draw, 3 + draw.int(6)) + main(draw, 'class="con"')],
    ['few links, many hidden', (draw) => menu(draw, 4) + hidden(draw, 20) + main(draw, 'class="con"')],
    [
      'map of the page',
      (draw) =>
        `<p><a href="#dh">导航区</a> <a href="#nr">主体区</a></p><div id="dh">${list(draw)}</div><div id="nr">${text(draw)}</div>`,
    ],
  ],
  bad: [
    ['nothing', (draw) => list(draw) + main(draw, 'class="main"')],
    ['table', (draw) => `${list(draw)}<table width="98%"><tr><td><b>通知公告</b>${text(draw)}</td></tr></table>`],
    [
      'hidden link',
      (draw) => link(draw, '#main', draw.pick(['display:none', 'visibility:hidden'])) + list(draw) + main(draw),
    ],
    ['leads nowhere', (draw) => link(draw, '#nowhere') + list(draw) + main(draw, '')],
    ['back to the top', (draw) => `<a href="#">返回顶部</a>${list(draw)}${main(draw, 'class="main"')}`],
    ['named top', (draw) => `<a name="top"></a>${list(draw)}${main(draw, '')}<a href="#top">返回顶部</a>`],
    ['hidden main', (draw) => `${list(draw)}<main style="display:none">${text(draw)}</main><div>${text(draw)}</div>`],
    ['hidden main, old', (draw) => `${list(draw)}<div role="main" hidden>${text(draw)}</div><div>${text(draw)}</div>`],
    ['hidden headings', (draw) => `<h1 style="display:none">岚川县某局</h1>${list(draw)}${main(draw, '')}`],
    ['another page', (draw) => link(draw, '/map.html#main') + list(draw) + main(draw)],
    [
      'left out of the order',
      (draw) => link(draw, '#main').replace('<a ', '<a tabindex="-1" ') + list(draw) + main(draw),
    ],
    ['links back', (draw) => `<div id="main">${text(draw)}</div>${list(draw)}${link(draw, '#main')}`],
    [
      'titles that are no headings',
      (draw) => `${list(draw)}<div class="h1"><font size="5">通知公告</font></div>${main(draw, '')}`,
    ],
    [
      'many on a page of frames',
      (draw) => `${list(draw)}<iframe src="/in.html" width="600" height="100" title="内容"></iframe>`,
    ],
  ],
};

export const skip: ViewFamily = { check: a11ySkip, trial: 'skip', page: (draw) => viewPage(draw, ways) };
