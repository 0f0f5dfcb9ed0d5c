import { a11yAxe } from '../../../packages/checker/src/checks/a11y/axe.ts';
import type { Draw } from '../draw.ts';
import type { ViewFamily } from './family.ts';
import { text, viewPage, type Ways } from './page.ts';

/** Parts of a page that are well; a fault takes the place of one of them. */
const parts = {
  picture: (draw: Draw): string =>
    `<img src="/a.gif" alt="${draw.pick(['办公楼', '会议现场', ''])}" width="90" height="60">`,
  search: (draw: Draw): string =>
    draw.pick([
      '<form action="/s"><label>关键词 <input name="q"></label><button>搜索</button></form>',
      '<form action="/s"><input name="q" title="关键词"><input type="submit" value="搜索"></form>',
      '<form action="/s"><label for="kw">关键词</label><input id="kw" name="q"><input type="image" src="/s.gif" alt="搜索" width="40" height="20"></form>',
    ]),
  list: (): string =>
    '<ul><li><a href="/a.html">更多通知</a></li><li><a href="/b.html"><img src="/m.gif" alt="政策文件" width="60" height="20"></a></li></ul>',
  colour: (): string => '<p style="color:#222;background:#fff">各有关单位要切实提高认识。</p>',
  table: (): string => '<table border="1"><tr><th>名称</th><th>地址</th></tr><tr><td>甲</td><td>乙</td></tr></table>',
  frame: (): string => '<iframe src="/in.html" title="天气" width="200" height="60"></iframe>',
};
type Part = keyof typeof parts;

const body = (draw: Draw, put: Partial<Record<Part, string>> = {}): string => {
  const order: readonly Part[] = draw.shuffled(['picture', 'search', 'list', 'colour', 'table', 'frame'] as const);
  return `<main><h1>通知公告</h1>${text(draw)}${order.map((part) => put[part] ?? parts[part](draw)).join('')}</main>`;
};
const fault =
  (part: Part, html: string): ((draw: Draw) => string) =>
  (draw) =>
    body(draw, { [part]: html });

const ways: Ways = {
  good: [['well', (draw) => body(draw)]],
  bad: [
    ['picture', fault('picture', '<img src="/a.gif" width="90" height="60">')],
    ['picture of a link', fault('list', '<a href="/b.html"><img src="/m.gif" width="60" height="20"></a>')],
    ['empty link', fault('list', '<ul><li><a href="/a.html"></a><a href="/b.html">乙</a></li></ul>')],
    ['field', fault('search', '<form action="/s"><input name="q"><button>搜索</button></form>')],
    [
      'field, old',
      fault(
        'search',
        '<form action="/s"><table><tr><td>关键词</td><td><input type="text" name="q"></td></tr></table><input type="submit" value="搜索"></form>',
      ),
    ],
    [
      'choice',
      fault(
        'search',
        '<form action="/s"><select name="c" onchange="go(this)"><option>友情链接</option><option>县政府</option></select></form>',
      ),
    ],
    [
      'button',
      fault(
        'search',
        '<form action="/s"><label>关键词 <input name="q"></label><button type="submit"><span class="ico"></span></button></form>',
      ),
    ],
    [
      'picture button',
      fault(
        'search',
        '<form action="/s"><label>关键词 <input name="q"></label><input type="image" src="/s.gif" width="40" height="20"></form>',
      ),
    ],
    ['contrast', fault('colour', '<p style="color:#aaa;background:#fff">各有关单位要切实提高认识。</p>')],
    ['contrast, font', fault('colour', '<div style="background:#fff"><font color="#ffcc00">重要提示</font></div>')],
    ['frame', fault('frame', '<iframe src="/in.html" width="200" height="60"></iframe>')],
    [
      'area',
      fault(
        'picture',
        '<img src="/a.gif" alt="栏目" usemap="#m" width="90" height="60"><map name="m"><area shape="rect" coords="0,0,40,60" href="/a/"></map>',
      ),
    ],
    ['list', fault('list', '<ul><div><a href="/a.html">更多通知</a></div></ul>')],
    ['role', fault('colour', '<div role="chekbox" tabindex="0">同意</div>')],
    ['marquee', fault('colour', '<marquee>欢迎访问本站</marquee>')],
    ['blink', fault('colour', '<blink>新</blink>')],
    [
      'window that cannot grow',
      (draw) => ({
        body: body(draw),
        head: '<meta name="viewport" content="width=device-width,user-scalable=no,maximum-scale=1">',
      }),
    ],
    ['reload', (draw) => ({ body: body(draw), head: '<meta http-equiv="refresh" content="600">' })],
  ],
};

/** The rules of axe are others' work: what is asked here is that a fault comes through to a finding, and nothing else does. */
export const rules: ViewFamily = { check: a11yAxe, page: (draw) => viewPage(draw, ways, true) };
