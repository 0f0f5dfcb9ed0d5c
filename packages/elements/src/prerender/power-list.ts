import { listNames, onlineKinds, powerKinds, type ListItem, type ListItems, type ListName } from '@gongkai/model';
import { alternate, anchor, startTag } from './anchor.ts';
import { escaped } from './escaped.ts';

export interface PowerListOptions {
  /** Address of the data file, relative to the page. */
  readonly src: string;
  readonly id?: string;
  readonly list?: ListName;
  /** Rows to print, 50 without it. */
  readonly rows?: number;
}

/** Column titles of the printed table: the element knows them again. */
const columns: readonly { readonly zh: string; readonly en: string }[] = [
  { zh: '事项名称', en: 'Item' },
  { zh: '事项编码', en: 'Code' },
  { zh: '类别', en: 'Kind' },
  { zh: '实施主体', en: 'Responsible body' },
  { zh: '办理方式', en: 'How' },
  { zh: '设定依据', en: 'Legal basis' },
];

/** The element with its first rows as a plain table in Chinese, names linked to their guides. Pure; values are escaped. */
export function prerenderPowerList({ items }: ListItems, { src, id, list, rows = 50 }: PowerListOptions): string {
  const kept = items.filter((item) => list === undefined || item.list === '' || item.list === list);
  return `${startTag('gk-power-list', { id, list, src })}
<table>
${list ? `<caption>${listNames[list].zh}</caption>\n` : ''}<thead><tr>${columns.map(({ zh }) => `<th scope="col">${zh}</th>`).join('')}</tr></thead>
<tbody>
${kept.slice(0, rows).map(rowOf).join('\n')}
</tbody>
</table>
</gk-power-list>
${alternate(src)}`;
}

const rowOf = (item: ListItem): string =>
  `<tr><td>${anchor(item.name, item.guideUrl)}</td>${[
    item.code,
    item.kind && powerKinds[item.kind].zh,
    item.dept,
    item.online ? onlineKinds[item.online].zh : '',
    item.basis.map(({ title, article = '' }) => title + article).join('\uff1b'),
  ]
    .map((text) => `<td>${escaped(text)}</td>`)
    .join('')}</tr>`;
