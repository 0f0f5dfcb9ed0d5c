import { subtractPeriod } from '@gongkai/model';
import { atLeast } from '../../facts/inspect/fewer.ts';
import { check } from '../check.ts';
import { count as number, window as period } from '../params.ts';

const words = {
  few: {
    zh: '{since} 以来开展征集调查 {count} 次，应不少于 {wanted} 次（缺第 {nth} 次）。请按要求开展并公布结果',
    en: '{count} consultations and surveys since {since}; {wanted} are asked for (number {nth} is missing). Hold them and publish what came of them',
  },
};

export const consultCount = check({
  id: 'consult.count',
  words: { zh: '征集调查次数', en: 'Consultations and surveys in a year' },
  needs: ['columns', 'inspect:activities'],
  params: { within: period, count: number },
  measure: (facts, { within, count }) =>
    atLeast(facts, {
      class: 'consult',
      count,
      since: subtractPeriod(facts.asOf, within),
      words: words.few,
      kind: 'too-few',
    }),
});
