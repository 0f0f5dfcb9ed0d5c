import type { ColumnKind, FindingState, ScoreOutcome, SheetRow, Verdict, Words } from '@gongkai/model';
import type { Shape } from './shapes.ts';

type State = readonly [Shape, Words];

export const outcomes: Readonly<Record<ScoreOutcome, State>> = {
  passed: ['good', { zh: '合格', en: 'Passed' }],
  failed: ['bad', { zh: '不合格', en: 'Failed' }],
  vetoed: ['stop', { zh: '单项否决', en: 'Vetoed' }],
  unrated: ['open', { zh: '不能评定', en: 'Not rated' }],
};

const verdicts: Readonly<Record<Verdict, State>> = {
  pass: ['good', { zh: '达标', en: 'Pass' }],
  fail: ['bad', { zh: '扣分', en: 'Fail' }],
  na: ['out', { zh: '不适用', en: 'Not applicable' }],
  unmeasured: ['open', { zh: '未测', en: 'Not measured' }],
  person: ['person', { zh: '待人工', en: 'For a person' }],
};
const vetoed: State = ['stop', { zh: '否决', en: 'Veto' }];

/** What became of one indicator. */
export const stateOf = ({ state, veto }: Pick<SheetRow, 'state' | 'veto'>): State =>
  state === 'fail' && veto === true ? vetoed : verdicts[state];

export const findingStates: Readonly<Record<FindingState, State>> = {
  fail: verdicts.fail,
  person: verdicts.person,
  unmeasured: verdicts.unmeasured,
};

export const partStates: Readonly<Record<'measured' | 'na' | 'unmeasured', State>> = {
  measured: ['good', { zh: '已测', en: 'Measured' }],
  na: verdicts.na,
  unmeasured: verdicts.unmeasured,
};

export const columnKinds: Readonly<Record<ColumnKind, State>> = {
  live: ['good', { zh: '正常', en: 'Live' }],
  stale: ['bad', { zh: '长期未更新', en: 'Stale' }],
  empty: ['bad', { zh: '空栏目', en: 'Empty' }],
  missing: ['bad', { zh: '未设置', en: 'Missing' }],
  unknown: ['open', { zh: '未能判定', en: 'Not settled' }],
};
