import type { FieldReader, Fields } from '../field-reader.ts';
import type { Basis, HistoryEntry } from './catalogue.ts';
import { historyKindKeys } from './enum-keys.ts';

/** What a row rests on; a bare text is the title of a law. */
export const readBases = (reader: FieldReader, row: Fields, at: string): readonly Basis[] =>
  reader.records(row, 'basis', at, 'title').map((fields, n) => ({
    title: reader.text(fields, 'title', `${at}/basis/${n}`),
    ...reader.some(fields, ['article', 'url'], `${at}/basis/${n}`),
  }));

/** The adjustments of a row; one without a day or a kind is refused with the code `<noun>.history-incomplete`. */
export function readHistory(reader: FieldReader, row: Fields, at: string, noun: string): readonly HistoryEntry[] {
  return reader.records(row, 'history', at, 'text').flatMap((fields, n): readonly HistoryEntry[] => {
    const place = `${at}/history/${n}`;
    const on = reader.day(fields, 'on', place);
    const kind = reader.choice(fields, 'kind', place, historyKindKeys);
    if (on !== undefined && kind !== '')
      return [{ on, kind, text: reader.text(fields, 'text', place), ...reader.some(fields, ['basis'], place) }];
    reader.refuse({ code: `${noun}.history-incomplete`, at: place });
    return [];
  });
}
