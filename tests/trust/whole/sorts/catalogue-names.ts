import { daysAgo } from '../days.ts';
import type { Maker, Shelf } from '../maker.ts';
import words from '../organs.json' with { type: 'json' };
import { listPrints, remotePrints } from '../rows.ts';
import { saidOf } from '../said.ts';
import type { Sort } from '../sort.ts';
import { officeOf } from './office.ts';

const given = words.catalogue;
type Print = (site: Maker, shelf: Shelf) => string;

const table = ({ draw }: Maker): string =>
  `<table border="1"><tr><td>序号</td><td>公开事项</td><td>公开内容</td><td>公开主体</td><td>公开时限</td><td>公开方式</td></tr>${draw
    .shuffled(given.items)
    .slice(0, 4)
    .map(
      (item, at) =>
        `<tr><td>${at + 1}</td><td>${item}</td><td>依法应当公开的内容</td><td>办公室</td><td>20个工作日</td><td>政府网站</td></tr>`,
    )
    .join('')}</table>`;
const prints: Readonly<Record<string, Print>> = {
  table,
  file: ({ draw }) =>
    `<p><a href="/upload/ml.${draw.pick(['xls', 'xlsx', 'docx', 'pdf'])}">${draw.pick(given.names)}</a></p>`,
  article: (site, shelf) => {
    const { title, path } = site.piece(shelf, daysAgo(50), {
      title: `${site.name}${site.draw.pick(given.names)}`,
      main: table(site),
    });
    return site.draw.pick(listPrints)([{ title, href: path, day: site.day(daysAgo(50)) }], site.draw);
  },
  links: ({ draw }) =>
    `<ul>${given.items.map((item, at) => `<li><a href="/ml/${at}.html">${item}</a></li>`).join('')}${draw.pick(['', '</ul><ul>'])}</ul>`,
  picture: () => '<p><img src="/upload/ml.jpg" alt=""></p>',
  script: ({ draw }) => draw.pick(remotePrints)([], draw),
};

/** Offices with a catalogue of what they disclose by one of its names, by a name nobody listed, or without one. */
export const catalogueNames: Sort = {
  name: 'catalogues by name',
  share: 220,
  checks: ['catalogue.present'],
  draw(draw) {
    const site = officeOf(draw, []);
    const place = draw.pick(['there', 'there', 'near', 'absent', 'absent', 'absent', 'absent'] as const);
    const way = draw.pick(Object.keys(prints));
    const name = place === 'absent' ? '' : draw.pick(place === 'there' ? given.names : given.near);
    if (place !== 'absent') {
      const shelf = site.shelf(name, 'ml');
      site.page(shelf, prints[way]?.(site.maker, shelf) ?? '');
    }
    // what only speaks of catalogues is none
    for (const title of draw.shuffled(given.news).slice(0, 2)) {
      const shelf = site.shelf(draw.pick(['专题专栏', '学习园地', '下载中心']), `n${draw.int(99)}`);
      const piece = site.maker.piece(shelf, daysAgo(9), { title });
      site.page(shelf, draw.pick(listPrints)([{ title, href: piece.path, day: site.maker.day(daysAgo(9)) }], draw));
    }
    return {
      made: site.made(),
      verdicts: (measure) => {
        const got = measure('catalogue.present');
        const note = `${place} ${name} ${way}, ${site.maker.kind} ${JSON.stringify(got).slice(0, 300)}`;
        return [{ check: 'catalogue.present', isFaulty: place === 'absent', said: saidOf(got), note }];
      },
    };
  },
};
