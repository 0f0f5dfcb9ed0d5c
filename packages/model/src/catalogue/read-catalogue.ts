import { fieldReader, isFields, type FieldReader, type Fields, type Flaw } from '../field-reader.ts';
import { readFile } from '../item-file.ts';
import { explained } from '../flaw-words.ts';
import { bad, good, type Read } from '../problem.ts';
import type { Catalogue, DisclosureItem } from './catalogue.ts';
import { attributeKeys, audienceKeys, levelKeys, stageKeys, wayKeys } from './enum-keys.ts';
import { readBases, readHistory } from './read-basis.ts';

/** Reads a catalogue file or every problem in it, each with its place. Unknown fields are ignored. Never throws. */
export function readCatalogue(json: unknown): Read<Catalogue> {
  const { value, flaws } = salvageCatalogue(json);
  return value === undefined || flaws.length > 0 ? bad(flaws.map(explained)) : good(value);
}

/**
 * What of a catalogue file can be shown, and what is wrong with the rest: rows that cannot be read are left out and
 * named in `flaws`. `value` is undefined when the file as a whole is no catalogue.
 */
export function salvageCatalogue(json: unknown): {
  readonly value: Catalogue | undefined;
  readonly flaws: readonly Flaw[];
} {
  const reader = fieldReader('catalogue');
  const file = readFile(reader, json, 'gongkai.catalogue/1');
  if (file === undefined) return { value: undefined, flaws: reader.flaws };
  const items: DisclosureItem[] = [];
  for (const [index, row] of file.rows.entries()) {
    const item = readItem(reader, row, `/items/${index}`);
    if (item) items.push(item);
  }
  return { value: { schema: 'gongkai.catalogue/1', ...file.head, items }, flaws: reader.flaws };
}

function readItem(reader: FieldReader, row: unknown, at: string): DisclosureItem | undefined {
  const before = reader.flaws.length;
  const name = isFields(row) ? reader.text(row, 'name', at) : '';
  if (!isFields(row) || name === '') {
    reader.refuse({ code: 'catalogue.no-name', at });
    return undefined;
  }
  const item: DisclosureItem = {
    code: reader.text(row, 'code', at),
    name,
    content: reader.texts(row, 'content', at),
    basis: readBases(reader, row, at),
    timeLimit: reader.text(row, 'timeLimit', at),
    subject: reader.text(row, 'subject', at),
    channels: reader.texts(row, 'channels', at),
    audience: reader.choice(row, 'audience', at, audienceKeys),
    way: reader.choice(row, 'way', at, wayKeys),
    level: reader.choices(row, 'level', at, levelKeys),
    attribute: reader.choice(row, 'attribute', at, attributeKeys),
    ...readExtras(reader, row, at),
  };
  return reader.flaws.length === before ? item : undefined;
}

/** The optional fields: absent ones stay absent. */
function readExtras(reader: FieldReader, row: Fields, at: string): Partial<DisclosureItem> {
  const url = reader.text(row, 'url', at);
  const py = reader.text(row, 'py', at).toLowerCase();
  const field = reader.text(row, 'field', at);
  const stage = reader.choice(row, 'stage', at, stageKeys);
  const changedOn = reader.day(row, 'changedOn', at);
  const history = readHistory(reader, row, at, 'catalogue');
  const reason = reader.records(row, 'reason', at, 'text')[0];
  return {
    ...(url && { url }),
    ...(py && { py }),
    ...(field && { field }),
    ...(stage && { stage }),
    ...(changedOn && { changedOn }),
    ...(history.length > 0 && { history }),
    ...(reason && {
      reason: { code: reader.text(reason, 'code', `${at}/reason`), text: reader.text(reason, 'text', `${at}/reason`) },
    }),
  };
}
