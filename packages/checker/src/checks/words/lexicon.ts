import { inspectedMeasure, type Fault } from '../../facts/inspect/finding.ts';
import { safety, type SafetyFact } from '../../facts/inspect/safety.ts';
import { wrongWordsFrom } from '../../facts/hacked/wrong-words.ts';
import { check } from '../check.ts';

const faults: readonly Fault<SafetyFact>[] = [
  {
    kind: 'wrong-word',
    state: 'person',
    words: {
      zh: '疑有错别字或不规范称谓：{list}。请人工判断后更正（词表来源：{from}）',
      en: 'Possibly misspelt or wrongly named: {list}. Judge and correct (list from: {from})',
    },
    isFaulty: ({ words }) => words.length > 0,
    values: ({ words }) => ({
      list: words.map(({ wrong, right, quote }) => `${wrong}→${right}（…${quote}…）`).join('；'),
      from: wrongWordsFrom,
    }),
  },
];

export const wordsLexicon = check({
  id: 'words.lexicon',
  words: { zh: '用词用字规范', en: 'Words and names written right' },
  needs: ['links', 'columns', 'inspect:safety'],
  params: {},
  measure: (facts) => inspectedMeasure(facts, safety, faults),
});
