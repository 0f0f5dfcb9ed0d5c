import type { Day, Problem, Words } from '@gongkai/model';

type NewsState = 'draft' | 'consulted' | 'cleared';
export type NewsAct = 'edit' | 'consult' | 'clear' | 'place';

/** Where each act may begin, where it leads, who does it: the drafter writes and talks it over, the city office coordinates. */
export const newsActs: Readonly<
  Record<NewsAct, { readonly from: readonly NewsState[]; readonly to: NewsState; readonly by: 'department' | 'office' }>
> = {
  edit: { from: ['draft', 'consulted'], to: 'draft', by: 'department' },
  consult: { from: ['draft'], to: 'consulted', by: 'department' },
  clear: { from: ['consulted'], to: 'cleared', by: 'office' },
  place: { from: ['cleared'], to: 'cleared', by: 'department' },
};

export const isNewsAct = (name: string): name is NewsAct => Object.hasOwn(newsActs, name);

/** Days after a document is public in which its news copy is looked for: an office's default here, no law's. */
export const NEWS_DAYS = 30;

const words = {
  document: { zh: '没有这份文件，或者不属于您的单位', en: 'There is no such document, or it is not your department’s' },
  twice: { zh: '这份文件已有新闻通稿', en: 'This document has a news copy already' },
  state: { zh: '当前状态不能办理此事', en: 'This cannot be done as it stands' },
  future: { zh: '日期不能晚于今天', en: 'The day cannot be later than today' },
  address: {
    zh: '网络渠道请填写网址，公众和评估人员据此核对',
    en: 'Give the address of what stands on the web, so that it can be looked up',
  },
  early: {
    zh: '文件于 {day} 公开，刊播不能早于公开',
    en: 'The document is public since {day}; nobody carries it before',
  },
  secret: { zh: '文件尚未公开，不能登记刊播', en: 'The document is not public yet; nobody may carry it' },
} satisfies Record<string, Words>;

export const problem = (code: keyof typeof words, at: string, values: Problem['values'] = {}): Problem => ({
  code: `news.${code}`,
  at,
  words: words[code],
  values,
});

interface Placed {
  /** Key of the channel; what is in the press has no address. */
  readonly channel: string;
  readonly url: string;
  readonly on: Day;
}

/** What stands against the record that somebody carried it. */
export function placeProblems({ channel, url, on }: Placed, documentOn: Day | null, today: Day): readonly Problem[] {
  return [
    ...(on > today ? [problem('future', '/on')] : []),
    ...(channel !== 'press' && url === '' ? [problem('address', '/url')] : []),
    ...(documentOn === null
      ? [problem('secret', '')]
      : on < documentOn
        ? [problem('early', '/on', { day: documentOn })]
        : []),
  ];
}
