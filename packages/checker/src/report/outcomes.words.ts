import type { ScoreOutcome, Words } from '@gongkai/model';

/** What becomes of a score, as the state's index calls it (国办秘函〔2019〕19号). */ // basis: the words of the index
export const outcomes: Readonly<Record<ScoreOutcome, Words>> = {
  passed: { zh: '合格', en: 'passed' },
  failed: { zh: '不合格', en: 'failed' },
  vetoed: { zh: '单项否决', en: 'vetoed' },
  unrated: { zh: '不能评定', en: 'not rated' },
};
