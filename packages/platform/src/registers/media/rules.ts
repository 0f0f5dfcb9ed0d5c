import {
  daysBetween,
  type CensusOutcome,
  type Day,
  type MediaOperator,
  type Problem,
  type SignerPost,
  type Words,
} from '@gongkai/model';

/** An account nothing was posted on for so long is proposed as 有平台无运营; basis: 国办秘函〔2019〕19号, “2周内无更新”. */
export const IDLE_DAYS = 14;

const words = {
  'main-taken': {
    zh: '本单位已有主账号“{handle}”，每个单位只集中办好一个主账号',
    en: 'The department has its main account already: “{handle}”; there is one',
  },
  handle: { zh: '此平台上已登记同名账号', en: 'An account of this name is registered on this platform' },
  second: {
    zh: '委托运营的账号须填写运营单位和第二审核人',
    en: 'What others run needs their name and a second reviewer',
  },
  own: { zh: '不能审核自己起草的内容', en: 'Nobody approves what he drafted himself' },
  reviewed: {
    zh: '委托运营的账号须先由第二审核人审核，且不是起草人或签批人',
    en: 'What others run is reviewed first by a second person, neither its drafter nor its signer',
  },
  major: {
    zh: '重大信息须经主要负责人或分管负责人签批',
    en: 'Major information is signed by the head or the deputy in charge',
  },
  within: {
    zh: '请审核人确认内容与本单位职能直接相关；不相关的请退回',
    en: 'Whoever approves says that it has to do with the office’s functions; send back what has not',
  },
  approved: { zh: '未经审核同意，不能发布', en: 'Nothing is released without approval' },
  early: { zh: '发布时间不能早于审核同意的时间（{at}）', en: 'It cannot be released before it was approved ({at})' },
  'not-yet': { zh: '时间不能晚于现在', en: 'A time cannot lie in the future' },
  past: { zh: '截止时间应晚于现在', en: 'Until a time to come' },
  'carry-main': { zh: '由各单位的主账号转发', en: 'Each department carries it on its main account' },
  carried: { zh: '此账号已登记转发', en: 'This account has carried it' },
  closed: { zh: '账号已关停', en: 'The account is closed' },
  keep: { zh: '存在问题仍保留的，请写明理由', en: 'Keeping an account with defects needs a reason' },
  clean: { zh: '没有发现问题的账号，结论应为保留', en: 'An account without defects is kept' },
  evidence: { zh: '请写明所见情况', en: 'Say what was seen' },
  due: { zh: '整改或关停须有完成期限', en: 'Say until when it is put right or closed' },
  census: { zh: '本年度普查尚未开始', en: 'The census of this year has not begun' },
  once: { zh: '本年度已有普查', en: 'This year has its census' },
  checked: { zh: '本年度已普查过此账号', en: 'The account was looked at this year' },
  open: { zh: '账号尚未关停', en: 'The account is still open' },
  opinion: { zh: '没有这件舆情，请核对编号', en: 'There is no such case of public opinion' },
  order: { zh: '截止日不能早于开始日', en: 'It cannot end before it begins' },
} satisfies Record<string, Words>;

export const wrong = (code: keyof typeof words, at: string, values: Problem['values'] = {}): Problem => ({
  code: `media.${code}`,
  at,
  words: words[code],
  values,
});

/** An account that others run names them and a second reviewer. */
export const operatorProblems = (
  operator: MediaOperator,
  operatorName: string,
  secondReviewer: string,
): readonly Problem[] =>
  operator === 'outsourced' && (operatorName === '' || secondReviewer === '')
    ? [wrong('second', secondReviewer === '' ? '/secondReviewer' : '/operatorName')]
    : [];

/** What a post is approved by. */
export interface Approval {
  readonly by: string;
  readonly role: string;
  readonly signer: SignerPost;
}

/** Approved by somebody else; reviewed before where others run the account; signed by the head or deputy when major. */
export function approvalProblems(
  post: { readonly draftedBy: string; readonly reviewedBy: string | null; readonly isMajor: boolean },
  operator: MediaOperator,
  { by, role, signer }: Approval,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (by === post.draftedBy) problems.push(wrong('own', ''));
  if (operator === 'outsourced' && (post.reviewedBy === null || post.reviewedBy === by))
    problems.push(wrong('reviewed', ''));
  if (post.isMajor && ((role !== 'head' && role !== 'office') || signer === 'reviewer'))
    problems.push(wrong('major', '/signer'));
  return problems;
}

/** What a census found and what is to become of the account. */
export function checkProblems({
  defects,
  outcome,
  note,
  evidence,
  dueOn,
}: {
  readonly defects: number;
  readonly outcome: CensusOutcome;
  readonly note: string;
  readonly evidence: string;
  readonly dueOn: string;
}): readonly Problem[] {
  const problems: Problem[] = [];
  if (defects === 0 && outcome !== 'keep') problems.push(wrong('clean', '/outcome'));
  if (defects > 0 && outcome === 'keep' && note === '') problems.push(wrong('keep', '/note'));
  if (defects > 0 && evidence === '') problems.push(wrong('evidence', '/evidence'));
  if (outcome !== 'keep' && dueOn === '') problems.push(wrong('due', '/dueOn'));
  return problems;
}

/** Days since something was posted, where they are too many; undefined otherwise. */
export function idleDays(
  { lastPostOn, registeredOn }: { readonly lastPostOn: Day | null; readonly registeredOn: Day },
  today: Day,
): number | undefined {
  const days = daysBetween(lastPostOn ?? registeredOn, today);
  return days > IDLE_DAYS ? days : undefined;
}
