import { existsSync, writeFileSync } from 'node:fs';
import { bad, good, say, type Problem, type Read } from '@gongkai/model';
import { chinaTime } from '../run/observations.ts';
import { addMarks, marksIn } from '../run/marks.ts';
import { answersOf, questionOf } from '../scoring/marks.ts';
import { questionsOf, type Question } from '../scoring/questions.ts';
import { judge } from '../stages/judge.ts';
import type { Console } from './console.ts';
import { exit, type Exit } from './exit.ts';
import { finish } from './finish.ts';
import type { Flags } from './flags.ts';
import { markWords as words } from './mark/mark.words.ts';
import { newMarks } from './mark/new-marks.ts';
import { readSheet } from './mark/read-sheet.ts';
import { markText, sheetCsv, sheetXlsx, type Asked } from './mark/write-sheet.ts';
import { openForChange, type OldRun } from './old-run.ts';
import { problem, problemLines } from './problems.ts';
import { isFinished } from './run-folder.ts';
import { shownPath } from './shown-path.ts';
import { readTable } from './table-file.ts';
import { isUnreachable } from './unreachable.ts';

/** What the flags ask for, made one of three. */
type Act =
  | { readonly kind: 'show' }
  | { readonly kind: 'export'; readonly file: string; readonly evaluator: string; readonly only: 'all' | 'differences' }
  | { readonly kind: 'import'; readonly file: string; readonly evaluator: string; readonly settles: boolean };

/** `gongkai mark RUN`: shows, exports or imports what only a person can decide. */
export async function mark(console: Console, [dir = '']: readonly string[], flags: Flags): Promise<Exit> {
  const act = actOf(flags);
  const run = act.ok ? finishedRun(dir, typeof flags['pack'] === 'string' ? flags['pack'] : undefined) : act;
  if (!act.ok || !run.ok) return refuse(console, act.ok && !run.ok ? run.problems : act.ok ? [] : act.problems);
  try {
    const { folder, loaded } = run.value;
    const blind = judge(folder.dir, { pack: loaded.pack, sha256: loaded.sha256, marks: [] });
    const questions = questionsOf(blind, loaded.pack);
    if (act.value.kind === 'show') return show(console, folder.dir, questions);
    if (act.value.kind === 'export') return await exportSheet(console, run.value, questions, act.value);
    return await importSheet(console, run.value, questions, act.value, blind.run.id);
  } finally {
    run.value.folder.unlock();
  }
}

function refuse(console: Console, problems: readonly Problem[]): Exit {
  for (const line of problemLines(problems, console.locale)) console.err(line);
  return exit.usage;
}

function finishedRun(dir: string, pack: string | undefined): Read<OldRun> {
  const run = openForChange(dir, pack);
  if (!run.ok || isFinished(dir)) return run;
  run.value.folder.unlock();
  return bad([problem('mark.unfinished', words.unfinished, { dir })]);
}

function actOf(flags: Flags): Read<Act> {
  const text = (key: string): string => (typeof flags[key] === 'string' ? flags[key].trim() : '');
  const [to, from, evaluator] = [text('export'), text('import'), text('evaluator')];
  const settles = flags['settle'] === true;
  const only = flags['differences'] === true ? 'differences' : 'all';
  const misused = (isMisused: boolean, code: 'both' | 'evaluator' | 'long' | 'settle' | 'differences' | 'sheet') =>
    isMisused ? [problem(`mark.${code}`, words[code])] : [];
  const problems = [
    ...misused(to !== '' && from !== '', 'both'),
    ...misused(from !== '' && evaluator === '', 'evaluator'),
    ...misused(evaluator.length > 60, 'long'),
    ...misused(settles && from === '', 'settle'),
    ...misused(only === 'differences' && to === '', 'differences'),
    ...misused(to !== '' && !/\.(?:csv|xlsx)$/i.test(to), 'sheet'),
  ];
  if (problems.length > 0) return bad(problems);
  if (from !== '') return good({ kind: 'import', file: from, evaluator, settles });
  return good(to === '' ? { kind: 'show' } : { kind: 'export', file: to, evaluator, only });
}

/** How many questions are open, and where evaluators differ. */
function show(console: Console, dir: string, questions: readonly Question[]): Exit {
  const { locale } = console;
  const answers = new Map(answersOf(marksIn(dir)).map((answer) => [questionOf(answer.about), answer]));
  const answered = questions.filter(({ about }) => answers.get(questionOf(about))?.decision !== undefined).length;
  const differ = questions.flatMap((question) => {
    const answer = answers.get(questionOf(question.about));
    return answer === undefined || answer.decision !== undefined ? [] : [{ question, answer }];
  });
  console.out(say(words.state, locale, { all: questions.length, answered, differ: differ.length }));
  for (const { question, answer } of differ) {
    console.out(`${question.row.id} ${question.finding?.subject ?? question.row.words[locale]}`);
    for (const one of answer.marks) console.out(`  ${markText(one, locale)}`);
  }
  return exit.done;
}

async function exportSheet(
  console: Console,
  { folder: { dir }, plan }: OldRun,
  questions: readonly Question[],
  { file, evaluator, only }: Extract<Act, { kind: 'export' }>,
): Promise<Exit> {
  if (existsSync(file)) return refuse(console, [problem('mark.exists', words.exists, { file })]);
  const answers = new Map(answersOf(marksIn(dir)).map((answer) => [questionOf(answer.about), answer]));
  const asked = questions.flatMap((question): readonly Asked[] => {
    const answer = answers.get(questionOf(question.about));
    if (only === 'differences')
      return answer === undefined || answer.decision !== undefined ? [] : [{ question, others: answer.marks }];
    // blind: nobody sees what another has marked
    const own = answer?.marks.find(({ by }) => by === evaluator);
    return [{ question, others: [], ...(own === undefined ? {} : { own }) }];
  });
  const { locale } = console;
  const about = { title: plan.site.name, at: chinaTime(console.now()) };
  const bytes = /\.xlsx$/i.test(file) ? await sheetXlsx(asked, locale, about) : sheetCsv(asked, locale);
  writeFileSync(file, bytes, { mode: 0o600, flag: 'wx' });
  console.out(say(words.exported, console.locale, { count: asked.length, file: shownPath(file) }));
  return exit.done;
}

async function importSheet(
  console: Console,
  { folder, plan, loaded }: OldRun,
  questions: readonly Question[],
  { file, evaluator, settles }: Extract<Act, { kind: 'import' }>,
  run: string,
): Promise<Exit> {
  const rows = await readTable(file);
  const sheet = rows.ok ? readSheet(rows.value, shownPath(file), { run, questions }) : rows;
  if (!sheet.ok) return refuse(console, sheet.problems);
  const by = { by: evaluator, at: chinaTime(console.now()), settles };
  const { added, superseded, unchanged } = newMarks(sheet.value, marksIn(folder.dir), by);
  if (added.length > 0) addMarks(folder.dir, added);
  const counts = { added: added.length, superseded, unchanged, blank: questions.length - sheet.value.length };
  console.out(say(words.imported, console.locale, counts));
  await finish(console, {
    dir: folder.dir,
    loaded,
    isUnreachable: isUnreachable(folder.dir),
    isPart: plan.only.length > 0,
    isJson: false,
  });
  return show(console, folder.dir, questions);
}
