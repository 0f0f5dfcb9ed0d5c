import { measured, na, unmeasured } from '@gongkai/model';
import { calledFor } from '../../facts/inspect/called.ts';
import { judged } from '../../facts/inspect/finding.ts';
import { check } from '../check.ts';

const words = {
  lacking: {
    zh: '“{title}”征求意见，但页面上没有草案全文或附件。请公布草案',
    en: '“{title}” asks for comments, but neither the draft nor a file with it is on the page. Publish the draft',
  },
  behind: {
    zh: '“{title}”征求意见，页面上没有读到草案，但草案可能在附件、图片、内嵌页面或文中所指的地方，请打开核对',
    en: '“{title}” asks for comments; the draft was not read on the page, but may be in a file, a picture, a frame or where the text points: open it',
  },
};

/** Surveys have no draft; what is put out for comment has. */
export const consultDraft = check({
  id: 'consult.draft',
  words: { zh: '决策草案公布', en: 'Drafts published with consultations' },
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
          kind: 'no-draft',
          words: words.lacking,
          isFaulty: (fact) => fact !== null && !fact.hasDraft && !fact.hasDraftBehind,
          values: (fact) => ({ title: fact?.title ?? '' }),
        },
        {
          kind: 'draft-behind',
          state: 'person',
          words: words.behind,
          isFaulty: (fact) => fact !== null && !fact.hasDraft && fact.hasDraftBehind,
          values: (fact) => ({ title: fact?.title ?? '' }),
        },
      ],
    );
    return measured(called.calls.length, findings, open.length > 0 ? { open } : {});
  },
});
