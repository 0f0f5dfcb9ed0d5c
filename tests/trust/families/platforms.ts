import type { Check } from '../../../packages/checker/src/checks/check.ts';
import { platformAnnual } from '../../../packages/checker/src/checks/platform/annual.ts';
import { platformContent } from '../../../packages/checker/src/checks/platform/content.ts';
import { platformGuide } from '../../../packages/checker/src/checks/platform/guide.ts';
import { platformName } from '../../../packages/checker/src/checks/platform/name.ts';
import { platformNoise } from '../../../packages/checker/src/checks/platform/noise.ts';
import { platformRequest } from '../../../packages/checker/src/checks/platform/request.ts';
import { platformRules } from '../../../packages/checker/src/checks/platform/rules.ts';
import { platformSearch } from '../../../packages/checker/src/checks/platform/search.ts';
import { platform } from '../../../packages/checker/src/facts/inspect/platform.ts';
import { columnFact } from '../../../packages/checker/testing/column-facts.ts';
import { inspectedOf, inspectSource } from '../../../packages/checker/testing/inspected.ts';
import type { Draw } from '../draw.ts';
import { printed, sent } from '../papers.ts';
import { measureOf, saysOf, type Family } from './family.ts';
import told from './platforms.json' with { type: 'json' };

const url = 'http://h/zfxxgk/';
const newsColumn = 'http://h/xwdt/';
const blocks: readonly (readonly [Check, readonly string[]])[] = [
  [platformGuide, told.exact.guide],
  [platformRules, told.exact.rules],
  [platformContent, told.exact.content],
  [platformAnnual, told.exact.annual],
  [platformRequest, told.exact.request],
];

/** A name as menus print it: with blanks, marks, in a picture. */
function menuLink(draw: Draw, text: string, href: string): string {
  const half = Math.ceil(text.length / 2);
  return draw.pick([
    `<a href="${href}">${text}</a>`,
    `<a href='${href}' target=_blank>\u3000${text} </a>`,
    `<A HREF="${href}" title="${text}"><span>&gt;&gt;</span>${text}</A>`,
    `<a href="${href}">${text.slice(0, half)}\n  ${text.slice(half)}</a>`,
    `<a href="${href}"><em>·</em>&nbsp;${text}</a>`,
    `<a href="${href}"><img src="/images/b.png" alt="${text}" border="0"></a>`,
    `<a href="${href}"><font color="#003399"><b>${text}</b></font></a>`,
  ]);
}

const boxOf = (draw: Draw): string =>
  draw.pick([
    '<form action="/s" method="get"><input type="text" name="q"><input type="submit" value="检索"></form>', // zh: button
    '<form action="/s"><input name=keyword><button>Go</button></form>',
    menuLink(draw, draw.pick(told.searches), '/zfxxgk/cx/'),
  ]);

/** Disclosure platforms of which blocks, name, search or order are wanting. */
export const platforms: Family = {
  name: 'disclosure platforms',
  trial(draw) {
    const isThere = blocks.map(() => draw.chance(0.6));
    const [isNamed, hasSearch, newsShare] = [draw.chance(0.6), draw.chance(0.6), draw.pick([0, 0, 0.4, 0.7])];
    const name = isNamed ? '政府信息公开' : draw.pick(told.misnamed); // zh: name of the platform
    const menu = draw.shuffled([
      ...blocks.flatMap(([, names], at) =>
        isThere[at] === true ? [menuLink(draw, draw.pick(names), `/zfxxgk/b${at}/`)] : [],
      ),
      ...draw
        .shuffled(told.near)
        .slice(0, 3)
        .map((text, at) => menuLink(draw, text, `/x${at}/`)),
    ]);
    const rows = Array.from({ length: 10 + draw.int(10) }, (_, at) => {
      const isNews = at < newsShare * 20;
      const text = draw.pick(isNews ? told.news : told.rows);
      return `<li><a href="${isNews ? newsColumn : '/zfxxgk/'}${at}.html">${text}</a><span>2026-10-1${at % 9}</span></li>`;
    });
    const list = draw.pick([
      (inside: readonly string[]) =>
        `<div class="left"><ul>${inside.map((one) => `<li>${one}</li>`).join('')}</ul></div>`,
      (inside: readonly string[]) => `<table width=200><tr><td>${inside.join('</td></tr><tr><td>')}</td></tr></table>`,
      (inside: readonly string[]) => `<dl>${inside.map((one) => `<dd>${one}</dd>`).join('\n')}</dl>`,
    ])(menu);
    const main = `${hasSearch ? boxOf(draw) : ''}${list}<ul>${draw.shuffled(rows).join('')}</ul>`;
    const html = printed(draw, { title: name, main }).replaceAll('/zwgk/', '/gk/');
    const source = inspectSource({
      columns: [columnFact({ class: 'news', url: newsColumn })],
      itemsOf: () => rows.map((_, at) => ({ title: '-', url: `${newsColumn}${at}.html`, source: 'row' })),
    });
    const subject = { key: 'platform', url, data: { names: [name], blocks: [] } };
    const fact = platform.read(sent(draw, html, { url, finalUrl: url }), subject, source);
    const facts = { inspected: inspectedOf(platform, [[url, [fact, fact], subject.data]]) };
    const judged = [
      ...blocks.map(([check], at) => [check, isThere[at] !== true] as const),
      [platformName, !isNamed] as const,
      [platformSearch, !hasSearch] as const,
      [platformNoise, newsShare > 0] as const,
    ];
    return judged.map(([check, isFaulty]) => ({
      check: check.id,
      isFaulty,
      said: saysOf(measureOf(check, facts)),
      note: main,
    }));
  },
};
