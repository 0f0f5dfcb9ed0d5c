import { consultationTopics, type Day, type Problem, type Words } from '@gongkai/model';
import type { Tx } from '../db/tx.ts';

const words = {
  unknown: { zh: '没有这项意见征集，请核对网址', en: 'There is no such consultation; check the address' },
  early: { zh: '意见征集从 {on} 开始，届时再提交', en: 'Opinions are taken from {on} on; send yours then' },
  over: {
    zh: '意见征集已于 {on} 截止，您填写的内容没有提交；可通过公告所列其他方式联系',
    en: 'Opinions were taken until {on}; yours was not sent. The notice names other ways to reach the department',
  },
} satisfies Record<string, Words>;

const problem = (code: keyof typeof words, values: Problem['values'] = {}): Problem => ({
  code: `consultation.${code}`,
  at: '/topic',
  words: words[code],
  values,
});

export const consultationTopic = (id: string): string => `${consultationTopics}${id}`;

/** Why a topic takes no comment on a day; undefined when it does. The server's day decides, whatever a page said. */
export async function topicProblem(tx: Tx, topic: string, today: Day): Promise<Problem | undefined> {
  if (!topic.startsWith(consultationTopics)) return undefined;
  const row = await tx
    .selectFrom('consultation')
    .select(['state', 'opens_on', 'closes_on'])
    .where('id', '=', topic.slice(consultationTopics.length))
    .executeTakeFirst();
  if (!row || row.state === 'draft' || row.state === 'withdrawn') return problem('unknown');
  if (row.opens_on > today) return problem('early', { on: row.opens_on });
  return row.closes_on < today || row.state === 'answered' ? problem('over', { on: row.closes_on }) : undefined;
}
