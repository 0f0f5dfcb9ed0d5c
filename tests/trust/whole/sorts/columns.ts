import type { Draw } from '../../draw.ts';
import { prose } from '../../papers.ts';
import type { Verdict } from '../../tally.ts';
import { saysOf } from '../../families/family.ts';
import { daysAgo } from '../days.ts';
import { homeOf, type Block } from '../home.ts';
import { maker, type Maker, type Piece, type Shelf } from '../maker.ts';
import { islandPrints, listPrints, remotePrints } from '../rows.ts';
import type { Sort } from '../sort.ts';
import { nameOf, words } from '../words.ts';

/** How a column stands on its site. */
type State = 'fresh' | 'stale' | 'empty' | 'explained' | 'remote' | 'absent';

/** Classes a department owes, under which section they hang, whether they are one page, and how old their newest may be. */
const owed: readonly (readonly [key: string, section: 'zw' | 'hd' | 'fw' | '', isPage: boolean, window: string])[] = [
  ['foi.guide', 'zw', true, ''],
  ['foi.rules', 'zw', false, ''],
  ['foi.content', 'zw', false, ''],
  ['foi.annual', 'zw', false, 'P1Y'],
  ['foi.request', 'zw', true, ''],
  ['organ', 'zw', true, ''],
  ['leaders', 'zw', true, ''],
  ['news', '', false, 'P14D'],
  ['notice', '', false, 'P6M'],
  ['policy', 'zw', false, 'P6M'],
  ['interp', 'zw', false, 'P6M'],
  ['plan', 'zw', false, 'P1Y'],
  ['stat', 'zw', false, 'P1Y'],
  ['budget', 'zw', false, 'P1Y'],
  ['procure', 'zw', false, 'P6M'],
  ['recruit', 'zw', false, 'P1Y'],
  ['licence', 'zw', false, 'P6M'],
  ['penalty', 'zw', false, 'P6M'],
  ['power', 'zw', false, 'P1Y'],
  ['service', 'fw', false, ''],
  ['service.stat', 'fw', false, 'P3M'],
  ['msg', 'hd', false, 'P2M'],
  ['consult', 'hd', false, 'P1Y'],
  ['respond', 'hd', false, 'P6M'],
];
const days: Readonly<Record<string, number>> = { P14D: 14, P2M: 60, P3M: 90, P6M: 181, P1Y: 365 };

/** A word of the address: as often the pinyin of the standard name as not. */
const pinyin: Readonly<Record<string, string>> = {
  'foi.guide': 'xxgkzn',
  'foi.rules': 'xxgkzd',
  'foi.content': 'xxgkml',
  'foi.annual': 'xxgknb',
  'foi.request': 'ysqgk',
  organ: 'jgzn',
  leaders: 'ldxx',
  news: 'gzdt',
  notice: 'tzgg',
  policy: 'zcwj',
  interp: 'zcjd',
  budget: 'czyjs',
  penalty: 'xzcf',
};
const wordFor = (draw: Draw, key: string): string =>
  draw.chance(0.5) ? (pinyin[key] ?? key.replace('.', '')) : `c${100 + draw.int(800)}${key.length}`;

const stateOf = (draw: Draw, isPage: boolean): State => {
  const at = draw.next();
  if (at < 0.2) return 'absent';
  if (at < 0.3) return 'empty';
  if (isPage) return 'fresh';
  if (at < 0.33) return 'explained';
  if (at < 0.38) return 'remote';
  return at < 0.6 ? 'stale' : 'fresh';
};

interface Column {
  readonly key: string;
  readonly state: State;
  readonly window: string;
  readonly shelf: Shelf | undefined;
  readonly pieces: readonly Piece[];
}

/** The list of a column whose newest item is so many days old, with its articles. */
function listOf(
  site: Maker,
  shelf: Shelf,
  newest: number,
): { readonly main: () => string; readonly pieces: readonly Piece[] } {
  const { draw } = site;
  const isDated = draw.chance(0.9);
  const pieces = Array.from({ length: 1 + draw.int(5) }, (_, n) =>
    site.piece(shelf, daysAgo(newest + n * (7 + draw.int(20))), isDated ? {} : { isDated: true }),
  );
  const print = draw.chance(0.12) ? draw.pick(islandPrints) : draw.pick(listPrints);
  const foot = draw.pick([
    '',
    '',
    '<div class="page">共1页 首页 上一页 下一页 尾页</div>',
    '<script>createPageHTML(1,0,"index","html");</script>',
  ]);
  const rows = pieces.map(({ title, path, day }) => ({ title, href: path, day: isDated ? site.day(day) : '' }));
  return { main: () => `${print(rows, draw)}${foot}`, pieces };
}

