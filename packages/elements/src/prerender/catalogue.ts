import { attributes, audiences, levels, ways, type Catalogue, type DisclosureItem, type Words } from '@gongkai/model';

/** Column titles of the printed table: the element knows them again. */
const columns: Readonly<Record<string, Words>> = {
  name: { zh: '事项名称', en: 'Item' },
  content: { zh: '内容要素', en: 'Content' },
  basis: { zh: '依据', en: 'Legal basis' },
  timeLimit: { zh: '时限', en: 'Time limit' },
  subject: { zh: '主体', en: 'Responsible body' },
  channels: { zh: '渠道', en: 'Channels' },
  audience: { zh: '对象', en: 'Audience' },
  way: { zh: '方式', en: 'Way' },
  level: { zh: '层级', en: 'Level' },
  attribute: { zh: '公开属性', en: 'Openness' },
};

export interface PrerenderOptions {
  /** Address of the data file, relative to the page. */
  readonly src: string;
  /** Id of the element: gives it deep links. */
  readonly id?: string;
  /** Rows to print, 50 without it: enough for readers without script, light for the others. */
  readonly rows?: number;
}

/**
 * The element with its first rows as a plain table in Chinese: what readers and crawlers see without script, and what
 * the element replaces once it has read `src`. Pure; every value is escaped.
 */
export function prerenderCatalogue({ items }: Catalogue, { src, id, rows = 50 }: PrerenderOptions): string {
  const head = Object.keys(columns).map((column) => `<th scope="col">${escaped(columns[column]?.zh ?? '')}</th>`);
  const body = items.slice(0, rows).map(
    (item) =>
      `<tr>${cellsOf(item)
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>`,
  );
  return `<gk-catalogue${id ? ` id="${escaped(id)}"` : ''} src="${escaped(src)}">
<table>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</gk-catalogue>
<link rel="alternate" type="application/json" href="${escaped(src)}">
`;
}

function cellsOf(item: DisclosureItem): readonly string[] {
  const name = escaped(item.name);
  const texts = [
    item.content.join('\uff1b'),
    item.basis.map(({ title, article = '' }) => title + article).join('\uff1b'),
    item.timeLimit,
    item.subject,
    item.channels.join('\u3001'),
    item.audience && audiences[item.audience].zh,
    item.way && ways[item.way].zh,
    item.level.map((level) => levels[level].zh).join('\u3001'),
    item.attribute && attributes[item.attribute].zh,
  ];
  const link = item.url && /^(https?:|[^:]*$)/i.test(item.url) ? `<a href="${escaped(item.url)}">${name}</a>` : name;
  return [link, ...texts.map(escaped)];
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
