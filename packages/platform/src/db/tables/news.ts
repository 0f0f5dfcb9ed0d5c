import type { Day } from '@gongkai/model';
import type { Moment } from '../moment.ts';

export const newsStates = ['draft', 'consulted', 'cleared'] as const;
export type NewsState = (typeof newsStates)[number];

/** Where a text was carried (澄政办发〔2018〕24号 三（一）4: 主流媒体及其网站、微博微信、客户端, 商业和都市类媒体). */
export const newsChannels = ['press', 'site', 'weibo', 'wechat', 'app', 'commercial'] as const;
export type NewsChannel = (typeof newsChannels)[number];

/** 新闻通稿 of a document. */
export interface NewsCopyTable {
  readonly id: string;
  readonly document_id: string;
  readonly department_id: string;
  title: string;
  body: string;
  state: NewsState;
  readonly drafted_by: string;
  /** With whom it was talked over, and when. */
  consulted_with: string | null;
  consulted_on: Day | null;
  /** Whoever at the city office coordinated it. */
  cleared_by: string | null;
  cleared_on: Day | null;
  readonly created_at: Moment;
}

/** One place that carried it. */
export interface NewsPlacementTable {
  readonly id: string;
  readonly copy_id: string;
  readonly channel: NewsChannel;
  readonly outlet: string;
  readonly url: string | null;
  readonly on_day: Day;
  readonly at: Moment;
}

export interface NewsTables {
  news_copy: NewsCopyTable;
  news_placement: NewsPlacementTable;
}