/** Fills a column as its state says; the articles of its lists. */
export function fill(site: Maker, shelf: Shelf, state: State, isPage: boolean, window: string): readonly Piece[] {
  const { draw } = site;
  const page = (main: string | (() => string)): void => site.page(shelf.path, { title: shelf.name, main, shelf });
  const most = days[window] ?? 365;
  switch (state) {
    case 'empty':
      page(draw.pick(words.empties));
      return [];
    case 'explained':
      page(draw.pick(words.explained));
      return [];
    case 'remote':
      page(draw.pick(remotePrints)([], draw));
      return [];
    case 'absent':
      return [];
    case 'fresh':
    case 'stale': {
      if (isPage && draw.chance(0.7)) {
        page(`<div id="zoom">${prose(draw, 4)}</div>`);
        return [];
      }
      const newest = state === 'stale' ? most + 3 + draw.int(900) : draw.int(Math.min(most - 2, 300));
      if (!isPage && draw.chance(0.15)) {
        // a section of two lists, of which one is as old as is said and the other older
        const kids = ['文件', '其他'].map((name, n) => site.shelf(`${shelf.name}${name}`, `sub${n}`, shelf));
        const lists = kids.map((kid, n) => {
          const list = listOf(site, kid, newest + n * 40);
          site.page(kid.path, { title: kid.name, main: list.main, shelf: kid });
          return list;
        });
        page(kids.map(({ name, path }) => `<p><a href="${path}">${name}</a></p>`).join(''));
        return lists.flatMap(({ pieces }) => pieces);
      }
      const list = listOf(site, shelf, newest);
      page(list.main);
      return list.pieces;
    }
  }
}

/** Whole departments, of whose columns some are absent, empty or out of date. */
export const departments: Sort = {
  name: 'columns of departments',
  checks: ['column.present', 'column.completeness', 'column.fresh', 'respond.fresh'],
  share: 90,
  draw(draw) {
    const site = maker(draw);
    const sections = new Map(
      (['zw', 'hd', 'fw'] as const).map((key) => [key, site.shelf(draw.pick(words.sections[key]), key)] as const),
    );
    const columns = draw.shuffled(owed).flatMap(([key, section, isPage, window]): readonly Column[] => {
      // the section of services is the column of services
      if (key === 'service') return [];
      const state = stateOf(draw, isPage);
      if (state === 'absent') return [{ key, state, window, shelf: undefined, pieces: [] }];
      const above = section === '' || draw.chance(0.1) ? undefined : sections.get(section);
      const shelf = site.shelf(nameOf(draw, key), wordFor(draw, key), above);
      return [{ key, state, window, shelf, pieces: fill(site, shelf, state, isPage, window) }];
    });
    for (const name of draw.shuffled(words.others).slice(0, 3)) {
      const shelf = site.shelf(name, `qt${draw.int(99)}`);
      site.page(shelf.path, { title: name, main: listOf(site, shelf, 20).main, shelf });
    }
    for (const [key, shelf] of sections)
      site.page(shelf.path, {
        title: shelf.name,
        shelf,
        main: () =>
          `<ul>${columns.flatMap((one) => (one.shelf?.above === shelf ? [`<li><a href="${one.shelf.path}">${one.shelf.name}</a></li>`] : [])).join('')}</ul><p>${key}</p>`,
      });
    const blocks = columns.flatMap(({ shelf, pieces }): Block[] =>
      shelf === undefined || pieces.length === 0
        ? []
        : [{ name: shelf.name, href: shelf.path, rows: pieces.slice(0, 4) }],
    );
    site.page('/', { title: site.name, main: homeOf(site, blocks.slice(0, 6)) });
    return {
      made: site.made(),
      verdicts: (measure) => {
        const whole = measure('column.completeness');
        return columns.flatMap(({ key, state, window, shelf }): Verdict[] => {
          const note = `${key} ${state} “${shelf?.name ?? ''}” ${shelf?.path ?? ''} on ${site.kind}`;
          const isOwed = key !== 'respond';
          const present = measure('column.present', { classes: [key] });
          const said = (check: string, given: Readonly<Record<string, unknown>>): Verdict['said'] => {
            const got = measure(check, given);
            return got.state === 'na' ? 'open' : saysOf(got);
          };
          const hasGap =
            whole.state === 'measured' &&
            whole.findings.some(
              ({ kind, subject, state: is }) =>
                is === 'fail' &&
                ((kind === 'column-missing' && subject === key) ||
                  (kind === 'column-empty' && shelf !== undefined && subject.endsWith(shelf.path))),
            );
          const isOpen =
            whole.state !== 'measured' ||
            (whole.open ?? []).some(({ detail }) => detail === key) ||
            whole.findings.some(({ state: is, subject }) => is !== 'fail' && subject === key);
          return [
            ...(isOwed
              ? [
                  { check: 'column.present', isFaulty: state === 'absent', said: saysOf(present), note },
                  {
                    check: 'column.completeness',
                    isFaulty: state === 'absent' || state === 'empty',
                    said: isOpen ? ('open' as const) : hasGap ? ('fault' as const) : ('well' as const),
                    note,
                  },
                ]
              : []),
            ...(state === 'absent' || window === '' || state === 'remote' || state === 'explained'
              ? []
              : [
                  {
                    check: isOwed ? 'column.fresh' : 'respond.fresh',
                    isFaulty: state !== 'fresh',
                    said: isOwed ? said('column.fresh', { class: key, window }) : said('respond.fresh', { window }),
                    note,
                  },
                ]),
          ];
        });
      },
    };
  },
};
