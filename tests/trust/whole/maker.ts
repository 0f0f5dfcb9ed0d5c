import { gbkEncoder } from '../../../seeds/serve/gbk.ts';
import { prose } from '../papers.ts';
import type { Draw } from '../draw.ts';
import { layoutOf } from './addresses.ts';
import { dayPrint, infoPrints } from './days.ts';
import type { Made } from './judged.ts';
import { menuOf, type Step } from './menus.ts';
import { titleOf, words } from './words.ts';
import type { Asked, Host, Reply } from './world.ts';

/** A column of a made site. */
export interface Shelf {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly above?: Shelf;
}

export interface Piece {
  readonly title: string;
  readonly path: string;
  readonly day: string;
}

/** What a page holds; the rest is the site's own way to print pages. */
export interface Leaf {
  readonly title: string;
  readonly main: string | (() => string);
  readonly info?: string;
  /** The column it is, or lies in. */
  readonly shelf?: Shelf;
  readonly isArticle?: boolean;
}

export interface Maker {
  readonly draw: Draw;
  readonly host: string;
  /** What was drawn for all its pages, for who looks for a fault. */
  readonly kind: string;
  readonly name: string;
  readonly place: string;
  readonly charset: 'gbk' | 'utf-8';
  readonly organ: string;
  /** Days as this site's lists print them. */
  readonly day: (day: string) => string;
  /** A column; `inMenu` false for one that other pages must lead to. */
  shelf(name: string, word: string, above?: Shelf, inMenu?: boolean): Shelf;
  /** An article with some prose, or with a body of its own. */
  piece(
    shelf: Shelf,
    day: string,
    given?: { readonly title?: string; readonly main?: string; readonly isDated?: boolean },
  ): Piece;
  page(path: string, leaf: Leaf): void;
  /** What is answered as it is given: no page of the site's own. */
  raw(path: string, reply: Reply | ((asked: Asked) => Reply)): void;
  /** What is answered under a path for which there is nothing; a proper 404 when this is never said. */
  missing(answer: (asked: Asked) => Reply): void;
  /** Puts what all pages print beside their own: a search box, the foot. */
  chrome(part: 'head' | 'foot', html: string): void;
  /** A page printed whole, for an answer that is made when it is asked for. */
  print(leaf: Leaf, path?: string): string | Buffer;
  other(host: string, answer: Host): void;
  readonly pieces: readonly Piece[];
  made(): Made;
}

const encode = gbkEncoder();
const crumbs = ['position', 'location', 'bread', 'weizhi', 'dqwz', 'mbx', 'crumb'] as const;
const here = ['当前位置：', '您现在的位置：', '您所在的位置：', '当前位置:', '位置：'] as const;

