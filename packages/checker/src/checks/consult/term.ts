import { measured, na, unmeasured } from '@gongkai/model';
import { calledFor } from '../../facts/inspect/called.ts';
import type { ConsultationFact } from '../../facts/inspect/consultations.ts';
import { judged } from '../../facts/inspect/finding.ts';
import { check } from '../check.ts';
import { count } from '../params.ts';

const words = {
  short: {
    zh: '“{title}”征求意见期限为 {days} 日（{from} 至 {until}），少于 {least} 日且未说明理由（《重大行政决策程序暂行条例》第十五条）。请保证期限；因情况紧急需缩短的，在公告中说明理由',
    en: '“{title}” is open for comments for {days} days ({from} to {until}), fewer than {least}, and gives no reason (Major Decisions Regulation, Art 15). Keep the term, or state why it is shorter',
  },
  unsure: {
    zh: '“{title}”征求意见期限为 {days} 日（{from} 至 {until}），少于 {least} 日且未说明理由；页面没有写明是否属于重大行政决策，请人工判断是否适用 {least} 日的期限（《重大行政决策程序暂行条例》第十五条）',
    en: '“{title}” is open for comments for {days} days ({from} to {until}), fewer than {least}, and gives no reason; the page does not say whether it is a major decision, to which alone the term of {least} days applies (Art 15): a person must judge',
  },
  none: {
    zh: '“{title}”征求意见，但未读到期限，请人工核对；未写明的请补充起止日期',
    en: '“{title}” asks for comments, but no term was read: a person must check it. State from when to when comments are taken',
  },
};

const isShort =
  (least: number) =>
  (fact: ConsultationFact | null): boolean =>
    fact?.term?.days !== undefined && fact.term.days < least && !fact.term.explained;

const values = (least: number) => (fact: ConsultationFact | null) => ({
  title: fact?.title ?? '',
  days: fact?.term?.days ?? 0,
  from: fact?.term?.from ?? '–',
  until: fact?.term?.until ?? '–',
  least,
});

export const consultTerm = check({
  id: 'consult.term',
  words: { zh: '征求意见期限', en: 'Term for comments' },
  needs: ['columns', 'inspect:consultations'],
  params: { days: count },
  measure(facts, { days: least }) {
    const called = calledFor(facts, ({ kind }) => kind === 'draft');
    if (called.is === 'open') return unmeasured(called.reason, called.detail);
    if (called.is === 'none' || called.calls.length === 0) return na('no.population');
    const { findings, open } = judged(
      called.calls.map(({ one }) => one),
      [
        {
          kind: 'short-term',
          words: words.short,
          isFaulty: (fact) => isShort(least)(fact) && fact?.isMajor === true,
          values: values(least),
        },
        {
          kind: 'short-term-unsure',
          state: 'person',
          words: words.unsure,
          isFaulty: (fact) => isShort(least)(fact) && fact?.isMajor !== true,
          values: values(least),
        },
        {
          kind: 'no-term',
          state: 'person',
          words: words.none,
          // a page that leads to its result needs no term any more
          isFaulty: (fact) => fact !== null && fact.term === undefined && fact.result === '',
          values: (fact) => ({ title: fact?.title ?? '' }),
        },
      ],
    );
    return measured(called.calls.length, findings, open.length > 0 ? { open } : {});
  },
});
