import { attributeKeys, attributes, columnOf, type Locale } from '@gongkai/model';
import type { AdoptedTable } from '../parts/list/adopt-table.ts';
import { columnIds } from '../parts/list/column-ids.ts';
import type { Listing, TableSay } from '../parts/list/listing.ts';
import { unfilledIn } from '../parts/list/unfilled.ts';
import { compulsory } from './compulsory.ts';
import type { CatalogueEntry } from './entry.ts';

const facets = ['attribute', 'subject', 'level', 'way', 'audience', 'topic'];

/** The rows of the page's own table: known columns by their label, the publisher's own ones as they stand. */
export function tableListing({ labels, rows }: AdoptedTable, say: TableSay, locale: Locale): Listing<CatalogueEntry> {
  const ids = columnIds(labels, columnOf);
  const entries = rows.map((row, place): CatalogueEntry => {
    const cells: Record<string, string> = {};
    for (const [n, id] of ids.entries()) cells[id] = row.texts[n] ?? '';
    const values: Record<string, readonly string[]> = {};
    for (const facet of facets) if (cells[facet] !== undefined) values[facet] = valuesOf(facet, cells[facet]);
    return { key: String(place), title: cells['name'] ?? row.texts[0] ?? '', cells, facets: values, row };
  });
  const columns = ids.map((id, n) => ({ id, label: labels[n] || id }));
  return {
    title: say('table'),
    entries,
    columns,
    unfilled: unfilledIn(compulsory, columns, entries),
    notes: [],
    usual: ids,
    facets: ['attribute', 'subject', 'level', 'way'].filter((facet) => ids.includes(facet)),
    orders: { attribute: Object.keys(attributes) },
    labelOf: (facet, value) =>
      facet === 'attribute' && value in attributes ? attributes[value as keyof typeof attributes][locale] : value,
  };
}

function valuesOf(facet: string, text: string): readonly string[] {
  if (text === '') return [];
  if (facet === 'attribute') return [attributeKeys.get(text) ?? text];
  return facet === 'subject' ? [text] : text.split(/[\s\u3001\uff0c\uff1b,;]+/).filter((part) => part !== '');
}
