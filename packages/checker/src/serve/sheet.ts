import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvRows } from '../cli/csv-rows.ts';
import { columns } from '../cli/mark/sheet.words.ts';
import { csvText } from '../report/csv-text.ts';
import { call, type Caller } from './commands.ts';
import type { AskedQuestion } from './marks-form.ts';

type Rows = readonly (readonly string[])[];

/** The open questions of a run, by the sheet the command writes; none for a run that is sealed or not finished. */
export async function questionsIn(
  caller: Caller,
  dir: string,
): Promise<{ readonly rows: Rows; readonly asked: readonly AskedQuestion[] }> {
  const rows = await withFolder(async (folder) => {
    const file = join(folder, 'questions.csv');
    const { code } = await call(caller, ['mark', dir, '--export', file]);
    return code === 0 ? csvRows(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) : [];
  });
  const [head = [], ...lines] = rows;
  const at = placeIn(head);
  const asked = lines.map((cells) => ({
    proof: cells[at('proof')] ?? '',
    row: cells[at('row')] ?? '',
    subject: cells[at('subject')] ?? '',
    detail: cells[at('detail')] ?? '',
    title: cells[at('title')] ?? '',
    basis: cells[at('basis')] ?? '',
    check: cells[at('check')] ?? '',
    page: cells[at('page')] ?? '',
    worth: cells[at('worth')] ?? '',
  }));
  return { rows, asked };
}

/** Fills what a form says into the sheet and has the command import it. Gives what the command said. */
export async function saveMarks(caller: Caller, dir: string, form: URLSearchParams): Promise<string> {
  const { rows } = await questionsIn(caller, dir);
  const [head = [], ...lines] = rows;
  const at = placeIn(head);
  const filled = lines.map((cells) => {
    const proof = cells[at('proof')] ?? '';
    return cells
      .with(at('verdict'), form.get(`v-${proof}`) ?? '')
      .with(at('reason'), form.get(`r-${proof}`) ?? '')
      .with(at('lost'), form.get(`l-${proof}`) ?? '');
  });
  return withFolder(async (folder) => {
    const file = join(folder, 'marks.csv');
    writeFileSync(file, csvText([head, ...filled]), { mode: 0o600 });
    const evaluator = form.get('evaluator')?.trim() ?? '';
    return (await call(caller, ['mark', dir, '--import', file, `--evaluator=${evaluator}`])).text;
  });
}

const placeIn =
  (head: readonly string[]) =>
  (column: keyof typeof columns): number =>
    head.findIndex((name) => name === columns[column].zh || name === columns[column].en);

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-serve-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
