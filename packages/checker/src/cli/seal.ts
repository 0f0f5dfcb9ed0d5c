import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bad, outOf100, pointsText, say, type Day, type FinalScore, type Report, type Problem } from '@gongkai/model';
import { names } from '../run/folder.ts';
import { marksIn } from '../run/marks.ts';
import { finalOf, sealedFiles, writeFinal } from '../run/seal.ts';
import { answersOf, questionOf } from '../scoring/marks.ts';
import { questionsOf } from '../scoring/questions.ts';
import { judge } from '../stages/judge.ts';
import { chartsFor } from './charts-for.ts';
import type { Console } from './console.ts';
import { exit, type Exit } from './exit.ts';
import type { Flags } from './flags.ts';
import { openForChange, type OldRun } from './old-run.ts';
import { outcomes } from '../report/outcomes.words.ts';
import { today } from './plan-of.ts';
import { problem, problemLines } from './problems.ts';
import { reportIn } from './judged-run.ts';
import { isFinished, packCopy } from './run-folder.ts';
import { shownPath } from './shown-path.ts';
import { words } from './seal.words.ts';
import { writeReport } from './write-report.ts';

/** `gongkai seal RUN`: the final score, never changed after; with `--verify` whether it was. */
export async function seal(console: Console, [dir = '']: readonly string[], flags: Flags): Promise<Exit> {
  if (flags['verify'] === true) return verify(console, dir);
  const evaluator = typeof flags['evaluator'] === 'string' ? flags['evaluator'].trim() : '';
  if (evaluator === '') return refuse(console, [problem('seal.evaluator', words.evaluator)]);
  const pack = typeof flags['pack'] === 'string' ? flags['pack'] : undefined;
  const run =
    isFinished(dir) || !existsSync(dir)
      ? openForChange(dir, pack)
      : bad([problem('seal.unfinished', words.unfinished, { dir })]);
  if (!run.ok) return refuse(console, run.problems);
  try {
    return await sealRun(console, run.value, evaluator);
  } finally {
    run.value.folder.unlock();
  }
}

function refuse(console: Console, problems: readonly Problem[]): Exit {
  for (const line of problemLines(problems, console.locale)) console.err(line);
  return exit.usage;
}

async function sealRun(console: Console, { folder, loaded, plan }: OldRun, evaluator: string): Promise<Exit> {
  const { dir } = folder;
  const { locale } = console;
  const { pack, sha256, text } = loaded;
  const differing = differences(dir, loaded);
  if (differing.length > 0)
    return refuse(console, [problem('seal.differ', words.differ, { rows: differing.join(' '), dir })]);
  const report = judge(dir, { pack, sha256 });
  if (readFileSync(join(dir, packCopy), 'utf8') !== text)
    writeFileSync(join(dir, names.finalPack), text, { mode: 0o600 });
  const charts = await chartsFor(report, pack, locale, []);
  await writeReport(dir, { report, pack, locale, charts }, ['html', 'json']);
  const final = finalFrom(report, dir, plan.asOf, { evaluator, sealedOn: today(console.now()), tool: console.tool });
  const hash = writeFinal(dir, { ...final, files: await sealedFiles(dir) });
  const { score } = report;
  console.out(
    say(words.sealed, locale, {
      name: report.site.name,
      points: pointsText(outOf100(score.total, score)),
      outcome: outcomes[score.outcome][locale],
      total: pointsText(score.total),
      max: pointsText(score.max),
      pack: pack.id,
    }),
  );
  const open = final.open.person.length + final.open.unmeasured.length;
  if (open > 0)
    console.err(
      say(words.open, locale, { person: final.open.person.length, unmeasured: final.open.unmeasured.length }),
    );
  console.out(say(words.file, locale, { file: shownPath(join(dir, names.final)), hash }));
  return exit.done;
}

/** Rows in which evaluators differ and nobody has settled it. */
function differences(dir: string, { pack, sha256 }: OldRun['loaded']): readonly string[] {
  const undecided = new Set(
    answersOf(marksIn(dir))
      .filter(({ decision }) => decision === undefined)
      .map(({ about }) => questionOf(about)),
  );
  if (undecided.size === 0) return [];
  const questions = questionsOf(judge(dir, { pack, sha256, marks: [] }), pack);
  return questions.filter(({ about }) => undecided.has(questionOf(about))).map(({ row }) => row.id);
}

type By = Pick<FinalScore, 'evaluator' | 'sealedOn' | 'tool'>;
function finalFrom(report: Report, dir: string, asOf: Day, by: By): Omit<FinalScore, 'files'> {
  const { site, run, pack, score } = report;
  const rows = score.dimensions.flatMap((dimension) => dimension.rows);
  const inState = (state: string): readonly string[] => rows.filter((row) => row.state === state).map(({ id }) => id);
  const marks = marksIn(dir);
  return {
    schema: 'gongkai.final/1',
    site: { name: site.name, url: site.url, code: site.code },
    run: { id: run.id, asOf, seed: run.seed, tool: run.tool },
    pack: { id: pack.id, version: pack.version, sha256: pack.sha256 },
    score: scoreOf(report),
    marks: { count: marks.length, evaluators: [...new Set(marks.map((mark) => mark.by))] },
    open: { person: inState('person'), unmeasured: inState('unmeasured') },
    ...by,
  };
}

function scoreOf({ score }: Report): FinalScore['score'] {
  const { total, low, high, max, coverage, outcome, vetoes } = score;
  return { total, low, high, max, coverage, outcome, vetoes };
}

async function verify(console: Console, dir: string): Promise<Exit> {
  const { locale } = console;
  const sealed = existsSync(dir) ? finalOf(dir) : undefined;
  if (sealed === undefined) return refuse(console, [problem('seal.open', words.notSealed, { dir })]);
  const { final, sha256 } = sealed;
  const said = reportIn(dir);
  // whoever rewrites final.json alone is told by the report that it was made from, and whoever rewrites both by its hash
  const isOwn = said.ok && JSON.stringify(scoreOf(said.value)) === JSON.stringify(final.score);
  if (!isOwn) console.err(say(words.otherScore, locale, { name: names.final, report: names.report }));
  const now = new Map((await sealedFiles(dir)).map((file) => [file.name, file.sha256]));
  const before = new Map(final.files.map((file) => [file.name, file.sha256]));
  const changed = [...new Set([...before.keys(), ...now.keys()])].filter((name) => before.get(name) !== now.get(name));
  const isSame = isOwn && changed.length === 0;
  for (const name of changed) {
    const text = !now.has(name) ? words.gone : before.has(name) ? words.changed : words.added;
    console.err(say(text, locale, { name }));
  }
  console.out(
    say(isSame ? words.same : words.notSame, locale, {
      by: final.evaluator,
      day: final.sealedOn,
      files: final.files.length,
      hash: sha256,
    }),
  );
  return isSame ? exit.done : exit.below;
}
