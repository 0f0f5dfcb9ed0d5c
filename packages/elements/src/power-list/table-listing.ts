import { listColumnOf, onlineKeys, powerKindKeys } from '@gongkai/model';
import type { AdoptedTable } from '../parts/list/adopt-table.ts';
import { columnIds } from '../parts/list/column-ids.ts';
import type { Listing } from '../parts/list/listing.ts';
import type { Reader } from '../parts/list/loaded.ts';
import { unfilledIn } from '../parts/list/unfilled.ts';
import type { PowerEntry } from './entry.ts';
import { compulsory, labelIn, orders, valueIn } from './item-listing.ts';
import { shareIn } from './share.ts';

/** The rows of the page's own table: known columns by their label, the publisher's own ones as they stand. */
export function tableListing({ labels, rows }: AdoptedTable, { say, locale }: Reader): Listing<PowerEntry> {
  const ids = columnIds(labels, listColumnOf);
  const entries = rows.map((row, place): PowerEntry => {
    const cells: Record<string, string> = {};
    for (const [n, id] of ids.entries()) cells[id] = row.texts[n] ?? '';
    const { name = row.texts[0] ?? '', code = '', kind = '', dept = '', online = '' } = cells;
    const kindKey = powerKindKeys.get(kind);
    const onlineKey = onlineKeys.get(online);
    return {
      key: String(place),
      title: name,
      code,
      cells,
      ...(onlineKey && { online: onlineKey }),
      facets: {
        kind: kind === '' ? [] : [kindKey ?? kind],
        dept: dept === '' ? [] : [dept],
        online: online === '' ? [] : [onlineKey ?? online],
      },
      row,
    };
  });
  const items = entries.map(({ cells, online }) => ({
    kind: powerKindKeys.get(cells['kind'] ?? '') ?? ('' as const),
    ...(online && { online }),
  }));
  const columns = ids.map((id, n) => ({ id, label: labels[n] || id }));
  return {
    title: say('table'),
    entries,
    columns,
    unfilled: unfilledIn(compulsory, columns, entries),
    notes: [],
    usual: ids,
    facets: ['kind', 'dept', 'online'].filter((facet) => ids.includes(facet)),
    facetLabel: labelIn(locale),
    orders,
    labelOf: valueIn(locale),
    ...shareIn(items, locale),
  };
}
