import { measured, say, unmeasured, type Measure, type Words } from '@gongkai/model';
import type { SiteFacts } from '../facts.ts';
import { presenceOf } from '../inspect/absence.ts';
import { inspectedFinding } from '../inspect/finding.ts';
import { serviceNet } from '../inspect/listings.ts';
import type { ListingFact } from './listing-fact.ts';
import { publishedLists } from './published-lists.ts';
import type { ListRole } from './roles.ts';
import { roleWords } from './words.ts';

/** Links that make a page of links a list of items. */
const ENOUGH_LINKS = 3;

const words = {
  absent: {
    zh: '未找到{name}。请编制并在政府信息公开栏目公布，按事项逐条列出',
    en: 'No {name} was found. Draw one up and publish it under the disclosure column, item by item',
  },
  elsewhere: {
    zh: '{name}链接到本站以外（{url}），请人工核对，或在站点文件的 serviceHosts 中写明该主机后重新检查',
    en: 'The {name} is linked outside the site ({url}): look at it, or name its host in serviceHosts of the site file and scan again',
  },
  onNet: {
    zh: '本站未找到{name}，但链接到政务服务网（{url}），清单可能统一在那里公布，请人工核对',
    en: 'No {name} was found on the site, but it leads to a service net ({url}) where the list may stand: look there',
  },
  unclear: {
    zh: '有以“{name}”为名的页面，但没有读到逐条列出的表格，请人工核对',
    en: 'A page bears the name of the {name}, but no table of its items could be read: look at it',
  },
} satisfies Record<string, Words>;

/** Lists that services nets publish for all organs of a province. */
const onNet: ReadonlySet<ListRole> = new Set<ListRole>(['service', 'no-meeting']);

/** True when a page or file holds a list: rows of a table, a file to open, or a page of links to the items. */
const holds = ({ items, rows, files, links }: ListingFact, role: ListRole): boolean =>
  items.length > 0 || rows.length > 0 || files.length > 0 || (role !== 'catalogue' && links >= ENOUGH_LINKS);

/** Whether the site publishes a list of the role: missing only when it is named nowhere in looks that agree. */
export function listPresence(facts: SiteFacts, role: ListRole): Measure {
  const published = publishedLists(facts, role);
  const name = roleWords[role];
  const worded = (text: Words): Words => ({
    zh: say(text, 'zh', { name: name.zh, url: '{url}' }),
    en: say(text, 'en', { name: name.en, url: '{url}' }),
  });
  if (published.is === 'open') return unmeasured(published.reason);
  const kind = `${role}-missing`;
  if (published.is === 'absent') {
    const { observations } = published;
    const net = onNet.has(role) ? presenceOf(facts, serviceNet, name.zh) : undefined;
    if (net?.is === 'there') {
      const url = net.found[0]?.url ?? facts.site.url;
      const place = { kind, subject: role, page: facts.site.url, state: 'person' } as const;
      return measured(1, [inspectedFinding(place, worded(words.onNet), { url }, observations)]);
    }
    return measured(1, [
      inspectedFinding({ kind, subject: role, page: facts.site.url }, worded(words.absent), {}, observations),
    ]);
  }
  const { lists, named, elsewhere } = published;
  // a list that one look read is published, whatever a later one could not draw
  const seen = lists.flatMap(({ looks }) => looks.flatMap(({ fact }) => fact ?? []));
  if (seen.some((fact) => holds(fact, role))) return measured(1, []);
  const page = elsewhere === '' ? named : elsewhere;
  if (elsewhere === '' && seen.length === 0) return unmeasured(lists[0]?.looks.at(-1)?.reason ?? 'tool.budget', named);
  const text = elsewhere === '' ? words.unclear : words.elsewhere;
  return measured(1, [
    inspectedFinding(
      { kind: `${role}-unclear`, subject: role, page, state: 'person' },
      worded(text),
      { url: page },
      lists[0]?.looks.map(({ observation }) => observation) ?? [],
    ),
  ]);
}
