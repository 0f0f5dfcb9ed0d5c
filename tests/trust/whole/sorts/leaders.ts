import type { Draw } from '../../draw.ts';
import { daysAgo } from '../days.ts';
import type { Maker, Shelf } from '../maker.ts';
import words from '../organs.json' with { type: 'json' };
import { listPrints, remotePrints } from '../rows.ts';
import { saidOf } from '../said.ts';
import type { Sort } from '../sort.ts';
import { nameOf } from '../words.ts';
import { officeOf, type Kind } from './office.ts';

interface Leader {
  readonly name: string;
  readonly post: string;
  readonly duty: string;
  readonly cv: string;
}

type Lack = 'names' | 'posts' | 'duties' | '';
const given = words.leaders;

/** Who leads, each with what is told of him. */
function peopleOf(draw: Draw, kind: Kind, lack: Lack): readonly Leader[] {
  const names = draw.shuffled(draw.chance(0.12) ? given.others : given.people);
  return names.slice(0, 2 + draw.int(5)).map((name, at) => ({
    name,
    post: lack === 'posts' ? '' : (given[kind][at] ?? draw.pick(given[kind])),
    duty:
      lack === 'duties' ? '' : at === 0 ? (given.duties[kind === 'department' ? 0 : 1] ?? '') : draw.pick(given.duties),
    cv: draw.pick(given.cvs),
  }));
}

const spaced = (draw: Draw, name: string): string =>
  name.length === 2
    ? draw.pick([name, `${name.charAt(0)}　${name.charAt(1)}`, `${name.charAt(0)}&nbsp;&nbsp;${name.charAt(1)}`])
    : name;
const when = (text: string, html: (text: string) => string): string => (text === '' ? '' : html(text));
const said = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('，');

/** A page of one's own, by name. */
function own(site: Maker, shelf: Shelf, { name, post, duty, cv }: Leader): string {
  const { draw } = site;
  const main = draw.pick([
    `<p><img src="/images/ld1.jpg" alt=""></p><p>姓名：${name}</p>${when(post, (one) => `<p>职务：${one}</p>`)}<p>个人简历：${cv}。</p>${when(duty, (one) => `<p>工作分工：${one}。</p>`)}`,
    `<table><tr><td rowspan="4"><img src="/images/ld1.jpg"></td><td>${name}</td></tr>${when(post, (one) => `<tr><td>${one}</td></tr>`)}<tr><td>${cv}</td></tr>${when(duty, (one) => `<tr><td>${one}</td></tr>`)}</table>`,
    `<h3>${name}</h3><p>${said(
      cv,
      when(post, (one) => `现任${one}`),
    )}。</p>${when(duty, (one) => `<h3>分工</h3><p>${one}。</p>`)}`,
  ]);
  return site.piece(shelf, daysAgo(30 + draw.int(200)), { title: draw.pick([name, said(name, post), name]), main })
    .path;
}

