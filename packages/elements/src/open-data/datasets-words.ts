import { say, type Locale } from '@gongkai/model';
import type { Say } from '../base/speech.ts';

/** Texts of the datasets, in both languages: they are loaded with the data. */
const words = {
  notFilled: { zh: '未填写', en: 'Not filled in' },
  themes: { zh: '主题', en: 'Theme' },
  allThemes: { zh: '全部主题（{count}）', en: 'All themes ({count})' },
  oneTheme: { zh: '{theme}（{count}）', en: '{theme} ({count})' },
  theme: { zh: '主题', en: 'Theme' },
  dept: { zh: '提供单位', en: 'From' },
  licence: { zh: '使用许可', en: 'Licence' },
  frequency: { zh: '更新频率', en: 'Updated' },
  updatedOn: { zh: '最近更新', en: 'Last update' },
  contact: { zh: '联系方式', en: 'Contact' },
  columns: { zh: '字段说明', en: 'Columns' },
  columnsShown: { zh: '字段说明（{count}）', en: 'Columns ({count})' },
  files: { zh: '数据文件', en: 'Files' },
  name: { zh: '字段', en: 'Column' },
  type: { zh: '类型', en: 'Type' },
  unit: { zh: '单位', en: 'Unit' },
  meaning: { zh: '含义', en: 'Meaning' },
  download: { zh: '下载 {format}', en: 'Download {format}' },
  rows: { zh: '{rows} 行', en: '{rows} rows' },
  preview: { zh: '预览', en: 'Preview' },
  previewOf: { zh: '预览 {name}', en: 'Preview {name}' },
  closed: { zh: '没有可机器读取的文件', en: 'No file a program can read' },
  noFiles: { zh: '尚未提供文件', en: 'No files yet' },
  more: { zh: '更多数据集（{count}）', en: 'More datasets ({count})' },
  unreadable: { zh: '没有可机器读取的文件：{titles}', en: 'No file a program can read: {titles}' },
  unfilled: { zh: '“{column}”有 {count} 个数据集未填写', en: '“{column}” is not filled in for {count} datasets' },
};
export type DatasetWord = keyof typeof words;

export const speaker =
  (locale: Locale): Say<DatasetWord> =>
  (key, values) =>
    say(words[key], locale, values);
