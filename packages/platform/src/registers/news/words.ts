import type { Words } from '@gongkai/model';
import type { NewsState } from '../../db/tables/news.ts';

export const stateWords: Readonly<Record<NewsState, Words>> = {
  draft: { zh: '起草中', en: 'Draft' },
  consulted: { zh: '已会商', en: 'Talked over' },
  cleared: { zh: '已协调，可供稿', en: 'Cleared for the media' },
};

export const actWords = {
  draft: { zh: '起草新闻通稿', en: 'Draft the news copy' },
  edit: { zh: '修改', en: 'Change it' },
  consult: { zh: '登记会商', en: 'Enter with whom it was talked over' },
  clear: { zh: '协调供稿', en: 'Clear it for the media' },
  place: { zh: '登记刊播', en: 'Enter who carried it' },
} satisfies Record<string, Words>;

export const words = {
  title: { zh: '新闻通稿', en: 'News copy' },
  list: { zh: '新闻通稿（未供稿的在前）', en: 'News copy, what is not out first' },
  none: {
    zh: '还没有新闻通稿。重要政策文件起草时从“起草新闻通稿”登记',
    en: 'No news copy yet. Begin with “Draft the news copy”',
  },
  document: { zh: '文件', en: 'Document' },
  department: { zh: '起草单位', en: 'Drafted by' },
  name: { zh: '标题', en: 'Title' },
  body: { zh: '正文', en: 'Text' },
  state: { zh: '状态', en: 'State' },
  consultedWith: { zh: '会商单位和意见', en: 'With whom, and what they said' },
  consultedOn: { zh: '会商日期', en: 'On' },
  clearedOn: { zh: '市政府办公室协调日期', en: 'Cleared by the city office on' },
  placements: { zh: '刊播情况', en: 'Who carried it' },
  noPlacements: { zh: '还没有登记刊播', en: 'Nobody is entered yet' },
  channel: { zh: '渠道', en: 'Channel' },
  outlet: { zh: '媒体或账号', en: 'Outlet or account' },
  address: { zh: '网址（报刊、广播电视可不填）', en: 'Address (press and broadcast need none)' },
  on: { zh: '刊播日期', en: 'On' },
  count: { zh: '刊播', en: 'Carried by' },
  gap: { zh: '《{title}》已公开，没有新闻通稿供媒体刊播', en: '“{title}” is public, no news copy went to the media' },
} satisfies Record<string, Words>;
