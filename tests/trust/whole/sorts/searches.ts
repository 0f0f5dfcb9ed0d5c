import type { Verdict } from '../../tally.ts';
import { daysAgo } from '../days.ts';
import { engineOn, mannerOf, type Help } from '../engines.ts';
import { homeOf, type Block } from '../home.ts';
import { maker } from '../maker.ts';
import { listPrints } from '../rows.ts';
import { saidOf } from '../said.ts';
import type { Sort } from '../sort.ts';
import { nameOf } from '../words.ts';

/** Sites whose search finds, misses, ignores what it is asked, is broken, or is not there. */
export const searches: Sort = {
  name: 'searches',
  share: 920,
  checks: ['search.present', 'search.known-item', 'search.nonsense', 'search.no-result-help'],
  draw(draw) {
    const site = maker(draw, { hiddenMenus: 0 });
    const manner = mannerOf(draw);
    const help: Help = draw.pick(['advice', 'links', 'none', 'none']);
    const way = engineOn(site, manner, help, () => site.pieces);
    const print = draw.pick(listPrints);
    const blocks = ['news', 'notice', 'policy'].map((key, n): Block => {
      const shelf = site.shelf(nameOf(draw, key), `l${n}`);
      const rows = Array.from({ length: 3 + draw.int(3) }, (_, at) => site.piece(shelf, daysAgo(4 + at * 9 + n)));
      site.page(shelf.path, {
        title: shelf.name,
        shelf,
        main: () =>
          print(
            rows.map(({ title, path, day }) => ({ title, href: path, day: site.day(day) })),
            draw,
          ),
      });
      return { name: shelf.name, href: shelf.path, rows };
    });
    site.page('/', { title: site.name, main: () => homeOf(site, blocks) });
    return {
      made: site.made(),
      verdicts: (measure): readonly Verdict[] => {
        const note = `${manner}, help ${help}, ${way}, ${site.kind}`;
        const verdict = (check: string, isFaulty: boolean): Verdict => {
          const got = measure(check);
          return { check, isFaulty, said: saidOf(got), note: `${note} ${JSON.stringify(got).slice(0, 900)}` };
        };
        const works = manner === 'finds' || manner === 'misses';
        return [
          verdict('search.present', manner === 'none' || manner === 'broken'),
          ...(works ? [verdict('search.known-item', manner === 'misses')] : []),
          ...(works || manner === 'ignores' || manner === 'invents' ? [verdict('search.nonsense', !works)] : []),
          // what is asked by a form that posts has no address to look at again
          ...(works && way.includes(' get') ? [verdict('search.no-result-help', help === 'none')] : []),
        ];
      },
    };
  },
};
