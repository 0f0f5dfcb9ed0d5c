import { readFileSync } from 'node:fs';
import type { Live } from './live.ts';
import { text } from './print.ts';

interface Item {
  readonly code: string;
  readonly name: string;
  readonly content: readonly string[];
  readonly basis: readonly { readonly title: string; readonly article?: string }[];
  readonly timeLimit: string;
  readonly subject: string;
  readonly channels: readonly string[];
  readonly audience: string;
  readonly way: string;
  readonly level: readonly string[];
  readonly attribute: string;
}

const words: Readonly<Record<string, string>> = {
  open: '主动公开',
  'partly-open': '部分公开',
  'on-request': '依申请公开',
  withheld: '不予公开',
  proactive: '主动',
  all: '全社会',
  specific: '特定群体',
  county: '县级',
  town: '乡级',
};
const word = (key: string): string => words[key] ?? key;

/** The file `seeds/sites/<id>/catalogue.json` as it stands. */
export const catalogueFile = (id: string): string =>
  readFileSync(new URL(`../sites/${id}/catalogue.json`, import.meta.url), 'utf8');

interface Printing {
  readonly merge: 'subject' | 'none';
  /** Another catalogue than the site's own file. */
  readonly json?: unknown;
}

/** The catalogue element of a site that pasted one in by hand: its own table, or what the platform has of the department. */
export function pastedCatalogue(id: string, merge: Printing['merge'], live: Live | undefined): string {
  const found = live?.get('catalogue');
  const table = catalogueTable(id, { merge, json: found?.json });
  const src = found ? ` src="${text(found.src)}"` : '';
  return `<script type="module" src="/gk/loader.js"></script>\n<gk-catalogue id="ml"${src}>\n${table}\n</gk-catalogue>`;
}

/** The same catalogue as the table a content system prints; `merge` joins equal neighbours of 公开主体, as Word does. */
export function catalogueTable(id: string, { merge, json }: Printing): string {
  const { items } = (json ?? JSON.parse(catalogueFile(id))) as { items: readonly Item[] }; // the shape of a catalogue
  const head = [
    '序号',
    '公开事项',
    '公开内容（要素）',
    '公开依据',
    '公开时限',
    '公开主体',
    '公开渠道和载体',
    '公开对象',
    '公开方式',
    '公开层级',
    '公开属性',
  ];
  const rows = items.map((item, at) => {
    const isFirst = merge === 'none' || items[at - 1]?.subject !== item.subject;
    const next = items.findIndex((other, index) => index > at && other.subject !== item.subject);
    const span = merge === 'none' ? 1 : (next < 0 ? items.length : next) - at;
    const cells = [
      `<td>${at + 1}</td>`,
      `<td>${text(item.name)}</td>`,
      `<td>${text(item.content.join('；'))}</td>`,
      `<td>${text(item.basis.map(({ title, article }) => `《${title}》${article ?? ''}`).join('；'))}</td>`,
      `<td>${text(item.timeLimit)}</td>`,
      isFirst ? `<td${span > 1 ? ` rowspan="${span}"` : ''}>${text(item.subject)}</td>` : '',
      `<td>${text(item.channels.join('、'))}</td>`,
      `<td>${word(item.audience)}</td>`,
      `<td>${item.way === 'proactive' ? '主动' : '依申请'}</td>`,
      `<td>${item.level.map(word).join('、')}</td>`,
      `<td>${word(item.attribute)}</td>`,
    ];
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table border="1" cellspacing="0" cellpadding="4" class="MsoTable">\n<thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody></table>`;
}
