import { opendataCatalogue } from '../../../packages/checker/src/checks/opendata/catalogue.ts';
import { dataNamed, dataPages } from '../../../packages/checker/src/facts/inspect/datasets.ts';
import { measureOn, type TestColumn } from '../../../packages/checker/testing/interaction.ts';
import type { Draw } from '../draw.ts';
import { printed, prose, sent } from '../papers.ts';
import { saysOf, type Family } from './family.ts';
import words from './open-data.json' with { type: 'json' };

const column = 'http://h/sjkf/';
const fileLink = (draw: Draw, at: number): string => {
  const name = draw.pick(words.datasets);
  const suffix = draw.pick(['csv', 'json', 'xml', 'xlsx', 'xls', 'zip']);
  return draw.pick([
    `<a href="/files/${at}.${suffix}">${name}.${suffix}</a>`,
    `<a href="/open/download?id=${at}&format=${suffix === 'zip' ? 'csv' : suffix}">${name}下载</a>`,
    `<a href="/files/${at}.${suffix.toUpperCase()}" target=_blank>${suffix.toUpperCase()}</a>`,
  ]);
};
const listOf = (draw: Draw, all: readonly string[]): string =>
  draw.pick([
    () => `<ul>${all.map((one) => `<li>${one}</li>`).join('')}</ul>`,
    () => `<table>${all.map((one) => `<tr><td>${one}</td><td>2026-03-01</td></tr>`).join('')}</table>`,
    () => all.map((one) => `<p>${one}</p>`).join('\n'),
  ])();

/** Columns of open data that hold datasets, lead to a platform, or hold nothing of the kind. */
export const openData: Family = {
  name: 'open data',
  trial(draw) {
    const isFaulty = draw.chance(0.5);
    const n = 1 + draw.int(5);
    const items = Array.from({ length: n }, (_, at) => `${column}${at}.html`);
    // what a page of the column offers, besides furniture
    const offer = isFaulty
      ? draw.pick(words.nothing)
      : draw.pick([
          () =>
            listOf(
              draw,
              Array.from({ length: n }, (_, at) => fileLink(draw, at)),
            ),
          () => `<p><a href="${draw.pick(words.platforms)}">${draw.pick(words.platformNames)}</a></p>`,
          () => '',
        ])();
    const isListed = !isFaulty && offer === '';
    const near = draw.pick(words.near);
    const main = `${draw.chance(0.4) ? prose(draw, 1) : ''}${offer}${near}`;
    const html = printed(draw, { title: '数据开放', main });
    const answer = sent(draw, html, { url: column, finalUrl: column });
    const detail = (at: number) => ({
      title: draw.pick(words.datasets),
      main: `<table><tr><td>数据集名称</td><td>学校名录</td></tr></table>${fileLink(draw, at)}`,
    });
    const details = new Map(
      items.map((url, at) => [url, sent(draw, printed(draw, detail(at)), { url, finalUrl: url })]),
    );
    const made: TestColumn = {
      class: 'data',
      name: '数据开放',
      url: column,
      items: isListed ? n : 0,
      rows: isListed ? items.map((url) => [draw.pick(words.datasets), '2026-03-01', url] as const) : [],
    };
    const measure = measureOn(opendataCatalogue, [dataNamed, dataPages], {
      columns: [made],
      answers: (url) => (url === column ? answer : details.get(url)),
    });
    return [{ check: opendataCatalogue.id, isFaulty, said: saysOf(measure), note: main }];
  },
};

/** Sites without such a column: the menus name open data, or only things that sound like it. */
export const dataNames: Family = {
  name: 'names of open data',
  trial(draw) {
    const isFaulty = draw.chance(0.7);
    const texts = draw.shuffled([
      ...draw.shuffled(words.others).slice(0, 5),
      ...(isFaulty ? draw.shuffled(words.soundsLike).slice(0, 2) : [draw.pick(words.names)]),
    ]);
    const links = texts.map((text, at) => ({
      text,
      url: `http://h/c${at}/`,
      place: draw.pick(['nav', 'home'] as const),
      pages: 9,
      onHome: true,
    }));
    const html = printed(draw, {
      title: '岚川县住房和城乡建设局',
      main: links.map(({ text, url }) => `<a href="${url}">${text}</a>`).join(' '),
    });
    const home = sent(draw, html, { url: 'http://h/', finalUrl: 'http://h/' });
    const measure = measureOn(opendataCatalogue, [dataNamed, dataPages], {
      columns: [{ class: 'notice', name: '通知公告' }],
      source: { links },
      answers: (url) => (url === 'http://h/' ? home : undefined),
    });
    // what only bears the name goes to a person
    const isShown = measure.state === 'measured' && measure.findings.some(({ state }) => state === 'person');
    return [
      {
        check: `${opendataCatalogue.id} (names)`,
        isFaulty,
        said: isShown && !isFaulty ? 'well' : saysOf(measure),
        note: texts.join(' '),
      },
    ];
  },
};
