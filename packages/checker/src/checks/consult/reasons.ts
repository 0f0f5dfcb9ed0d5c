import { measured, na, unmeasured } from '@gongkai/model';
import { calledFor } from '../../facts/inspect/called.ts';
import { judged } from '../../facts/inspect/finding.ts';
import { check } from '../check.ts';

const words = {
  none: {
    zh: '“{title}”有意见未采纳，但没有说明理由。请对相对集中的意见逐项说明不采纳的理由',
    en: '“{title}” leaves comments unadopted and gives no reason. Say why for each opinion that many shared',
  },
};

export const consultReasons = check({
  id: 'consult.reasons',
  words: { zh: '不采纳意见的理由', en: 'Reasons for what was not adopted' },
  needs: ['columns', 'inspect:consultations'],
  params: {},
  measure(facts) {
    const called = calledFor(facts, ({ saysAdoption }) => saysAdoption);
    if (called.is === 'open') return unmeasured(called.reason, called.detail);
    if (called.is === 'none') return na('no.population');
    // pages that give the outcome, on their own or under the call itself
    const answers = [...called.results, ...called.calls].filter(({ fact }) => fact.saysAdoption || fact.saysNone);
    if (answers.length === 0) return na('no.population');
    const { findings, open } = judged(
      answers.map(({ one }) => one),
      [
        {
          kind: 'no-reason',
          words: words.none,
          isFaulty: (fact) => fact !== null && fact.hasRefused && !fact.saysWhy,
          values: (fact) => ({ title: fact?.title ?? '' }),
        },
      ],
    );
    return measured(answers.length, findings, open.length > 0 ? { open } : {});
  },
});
