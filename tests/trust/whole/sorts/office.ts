import type { Draw } from '../../draw.ts';
import { prose } from '../../papers.ts';
import { daysAgo } from '../days.ts';
import { homeOf } from '../home.ts';
import type { Made } from '../judged.ts';
import { maker, type Maker, type Shelf } from '../maker.ts';
import { listPrints } from '../rows.ts';
import { nameOf, words } from '../words.ts';

export type Kind = 'department' | 'city-government';

/** A site with the columns that every office has, whatever else is put on it. */
export interface Office {
  readonly maker: Maker;
  readonly kind: Kind;
  /** A column at the top of the menu or in its section. */
  shelf(name: string, word: string): Shelf;
  /** The page of a column. */
  page(shelf: Shelf, main: string): void;
  made(): Made;
}

const bodies = [
  (main: string) => main,
  (main: string) => `<div id="zoom">${main}</div>`,
  (main: string) => `<div class="TRS_Editor">${main}</div>`,
  (main: string) => `<div class="xxgk_content"><table width="100%"><tr><td>${main}</td></tr></table></div>`,
  (main: string) => `<div class="list-right"><div class="con">${main}</div></div>`,
] as const;

/** Opens an office whose columns are there and say something, but for those that are `left` to be put on it. */
export function officeOf(
  draw: Draw,
  left: readonly string[],
  kinds: readonly Kind[] = ['department', 'city-government'],
): Office {
  const kind = draw.pick(kinds);
  const site = maker(draw, { hiddenMenus: 0, isGovernment: kind === 'city-government' });
  const section = draw.chance(0.6) ? site.shelf(draw.pick(words.sections.zw), 'zw') : undefined;
  const below: Shelf[] = [];
  const body = draw.pick(bodies);
  const shelf = (name: string, word: string): Shelf => {
    const made = site.shelf(name, draw.chance(0.5) ? word : `c${100 + draw.int(800)}`, section);
    below.push(made);
    return made;
  };
  for (const key of draw.shuffled([
    'organ',
    'leaders',
    'profile',
    'notice',
    'policy',
    'interp',
    'plan',
    'budget',
    'msg',
    'consult',
  ]))
    if (!left.includes(key)) {
      const made = shelf(nameOf(draw, key), key);
      site.page(made.path, { title: made.name, shelf: made, main: body(prose(draw, 3)) });
    }
  const news = site.shelf(nameOf(draw, 'news'), 'gzdt');
  const rows = Array.from({ length: 4 }, (_, n) => site.piece(news, daysAgo(n * 5)));
  const print = draw.pick(listPrints);
  site.page(news.path, {
    title: news.name,
    shelf: news,
    main: () =>
      print(
        rows.map(({ title, path, day }) => ({ title, href: path, day: site.day(day) })),
        draw,
      ),
  });
  if (section !== undefined)
    site.page(section.path, {
      title: section.name,
      shelf: section,
      main: () => `<ul>${below.map(({ name, path }) => `<li><a href="${path}">${name}</a></li>`).join('')}</ul>`,
    });
  site.page('/', { title: site.name, main: homeOf(site, [{ name: news.name, href: news.path, rows }]) });
  return {
    maker: site,
    kind,
    shelf,
    page: (made, main) => site.page(made.path, { title: made.name, shelf: made, main: body(main) }),
    made: () => ({ ...site.made(), organKind: kind }),
  };
}