/** Opens a site of its own kind: layout, menu, shell, encoding are drawn once and hold for all its pages. */
export function maker(
  draw: Draw,
  { hiddenMenus = 0.08, isGovernment = false }: { readonly hiddenMenus?: number; readonly isGovernment?: boolean } = {},
): Maker {
  const place = draw.pick(words.places);
  const organ = isGovernment ? '人民政府' : draw.pick(words.organs);
  const name = `${place}${organ}`;
  const host = draw.pick(['www.slj.gov.cn', 'slj.lanchuan.gov.cn', 'www.lanchuan.gov.cn']);
  const layout = layoutOf(draw);
  const menu = menuOf(draw, hiddenMenus);
  const isGbk = draw.chance(0.12);
  const [crumb, at, arrow] = [
    draw.pick(crumbs),
    draw.pick(here),
    draw.pick([' &gt; ', '&gt;&gt;', ' » ', ' / ', '-&gt;']),
  ];
  const hasCrumbs = draw.chance(0.8);
  const hasTags = draw.chance(0.3);
  const hasSide = draw.chance(0.6);
  const isH1 = draw.chance(0.4);
  const titled = draw.pick([
    (text: string) => `${text}_${name}`,
    (text: string) => `${name}-${text}`,
    () => name,
    (text: string) => text,
  ]);
  const day = dayPrint(draw);
  const info = draw.pick(infoPrints);
  const bodyOf = draw.pick([
    (inside: string) => `<div class="TRS_Editor">${inside}</div>`,
    (inside: string) => `<div id="zoom">${inside}</div>`,
    (inside: string) => `<div id="vsb_content"><div class="v_news_content">${inside}</div></div>`,
    (inside: string) => `<td class="bt_content"><div class="article">${inside}</div></td>`,
  ]);
  let ids = 1000 + draw.int(500);
  const steps: (Step & { below: Step[] })[] = [];
  const stepOf = new Map<Shelf, Step & { below: Step[] }>();
  const beside = new Map<Shelf, Shelf[]>();
  const chromes = { head: '', foot: '' };
  let missing = (_asked: Asked): Reply => ({
    status: 404,
    body: '<html><head><title>404</title></head><body>404 Not Found</body></html>',
  });
  const leaves = new Map<string, Leaf>();
  const raws = new Map<string, Reply | ((asked: Asked) => Reply)>();
  const pieces: Piece[] = [];
  const hosts = new Map<string, Host>();

  const trail = (shelf: Shelf | undefined): readonly Shelf[] =>
    shelf === undefined ? [] : [...trail(shelf.above), shelf];
  const print: Maker['print'] = ({ title, main, info: line = '', shelf, isArticle = false }) => {
    const path = trail(shelf);
    const isHome = shelf === undefined && title === name;
    const steps_ = path.map((one, n) =>
      !isArticle && n === path.length - 1 ? one.name : `<a href="${one.path}">${one.name}</a>`,
    );
    const position =
      !hasCrumbs || path.length === 0
        ? ''
        : `<div class="${crumb}">${at}<a href="/">首页</a>${arrow}${steps_.join(arrow)}${isArticle ? `${arrow}正文` : ''}</div>`;
    const tags = !hasTags
      ? ''
      : `<meta name="SiteName" content="${name}"><meta name="SiteDomain" content="${host}"><meta name="SiteIDCode" content="3299010001">${shelf === undefined ? '' : `<meta name="ColumnName" content="${shelf.name}">`}`;
    const group = shelf === undefined ? [] : (beside.get(shelf.above ?? shelf) ?? []);
    const side =
      !hasSide || group.length < 2
        ? ''
        : `<div class="left sidebar"><ul>${group.map((one) => `<li><a href="${one.path}">${one.name}</a></li>`).join('')}</ul></div>`;
    const heading =
      isArticle || (shelf === undefined && !isHome)
        ? isH1
          ? `<h1>${title}</h1>`
          : `<div class="title">${title}</div>`
        : isHome
          ? ''
          : `<div class="lm">${title}</div>`;
    const inside = typeof main === 'string' ? main : main();
    const html = `<!DOCTYPE html>\n<html><head><meta http-equiv="Content-Type" content="text/html; charset=${isGbk ? 'gb2312' : 'utf-8'}"><title>${titled(title)}</title>${tags}<script src="/js/jquery.min.js"></script></head>
<body><div class="header"><div class="logo"><a href="/"><img src="/images/logo.png" alt="${name}"></a></div>${chromes.head}</div>
${menu.print([{ text: '首页', href: '/', below: [] }, ...steps])}
<div class="wrap">${position}${side}<div class="right main">${heading}${line}${isArticle ? bodyOf(inside) : inside}</div></div>
<div class="footer">${chromes.foot}<p>主办单位：${name}　网站标识码：3299010001</p><p>苏ICP备05012345号-1</p></div></body></html>`;
    return isGbk ? encode(html) : html;
  };
  const file = (type: string): Reply => ({ headers: { 'content-type': type }, body: Buffer.from('x') });
  const answer: Host = (asked) => {
    const { url } = asked;
    const path = url.pathname + url.search;
    const raw = raws.get(path) ?? raws.get(url.pathname);
    if (raw !== undefined) return typeof raw === 'function' ? raw(asked) : raw;
    const leaf = leaves.get(path);
    if (leaf !== undefined) return { body: print(leaf) };
    if (/^\/(?:images|img|css|js)\//.test(url.pathname)) return file('image/png');
    const part = menu.files?.([{ text: '首页', href: '/', below: [] }, ...steps])[path];
    if (part !== undefined) return { body: part, headers: { 'content-type': 'text/html; charset=utf-8' } };
    return missing(asked);
  };
  hosts.set(host, answer);

  const self: Maker = {
    draw,
    host,
    kind: [layout.name, menu.name, isGbk && 'gbk', !hasCrumbs && 'no trail', hasTags && 'tags']
      .filter(Boolean)
      .join(', '),
    name,
    place,
    charset: isGbk ? 'gbk' : 'utf-8',
    organ,
    day,
    pieces,
    shelf(text, word, above, inMenu = true) {
      ids += 1 + draw.int(7);
      const made: Shelf = {
        id: ids,
        name: text,
        path: layout.column(word, ids, above?.path ?? ''),
        ...(above && { above }),
      };
      const step = { text, href: made.path, below: [] };
      stepOf.set(made, step);
      if (inMenu) (above === undefined ? steps : (stepOf.get(above)?.below ?? steps)).push(step);
      if (above !== undefined) beside.set(above, [...(beside.get(above) ?? []), made]);
      return made;
    },
    piece(shelf, when, { title, main, isDated = true } = {}) {
      ids += 1 + draw.int(9);
      const made: Piece = { title: title ?? titleOf(draw, ids), path: layout.article(shelf, ids, when), day: when };
      pieces.push(made);
      leaves.set(made.path, {
        title: made.title,
        main: main ?? prose(draw, 2),
        shelf,
        isArticle: true,
        info: isDated ? info(when) : '',
      });
      return made;
    },
    page: (path, leaf) => void leaves.set(path, leaf),
    missing: (given) => void (missing = given),
    raw: (path, reply) => void raws.set(path, reply),
    chrome: (part, html) => void (chromes[part] += html),
    print,
    other: (other, reply) => void hosts.set(other, reply),
    made: () => ({ home: `http://${host}/`, name, hosts }),
  };
  return self;
}
