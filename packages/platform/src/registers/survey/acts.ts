import { randomUUIDv7 } from 'node:crypto';
import { isDay, type Problem, type Words } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { open, seal } from '../../crypto/seal.ts';
import { dayOf } from '../../day-of.ts';
import { readFields, type Field, type Typed } from '../../desk/fields.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import { surveyPurposes } from '../../db/tables/message.ts';
import { earlierAnswer, keepAnswer } from '../../http/idempotency.ts';
import type { Office } from '../../office.ts';
import { closedProblems } from '../../records/closed.ts';
import { done, forbidden, invalid, notFound, stale, type ActResult } from '../../records/act-result.ts';
import { lastSeq, recordEvent } from '../../records/events.ts';
import { publish } from '../../records/published.ts';
import { addAnswer, addSurvey, changeSurvey, surveyById, type SurveyRow } from './repo.ts';
import { questionsIn, readAnswers, readQuestions, stageOf } from './rules.ts';

const words = {
  days: { zh: '截止日期不能早于开始日期', en: 'It cannot close before it opens' },
  past: { zh: '截止日期已过，请改正后再发布', en: 'Its last day is over; correct it first' },
  state: { zh: '当前状态不能办理此事', en: 'This cannot be done as it stands' },
  closed: { zh: '这项调查不在开放期内，没有记录您的回答', en: 'This survey is not open; your answer was not taken' },
} satisfies Record<string, Words>;

const problem = (code: keyof typeof words, at: string): Problem => ({ code: `survey.${code}`, at, words: words[code] });

export const purposes: Readonly<Record<(typeof surveyPurposes)[number], Words>> = {
  policy: { zh: '政策、决策民意征集', en: 'On a policy or decision' },
  satisfaction: { zh: '政务公开满意度', en: 'Satisfaction with openness' },
  other: { zh: '其他', en: 'Other' },
};

export const surveyFields: readonly Field[] = [
  { name: 'title', label: { zh: '题目', en: 'Title' }, kind: 'text', needed: true },
  { name: 'purpose', label: { zh: '目的', en: 'Purpose' }, kind: 'choice', options: purposes, needed: true },
  { name: 'intro', label: { zh: '说明', en: 'Introduction' }, kind: 'long', needed: true, most: 2000 },
  { name: 'opensOn', label: { zh: '开始日期', en: 'Opens on' }, kind: 'day', needed: true },
  { name: 'closesOn', label: { zh: '截止日期', en: 'Closes on' }, kind: 'day', needed: true },
  {
    name: 'questions',
    label: { zh: '问题', en: 'Questions' },
    kind: 'long',
    needed: true,
    hint: {
      zh: '每题之间空一行；第一行是问题，以 - 开头的是单选项，以 + 开头的是多选项；没有选项的由参与者填写文字',
      en: 'An empty line between questions; the first line asks, lines with - are options, with + several may be chosen; without options people answer in words',
    },
  },
];
export const resultFields: readonly Field[] = [
  {
    name: 'result',
    label: { zh: '调查结果和采纳情况', en: 'What came of it' },
    kind: 'long',
    needed: true,
    most: 5000,
  },
];
export const endFields: readonly Field[] = [
  { name: 'reason', label: { zh: '提前结束的理由', en: 'Why it ends early' }, kind: 'text', needed: true },
];

/** Who works on a survey: the city office and its own department; a clerk drafts, heads open it and publish. */
export const mayWork = ({ role, department }: Actor, survey: { readonly department_id: string }): boolean =>
  role === 'office' || ((role === 'clerk' || role === 'head') && survey.department_id === department);
const mayDecide = (actor: Actor): boolean => actor.role !== 'clerk';

interface Which {
  readonly id: string;
  readonly seq?: number | undefined;
}

const onSurvey = (
  office: Office,
  actor: Actor,
  { id, seq: expected }: Which,
  work: (tx: Tx, row: SurveyRow) => Promise<ActResult>,
): Promise<ActResult> =>
  withTx(office.store, async (tx) => {
    const row = await surveyById(tx, id);
    if (!row) return notFound;
    if (!mayWork(actor, row)) return forbidden;
    const seq = await lastSeq(tx, 'survey', id);
    return expected !== undefined && expected !== seq ? stale(seq) : work(tx, row);
  });

function contentOf(typed: Typed) {
  const read = readFields(surveyFields, typed);
  if (!read.ok) return invalid(read.problems);
  const { title = '', purpose, intro = '', opensOn, closesOn, questions: text = '' } = read.values;
  const asked = readQuestions(text);
  if (!asked.ok) return invalid(asked.problems);
  if (!isDay(opensOn) || !isDay(closesOn) || closesOn < opensOn) return invalid([problem('days', '/closesOn')]);
  return {
    title,
    purpose: surveyPurposes.find((one) => one === purpose) ?? 'other',
    intro,
    questions: JSON.stringify(asked.questions),
    opens_on: opensOn,
    closes_on: closesOn,
  } as const;
}

