import { fieldReader, isFields, type FieldReader, type Fields } from '../field-reader.ts';
import { readFile } from '../item-file.ts';
import { bad, good, type Problem, type Read } from '../problem.ts';
import type { Basis, Catalogue, DisclosureItem, HistoryEntry } from './catalogue.ts';
import { attributeKeys, audienceKeys, historyKindKeys, levelKeys, stageKeys, wayKeys } from './enum-keys.ts';

/** Reads a catalogue file or every problem in it, each with its place. Unknown fields are ignored. Never throws. */
export function readCatalogue(json: unknown): Read<Catalogue> {
  const { value, problems } = salvageCatalogue(json);
  return value === undefined || problems.length > 0 ? bad(problems) : good(value);
}

/**
 * What of a catalogue file can be shown, and what is wrong with the rest: rows that cannot be read are left out and
 * named in `problems`. `value` is undefined when the file as a whole is no catalogue.
 */
export function salvageCatalogue(json: unknown): {
  readonly value: Catalogue | undefined;
  readonly problems: readonly Problem[];
} {
  const reader = fieldReader('catalogue');
  const file = readFile(reader, json, 'gongkai.catalogue/1');
  if (file === undefined) return { value: undefined, problems: reader.problems };
  const items: DisclosureItem[] = [];
  for (const [index, row] of file.rows.entries()) {
    const item = readItem(reader, row, `/items/${index}`);
    if (item) items.push(item);
  }
  return { value: { schema: 'gongkai.catalogue/1', ...file.head, items }, problems: reader.problems };
}

function readItem(reader: FieldReader, row: unknown, at: string): DisclosureItem | undefined {
  const before = reader.problems.length;
  const name = isFields(row) ? reader.text(row, 'name', at) : '';
  if (!isFields(row) || name === '') {
    const words = {
      zh: '公开事项须有名称，请补上 name（事项名称）',
      en: 'A disclosure item needs a name; add "name"',
    };
    reader.refuse({ code: 'catalogue.no-name', at, words });
    return undefined;
  }
  const item: DisclosureItem = {
    code: reader.text(row, 'code', at),
    name,
    content: reader.texts(row, 'content', at),
    basis: reader.records(row, 'basis', at, 'title').map((fields, n) => readBasis(reader, fields, `${at}/basis/${n}`)),
    timeLimit: reader.text(row, 'timeLimit', at),
    subject: reader.text(row, 'subject', at),
    channels: reader.texts(row, 'channels', at),
    audience: reader.choice(row, 'audience', at, audienceKeys),
    way: reader.choice(row, 'way', at, wayKeys),
    level: reader.choices(row, 'level', at, levelKeys),
    attribute: reader.choice(row, 'attribute', at, attributeKeys),
    ...readExtras(reader, row, at),
  };
  return reader.problems.length === before ? item : undefined;
}

/** The optional fields: absent ones stay absent. */
function readExtras(reader: FieldReader, row: Fields, at: string): Partial<DisclosureItem> {
  const url = reader.text(row, 'url', at);
  const py = reader.text(row, 'py', at).toLowerCase();
  const field = reader.text(row, 'field', at);
  const stage = reader.choice(row, 'stage', at, stageKeys);
  const changedOn = reader.day(row, 'changedOn', at);
  const history = reader
    .records(row, 'history', at, 'text')
    .map((fields, n) => readHistory(reader, fields, `${at}/history/${n}`));
  const reason = reader.records(row, 'reason', at, 'text')[0];
  return {
    ...(url && { url }),
    ...(py && { py }),
    ...(field && { field }),
    ...(stage && { stage }),
    ...(changedOn && { changedOn }),
    ...(history.length > 0 && { history: history.filter((entry) => entry !== undefined) }),
    ...(reason && {
      reason: { code: reader.text(reason, 'code', `${at}/reason`), text: reader.text(reason, 'text', `${at}/reason`) },
    }),
  };
}

function readBasis(reader: FieldReader, fields: Fields, at: string): Basis {
  const article = reader.text(fields, 'article', at);
  const url = reader.text(fields, 'url', at);
  return { title: reader.text(fields, 'title', at), ...(article && { article }), ...(url && { url }) };
}

function readHistory(reader: FieldReader, fields: Fields, at: string): HistoryEntry | undefined {
  const on = reader.day(fields, 'on', at);
  const kind = reader.choice(fields, 'kind', at, historyKindKeys);
  const basis = reader.text(fields, 'basis', at);
  if (on !== undefined && kind !== '')
    return { on, kind, text: reader.text(fields, 'text', at), ...(basis && { basis }) };
  const words = {
    zh: '调整记录须有日期 on 与类别 kind（新增、调整、取消），请补上',
    en: 'A history entry needs its day "on" and its "kind" (added, changed, cancelled); add them',
  };
  reader.refuse({ code: 'catalogue.history-incomplete', at, words });
  return undefined;
}
