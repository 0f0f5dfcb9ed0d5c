import type { Words } from '../words.ts';

/** How a request comes in, and from which day its term runs (条例 第三十一条). */
export const channels = {
  counter: { zh: '当面提交', en: 'At the counter' },
  'registered-mail': { zh: '邮寄（签收）', en: 'Registered mail' },
  'ordinary-mail': { zh: '平常信函', en: 'Ordinary mail' },
  internet: { zh: '互联网渠道', en: 'Online' },
  fax: { zh: '传真', en: 'Fax' },
  oral: { zh: '口头（代填）', en: 'Oral, written down' },
} as const satisfies Readonly<Record<string, Words>>;
export type Channel = keyof typeof channels;
export const channelKeys = Object.keys(channels) as readonly Channel[];

/** Channels whose day of receipt is the day it is handed over or signed for; the others wait for a confirmation. */
export const isReceivedAtOnce = (channel: Channel): boolean =>
  channel === 'counter' || channel === 'registered-mail' || channel === 'oral';
