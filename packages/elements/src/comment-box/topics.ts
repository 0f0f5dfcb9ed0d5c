import type { Words } from '@gongkai/model';

/** How a topic is spoken of: what one writes there, and what the part of the page is called. */
export interface Topic {
  readonly noun: Words;
  readonly title: Words;
  /** Heading of what others wrote. */
  readonly list: Words;
}

const opinion: Topic = {
  noun: { zh: '意见', en: 'opinion' },
  title: { zh: '发表意见', en: 'Have your say' },
  list: { zh: '公众意见', en: 'What people say' },
};
const replies: Words = { zh: '公开的来信与答复', en: 'Letters and answers' };
const topics = new Map<string, Topic>([
  ['mailbox', { noun: { zh: '来信', en: 'letter' }, title: { zh: '写信', en: 'Write to us' }, list: replies }],
  [
    'suggestion',
    { noun: { zh: '建议', en: 'suggestion' }, title: { zh: '提建议', en: 'Suggest something' }, list: replies },
  ],
  ['complaint', { noun: { zh: '投诉', en: 'complaint' }, title: { zh: '投诉', en: 'Complain' }, list: replies }],
  [
    'page',
    {
      noun: { zh: '留言', en: 'comment' },
      title: { zh: '留言', en: 'Leave a comment' },
      list: { zh: '公众留言', en: 'Comments' },
    },
  ],
]);

/** The words of `mailbox`, `suggestion`, `complaint`, `page:<url>`; everything else is an opinion on a draft. */
export const topicOf = (topic: string): Topic => topics.get(topic.replace(/:.*$/s, '')) ?? opinion;
