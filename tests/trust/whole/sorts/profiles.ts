import { prose } from '../../papers.ts';
import { daysAgo } from '../days.ts';
import type { Maker, Shelf } from '../maker.ts';
import words from '../organs.json' with { type: 'json' };
import { listPrints, remotePrints } from '../rows.ts';
import { saidOf } from '../said.ts';
import type { Sort } from '../sort.ts';
import { officeOf } from './office.ts';

const given = words.profile;
type Print = (site: Maker, shelf: Shelf) => string;

const parts = (site: Maker, least = 2): readonly (readonly [name: string, text: string])[] =>
  site.draw
    .shuffled(given.parts)
    .slice(0, least + site.draw.int(4))
    .map(([name = '', text = '']) => [name, text]);
const linked = (rows: readonly { readonly name: string; readonly path: string }[]): string =>
  `<ul>${rows.map(({ name, path }) => `<li><a href="${path}">${name}</a></li>`).join('')}</ul>`;

const prints: Readonly<Record<string, Print>> = {
  text: (site) =>
    parts(site)
      .map(([name, text]) => `<h3>${name}</h3><p>${text}</p>`)
      .join(''),
  'a short text': ({ draw }) => `<p>${draw.pick(given.parts)[1] ?? ''}</p><p>${draw.pick(given.parts)[1] ?? ''}</p>`,
  table: (site) =>
    `<table>${parts(site, 4)
      .map(([name, text]) => `<tr><td>${name}</td><td>${text}</td></tr>`)
      .join('')}</table>`,
  tabs: (site) =>
    `<ul class="tab">${parts(site)
      .map(([name]) => `<li>${name}</li>`)
      .join('')}</ul>${parts(site)
      .map(([, text], at) => `<div class="con"${at > 0 ? ' style="display:none"' : ''}><p>${text}</p></div>`)
      .join('')}`,
  'columns below': (site, shelf) =>
    linked(
      parts(site).map(([name, text], at) => {
        const kid = site.shelf(name, `sub${at}`, shelf, site.draw.chance(0.5));
        site.page(kid.path, { title: name, shelf: kid, main: `<p>${text}</p>${prose(site.draw, 2)}` });
        return kid;
      }),
    ),
  'an article each': (site, shelf) =>
    site.draw.pick(listPrints)(
      parts(site).map(([name, text], at) => {
        const { path, title } = site.piece(shelf, daysAgo(30 + at * 5), {
          title: name,
          main: `<p>${text}</p>${prose(site.draw, 1)}`,
        });
        return { title, href: path, day: site.day(daysAgo(30 + at * 5)) };
      }),
      site.draw,
    ),
  'one article': (site, shelf) => {
    const { path, title } = site.piece(shelf, daysAgo(100), {
      title: `${site.place}概况`,
      main: parts(site, 3)
        .map(([, text]) => `<p>${text}</p>`)
        .join(''),
    });
    return site.draw.pick(listPrints)([{ title, href: path, day: site.day(daysAgo(100)) }], site.draw);
  },
  'read at once elsewhere': (site, shelf) => {
    const { path } = site.piece(shelf, daysAgo(20), { title: '县情简介', main: prose(site.draw, 3) });
    return `<script>location.replace("${path}")</script><p>正在进入，请稍候……<a href="${path}">点此进入</a></p>`;
  },
};
const unread: Readonly<Record<string, Print>> = {
  picture: () => '<p><img src="/upload/xq.jpg" alt=""></p>',
  film: () => '<video src="/upload/xq.mp4" controls></video>',
  script: ({ draw }) => draw.pick(remotePrints)([], draw),
};

/** How governments introduce their place. */
export const profiles: Sort = {
  name: 'profiles',
  share: 260,
  checks: ['column.profile'],
  draw(draw) {
    const site = officeOf(draw, ['profile'], ['city-government']);
    const place = draw.pick(['whole', 'whole', 'empty', 'empty', 'absent', 'unread'] as const);
    const all = place === 'unread' ? unread : prints;
    const way = draw.pick(Object.keys(all));
    if (place !== 'absent') {
      const shelf = site.shelf(draw.pick(given.names).replace('{place}', site.maker.place), 'zjxx');
      site.page(shelf, place === 'empty' ? draw.pick(given.empties) : (all[way]?.(site.maker, shelf) ?? ''));
    }
    return {
      made: site.made(),
      verdicts: (measure) => {
        const got = measure('column.profile');
        const said = saidOf(got);
        const note = `${place} ${way}, ${site.maker.kind} ${JSON.stringify(got).slice(0, 300)}`;
        if (place === 'unread' && said !== 'fault') return [];
        return [{ check: 'column.profile', isFaulty: place === 'empty' || place === 'absent', said, note }];
      },
    };
  },
};
