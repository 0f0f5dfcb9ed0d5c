import { listPowerFields } from '../../../packages/checker/src/checks/list/power/fields.ts';
import { guides } from '../../../packages/checker/src/facts/inspect/guides.ts';
import { listFiles, listings, listNamed } from '../../../packages/checker/src/facts/inspect/listings.ts';
import { measureOn } from '../../../packages/checker/testing/interaction.ts';
import type { Draw } from '../draw.ts';
import { labelled, printed, sent } from '../papers.ts';
import { saysOf, type Family } from './family.ts';
import words from './power-guides.json' with { type: 'json' };

type Pair = readonly [label: string, value: string];
type Element = keyof typeof words.elements;
const elements = Object.keys(words.elements) as readonly Element[];
const said = (draw: Draw, element: Element): Pair => {
  const { labels, values } = words.elements[element];
  return [draw.pick(labels), draw.pick(values)];
};
const list = 'http://h/qzqd/list.html';

/** Lists of powers with a guide behind each item: what neither the row nor the guide says is missing. */
export const powerGuides: Family = {
  name: 'guides of powers',
  trial(draw) {
    const items = draw.shuffled(words.items).slice(0, 2 + draw.int(4));
    const column = draw.chance(0.4) ? draw.pick(elements) : undefined;
    const head = column === undefined ? '' : draw.pick(words.elements[column].heads);
    const told = items.map((name, at) => {
      const missing = elements.filter(() => draw.chance(0.2));
      const inRow = column !== undefined && draw.chance(0.7);
      const pairs = draw.shuffled([
        ...elements.filter((element) => !missing.includes(element)).map((element) => said(draw, element)),
        ...words.others.filter(() => draw.chance(0.7)).map(([label = '', value = '']): Pair => [label, value]),
        ...(draw.chance(0.5) ? [said(draw, 'materials')].filter(() => !missing.includes('materials')) : []),
      ]);
      return { name, url: `http://h/bszn/${at}.html`, missing, inRow, main: labelled(draw, pairs) };
    });
    const rows = told.map(({ name, url, inRow }, at) => {
      const link = `<a href="${url}">${draw.pick([name, `${name.slice(0, 3)} ${name.slice(3)}`])}</a>`;
      const more = column === undefined ? '' : `<td>${inRow ? said(draw, column)[1] : draw.pick(['', '—', '/'])}</td>`;
      return `<tr><td>${at + 1}</td><td>32028100${at}</td><td>${link}</td>${more}</tr>`;
    });
    const table = `<table><tr><th>序号</th><th>权力编码</th><th>权力名称</th>${head && `<th>${head}</th>`}</tr>${rows.join('')}</table>`;
    const pages = new Map([
      [list, { title: '权责清单', main: table }],
      ...told.map(({ name, url, main }) => [url, { title: `${name}办事指南`, main }] as const),
    ]);
    const seen = new Map(
      [...pages].map(([url, paper]) => [url, sent(draw, printed(draw, paper), { url, finalUrl: url })]),
    );
    const measure = measureOn(listPowerFields, [...Object.values(listNamed), listings, listFiles, guides], {
      columns: [{ class: 'power', name: '权责清单', form: 'page', url: list }],
      answers: (url) => seen.get(url),
    });
    const findings = measure.state === 'measured' ? measure.findings : [];
    return told.flatMap(({ url, missing, inRow, main }) =>
      elements.map((element) => {
        const mine = findings.filter(({ subject, kind }) => subject === url && kind === `lacks-${element}`);
        return {
          check: listPowerFields.id,
          isFaulty: missing.includes(element) && !(inRow && element === column),
          said: measure.state === 'measured' ? saysOf({ ...measure, findings: mine, open: [] }) : ('open' as const),
          note: `${element} (row: ${head} ${inRow}; ${measure.state === 'measured' ? (measure.value ?? '') : measure.reason}): ${main}`,
        };
      }),
    );
  },
};
