import type { Locale, Words } from '@gongkai/model';

/** Kinds of what registers publish, as a reader is told them. */
const kinds: Readonly<Record<string, Words>> = {
  document: { zh: '文件', en: 'Documents' },
  interpretation: { zh: '政策解读', en: 'Interpretations' },
  consultation: { zh: '意见征集', en: 'Consultations' },
  opinion: { zh: '回应关切', en: 'Responses' },
  activity: { zh: '公众参与', en: 'Participation' },
  dataset: { zh: '数据开放', en: 'Open data' },
  'list-item': { zh: '清单事项', en: 'List items' },
  power: { zh: '权责清单', en: 'Powers' },
  service: { zh: '公共服务', en: 'Public services' },
  catalogue: { zh: '公开目录', en: 'Catalogue' },
  'key-point': { zh: '年度工作重点', en: 'Key points' },
  media: { zh: '政务新媒体', en: 'New media' },
  leader: { zh: '领导信息', en: 'Leaders' },
  message: { zh: '来信答复', en: 'Answered messages' },
  guide: { zh: '公开指南', en: 'Guides' },
  hotline: { zh: '12345 热线', en: '12345 hotline' },
  meeting: { zh: '会议开放', en: 'Meetings' },
  survey: { zh: '征集调查', en: 'Surveys' },
};

export const kindText = (kind: string, locale: Locale): string => kinds[kind]?.[locale] ?? kind;

/** An address that can be read anywhere: what lies on the platform itself begins with its base. */
export const absolute = (base: string, url: string): string => (url.startsWith('/') ? `${base}${url}` : url);

/** A text inside XML: escaped, and without characters XML has none of. */
export const xml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
