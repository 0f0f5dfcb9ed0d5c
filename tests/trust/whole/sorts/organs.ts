import type { Draw } from '../../draw.ts';
import { labelled } from '../../papers.ts';
import { daysAgo } from '../days.ts';
import type { Maker, Shelf } from '../maker.ts';
import words from '../organs.json' with { type: 'json' };
import { listPrints, remotePrints } from '../rows.ts';
import { saidOf } from '../said.ts';
import type { Sort } from '../sort.ts';
import { nameOf } from '../words.ts';
import { officeOf } from './office.ts';

const given = words.organ;
const fields = ['duties', 'setup', 'address', 'hours', 'contact', 'head'] as const;
type Field = (typeof fields)[number];
type Pair = readonly [label: string, value: string];
type Told = readonly (readonly [field: Field, label: string, value: string])[];

const pairOf = (draw: Draw, field: Field): Pair => {
  const [label = '', value = ''] = draw.pick(given[field]);
  return [label, value];
};
const numbers = '一二三四五六七八';
const pairs = (told: Told): readonly Pair[] => told.map(([, label, value]) => [label, value]);

type Print = (site: Maker, shelf: Shelf, told: Told) => string;
const prints: Readonly<Record<string, Print>> = {
  pairs: ({ draw }, _shelf, told) => labelled(draw, pairs(told)),
  'one paragraph': (_site, _shelf, told) =>
    `<p>${pairs(told)
      .map(([label, value]) => `${label}：${value}`)
      .join('　')}</p>`,
  'lines with breaks': ({ draw }, _shelf, told) =>
    pairs(told)
      .map(([label, value]) => `${draw.pick(['', '&nbsp;&nbsp;', '■ '])}${label}${draw.pick(['：', ':'])}${value}`)
      .join('<br>'),
  'numbered heads': (_site, _shelf, told) =>
    pairs(told)
      .map(([label, value], at) => `<p><strong>${numbers.charAt(at)}、${label}</strong></p><p>${value}</p>`)
      .join(''),
  'a regulation': (_site, _shelf, told) =>
    `<p>第一条　根据《中共岚川县委办公室、岚川县人民政府办公室关于印发〈岚川县机构改革方案〉的通知》，制定本规定。</p>${pairs(
      told,
    )
      .map(([label, value], at) => `<p>第${numbers.charAt(at + 1)}条　${label}：</p><p>${value}。</p>`)
      .join('')}`,
  'a wide table': (_site, _shelf, told) =>
    `<table border="1"><tr>${pairs(told)
      .map(([label]) => `<td>${label}</td>`)
      .join('')}</tr><tr>${pairs(told)
      .map(([, value]) => `<td>${value}</td>`)
      .join('')}</tr></table>`,
  'two pairs a row': (_site, _shelf, told) =>
    `<table><tr><td>机构名称</td><td>岚川县某局</td>${pairs(told)
      .map(
        ([label, value], at) =>
          `${at % 2 === 1 ? '<tr>' : ''}<td>${label}</td><td>${value}</td>${at % 2 === 0 ? '</tr>' : ''}`,
      )
      .join('')}</table>`,
  tabs: (_site, _shelf, told) =>
    `<ul class="tab">${pairs(told)
      .map(([label]) => `<li>${label}</li>`)
      .join('')}</ul>${pairs(told)
      .map(([, value], at) => `<div class="con"${at > 0 ? ' style="display:none"' : ''}><p>${value}</p></div>`)
      .join('')}`,
  'columns below': (site, shelf, told) => {
    const kids = pairs(told).map(([label, value], at) => {
      const kid = site.shelf(label, `sub${at}`, shelf, site.draw.chance(0.5));
      site.page(kid.path, { title: label, shelf: kid, main: `<div id="zoom"><p>${value}</p></div>` });
      return kid;
    });
    return `<ul>${kids.map(({ name, path }) => `<li><a href="${path}">${name}</a></li>`).join('')}</ul>`;
  },
  'an article each': (site, shelf, told) =>
    site.draw.pick(listPrints)(
      pairs(told).map(([label, value], at) => {
        const { path, title } = site.piece(shelf, daysAgo(30 + at), { title: label, main: `<p>${value}</p>` });
        return { title, href: path, day: site.day(daysAgo(30 + at)) };
      }),
      site.draw,
    ),
  'one article': (site, shelf, told) => {
    const { path, title } = site.piece(shelf, daysAgo(60), {
      title: site.draw.pick(['机构概况', '单位基本信息']),
      main: labelled(site.draw, pairs(told)),
    });
    return site.draw.pick(listPrints)([{ title, href: path, day: site.day(daysAgo(60)) }], site.draw);
  },
};
const unread: Readonly<Record<string, Print>> = {
  picture: ({ draw }) =>
    draw.pick([
      '<p><img src="/upload/jgzn.jpg" alt=""></p>',
      '<p align="center"><img src="/W020260301.png"></p><p>（点击查看大图）</p>',
      '<p>附件：<a href="/upload/sd.pdf">三定方案.pdf</a></p>',
    ]),
  script: ({ draw }) => draw.pick(remotePrints)([], draw),
};

/** What an organ says about itself: all that is owed, a part of it, or nothing. */
export const organs: Sort = {
  name: 'organs',
  share: 250,
  checks: ['column.organ'],
  draw(draw) {
    const site = officeOf(draw, ['organ', 'leaders']);
    const place = draw.pick(['whole', 'whole', 'lacking', 'lacking', 'lacking', 'absent', 'unread'] as const);
    const missing = place === 'lacking' ? draw.shuffled(fields).slice(0, 1 + draw.int(3)) : [];
    // what an organ does is told by what its divisions do, too
    const told = draw
      .shuffled(fields)
      .filter((field) => !missing.includes(field))
      .map((field) => [field, ...pairOf(draw, field)] as const);
    const all = place === 'unread' ? unread : prints;
    const way = draw.pick(Object.keys(all));
    // the foot of every page may say where the organ is
    const foot = draw.chance(0.25) ? draw.pick(['address', 'contact', 'hours'] as const) : undefined;
    if (foot !== undefined) {
      const [label, value] = pairOf(draw, foot);
      site.maker.chrome('foot', `<p>${label}：${value}</p>`);
    }
    if (place !== 'absent') {
      const shelf = site.shelf(nameOf(draw, 'organ'), 'jgzn');
      const main = all[way]?.(site.maker, shelf, told) ?? '';
      site.page(shelf, `${main}${place === 'unread' || draw.chance(0.5) ? '' : draw.pick(given.noise)}`);
    }
    const leads = site.shelf(nameOf(draw, 'leaders'), 'ldxx');
    site.page(leads, `<p>${draw.pick(words.leaders.cvs)}</p>`);
    const note = `${place} ${missing.join()} ${way}, foot ${foot ?? ''}, ${site.kind}, ${site.maker.kind}`;
    return {
      made: site.made(),
      verdicts: (measure) => {
        const got = measure('column.organ');
        const because = `${note} ${JSON.stringify(got).slice(0, 400)}`;
        if (place === 'absent')
          return [
            {
              check: 'column.organ',
              isFaulty: true,
              said: saidOf(got, ({ kind }) => kind === 'column-missing'),
              note: because,
            },
          ];
        return fields
          .map((field) => ({
            check: 'column.organ',
            isFaulty: missing.includes(field) && field !== foot,
            said: saidOf(got, ({ kind }) => kind === `organ-${field}` || kind === 'column-missing'),
            note: `${field}: ${because}`,
          }))
          .filter(({ said }) => place !== 'unread' || said === 'fault');
      },
    };
  },
};
