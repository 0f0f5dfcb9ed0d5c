import type { ScannedLink, ScannedRow } from '../page.ts';
import type { Node } from './tree.ts';

const rowTags = new Set(['li', 'tr', 'dt', 'dd']);
const boxTags = new Set(['div', 'p', 'td', 'th', 'body', 'section', 'article', 'ul', 'dl', 'table', 'center']);

/**
 * Rows of lists out of what closes. A `li`, `tr`, `dt` or `dd` with a link is a row; a box with one link and one date
 * is one; a box with many links and many dates (old pages: `<a>…</a> date <br>`) is as many.
 */
export interface RowKeeper {
  date(node: Node, text: string): void;
  /** A day or a year that stands alone. */
  bit(node: Node, text: string): void;
  /** Must be told of every element that closes, with the one round it. */
  left(node: Node, parent: Node): void;
}

export function keepRows(links: readonly ScannedLink[], rows: ScannedRow[]): RowKeeper {
  const give = (link: ScannedLink | undefined, date: string): void => {
    if (link && link.kind === 'a' && link.text !== '')
      rows.push({ href: link.href, title: link.text, date, region: link.region });
  };
  /** The link a reader takes for the row: the one with the longest text. */
  const main = (from: number): ScannedLink | undefined => {
    let best: ScannedLink | undefined;
    for (let at = from; at < links.length; at += 1) {
      const link = links[at]!;
      if (link.kind === 'a' && link.text.length > (best?.text.length ?? 0)) best = link;
    }
    return best;
  };
  return {
    date(node, text) {
      (node.dates ??= []).push({ text, links: links.length });
    },
    bit(node, text) {
      (node.bits ??= []).push(text);
    },
    left(node, parent) {
      const { dates, firstLink, tag } = node;
      const inside = links.length - firstLink;
      if (node.spent) {
        parent.spent = true;
        // a table of one row in a cell, and its date in the next
        const last = rows.at(-1);
        if (dates && tag === 'tr' && inside === 1 && last?.date === '' && last.href === links[firstLink]?.href)
          rows[rows.length - 1] = { ...last, date: dateOf(node) };
      } else if (inside === 0) {
        if (dates && rowTags.has(tag) && tag !== 'tr') {
          // `<dt><a>…</a></dt><dd>date</dd>`: the date belongs to the row before
          const last = rows.at(-1);
          if (last && last.date === '') rows[rows.length - 1] = { ...last, date: dates[0]!.text };
        } else {
          if (dates) (parent.dates ??= []).push(...dates);
          if (node.bits) (parent.bits ??= []).push(...node.bits);
        }
        return;
      } else if (rowTags.has(tag)) {
        give(main(firstLink), dateOf(node));
        node.spent = true;
        parent.spent = true;
      } else if (boxTags.has(tag) && dates) {
        if (inside === 1) give(links[firstLink], dateOf(node));
        else if (dates.length > 1) pair(links, firstLink, dates, give);
        else return;
        parent.spent = true;
      }
    },
  };
}

const whole = /(?:19|20)\d{2}\s?[-/.\u5e74]\s?\d{1,2}\s?[-/.\u6708]\s?\d{1,2}/;
const yearMonth = /^\s*(?:19|20)\d{2}[-/.\u5e74]\d{1,2}\u6708?\s*$/;
const monthDay = /^\s*\d{1,2}[-/.\u6708]\d{1,2}\u65e5?\s*$/;

/** The date of a row: the first that is whole, else the first with the day or the year that stands apart from it. */
function dateOf({ dates, bits }: Node): string {
  const first = dates?.[0]?.text ?? '';
  if (dates === undefined || whole.test(first)) return first;
  const full = dates.find(({ text }) => whole.test(text))?.text;
  if (full !== undefined || bits === undefined) return full ?? first;
  if (yearMonth.test(first)) {
    const day = bits.find((bit) => bit.length < 4);
    return day === undefined ? first : `${day} ${first.trim()}`;
  }
  const year = monthDay.test(first) ? bits.find((bit) => bit.length >= 4) : undefined;
  return year === undefined ? first : `${first.trim()} ${year}`;
}

/** Each date with the link before it; with the one after it where the dates come first. */
function pair(
  links: readonly ScannedLink[],
  first: number,
  dates: NonNullable<Node['dates']>,
  give: (link: ScannedLink | undefined, date: string) => void,
): void {
  const leads = dates[0]!.links === first;
  const taken = new Set<number>();
  for (const { text, links: before } of dates) {
    const at = leads ? before : before - 1;
    if (at < first || taken.has(at)) continue;
    taken.add(at);
    give(links[at], text);
  }
}
