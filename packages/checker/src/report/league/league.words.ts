import type { Words } from '@gongkai/model';

export const heads = {
  rank: { zh: '名次', en: 'Rank' },
  name: { zh: '单位', en: 'Site' },
  url: { zh: '网址', en: 'Address' },
  score: { zh: '得分', en: 'Score' },
  bounds: { zh: '区间', en: 'Bounds' },
  coverage: { zh: '可测覆盖', en: 'Coverage' },
  outcome: { zh: '结果', en: 'Outcome' },
  trend: { zh: '较上次', en: 'Since last' },
  asOf: { zh: '基准日', en: 'As of' },
} as const satisfies Record<string, Words>;

/** The sentences of the draft 通报. Blanks are for the office to fill in. */
export const draft = {
  title: { zh: '关于政府网站检查情况的通报（草稿）', en: 'Circular on the check of government websites (draft)' },
  opening: {
    zh: '按照《{pack}》（版本 {version}），对 {sites} 个政府网站进行了检查，基准日 {days}。现将有关情况通报如下。',
    en: '{sites} government websites were checked under “{pack}” (version {version}), as of {days}. The outcome:',
  },
  span: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  overview: { zh: '一、总体情况', en: '1. Overview' },
  counts: {
    zh: '能评定的 {rated} 个，平均 {mean} 分，合格 {passed} 个，不合格 {failed} 个，单项否决 {vetoed} 个；可测内容太少、不能评定的 {unrated} 个。满分按 100 分折算。',
    en: '{rated} could be rated, {mean} points of 100 on average: {passed} passed, {failed} failed, {vetoed} vetoed. {unrated} could not be rated, as too little could be measured.',
  },
  noneRated: {
    zh: '{unrated} 个网站可测内容都太少，不能评定，不计平均分。',
    en: 'None could be rated, {unrated} of {unrated}: too little could be measured, so there is no average.',
  },
  ranking: { zh: '二、得分情况', en: '2. Scores' },
  unrated: { zh: '不能评定的网站（不列名次）', en: 'Sites that could not be rated (without rank)' },
  vetoed: { zh: '三、单项否决的网站', en: '3. Vetoed sites' },
  none: { zh: '无。', en: 'None.' },
  vetoedOne: { zh: '{name}：{rows}', en: '{name}: {rows}' },
  typical: { zh: '四、主要问题', en: '4. What was found most' },
  typicalOne: {
    zh: '{row}（{check} · {kind}）：{sites} 个网站，{findings} 处',
    en: '{row} ({check} · {kind}): {sites} sites, {findings} findings',
  },
  demands: { zh: '五、整改要求', en: '5. What is to be done' },
  demand: {
    zh: '请各单位对照各自的整改清单，于____年__月__日前完成整改并书面报告；届时逐条复查（gongkai retest），复查结果另行通报。',
    en: 'Each organ works through its own list of findings by ____ and reports in writing; every finding is then tested again (gongkai retest).',
  },
  doubt: {
    zh: '说明：分数为三个数——得分按未测和待人工的项不扣分计，区间两端分别按它们全扣和不扣计。',
    en: 'Note: the score counts what was not measured or waits for a person in full; the bounds have it all lost and none lost.',
  },
  signature: { zh: '____________（单位）　____年__月__日', en: '____________ (office), ____' },
} as const satisfies Record<string, Words>;
