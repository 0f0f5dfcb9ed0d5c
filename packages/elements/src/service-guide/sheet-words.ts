import { guideFields, say, type Locale } from '@gongkai/model';
import type { Say } from '../base/speech.ts';

/** Texts of the sheet beside the names of its fields, in both languages: it is loaded on demand. */
const own = {
  code: { zh: '事项编码 {code}', en: 'Code {code}' },
  missing: { zh: '未公布', en: 'Not published' },
  atOnce: { zh: '即办件', en: 'While you wait' },
  'working-day': { zh: '{days} 个工作日', en: '{days} working days' },
  day: { zh: '{days} 日', en: '{days} calendar days' },
  unclearDays: { zh: '{days}（未注明工作日或日）', en: '{days} (working or calendar days not said)' },
  material: { zh: '材料', en: 'Material' },
  form: { zh: '形式', en: 'Form' },
  copies: { zh: '份数', en: 'Copies' },
  sample: { zh: '示范文本', en: 'Sample' },
  sampleOf: { zh: '示范文本 {name}', en: 'Sample {name}' },
  mistakes: { zh: '常见错误（{count}）', en: 'Common mistakes ({count})' },
  mistake: { zh: '错误示例：{text}', en: 'Example of a mistake: {text}' },
  noFees: { zh: '不收费', en: 'No fee' },
  agencies: { zh: '中介服务机构', en: 'Intermediaries' },
  noAgencies: { zh: '不涉及', en: 'None needed' },
  phone: { zh: '咨询电话', en: 'Phone' },
  complaint: { zh: '投诉电话', en: 'Complaints' },
  place: { zh: '办理地点', en: 'Where' },
  hours: { zh: '办理时间', en: 'When' },
  map: { zh: '地图', en: 'Map' },
  online: { zh: '网上办理', en: 'Apply online' },
  onlinePercent: { zh: '网上可办 {percent} %', en: '{percent}% can be done online' },
  updated: { zh: '指南更新于 {day}', en: 'Guide updated {day}' },
  longer: { zh: '承诺时限长于法定时限', en: 'The time promised is longer than the time limit by law' },
  missingFields: { zh: '本指南未公布：{fields}', en: 'This guide does not say: {fields}' },
};
const words: typeof guideFields & typeof own = { ...guideFields, ...own };
export type SheetWord = keyof typeof words;

/** Says the texts of the sheet in one language. */
export const speaker =
  (locale: Locale): Say<SheetWord> =>
  (key, values) =>
    say(words[key], locale, values);
