import { documents, owesMark, type DocumentFact } from '../../facts/inspect/documents.ts';
import { inspectedMeasure, nothingToJudge, type Fault } from '../../facts/inspect/finding.ts';
import { check } from '../check.ts';

const faults: readonly Fault<DocumentFact>[] = [
  {
    kind: 'open-mark-missing',
    words: {
      zh: '公文《{title}》（{number}）主动公开，但正文没有“此件公开发布”。请在附注处标注“（此件公开发布）”',
      en: '“{title}” ({number}) is openly issued but does not say so. Write the words for “openly issued” in its note',
    },
    isFaulty: (fact) => owesMark(fact) && !fact.openMark && !fact.fileOnly,
    values: ({ title, number }) => ({ title, number }),
  },
  {
    kind: 'open-mark-in-file',
    words: {
      zh: '公文《{title}》（{number}）的正文在附件里，是否标注“此件公开发布”需人工查看',
      en: 'The text of “{title}” ({number}) is in a file: a person must see whether it says that it is openly issued',
    },
    isFaulty: (fact) => owesMark(fact) && !fact.openMark && fact.fileOnly,
    values: ({ title, number }) => ({ title, number }),
    state: 'person',
  },
];

export const docOpenMark = check({
  id: 'doc.open-mark',
  words: { zh: '主动公开的公文标注“此件公开发布”', en: 'Openly issued documents say that they are' },
  needs: ['columns', 'inspect:documents'],
  params: {},
  measure(facts) {
    const isOfficial = (fact: DocumentFact | undefined): boolean => fact === undefined || owesMark(fact);
    const measure = inspectedMeasure(facts, documents, faults, (_, fact) => isOfficial(fact));
    return measure.state === 'unmeasured' && measure.reason === 'no.population'
      ? nothingToJudge(facts, 'policy')
      : measure;
  },
});
