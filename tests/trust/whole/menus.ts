import type { Draw } from '../draw.ts';

/** A step of a menu. */
export interface Step {
  readonly text: string;
  readonly href: string;
  readonly below: readonly Step[];
}

/** A menu as a page shows it. `isRead` when a program without scripts sees its links. */
export interface Menu {
  readonly name: string;
  readonly isRead: boolean;
  print(steps: readonly Step[]): string;
  /** What the menu needs beside it. */
  readonly files?: (steps: readonly Step[]) => Readonly<Record<string, string>>;
}

const flat = (steps: readonly Step[]): readonly Step[] => steps.flatMap((one) => [one, ...flat(one.below)]);
const nested = (
  steps: readonly Step[],
  li: (one: Step, below: string) => string,
  ul: (inside: string) => string,
): string => (steps.length === 0 ? '' : ul(steps.map((one) => li(one, nested(one.below, li, ul))).join('')));
const isTop = (one: Step): boolean => one.below.length > 0;

export const menus: readonly [Menu, ...Menu[]] = [
  {
    name: 'nested lists',
    isRead: true,
    print: (steps) =>
      `<div class="nav">${nested(
        steps,
        ({ text, href }, below) => `<li><a href="${href}">${text}</a>${below}</li>`,
        (inside) => `<ul>${inside}</ul>`,
      )}</div>`,
  },
  {
    name: 'tops that lead nowhere',
    isRead: true,
    print: (steps) =>
      `<div id="menu" class="clearfix">${nested(
        steps,
        (one, below) =>
          `<li${isTop(one) ? ' class="drop"' : ''}><a href="${isTop(one) ? 'javascript:void(0)' : one.href}"${isTop(one) ? ` onclick="toggle(this)"` : ''}>${one.text}</a>${below === '' ? '' : `<div class="sub" style="display:none">${isTop(one) ? `<a href="${one.href}">${one.text}</a>` : ''}${below}</div>`}</li>`,
        (inside) => `<ul class="sf-menu">${inside}</ul>`,
      )}</div>`,
  },
  {
    name: 'table',
    isRead: true,
    print: (steps) =>
      `<table width="1000" border="0" align="center" class="menu"><tr>${steps.map(({ text, href }) => `<td align="center"><a href="${href}" class="white">${text.length === 2 ? `${text.charAt(0)}　${text.charAt(1)}` : text}</a></td>`).join('<td>|</td>')}</tr></table>${steps
        .filter(isTop)
        .map(
          (one) =>
            `<table class="sub"><tr><td><b>${one.text}</b></td>${flat(one.below)
              .map(({ text, href }) => `<td><a href="${href}">${text}</a></td>`)
              .join('')}</tr></table>`,
        )
        .join('')}`,
  },
  {
    name: 'pictures',
    isRead: true,
    print: (steps) =>
      `<div class="dh">${steps.map(({ text, href }, at) => `<a href="${href}"><img src="/images/dh_0${at}.jpg" alt="${text}" border=0></a>`).join('')}</div><div class="dh2">${steps
        .flatMap(({ below }) => flat(below))
        .map(({ text, href }) => `<a href="${href}" title="${text}">${text}</a>`)
        .join(' | ')}</div>`,
  },
  {
    name: 'definition list',
    isRead: true,
    print: (steps) =>
      `<nav>${steps
        .map(
          (one) =>
            `<dl><dt><a href='${one.href}' target="_blank">${one.text}</a></dt>${flat(one.below)
              .map(({ text, href }) => `<dd><a href='${href}' target='_blank'><i class="icon"></i>${text}</a></dd>`)
              .join('')}</dl>`,
        )
        .join('')}</nav>`,
  },
  {
    name: 'areas',
    isRead: true,
    print: (steps) =>
      `<img src="/images/banner.jpg" usemap="#m" alt=""><map name="m">${steps.map(({ text, href }, at) => `<area shape="rect" coords="${at * 90},0,${at * 90 + 90},40" href="${href}" alt="${text}">`).join('')}</map><div class="nav2"><ul>${steps
        .flatMap(({ below }) => flat(below))
        .map(({ text, href }) => `<li><a href="${href}">${text}</a></li>`)
        .join('')}</ul></div>`,
  },
  {
    name: 'written by a script',
    isRead: true,
    print: (steps) =>
      `<div class="nav"><script type="text/javascript">${flat(steps)
        .map(({ text, href }) => `document.write('<li><a href="${href}">${text}</a></li>');`)
        .join('\n')}</script></div>`,
  },
  {
    name: 'onclick',
    isRead: true,
    print: (steps) =>
      `<div class="topnav"><ul>${flat(steps)
        .map(
          ({ text, href }) =>
            `<li><a href="javascript:void(0);" onclick="window.location.href='${href}'">${text}</a></li>`,
        )
        .join('')}</ul></div>`,
  },
  {
    name: 'frame',
    isRead: true,
    print: () => '<iframe src="/include/top.html" width="100%" height="120" frameborder="0" scrolling="no"></iframe>',
    files: (steps) => ({
      '/include/top.html': `<html><head><meta charset="utf-8"><title>top</title><base target="_parent"></head><body><ul class="nav">${flat(
        steps,
      )
        .map(({ text, href }) => `<li><a href="${href}" target="_parent">${text}</a></li>`)
        .join('')}</ul></body></html>`,
    }),
  },
  {
    name: 'drawn out of an array',
    isRead: false,
    print: (steps) =>
      `<div id="nav"></div><script>var menuData=${JSON.stringify(flat(steps).map(({ text, href }) => ({ name: text, url: href })))};$.each(menuData,function(i,n){$('#nav').append('<a href="'+n.url+'">'+n.name+'</a>')});</script>`,
  },
  {
    name: 'asked for by a script',
    isRead: false,
    print: () => '<div id="nav"></div><script>$("#nav").load("/api/nav.do?siteid=1");</script>',
    files: (steps) => ({
      '/api/nav.do?siteid=1': `<ul>${flat(steps)
        .map(({ text, href }) => `<li><a href="${href}">${text}</a></li>`)
        .join('')}</ul>`,
    }),
  },
];

/** Menus that a program without scripts reads, and with some chance one that it does not. */
export function menuOf(draw: Draw, hidden = 0.08): Menu {
  const isRead = !draw.chance(hidden);
  return draw.pick(menus.filter((menu) => menu.isRead === isRead));
}
