import {
  columnTypes,
  frequencyDays,
  isDay,
  type ColumnType,
  type DatasetFrequency,
  type Day,
  type ExchangeStep,
  type Problem,
  type SharingKind,
  type Words,
} from '@gongkai/model';

/** Days the policy sets for the exchange platforms; basis: 澄政办发〔2018〕24号 三（四）. */
export const exchangeDue: Readonly<Record<ExchangeStep, Day>> = { integrate: '2018-06-30', connect: '2018-12-31' };

/** One column as the dictionary explains it. */
export interface DictionaryEntry {
  readonly name: string;
  readonly type: ColumnType;
  readonly unit: string;
  readonly meaning: string;
}

const words = {
  id: {
    zh: '编号只能用小写字母、数字和连字符，3 到 40 个字符',
    en: 'An id has small letters, digits and hyphens, 3 to 40 of them',
  },
  taken: { zh: '编号已被使用', en: 'The id is taken' },
  file: { zh: '请选择数据文件', en: 'Choose the file' },
  large: { zh: '文件超过 {most} MiB，请拆分后上传', en: 'The file is larger than {most} MiB; split it' },
  dictionary: { zh: '数据字典缺少这些列的说明：{columns}', en: 'The dictionary does not explain: {columns}' },
  stray: {
    zh: '数据字典说明了文件中没有的列：{columns}',
    en: 'The dictionary explains what is not in the file: {columns}',
  },
  line: {
    zh: '数据字典第 {line} 行应为：列名 | 类型 | 单位 | 含义；类型为文本、整数、数值、日期之一',
    en: 'Line {line} of the dictionary should read: column | type | unit | meaning; a type is text, integer, number or date',
  },
  type: {
    zh: '第 {row} 行“{column}”不是{type}：{found}',
    en: 'Row {row}, “{column}” is no {type}: {found}',
  },
  version: { zh: '还没有可以发布的数据，请先上传', en: 'There is no data to publish; upload it first' },
  note: {
    zh: '有条件共享的请写明条件，不予共享的请写明依据',
    en: 'Say on what conditions, or by which law it is not shared',
  },
  code: { zh: '资源编码已被使用', en: 'The code is taken' },
  dataset: { zh: '没有这个数据集', en: 'There is no such dataset' },
  twice: { zh: '此系统已登记', en: 'This system is registered' },
  'not-yet': { zh: '日期不能晚于今天', en: 'A day cannot lie in the future' },
} satisfies Record<string, Words>;

export const wrong = (code: keyof typeof words, at: string, values: Problem['values'] = {}): Problem => ({
  code: `dataset.${code}`,
  at,
  words: words[code],
  values,
});

export const isDatasetId = (id: string): boolean => /^[a-z0-9](?:[a-z0-9-]{1,38})[a-z0-9]$/.test(id);

const types = new Map<string, ColumnType>();
for (const [key, { zh }] of Object.entries(columnTypes)) {
  types.set(key, key as ColumnType); // the table's own keys
  types.set(zh, key as ColumnType); // as above
}

/** Reads a dictionary of lines `column | type | unit | meaning`; tabs and full-width bars part as well. */
export function readDictionary(
  text: string,
):
  | { readonly ok: true; readonly entries: readonly DictionaryEntry[] }
  | { readonly ok: false; readonly problem: Problem } {
  const entries: DictionaryEntry[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [name = '', type = '', unit = '', ...meaning] = line.split(/[|｜\t]/).map((part) => part.trim());
    const known = types.get(type);
    const said = meaning.join(' ').trim();
    if (name === '' || known === undefined || said === '')
      return { ok: false, problem: wrong('line', '/dictionary', { line: at + 1 }) };
    entries.push({ name, type: known, unit, meaning: said });
  }
  return { ok: true, entries };
}

/** A dictionary as it is typed: what the next version begins with. */
export const dictionaryText = (entries: readonly DictionaryEntry[]): string =>
  entries.map(({ name, type, unit, meaning }) => [name, columnTypes[type].zh, unit, meaning].join(' | ')).join('\n');

const fits: Readonly<Record<ColumnType, (text: string) => boolean>> = {
  text: () => true,
  integer: (text) => /^-?\d{1,15}$/.test(text),
  number: (text) => /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text),
  date: (text) => isDay(text),
};

/** Every column explained, nothing explained that is not there, every cell what its column says. */
export function dictionaryProblems(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  entries: readonly DictionaryEntry[],
): readonly Problem[] {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const missing = columns.filter((name) => !byName.has(name));
  if (missing.length > 0) return [wrong('dictionary', '/dictionary', { columns: missing.join(', ') })];
  const stray = entries.filter(({ name }) => !columns.includes(name)).map(({ name }) => name);
  if (stray.length > 0) return [wrong('stray', '/dictionary', { columns: stray.join(', ') })];
  const problems: Problem[] = [];
  for (const [column, name] of columns.entries()) {
    const type = byName.get(name)?.type ?? 'text';
    const row = rows.findIndex((cells) => (cells[column] ?? '') !== '' && !fits[type](cells[column] ?? ''));
    if (row >= 0)
      problems.push(
        wrong('type', '/file', {
          row: row + 2,
          column: name,
          type: `${columnTypes[type].zh} (${columnTypes[type].en})`,
          found: (rows[row]?.[column] ?? '').slice(0, 40),
        }),
      );
  }
  return problems;
}

export const sharingProblems = (sharing: SharingKind, note: string): readonly Problem[] =>
  sharing !== 'unconditional' && note === '' ? [wrong('note', '/sharingNote')] : [];

/** The day by which a dataset is brought up to date again; undefined where it is not. */
export function nextDueOn(frequency: DatasetFrequency, issuedOn: Day): Day | undefined {
  const days = frequencyDays[frequency];
  if (days === undefined) return undefined;
  return new Date(Date.parse(issuedOn) + days * 86_400_000).toISOString().slice(0, 10) as Day; // ISO text begins with a day
}
