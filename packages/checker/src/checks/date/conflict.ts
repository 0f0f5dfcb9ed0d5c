import { articles, isContradicted, isTakenForDates, type ArticleFact } from '../../facts/inspect/articles.ts';
import { inspectedMeasure, nothingToJudge, type Fault } from '../../facts/inspect/finding.ts';
import { check } from '../check.ts';

const fault: Fault<ArticleFact> = {
  kind: 'date-conflict',
  words: {
    zh: '“{title}”的发布日期互相矛盾，相差 {apart} 天：{days}。请核对是否改动过发布日期，并统一列表、正文和页面标签中的日期',
    en: '“{title}” gives contradicting days of publication, {apart} days apart: {days}. See whether the day was altered, and make list, page and tags agree',
  },
  isFaulty: isContradicted,
  values: ({ title, apart, days }) => ({
    title,
    apart,
    days: days.map(({ source, day }) => `${source} ${day}`).join(', '),
  }),
  // a list that shows another day than the page may be a slip, or a forged date: only a person can tell
  state: 'person',
};

export const dateConflict = check({
  id: 'date.conflict',
  words: { zh: '发布日期前后一致', en: 'Days of publication do not contradict one another' },
  needs: ['columns', 'inspect:articles'],
  params: {},
  measure(facts) {
    const measure = inspectedMeasure(facts, articles, [fault], isTakenForDates);
    return measure.state === 'unmeasured' && measure.reason === 'no.population' ? nothingToJudge(facts) : measure;
  },
});
