import { say, type Locale } from '@gongkai/model';
import type { Say } from '../base/speech.ts';

/** Texts of the preview, in both languages: it is loaded on demand. */
const words = {
  loading: { zh: '正在读取文件开头…', en: 'Reading the beginning of the file…' },
  caption: { zh: '{name}：前 {count} 行', en: '{name}: first {count} rows' },
  whole: { zh: '{name}：共 {count} 行', en: '{name}: {count} rows' },
  cells: {
    zh: '第 {line} 行有误：应有 {expected} 格，实有 {found} 格',
    en: 'Line {line} is wrong: {expected} cells are expected, {found} were found',
  },
  quote: { zh: '第 {line} 行有误：引号没有结束', en: 'Line {line} is wrong: a quotation mark is never closed' },
  'after-quote': {
    zh: '第 {line} 行有误：引号之后还有文字',
    en: 'Line {line} is wrong: text stands behind a closed quotation mark',
  },
  json: { zh: '第 {line} 行起不是有效的 JSON', en: 'From line {line} on this is no valid JSON' },
  'data.http': { zh: '文件无法打开', en: 'The file cannot be opened' },
  'data.network': { zh: '暂时无法预览，可直接下载', en: 'No preview just now; the file can be downloaded' },
  'data.not-data': { zh: '地址给出的不是数据文件', en: 'The address gives no data file' },
  'data.no-records': { zh: '此文件不是表格，无法预览', en: 'This file is no table and cannot be previewed' },
  'data.empty': { zh: '文件是空的', en: 'The file is empty' },
};
export type PreviewWord = keyof typeof words;

export const speaker =
  (locale: Locale): Say<PreviewWord> =>
  (key, values) =>
    say(words[key] ?? words['data.network'], locale, values);
