import type { Draw } from '../../draw.ts';
import type { Verdict } from '../../tally.ts';
import { daysAgo } from '../days.ts';
import { homeOf, type Block } from '../home.ts';
import { maker, type Maker, type Piece, type Shelf } from '../maker.ts';
import { listPrints, remotePrints } from '../rows.ts';
import { saidOf } from '../said.ts';
import type { Sort } from '../sort.ts';
import { nameOf } from '../words.ts';
import { anchors, type Planted } from './anchors.ts';

const listed = (site: Maker, shelf: Shelf, newest: number, count: number): readonly Piece[] => {
  const pieces = Array.from({ length: count }, (_, n) =>
    site.piece(shelf, daysAgo(newest + n * (1 + site.draw.int(6)))),
  );
  const print = site.draw.pick(listPrints);
  site.page(shelf.path, {
    title: shelf.name,
    shelf,
    main: () =>
      print(
        pieces.map(({ title, path, day }) => ({ title, href: path, day: site.day(day) })),
        site.draw,
      ),
  });
  return pieces;
};

/** Days that stand on every home page and say nothing of news. */
const clocks = (draw: Draw): string =>
  draw.pick([
    '',
    '<div class="top"><span>今天是2026年11月20日 星期五</span></div>',
    '<script>document.write(new Date().toLocaleDateString())</script>',
    '<div class="weather">2026-11-20 多云 8℃~15℃</div>',
    '<p>本站累计访问：2026112 次</p>',
  ]);

const openOr = (said: Verdict['said']): Verdict['said'] => (said === 'fault' ? said : 'open');

/** How the newest information stands on the home page. */
const shapes = ['dated', 'undated', 'dated', 'remote', 'dated'] as const;

/** Home pages: new or old, with links that work and links that do not. */
export const homes: Sort = {
  name: 'home pages',
  checks: ['home.fresh', 'links.home', 'links.fragment'],
  share: 340,
  draw(draw) {
    const site = maker(draw, { hiddenMenus: 0 });
    const isFresh = draw.chance(0.5);
    const shape = draw.pick(shapes);
    const newest = isFresh ? draw.int(14) : 15 + draw.int(500);
    const blocks = draw
      .shuffled(['news', 'notice', 'policy', 'interp'])
      .slice(0, 2 + draw.int(3))
      .map((key, at): Block => {
        const shelf = site.shelf(nameOf(draw, key), `l${at}`);
        const rows = listed(site, shelf, at === 0 ? newest : newest + draw.int(60), 2 + draw.int(5));
        return { name: shelf.name, href: shelf.path, rows };
      });
    const planted = anchors(site);
    const remote = shape === 'remote' ? draw.pick(remotePrints)([], draw) : '';
    site.page('/', {
      title: site.name,
      main: () =>
        `${clocks(draw)}${homeOf(site, shape === 'remote' ? [] : draw.shuffled(blocks), { isDated: shape !== 'undated' })}${remote}${planted.map(({ html }) => html).join('\n')}`,
    });
    return {
      made: site.made(),
      verdicts: (measure): readonly Verdict[] => {
        const links = measure('links.home');
        const fragments = measure('links.fragment');
        const is = (kind: Planted['check']): readonly Planted[] => planted.filter(({ check }) => check === kind);
        return [
          {
            check: 'home.fresh',
            isFaulty: !isFresh,
            said: saidOf(measure('home.fresh', { window: 'P14D' })),
            note: `${shape} ${newest} days, ${site.kind}`,
          },
          ...is('links.home').map(({ isFaulty, url, html }) => ({
            check: 'links.home',
            isFaulty,
            // a link in a loop may be a wall: then it is open
            said:
              isFaulty && links.state === 'measured' && (links.open?.length ?? 0) > 0
                ? openOr(saidOf(links, ({ subject }) => subject === url))
                : saidOf(links, ({ subject }) => subject === url),
            note: `${html} ${JSON.stringify(links)}`,
          })),
          ...is('links.fragment').map(({ isFaulty, url, html }) => ({
            check: 'links.fragment',
            isFaulty,
            said: saidOf(fragments, ({ detail }) => detail.en.includes(`#${url}`)),
            note: html,
          })),
        ];
      },
    };
  },
};
