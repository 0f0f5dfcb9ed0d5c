import { subtractPeriod } from '@gongkai/model';
import { atLeast } from '../../facts/inspect/fewer.ts';
import { check } from '../check.ts';
import { count as number, window as period } from '../params.ts';

const words = {
  few: {
    zh: '{since} 以来举办在线访谈 {count} 次，应不少于 {wanted} 次（缺第 {nth} 次）。请按要求举办',
    en: '{count} online interviews since {since}; {wanted} are asked for (number {nth} is missing). Hold them',
  },
};

export const interviewCount = check({
  id: 'interview.count',
  words: { zh: '在线访谈次数', en: 'Online interviews in a year' },
  needs: ['columns', 'inspect:activities'],
  params: { within: period, count: number },
  measure: (facts, { within, count }) =>
    atLeast(facts, {
      class: 'interview',
      count,
      since: subtractPeriod(facts.asOf, within),
      words: words.few,
      kind: 'too-few',
    }),
});
