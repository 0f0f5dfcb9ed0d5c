// Near hits: a file of its own, loaded when nothing fits what was asked.
import { initialsReader } from '../parts/list/pinyin.ts';
import { folded } from './folded.ts';
import type { Hit, Index } from './hits.ts';

const most = 20;

/**
 * What resembles a query that finds nothing: titles that read the same in pinyin initials (a homophone typed by
 * mistake, or the initials themselves), and titles that have it but for one character. The more characters are shared
 * the earlier; at most twenty.
 */
export function nearTo(query: string, { docs, titles }: Index): readonly Hit[] {
  const asked = folded(query);
  const units = asked.split('');
  if (units.length < 2) return [];
  const without =
    units.length < 3 ? [] : units.map((_, at) => [...units.slice(0, at), ...units.slice(at + 1)].join(''));
  const read = initialsReader();
  const initials = read(asked);
  const scored: { readonly hit: Hit; readonly shared: number }[] = [];
  for (const [at, doc] of docs.entries()) {
    const title = titles[at] ?? '';
    const dropped = without.some((part) => title.includes(part));
    if (!dropped && !(initials.length > 1 && read(title).includes(initials))) continue;
    const shared = units.filter((unit) => title.includes(unit)).length + (dropped ? units.length : 0);
    scored.push({ hit: { doc, fit: 0 }, shared });
  }
  return scored
    .sort((a, b) => b.shared - a.shared)
    .slice(0, most)
    .map(({ hit }) => hit);
}
