import type { Day, Problem, Words } from '@gongkai/model';

/** One question: one option, any number of them, or words of one's own. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly kind: 'one' | 'many' | 'text';
  readonly options: readonly string[];
}

const MOST_QUESTIONS = 40;
const MOST_OPTIONS = 20;
const MOST_TEXT = 1000;

const words = {
  none: { zh: '至少写一个问题', en: 'Write one question at least' },
  many: { zh: '最多 {most} 个问题，每题最多 {options} 个选项', en: '{most} questions at most, {options} options each' },
  option: {
    zh: '第 {n} 题只有一个选项：至少两个，或者不写选项（由参与者填写文字）',
    en: 'Question {n} has one option: give two at least, or none for words',
  },
  twice: { zh: '第 {n} 题有两个相同的选项', en: 'Question {n} has an option twice' },
  unknown: { zh: '没有这个选项，请重新选择', en: 'There is no such option; choose again' },
  long: { zh: '最多 {most} 个字', en: '{most} characters at most' },
  empty: { zh: '请至少回答一个问题', en: 'Answer one question at least' },
} satisfies Record<string, Words>;

const problem = (code: keyof typeof words, at: string, values: Problem['values'] = {}): Problem => ({
  code: `survey.${code}`,
  at,
  words: words[code],
  values,
});

export type ReadQuestions =
  | { readonly ok: true; readonly questions: readonly Question[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Questions as a clerk writes them: blocks with an empty line between; the first line asks, each line that begins with `-`
 * is an option, with `+` one of which several may be chosen; a block without options asks for words.
 */
export function readQuestions(text: string): ReadQuestions {
  const blocks = text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0);
  const problems: Problem[] = [];
  const questions = blocks.map((lines, at): Question => {
    const marked = lines.filter((line) => /^[-+]/.test(line));
    const options = marked.map((line) => line.slice(1).trim()).filter(Boolean);
    const n = at + 1;
    if (options.length === 1) problems.push(problem('option', '/questions', { n }));
    if (new Set(options).size < options.length) problems.push(problem('twice', '/questions', { n }));
    const kind = options.length === 0 ? 'text' : marked.every((line) => line.startsWith('+')) ? 'many' : 'one';
    const asked = lines.filter((line) => !/^[-+]/.test(line)).join(' ');
    return { id: `q${String(n)}`, text: asked === '' ? `${String(n)}` : asked, kind, options };
  });
  if (questions.length === 0) problems.push(problem('none', '/questions'));
  if (questions.length > MOST_QUESTIONS || questions.some(({ options }) => options.length > MOST_OPTIONS))
    problems.push(problem('many', '/questions', { most: MOST_QUESTIONS, options: MOST_OPTIONS }));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, questions };
}

/** Questions as they are kept. */
export function questionsIn(json: string): readonly Question[] {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? (list as readonly Question[]) : []; // written by readQuestions
}

/** Questions as a clerk may change them. */
export const questionsText = (questions: readonly Question[]): string =>
  questions
    .map(({ text, kind, options }) =>
      [text, ...options.map((one) => `${kind === 'many' ? '+' : '-'} ${one}`)].join('\n'),
    )
    .join('\n\n');

/** What one person answered: numbers of options, and words. */
export interface Answers {
  readonly choices: Readonly<Record<string, readonly number[]>>;
  readonly texts: Readonly<Record<string, string>>;
}

export type ReadAnswers =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads what was sent, question by question; anything that is no option of its question is refused. */
export function readAnswers(questions: readonly Question[], given: (id: string) => readonly string[]): ReadAnswers {
  const problems: Problem[] = [];
  const choices: Record<string, readonly number[]> = {};
  const texts: Record<string, string> = {};
  for (const { id, kind, options } of questions) {
    const sent = given(id)
      .map((one) => one.trim())
      .filter(Boolean);
    if (sent.length === 0) continue;
    if (kind === 'text') {
      const [text = ''] = sent;
      if (text.length > MOST_TEXT) problems.push(problem('long', `/${id}`, { most: MOST_TEXT }));
      texts[id] = text;
      continue;
    }
    const chosen = [...new Set(sent.map((one) => (/^\d{1,3}$/.test(one) ? Number(one) : -1)))];
    if (chosen.some((one) => one < 0 || one >= options.length) || (kind === 'one' && chosen.length > 1))
      problems.push(problem('unknown', `/${id}`));
    choices[id] = chosen;
  }
  if (problems.length === 0 && Object.keys(choices).length + Object.keys(texts).length === 0)
    problems.push(problem('empty', ''));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answers: { choices, texts } };
}

/** One question with how often each option was chosen, and by how many it was answered. */
export interface Counted {
  readonly question: Question;
  readonly answered: number;
  readonly counts: readonly number[];
}

/** Counts what was chosen; words are not counted here. */
export const countAnswers = (questions: readonly Question[], all: readonly Answers['choices'][]): readonly Counted[] =>
  questions
    .filter(({ kind }) => kind !== 'text')
    .map((question) => {
      const chosen = all.map((choices) => choices[question.id] ?? []);
      return {
        question,
        answered: chosen.filter(({ length }) => length > 0).length,
        counts: question.options.map((_, at) => chosen.filter((numbers) => numbers.includes(at)).length),
      };
    });

export type Stage = 'draft' | 'announced' | 'open' | 'closed' | 'published';

/** Where a survey stands on a day: what was opened waits for its first day and ends after its last. */
export function stageOf(
  {
    state,
    opens_on: opensOn,
    closes_on: closesOn,
  }: { readonly state: string; readonly opens_on: Day; readonly closes_on: Day },
  today: Day,
): Stage {
  if (state === 'draft' || state === 'published') return state;
  if (state === 'closed' || today > closesOn) return 'closed';
  return today < opensOn ? 'announced' : 'open';
}

/** Days a survey may lie closed before its result is missed: an office's default here, no law's. */
const RESULT_DAYS = 30;
export const isResultLate = (closesOn: Day, today: Day): boolean =>
  (Date.parse(today) - Date.parse(closesOn)) / 86_400_000 > RESULT_DAYS;
