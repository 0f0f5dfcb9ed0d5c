import type { Day, HistoryEntry } from '@gongkai/model';
import type { Store } from '../../db/open.ts';
import { changesOf, versions, type ChangeRow, type ItemRow, type ItemsAsked } from './repo.ts';
import { owed } from './rules.ts';
import type { Shown } from './shape.ts';

/** One adjustment as the public reads it 动态调整. */
const entryOf = ({ effective_on: on, kind, reason, legal_basis: basis }: ChangeRow): HistoryEntry => ({
  on,
  kind,
  text: reason,
  ...(basis !== null && { basis }),
});

/** Where the public finds an item, below the platform's address. */
export const itemPath = (list: string, code: string): string => `/open/lists/${list}/${encodeURIComponent(code)}`;

/**
 * Items as the public sees them on a day: those in force by department and code, then those that were cancelled, which
 * stay visible with the reason. What takes effect later is not among them. `origin` goes before the addresses of guides.
 */
export async function shownItems(
  source: Store['read'],
  what: ItemsAsked,
  on: Day,
  origin: string,
): Promise<readonly (Shown & { readonly row: ItemRow; readonly isCancelled: boolean })[]> {
  const changes = Map.groupBy(
    (await changesOf(source, what.list, what.code)).filter((change) => change.effective_on <= on),
    ({ code }) => code,
  );
  const begun = (await versions(source, what)).filter(({ valid_from: from }) => from <= on);
  const shown = [...Map.groupBy(begun, ({ code }) => code)].map(([code, all]) => {
    const row = all.find(({ valid_to: to }) => to === null || to > on) ?? all[all.length - 1];
    if (row === undefined) return [];
    const history = (changes.get(code) ?? []).map(entryOf);
    const isCancelled = row.valid_to !== null && row.valid_to <= on;
    const { name, department, fields, version, valid_from: from } = row;
    const hasGuide =
      what.list !== 'catalogue' && !isCancelled && owed.power.some((field) => (fields[field] ?? '') !== '');
    const guideUrl = hasGuide ? origin + itemPath(what.list, code) : '';
    const changedOn = history[0]?.on ?? from;
    return [{ code, name, department, fields, version, changedOn, history, guideUrl, row, isCancelled }];
  });
  return shown.flat().toSorted((a, b) => Number(a.isCancelled) - Number(b.isCancelled));
}
