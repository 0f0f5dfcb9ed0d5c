import { measured, na, unmeasured } from '@gongkai/model';
import { calledFor } from '../../facts/inspect/called.ts';
import { judged } from '../../facts/inspect/finding.ts';
import { check } from '../check.ts';

const words = {
  lacking: {
    zh: '“{title}”征求意见，但页面上没有起草说明或决策依据。请公布起草说明，写明依据',
    en: '“{title}” asks for comments without an explanation or the law it rests on. Publish the grounds of the draft',
  },
  inFile: {
    zh: '“{title}”征求意见，页面上没有写明依据，依据可能写在附件里，请打开附件核对',
    en: '“{title}” asks for comments and names no grounds on its page; they may stand in the files it carries: open them',
  },
};

/** Surveys have no draft; what is put out for comment has. */
export const consultBasis = check({
  id: 'consult.basis',
  words: { zh: '决策依据公布', en: 'Grounds published with consultations' },
  needs: ['columns', 'inspect:consultations'],
  params: {},
  measure(facts) {
    const called = calledFor(facts, ({ kind }) => kind === 'draft');
    if (called.is === 'open') return unmeasured(called.reason, called.detail);
    if (called.is === 'none' || called.calls.length === 0) return na('no.population');
    const { findings, open } = judged(
      called.calls.map(({ one }) => one),
      [
        {
          kind: 'no-basis',
          words: words.lacking,
          isFaulty: (fact) => fact !== null && !fact.hasBasis && !fact.hasFiles,
          values: (fact) => ({ title: fact?.title ?? '' }),
        },
        {
          kind: 'basis-in-file',
          state: 'person',
          words: words.inFile,
          isFaulty: (fact) => fact !== null && !fact.hasBasis && fact.hasFiles,
          values: (fact) => ({ title: fact?.title ?? '' }),
        },
      ],
    );
    return measured(called.calls.length, findings, open.length > 0 ? { open } : {});
  },
});
