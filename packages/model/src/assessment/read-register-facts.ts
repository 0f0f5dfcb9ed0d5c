import { isDay } from '../day.ts';
import { isFields, type Fields } from '../field-reader.ts';
import { nearest } from '../nearest.ts';
import { bad, good, type Problem, type Read } from '../problem.ts';
import type { Words } from '../words.ts';
import type { RegisterFacts, RegisterRow } from './register-facts.ts';

const keys = '$schema schema organ from to source pack rows'.split(' ');
const rowKeys = 'row examined met note'.split(' ');

const words = {
  object: { zh: '应为一个 JSON 对象', en: 'A JSON object is expected' },
  schema: { zh: 'schema 应为 "gongkai.register-facts/1"', en: 'schema must be "gongkai.register-facts/1"' },
  unknown: { zh: '没有 {key} 这一项，请删去；可用：{known}', en: '{key} is not known, remove it; known are {known}' },
  near: { zh: '没有 {key} 这一项，是否为 {near}？', en: '{key} is not known; did you mean {near}?' },
  text: { zh: '{key} 应为非空文字', en: '{key} must be a text' },
  day: { zh: '{key} 应为存在的日期 YYYY-MM-DD', en: '{key} must be a day that exists, YYYY-MM-DD' },
  order: { zh: 'to 不应早于 from', en: 'to must not be before from' },
  rows: { zh: 'rows 应为至少一行的列表', en: 'rows must be a list with at least one row' },
  count: { zh: '{key} 应为不小于 0 的整数', en: '{key} must be a whole number from 0' },
  more: {
    zh: 'met（{met}）不应大于 examined（{examined}）',
    en: 'met ({met}) must not be above examined ({examined})',
  },
  twice: { zh: '{row} 写了两次，请只留一行', en: '{row} is written twice; keep one' },
} satisfies Record<string, Words>;

type Tell = (at: string, code: keyof typeof words, values?: Readonly<Record<string, string | number>>) => void;

/** Reads counts out of an office's registers. Says everything that is wrong with them, each with its place. */
export function readRegisterFacts(json: unknown): Read<RegisterFacts> {
  const problems: Problem[] = [];
  const tell: Tell = (at, code, values = {}) =>
    void problems.push({ code: `register-facts.${code}`, at, words: words[code], values });
  if (!isFields(json)) {
    tell('', 'object');
    return bad(problems);
  }
  strange(json, keys, '', tell);
  if (json['schema'] !== 'gongkai.register-facts/1') tell('/schema', 'schema');
  const organ = textAt(json, 'organ', '', tell);
  const source = textAt(json, 'source', '', tell);
  const pack = json['pack'] === undefined ? undefined : textAt(json, 'pack', '', tell);
  const { from, to } = json;
  if (!isDay(from)) tell('/from', 'day', { key: 'from' });
  if (!isDay(to)) tell('/to', 'day', { key: 'to' });
  if (isDay(from) && isDay(to) && to < from) tell('/to', 'order');
  const rows = rowsOf(json['rows'], tell);
  if (problems.length > 0 || !isDay(from) || !isDay(to)) return bad(problems);
  const schema = 'gongkai.register-facts/1';
  return good({ schema, organ, from, to, source, ...(pack === undefined ? {} : { pack }), rows });
}

function rowsOf(found: unknown, tell: Tell): readonly RegisterRow[] {
  const list: readonly unknown[] = Array.isArray(found) ? found : [];
  if (list.length === 0) tell('/rows', 'rows');
  const seen = new Set<string>();
  return list.map((one, index) => {
    const at = `/rows/${index}`;
    const fields = isFields(one) ? one : {};
    if (!isFields(one)) tell(at, 'object');
    else strange(one, rowKeys, at, tell);
    const row = textAt(fields, 'row', at, tell);
    const examined = countAt(fields, 'examined', at, tell);
    const met = countAt(fields, 'met', at, tell);
    if (met > examined) tell(`${at}/met`, 'more', { met, examined });
    if (row !== '' && seen.has(row)) tell(`${at}/row`, 'twice', { row });
    seen.add(row);
    const note = fields['note'] === undefined ? undefined : textAt(fields, 'note', at, tell);
    return { row, examined, met, ...(note === undefined ? {} : { note }) };
  });
}

function strange(fields: Fields, known: readonly string[], at: string, tell: Tell): void {
  for (const key of Object.keys(fields)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    const place = `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (near === undefined) tell(place, 'unknown', { key, known: known.join(' ') });
    else tell(place, 'near', { key, near });
  }
}

function textAt(fields: Fields, key: string, at: string, tell: Tell): string {
  const value = fields[key];
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  tell(`${at}/${key}`, 'text', { key });
  return '';
}

function countAt(fields: Fields, key: string, at: string, tell: Tell): number {
  const value = fields[key];
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  tell(`${at}/${key}`, 'count', { key });
  return 0;
}
