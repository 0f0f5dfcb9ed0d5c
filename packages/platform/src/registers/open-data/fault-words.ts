import type { Problem, Words } from '@gongkai/model';
import type { DataFault } from '../../sheets/read-data.ts';

const words: Readonly<Record<DataFault['code'], Words>> = {
  empty: { zh: '文件是空的', en: 'The file is empty' },
  encoding: {
    zh: '文字编码既不是 UTF-8 也不是 GB18030，请另存后上传',
    en: 'The text is neither UTF-8 nor GB18030; save it anew',
  },
  quotes: { zh: '第 {line} 行附近的引号没有成对', en: 'A quotation mark near line {line} does not close' },
  old: { zh: '这是旧版 XLS，请另存为 XLSX 或 CSV', en: 'This is an old XLS; save it as XLSX or CSV' },
  unsafe: {
    zh: '文件内部结构异常（可能是压缩炸弹），不能打开',
    en: 'The file is built in a way that is not safe to open',
  },
  broken: { zh: '文件不完整或格式有误，打不开', en: 'The file is incomplete or malformed' },
  type: { zh: '不是数据文件，请上传 CSV、JSON、XML 或 XLSX', en: 'This is no data; upload CSV, JSON, XML or XLSX' },
  'too-many': { zh: '行数超过 20000，请拆分后上传', en: 'More than 20,000 rows; split it' },
  pdf: {
    zh: 'PDF 不是机器可读的数据，请上传 CSV、JSON、XML 或 XLSX',
    en: 'A PDF is not machine-readable; upload CSV, JSON, XML or XLSX',
  },
  image: {
    zh: '图片不是机器可读的数据，请上传 CSV、JSON、XML 或 XLSX',
    en: 'A picture is not machine-readable; upload CSV, JSON, XML or XLSX',
  },
  dtd: { zh: 'XML 不能带 DTD 或自定义实体，请去除后上传', en: 'An XML may bring no DTD or entities; take them out' },
  markup: { zh: '这是网页，不是数据', en: 'This is a web page, no data' },
  rows: { zh: '没有数据行', en: 'There is no row of data' },
  head: { zh: '第一行应为列名：不能有空列名或重名', en: 'The first row names the columns: none empty, none twice' },
  ragged: { zh: '第 {line} 行的列数与首行不同', en: 'Row {line} has another number of cells than the first' },
  nested: { zh: '第 {line} 条记录不是平的（含有下级结构）', en: 'Record {line} is not flat' },
};

/** Why a file gave no dataset, in the reader's language, beside the file's field. */
export const faultProblem = (fault: DataFault): Problem => ({
  code: `dataset.file-${fault.code}`,
  at: '/file',
  words: words[fault.code],
  values: 'line' in fault ? { line: fault.line } : {},
});