type Print = (site: Maker, shelf: Shelf, people: readonly Leader[]) => string;
const prints: Readonly<Record<string, Print>> = {
  lines: ({ draw }, _shelf, people) =>
    people
      .map(
        ({ name, post, duty }) =>
          `<p>${said(spaced(draw, name), '').replace(/，$/, '')}　${post}</p>${when(duty, (one) => `<p>${draw.pick(['工作分工：', '分工：', '', '分管工作：'])}${one}</p>`)}`,
      )
      .join(''),
  'one line each': ({ draw }, _shelf, people) => {
    const [sign, tag] = [draw.pick(['：', ':', '，', '　']), draw.pick(['p', 'li', 'div'])];
    return people
      .map(
        ({ name, post, duty }) =>
          `<${tag}>${post === '' ? '' : `${post}${draw.pick(['', '&nbsp;'])}`}${name}${when(duty, (one) => `${sign}${one}`)}。</${tag}>`,
      )
      .join('');
  },
  table: ({ draw }, _shelf, people) => {
    const [has, tells] = [people.some(({ post }) => post !== ''), people.some(({ duty }) => duty !== '')];
    const th = draw.pick(['th', 'td']);
    return `<table border="1">${draw.chance(0.4) ? `<caption>领导班子成员及分工</caption>` : ''}<tr><${th}>${draw.pick(['姓名', '姓&nbsp;&nbsp;名', '领导姓名'])}</${th}>${has ? `<${th}>${draw.pick(['职务', '职　务', '现任职务'])}</${th}>` : ''}${tells ? `<${th}>${draw.pick(['分工', '工作分工', '分管工作', '职责分工'])}</${th}>` : ''}<${th}>办公电话</${th}></tr>${people
      .map(
        ({ name, post, duty }) =>
          `<tr><td>${spaced(draw, name)}</td>${has ? `<td>${post}</td>` : ''}${tells ? `<td>${duty}</td>` : ''}<td>0510-8686${1000 + draw.int(9000)}</td></tr>`,
      )
      .join('')}</table>`;
  },
  cards: ({ draw }, _shelf, people) =>
    people
      .map(
        ({ name, post, duty, cv }) =>
          `<div class="ld"><img src="/images/ld.jpg" alt="${draw.pick(['', name, '照片'])}"><div class="txt"><p>姓　　名：${name}</p>${when(post, (one) => `<p>职　　务：${one}</p>`)}<p>简　　历：${cv}</p>${when(duty, (one) => `<p>${draw.pick(['工作分工', '分　　工', '主要职责'])}：${one}</p>`)}<p>联系电话：0510-86861234</p></div></div>`,
      )
      .join(''),
  'definition lists': (_site, _shelf, people) =>
    people
      .map(({ name, post, duty, cv }) => `<dl><dt>${said(name, post)}</dt><dd>${duty === '' ? cv : duty}。</dd></dl>`)
      .join(''),
  tabs: (_site, _shelf, people) =>
    `<ul class="tab">${people.map(({ name, post }) => `<li><span>${post}</span><em>${name}</em></li>`).join('')}</ul>${people
      .map(
        ({ name, duty, cv }, at) =>
          `<div class="con"${at > 0 ? ' style="display:none"' : ''}><h3>${name}</h3><p>${cv}</p>${when(duty, (one) => `<p>分管工作</p><p>${one}</p>`)}</div>`,
      )
      .join('')}`,
  'pages of their own': (site, shelf, people) =>
    `<ul class="leader">${people
      .map((one) => {
        const path = own(site, shelf, one);
        return site.draw.pick([
          `<li><a href="${path}"><img src="/images/ld.jpg" alt="${one.name}"></a><a href="${path}">${one.name}</a><span>${one.post}</span></li>`,
          `<li><a href="${path}" title="${one.name}"><img src="/images/ld.jpg"><p>${one.name}</p><p>${one.post}</p></a></li>`,
        ]);
      })
      .join('')}</ul>`,
  'posts, then pages': (site, shelf, people) =>
    people
      .map(
        (one) =>
          `<div><b>${one.post}</b><p><a href="${own(site, shelf, one)}">${spaced(site.draw, one.name)}</a></p></div>`,
      )
      .join(''),
  'a list of pages': (site, shelf, people) =>
    site.draw.pick(listPrints)(
      people.map((one) => ({
        title: said(one.name, one.post),
        href: own(site, shelf, one),
        day: site.day(daysAgo(40)),
      })),
      site.draw,
    ),
  'a notice of who does what': (site, shelf, people) => {
    const { path, title } = site.piece(shelf, daysAgo(90), {
      title: site.draw.pick(['关于局领导班子成员工作分工的通知', '领导班子成员分工', '县政府领导同志工作分工']),
      main: `<p>各科室、直属各单位：</p><p>现将领导班子成员工作分工通知如下：</p>${people.map(({ name, post, duty }) => `<p>${name}${site.draw.pick(['', '同志'])}${when(post, (one) => `（${one}）`)}：${duty}。</p>`).join('')}`,
    });
    return site.draw.pick(listPrints)([{ title, href: path, day: site.day(daysAgo(90)) }], site.draw);
  },
};
/** What a machine does not read: it must be left open. */
const unread: Readonly<Record<string, Print>> = {
  picture: ({ draw }) =>
    draw.pick([
      '<p><img src="/upload/ldfg.jpg" width="800" alt=""></p>',
      '<p align="center"><img src="/W020260301.png" oldsrc="W020260301.png"></p>',
      '<a href="/upload/ldfg.pdf">领导分工.pdf</a>',
    ]),
  script: ({ draw }) => draw.pick(remotePrints)([], draw),
};

/** Who leads an organ, told in many ways, whole or with something left out. */
export const leaders: Sort = {
  name: 'leaders',
  share: 400,
  checks: ['column.leaders'],
  draw(draw) {
    const site = officeOf(draw, ['leaders']);
    const { kind } = site;
    const place = draw.pick(['whole', 'whole', 'whole', 'lacking', 'lacking', 'lacking', 'absent', 'unread'] as const);
    const lack: Lack = place === 'lacking' ? draw.pick(['names', 'posts', 'duties', 'duties']) : '';
    const all = place === 'unread' ? unread : prints;
    // a list of pages by names, and a notice of posts, say nothing without either
    const way =
      lack === 'names'
        ? 'nothing'
        : draw.pick(Object.keys(all).filter((one) => lack === '' || one !== 'a notice of who does what'));
    if (place !== 'absent') {
      const shelf = site.shelf(nameOf(draw, 'leaders'), 'ldxx');
      const main =
        lack === 'names'
          ? draw.pick(given.emptyPages)
          : (all[way]?.(site.maker, shelf, peopleOf(draw, kind, lack)) ?? '');
      site.page(shelf, main);
    }
    const note = `${place} ${lack} ${way}, ${kind}, ${site.maker.kind}`;
    return {
      made: site.made(),
      verdicts: (measure) => {
        const got = measure('column.leaders');
        return [
          {
            check: 'column.leaders',
            isFaulty: place !== 'whole',
            said: saidOf(got),
            note: `${note} ${JSON.stringify(got).slice(0, 300)}`,
          },
        ]
          .filter(
            // nobody knows what a picture says: only that it may not be called
            ({ said: is }) => place !== 'unread' || is === 'fault',
          )
          .map((one) => (place === 'unread' ? { ...one, isFaulty: false } : one));
      },
    };
  },
};
