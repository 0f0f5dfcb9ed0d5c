import type { Problem, Words } from '@gongkai/model';
import heads from './heads.json' with { type: 'json' };

const words = {
  'file-none': { zh: '请选择文件', en: 'Choose a file' },
  'file-too-large': { zh: '文件超过 10 MiB', en: 'The file is larger than 10 MiB' },
  'file-empty': { zh: '文件里没有内容', en: 'The file holds nothing' },
  'file-encoding': { zh: '文字编码不是 UTF-8 或 GB18030', en: 'The text is neither UTF-8 nor GB18030' },
  'file-old': { zh: '请另存为 XLSX 或 CSV', en: 'Save it as XLSX or CSV' },
  'file-unsafe': { zh: '文件结构异常，不能安全打开', en: 'The file cannot be opened safely' },
  'file-broken': { zh: '文件损坏，无法读取', en: 'The file is broken' },
  'file-type': { zh: '不是表格文件，请使用 CSV 或 XLSX', en: 'No table: use CSV or XLSX' },
  'file-too-many': { zh: '行数过多', en: 'Too many rows' },
  'file-quotes': { zh: '第 {line} 行的引号没有成对', en: 'A quotation mark of line {line} is not closed' },
  'head-missing': { zh: '缺少“{column}”栏', en: 'There is no column “{column}”' },
  'head-twice': { zh: '“{column}”栏出现两次', en: 'The column “{column}” is there twice' },
  'head-unknown': {
    zh: '不接收“{column}”栏：只登记统计数字，不收个人信息。请删去此栏',
    en: 'The column “{column}” is not taken: figures alone, no personal data. Take it out',
  },
  same: { zh: '此文件已于 {on} 导入，没有重复登记', en: 'This file was taken in on {on} already; nothing is changed' },
  month: { zh: '“{text}”不是月份，应如 2026-10', en: '“{text}” is no month such as 2026-10' },
  'month-open': { zh: '{month} 尚未结束', en: '{month} is not over' },
  department: { zh: '没有单位“{text}”', en: 'There is no department “{text}”' },
  withdrawn: { zh: '单位“{text}”已撤销', en: 'The department “{text}” is withdrawn' },
  count: { zh: '“{column}”应为整数，现为“{text}”', en: '“{column}” must be a whole number, not “{text}”' },
  formula: { zh: '“{column}”是公式，请填写数值', en: '“{column}” is a formula: write its value' },
  closed: {
    zh: '办结 {closed} 件多于受理与结转之和 {all} 件',
    en: '{closed} are closed of {all} received and carried over',
  },
  satisfied: { zh: '满意 {satisfied} 件多于办结 {closed} 件', en: '{satisfied} satisfied of {closed} closed' },
  twice: { zh: '同一单位同一月份在第 {line} 行已有', en: 'The same month and department stand in row {line}' },
} satisfies Record<string, Words>;

export const problem = (code: string, at: string, values: Problem['values'] = {}): Problem => ({
  code: `hotline.${code}`,
  at,
  words: Object.hasOwn(words, code) ? words[code as keyof typeof words] : words['file-broken'],
  values,
});

/** The figures of one month. */
export interface Counts {
  readonly received: number;
  readonly carried: number;
  readonly closed: number;
  readonly satisfied: number;
}
export type Column = keyof typeof heads;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s:*]/g, '')
    .replace(/\(.*\)$/, '')
    .toLowerCase();
const names = new Map<string, string>(
  Object.entries(heads).flatMap(([column, labels]) => labels.map((label) => [plain(label), column] as const)),
);
const columns = Object.keys(heads) as readonly Column[]; // the keys of heads.json

/** Where the columns stand; any other head refuses the file, so that nobody's name or telephone comes in. */
export function headOf(row: readonly string[]): {
  readonly at: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
} {
  const at = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [index, label] of row.entries()) {
    if (label === '') continue;
    const column = names.get(plain(label));
    if (column === undefined) problems.push(problem('head-unknown', '/file', { column: label }));
    else if (at.has(column)) problems.push(problem('head-twice', '/file', { column: label }));
    else at.set(column, index);
  }
  for (const column of columns)
    if (column !== 'carried' && !at.has(column))
      problems.push(problem('head-missing', '/file', { column: heads[column][0] ?? column }));
  return { at, problems };
}

export const labelOf = (column: Column): string => heads[column][0] ?? column;

/** A month in the forms offices write it, `2026-10`; undefined for what is none. */
export function monthIn(text: string): string | undefined {
  const found = /^(\d{4})(?:[-/.\u5e74]?)(\d{1,2})(?:\u6708|[-/.]0?1)?$/.exec(
    text.normalize('NFKC').replaceAll(/\s/g, ''),
  );
  const month = Number(found?.[2] ?? 0);
  return found?.[1] && month >= 1 && month <= 12 ? `${found[1]}-${String(month).padStart(2, '0')}` : undefined;
}

/** The month before. */
export function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = year * 12 + number - 2;
  return `${String(Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** What does not add up in a month's figures. */
export function countProblems({ received, carried, closed, satisfied }: Counts): readonly Problem[] {
  const all = received + carried;
  return [
    ...(closed > all ? [problem('closed', '', { closed, all })] : []),
    ...(satisfied > closed ? [problem('satisfied', '', { satisfied, closed })] : []),
  ];
}

/** `3 of 4` as people read it; a dash for none of none. */
export const percent = (part: number, all: number): string =>
  all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`;