/** Drafts a survey of one's own department, or changes a draft: `id` says which. */
export async function draftSurvey(office: Office, actor: Actor, typed: Typed, which?: Which): Promise<ActResult> {
  const content = contentOf(typed);
  if ('kind' in content) return content;
  if (which)
    return onSurvey(office, actor, which, async (tx, row) => {
      if (row.state !== 'draft') return invalid([problem('state', '')]);
      await changeSurvey(tx, row.id, content);
      await recordEvent(tx, office, actor, { entity: 'survey', id: row.id, act: 'draft' });
      return done(row.id);
    });
  if (actor.role === 'auditor') return forbidden;
  return withTx(office.store, async (tx): Promise<ActResult> => {
    const closed = await closedProblems(tx, actor.department);
    if (closed.length > 0) return invalid(closed);
    const id = randomUUIDv7();
    await addSurvey(tx, {
      ...content,
      id,
      department_id: actor.department,
      state: 'draft',
      result: null,
      result_on: null,
      created_at: office.now().toISOString(),
    });
    await recordEvent(tx, office, actor, { entity: 'survey', id, act: 'draft' });
    return done(id);
  });
}

/** Opens it to everybody from its first day; its questions stand from now on. */
export const openSurvey = (office: Office, actor: Actor, which: Which): Promise<ActResult> =>
  onSurvey(office, actor, which, async (tx, row) => {
    const today = dayOf(office.now());
    if (!mayDecide(actor)) return forbidden;
    if (row.state !== 'draft') return invalid([problem('state', '')]);
    if (row.closes_on < today) return invalid([problem('past', '')]);
    await changeSurvey(tx, row.id, { state: 'open' });
    await recordEvent(tx, office, actor, { entity: 'survey', id: row.id, act: 'open' });
    await putForth(tx, office, row, row.intro);
    return done(row.id);
  });

const putForth = (tx: Tx, office: Office, row: SurveyRow, text: string): Promise<void> =>
  publish(tx, office.store.engine, {
    kind: 'survey',
    id: row.id,
    title: row.title,
    text,
    url: `/open/surveys/${row.id}`,
    departmentId: row.department_id,
    on: dayOf(office.now()),
  });

/** Ends it before its last day, with the reason. */
export const endSurvey = (office: Office, actor: Actor, which: Which, typed: Typed): Promise<ActResult> =>
  onSurvey(office, actor, which, async (tx, row) => {
    if (!mayDecide(actor)) return forbidden;
    const read = readFields(endFields, typed);
    if (!read.ok) return invalid(read.problems);
    if (row.state !== 'open') return invalid([problem('state', '')]);
    await changeSurvey(tx, row.id, { state: 'closed' });
    const reason = read.values['reason'] ?? '';
    await recordEvent(tx, office, actor, { entity: 'survey', id: row.id, act: 'end', reason });
    return done(row.id);
  });

/** Publishes what came of it, once it is closed. */
export const publishResult = (office: Office, actor: Actor, which: Which, typed: Typed): Promise<ActResult> =>
  onSurvey(office, actor, which, async (tx, row) => {
    if (!mayDecide(actor)) return forbidden;
    const read = readFields(resultFields, typed);
    if (!read.ok) return invalid(read.problems);
    if (stageOf(row, dayOf(office.now())) !== 'closed') return invalid([problem('state', '')]);
    const { result = '' } = read.values;
    await changeSurvey(tx, row.id, { state: 'published', result, result_on: dayOf(office.now()) });
    await recordEvent(tx, office, actor, { entity: 'survey', id: row.id, act: 'publish' });
    await putForth(tx, office, row, `${row.intro} ${result}`);
    return done(row.id);
  });

export type Answered =
  | { readonly kind: 'taken' | 'other' | 'not-found' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** Takes one person's answers: the same form sent twice counts once; words are sealed. */
export const answerSurvey = (
  office: Office,
  id: string,
  given: (question: string) => readonly string[],
  { key, fingerprint }: { readonly key: string; readonly fingerprint: string },
): Promise<Answered> =>
  withTx(office.store, async (tx): Promise<Answered> => {
    const scope = `survey:${id}`;
    const earlier = await earlierAnswer(tx, scope, key, fingerprint);
    if (earlier.kind !== 'new') return { kind: earlier.kind === 'same' ? 'taken' : 'other' };
    const row = await surveyById(tx, id);
    if (!row || row.state === 'draft') return { kind: 'not-found' };
    const now = office.now();
    if (stageOf(row, dayOf(now)) !== 'open') return { kind: 'invalid', problems: [problem('closed', '')] };
    const read = readAnswers(questionsIn(row.questions), given);
    if (!read.ok) return { kind: 'invalid', problems: read.problems };
    const { choices, texts } = read.answers;
    const own = randomUUIDv7();
    const place = { table: 'survey_answer', column: 'texts', id: own };
    await addAnswer(tx, {
      id: own,
      survey_id: id,
      choices: JSON.stringify(choices),
      texts: Object.keys(texts).length === 0 ? null : seal(office.keys, place, JSON.stringify(texts)),
      at: now.toISOString(),
    });
    await keepAnswer(tx, { scope, key, fingerprint, status: 202, body: '' }, now);
    return { kind: 'taken' };
  });

/** What one person wrote. */
export const openedTexts = (
  { keys }: Office,
  row: { readonly id: string; readonly texts: string | null },
): Readonly<Record<string, string>> =>
  row.texts === null
    ? {}
    : (JSON.parse(open(keys, { table: 'survey_answer', column: 'texts', id: row.id }, row.texts)) as Record<
        string,
        string
      >); // written above
