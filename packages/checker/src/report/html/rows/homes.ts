import type { Report, ReportFinding } from '@gongkai/model';
import { fit, sharesOf } from '../fit.ts';
import { bytesOf, type Markup } from '../markup.ts';
import type { View } from '../view.ts';
import { findingItem, shortItem } from './finding.ts';

/** Bytes for all findings together, in full and in one line; with the rest of the page they stay below 3 MB. */
const ROOM = 1_200_000;
const SHORT_ROOM = 500_000;
/** Nobody reads more of one row on paper, and a row of 100,000 findings must not be drawn to be thrown away. */
const DRAWN = 3000;

/** The findings a row shows in full, those it only names, and how many of its own were left out. */
export interface RowFindings {
  readonly shown: readonly Markup[];
  readonly short: readonly Markup[];
  readonly cut: number;
  /** Ids of all, in the order of the report. */
  readonly ids: ReadonlySet<string>;
}

/** Where a finding stands in full: in the first row it is charged in, else in the first that shows it; `''` for none. */
export function homesOf({
  score,
  findings,
}: Pick<Report, 'score' | 'findings'>): ReadonlyMap<string, readonly ReportFinding[]> {
  const charged = new Map<string, string>();
  const named = new Map<string, string>();
  for (const { rows } of score.dimensions)
    for (const { id: row, findings: ids, chargedElsewhere } of rows) {
      const elsewhere = new Set(chargedElsewhere);
      for (const id of ids) {
        const homes = elsewhere.has(id) ? named : charged;
        if (!homes.has(id)) homes.set(id, row);
      }
    }
  return Map.groupBy(findings, ({ id }) => charged.get(id) ?? named.get(id) ?? '');
}

/** Draws the findings, every row with the same right to the room there is. Key `''` holds those of no row. */
export function drawFindings(view: View): ReadonlyMap<string, RowFindings> {
  const drawn = [...homesOf(view.report)].map(([row, findings]) => ({
    row,
    findings,
    items: findings.slice(0, DRAWN).map((finding) => findingItem(view, finding)),
  }));
  const full = fitted(
    drawn.map(({ items }) => items),
    ROOM * view.room,
  );
  const rest = fitted(
    drawn.map(({ findings }, index) => {
      const from = full[index]?.length ?? 0;
      return findings.slice(from, from + DRAWN).map(shortItem);
    }),
    SHORT_ROOM * view.room,
  );
  return new Map(
    drawn.map(({ row, findings }, index) => {
      const [shown = [], short = []] = [full[index], rest[index]];
      const cut = findings.length - shown.length - short.length;
      return [row, { shown, short, cut, ids: new Set(findings.map(({ id }) => id)) }];
    }),
  );
}

/** Of each list what fits into its fair share of the room. */
function fitted(lists: readonly (readonly Markup[])[], room: number): readonly (readonly Markup[])[] {
  const needs = lists.map((items) => items.reduce((sum, item) => sum + bytesOf(item), 0));
  const shares = sharesOf(needs, room);
  return lists.map((items, index) => fit(items, shares[index] ?? 0, (item) => item).shown);
}

/** Ids of the findings that can be linked to. */
export const idsShown = (drawn: ReadonlyMap<string, RowFindings>): ReadonlySet<string> =>
  new Set([...drawn.values()].flatMap(({ ids, shown, short }) => [...ids].slice(0, shown.length + short.length)));
