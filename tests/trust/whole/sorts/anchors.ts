import type { Draw } from '../../draw.ts';
import type { Maker } from '../maker.ts';

/** A link that was planted, and whether it is a fault. */
export interface Planted {
  readonly check: 'links.home' | 'links.fragment';
  readonly isFaulty: boolean;
  /** Its address as a report names it, or its fragment. */
  readonly url: string;
  readonly html: string;
}

const page = (text: string): string =>
  `<html><head><meta charset="utf-8"><title>${text}</title></head><body><h1>${text}</h1><p>${text}的内容已经发布，请各单位遵照执行，联系人张三。</p></body></html>`;
const utf8 = { 'content-type': 'text/html; charset=utf-8' };

type Plant = (
  site: Maker,
  path: string,
) => { readonly href: string; readonly url?: string; readonly isFaulty: boolean };
const own = (site: Maker, path: string): string => `http://${site.host}${path}`;

const plants: readonly Plant[] = [
  // faults
  (_site, path) => ({ href: path, isFaulty: true }),
  (site, path) => {
    site.raw(path, { status: 410, body: 'gone' });
    return { href: path, isFaulty: true };
  },
  (site, path) => {
    site.raw(path, { status: 500, body: '<h1>HTTP Status 500</h1>' });
    return { href: path, isFaulty: true };
  },
  (site, path) => {
    site.raw(path, { status: 302, headers: { location: `${path}x` } });
    return { href: path, isFaulty: true };
  },
  (site, path) => {
    site.raw(path, { status: 302, headers: { location: path } });
    return { href: path, isFaulty: true };
  },
  (_site, path) => ({ href: `http://192.168.1.8${path}`, url: `http://192.168.1.8${path}`, isFaulty: true }),
  (_site, path) => ({ href: `http://127.0.0.1:8080${path}`, url: `http://127.0.0.1:8080${path}`, isFaulty: true }),
  (site, path) => {
    site.raw(path, { error: 'reset' });
    return { href: path, isFaulty: true };
  },
  // links that work
  (site, path) => {
    site.raw(path, { headers: utf8, body: page('部门文件') });
    return { href: path, isFaulty: false };
  },
  (site, path) => {
    site.raw(path, { headers: utf8, body: page('关于页面不存在等问题整改情况的通报') });
    return { href: ` ${path}\n`, isFaulty: false };
  },
  (site, path) => {
    site.raw(`${path}/`, { headers: utf8, body: page('转到斜线后') });
    site.raw(path, { status: 301, headers: { location: `${path}/` } });
    return { href: path, isFaulty: false };
  },
  (site, path) => {
    let asked = 0;
    site.raw(path, () =>
      (asked += 1) === 1 ? { status: 502, body: 'bad gateway' } : { headers: utf8, body: page('偶尔出错') },
    );
    return { href: path, isFaulty: false };
  },
  (site, path) => {
    let asked = 0;
    site.raw(path, () => ((asked += 1) === 1 ? { error: 'timeout' } : { headers: utf8, body: page('偶尔超时') }));
    return { href: path, isFaulty: false };
  },
  (site, path) => {
    site.raw(path, ({ method }) => (method === 'HEAD' ? { status: 405 } : { headers: utf8, body: page('不收HEAD') }));
    return { href: path, isFaulty: false };
  },
  (site, path) => {
    site.raw(path, { status: 403, body: 'forbidden' });
    return { href: path, isFaulty: false };
  },
  (site, path) => {
    site.raw(path, { status: 521, body: '<script>document.cookie="__jsl_clearance=1";location.reload()</script>' });
    return { href: path, isFaulty: false };
  },
  (site, path) => {
    site.raw(path, { status: 401, headers: { 'www-authenticate': 'Basic' }, body: '' });
    return { href: path, isFaulty: false };
  },
  (site, path) => {
    site.raw(`${path}.pdf`, { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.4\n%%EOF' });
    return { href: `${path}.pdf`, url: `${path}.pdf`, isFaulty: false };
  },
  (site, path) => {
    site.other(`zwfw${path.length}.example.org`, () => ({ status: 404, body: 'not here' }));
    return {
      href: `http://zwfw${path.length}.example.org${path}`,
      url: `http://zwfw${path.length}.example.org${path}`,
      isFaulty: false,
    };
  },
  (site, path) => {
    site.raw(path, { headers: utf8, body: page('大写的协议') });
    return { href: `HTTP://${site.host}${path}`, isFaulty: false };
  },
  (site, path) => {
    site.raw(path, { headers: utf8, body: page('反斜线') });
    return { href: path.replaceAll('/', '\\'), isFaulty: false };
  },
  (site, path) => {
    site.raw(path, ({ url }) =>
      url.searchParams.get('a') === '1' && url.searchParams.get('b') === '2'
        ? { headers: utf8, body: page('参数') }
        : { status: 404 },
    );
    return { href: `${path}?a=1&amp;b=2`, url: `${path}?a=1&b=2`, isFaulty: false };
  },
];
/** Links that lead nowhere by design, or that no visitor has. */
const idle = [
  '<a href="javascript:;">展开</a>',
  '<a href="javascript:void(0)" onclick="tab(1)">图片新闻</a>',
  '<a href="">空</a>',
  '<a href="#">顶部</a>',
  '<a href="mailto:slj@lanchuan.gov.cn">联系我们</a>',
  '<a href="tel:051012345678">拨打电话</a>',
] as const;

const shown = (draw: Draw, href: string): string =>
  draw.pick([
    `<li><a href="${href}">部门链接</a></li>`,
    `<a href="${href}" target="_blank"><img src="/images/ad.jpg" alt="专题"></a>`,
    `<td><A HREF="${href}">在线服务</A></td>`,
    `<div class="link"><a title="友情" href="${href}">友情链接</a></div>`,
  ]);

type Fragment = (name: string) => { readonly html: string; readonly isFaulty: boolean };
const fragments: readonly Fragment[] = [
  (name) => ({ html: `<a href="#${name}">跳到正文</a>`, isFaulty: true }),
  (name) => ({ html: `<a href="/#${name}">办事指南部分</a><a id="x${name}"></a>`, isFaulty: true }),
  (name) => ({ html: `<a href="#${name}">一、总则</a><p name="${name}1">一、总则</p>`, isFaulty: true }),
  (name) => ({ html: `<a href="#${name}">一、总则</a><h3 id="${name}">一、总则</h3>`, isFaulty: false }),
  (name) => ({ html: `<a href="#${name}">二</a><a name="${name}"></a>`, isFaulty: false }),
  (name) => ({ html: `<a href="#%E7%AB%A0${name}">章</a><h3 id="章${name}">章</h3>`, isFaulty: false }),
  (name) => ({
    html: `<ul><li><a href="#${name}" data-toggle="tab">部门</a></li></ul><div id="${name}">内容</div>`,
    isFaulty: false,
  }),
  (name) => ({ html: `<a href="#${name}" onclick="return showTab(2)">切换</a>`, isFaulty: false }),
  (name) => ({ html: `<a href="#/${name}/list">单页应用</a>`, isFaulty: false }),
  (name) => ({ html: `<a href="#top">返回顶部</a><!-- ${name} -->`, isFaulty: false }),
  (name) => ({ html: `<!-- <a href="#${name}">旧栏目</a> -->`, isFaulty: false }),
  (name) => ({ html: `<a href="#${name}" onmouseover="show('${name}')">鼠标移上</a>`, isFaulty: false }),
];

/** Pages that say they are not there, and yet are sent as if they were. */
const softs = [
  '<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1><hr>nginx</body></html>',
  '<html><head><meta charset="utf-8"><title>提示信息</title></head><body><div class="err"><p>抱歉，您访问的页面不存在或已被删除</p><a href="/">返回首页</a></div></body></html>',
  '<html><head><meta charset="utf-8"><title>出错了</title></head><body><p>无法找到该网页</p><script>setTimeout("history.back()",3000)</script></body></html>',
] as const;

/** Links of a home page, of which some do not work. */
export function anchors(site: Maker): readonly Planted[] {
  const { draw } = site;
  if (draw.chance(0.2)) {
    const soft = draw.pick(softs);
    site.missing(() => ({ headers: utf8, body: soft }));
  }
  const links = draw
    .shuffled(plants)
    .slice(0, 2 + draw.int(4))
    .map((plant, at): Planted => {
      const path = `/p${at}${draw.int(90000)}/a${at}`;
      const { href, url = path, isFaulty } = plant(site, path);
      return {
        check: 'links.home',
        isFaulty,
        url: url.startsWith('http') ? url : own(site, url),
        html: shown(draw, href),
      };
    });
  const places = draw
    .shuffled(fragments)
    .slice(0, 1 + draw.int(3))
    .map((fragment, at): Planted => {
      const name = `md${at}${draw.int(9000)}`;
      const { html, isFaulty } = fragment(name);
      return { check: 'links.fragment', isFaulty, url: name, html };
    });
  const others = draw.shuffled(idle).slice(0, 2);
  return [
    ...links,
    ...places,
    ...others.map((html): Planted => ({ check: 'links.home', isFaulty: false, url: '-', html })),
  ];
}
