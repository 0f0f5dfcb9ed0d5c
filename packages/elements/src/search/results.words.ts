import type { Locale, Words } from '@gongkai/model';
import { fill, type Say } from '../base/speech.ts';
import { listWords, type ListWord } from '../parts/list/list.words.ts';
import { listWordsEn } from '../parts/list/list.words.en.ts';

/** Texts that only results need, in both languages: this file is loaded on demand. */
const words = {
  results: { zh: '搜索结果', en: 'Search results' },
  hits: { zh: '找到 {count} 条', en: '{count} found' },
  near: { zh: '没有完全匹配，显示相近结果', en: 'Nothing fits exactly; these are close' },
  searching: { zh: '正在查找…', en: 'Searching…' },
  inTexts: { zh: '也在正文中查找', en: 'Look in the texts too' },
  textsFailed: { zh: '部分正文未能读取，以下可能不全', en: 'Some texts could not be read; there may be more' },
  more: { zh: '更多结果', en: 'More results' },
  nothing: { zh: '没有找到“{text}”', en: 'Nothing found for “{text}”' },
  next: { zh: '您还可以：', en: 'What you can do:' },
  otherWords: { zh: '换个说法，或减少几个字再试', en: 'Try other words, or fewer of them' },
  ownSearch: { zh: '用本站原有搜索查找“{text}”', en: 'Look for “{text}” with the site’s own search' },
  call: { zh: '拨打 {phone} 咨询', en: 'Call {phone}' },
  request: { zh: '申请公开所需信息', en: 'Request the information you need' },
  column: { zh: '栏目', en: 'Column' },
  year: { zh: '年份', en: 'Year' },
  kind: { zh: '类别', en: 'Kind' },
} satisfies Readonly<Record<OwnWord, Words>>;
type OwnWord =
  | 'results'
  | 'hits'
  | 'near'
  | 'searching'
  | 'inTexts'
  | 'textsFailed'
  | 'more'
  | 'nothing'
  | 'next'
  | 'otherWords'
  | 'ownSearch'
  | 'call'
  | 'request'
  | 'column'
  | 'year'
  | 'kind';
export type ResultWord = ListWord | OwnWord;

const own: Readonly<Record<string, Words | undefined>> = words;

/** Says the texts of results and of lists in one language. */
export const speaker =
  (locale: Locale): Say<ResultWord> =>
  (key, values = {}) => {
    const list = key as ListWord;
    return fill(own[key]?.[locale] ?? (locale === 'en' ? listWordsEn[list] : listWords[list].zh), locale, values);
  };
