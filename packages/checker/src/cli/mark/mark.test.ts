import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Report } from '@gongkai/model';
import { gongkaiHere } from '../../../testing/command.ts';
import { smallRuns } from '../../../testing/small-run.ts';
import { readSheets } from '../../facts/sheets/read-sheets.ts';
import { csvRows } from '../csv-rows.ts';

const runs = smallRuns();
const { path } = runs;
const run = path('run');
before(async () => void (await runs.scan('run', ['--pack', 'state-2019'])));
after(() => runs.remove());

const reportOf = (dir: string): Report => JSON.parse(readFileSync(`${dir}/report.json`, 'utf8')) as Report;
const rowOf = (dir: string, id: string): Report['score']['dimensions'][number]['rows'][number] | undefined =>
  reportOf(dir)
    .score.dimensions.flatMap(({ rows }) => rows)
    .find((row) => row.id === id);
/** The sheet with `change` made of the cells of each line, by the headings. */
function filled(from: string, to: string, change: (cell: Record<string, string>) => void): string {
  const [head = [], ...rows] = csvRows(readFileSync(path(from), 'utf8').replace(/^\uFEFF/, ''));
  const lines = rows.map((cells) => {
    const line = Object.fromEntries(head.map((name, index) => [name, cells[index] ?? '']));
    change(line);
    return head.map((name) => line[name] ?? '');
  });
  const text = [head, ...lines]
    .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
    .join('\n');
  writeFileSync(path(to), text);
  return path(to);
}
const answer =
  (row: string, verdict: string, reason = '', lost = '') =>
  (cell: Record<string, string>) => {
    if (cell['Row'] === row && cell['Subject'] === '')
      Object.assign(cell, { Verdict: verdict, Reason: reason, Lost: lost });
  };

test('marks go out as a sheet, come back by row, and enter the score with who and why', async () => {
  const { code, out } = await gongkaiHere(['mark', run, '--export', path('a.csv')]);
  assert.equal(code, 0);
  assert.match(out, /^\d+ questions written/);
  const before = reportOf(run).score;
  const sheet = filled('a.csv', 'a1.csv', (cell) => {
    answer('service-accuracy', 'fail', 'three wrong phone numbers', '1.5')(cell);
    answer('login', 'pass')(cell);
  });
  const imported = await gongkaiHere(['mark', run, '--import', sheet, '--evaluator', 'Zhang']);
  assert.equal(imported.code, 0, imported.err);
  assert.match(imported.out, /2 new marks \(0 of them/);
  assert.equal(reportOf(run).score.total, before.total - 150);
  const row = rowOf(run, 'service-accuracy');
  assert.deepEqual([row?.state, row?.lost, row?.marks?.[0]?.by], ['fail', 150, 'Zhang']);
  assert.match(readFileSync(`${run}/report.html`, 'utf8'), /three wrong phone numbers/);
  const again = await gongkaiHere(['mark', run, '--import', sheet, '--evaluator', 'Zhang']);
  assert.match(again.out, /0 new marks \(0 of them supersede earlier ones, which are kept\), 2 unchanged/);
});

test('a second evaluator marks blind; what differs is open again, listed, and settled', async () => {
  await gongkaiHere(['mark', run, '--export', path('b.csv'), '--evaluator', 'Li']);
  assert.doesNotMatch(readFileSync(path('b.csv'), 'utf8'), /three wrong/);
  const blind = filled('b.csv', 'b1.csv', answer('service-accuracy', 'pass'));
  const { out } = await gongkaiHere(['mark', run, '--import', blind, '--evaluator', 'Li']);
  assert.match(
    out,
    /1 on which evaluators differ\n.*service-accuracy.*\n\s+Zhang: fail lost 1\.50 three wrong.*\n\s+Li: pass/,
  );
  assert.equal(rowOf(run, 'service-accuracy')?.state, 'person');
  await gongkaiHere(['mark', run, '--export', path('c.csv'), '--differences']);
  const settled = filled('c.csv', 'c1.csv', answer('service-accuracy', 'fail', 'agreed', '1'));
  await gongkaiHere(['mark', run, '--import', settled, '--evaluator', 'Chair', '--settle']);
  assert.deepEqual([rowOf(run, 'service-accuracy')?.state, rowOf(run, 'service-accuracy')?.lost], ['fail', 100]);
  assert.match((await gongkaiHere(['mark', run])).out, /0 on which evaluators differ/);
});

test('marks outlive another pack and come back with their own', async () => {
  await gongkaiHere(['score', run, '--pack', 'demo']);
  assert.equal(rowOf(run, 'plain-language')?.state, 'person');
  await gongkaiHere(['score', run, '--pack', 'state-2019']);
  assert.equal(rowOf(run, 'login')?.state, 'pass');
});

type Spoil = (cell: Record<string, string>) => void;
const spoilt: readonly (readonly [name: string, spoil: Spoil, says: RegExp])[] = [
  ['a verdict that is none', answer('login', 'good', 'x'), /row \d+: the verdict “good” is not known/],
  ['no reason for what is not met', answer('login', 'fail'), /has no reason/],
  ['more points than the row is worth', answer('login', 'fail', 'x', '9'), /“9” points cannot be lost/],
  ['points for a row that is met', answer('login', 'pass', 'x', '1'), /cannot be lost/],
  ['a reason without a verdict', answer('login', '', 'x'), /no verdict/],
  [
    'a proof that was changed',
    (cell) => Object.assign(cell, { 'Proof (leave as it is)': cell['Proof (leave as it is)']?.replace(/.$/, 'z') }),
    /proof fits no open question/,
  ],
  [
    'a sheet of another run',
    (cell) => Object.assign(cell, { 'Proof (leave as it is)': `0123456789abcdef-${'0'.repeat(16)}` }),
    /is the sheet of another run/,
  ],
  ['rows sorted apart', (cell) => Object.assign(cell, { Row: 'news' }), /not what was exported/],
];
test('a sheet with a fault is refused whole, each fault by its row', async (t) => {
  await gongkaiHere(['mark', run, '--export', path('d.csv')]);
  const lines = readFileSync(`${run}/marks.ndjson`, 'utf8');
  for (const [index, [name, spoil, says]] of spoilt.entries())
    await t.test(name, async () => {
      const sheet = filled('d.csv', `d${index}.csv`, spoil);
      const { code, err } = await gongkaiHere(['mark', run, '--import', sheet, '--evaluator', 'Zhang']);
      assert.equal(code, 2);
      assert.match(err, says);
    });
  assert.equal(readFileSync(`${run}/marks.ndjson`, 'utf8'), lines);
});

test('a sheet that a Chinese spreadsheet program saved in GBK is read', async () => {
  const sheet = filled('d.csv', 'gbk.csv', answer('submission', 'na', 'x'));
  const bytes = readFileSync(sheet).toString('utf8').replace('"na"', '"GBK"');
  const word = Buffer.from([0xb2, 0xbb, 0xca, 0xca, 0xd3, 0xc3]); // the verdict, as such a program writes it
  const [head = '', tail = ''] = bytes.replaceAll(/\P{ASCII}/gu, '?').split('GBK');
  writeFileSync(sheet, Buffer.concat([Buffer.from(head), word, Buffer.from(tail)]));
  const { code, err } = await gongkaiHere(['mark', run, '--import', sheet, '--evaluator', 'Wang']);
  assert.equal(code, 0, err);
  assert.equal(rowOf(run, 'submission')?.state, 'na');
});

const misuse: readonly (readonly [name: string, args: readonly string[], says: RegExp])[] = [
  ['no evaluator', ['--import', 'x.csv'], /--evaluator/],
  ['both ways at once', ['--import', 'x.csv', '--export', 'y.csv', '--evaluator', 'A'], /do not go together/],
  ['a file that is there', ['--export', path('a.csv')], /is not overwritten/],
  ['a file that is not there', ['--import', path('no.csv'), '--evaluator', 'A'], /There is no file/],
];
for (const [name, args, says] of misuse)
  test(`mark: ${name} is refused`, async () => {
    const { code, err } = await gongkaiHere(['mark', run, ...args]);
    assert.equal(code, 2);
    assert.match(err, says);
  });

test('register facts decide the rows of a register, and stay with the run', async () => {
  const file = path('facts.json');
  const facts = {
    schema: 'gongkai.register-facts/1',
    organ: 'Housing',
    from: '2026-01-01',
    to: '2026-12-31',
    source: 'drafts',
    rows: [{ row: 'JY-020', examined: 120, met: 90, note: 'spring' }],
  };
  writeFileSync(file, JSON.stringify(facts));
  const wrong = await gongkaiHere(['score', run, '--facts', file]);
  assert.equal(wrong.code, 2);
  assert.match(wrong.err, /leaves no row to a register/);
  await gongkaiHere(['score', run, '--pack', 'jiangyin-2018', '--facts', file]);
  assert.deepEqual([rowOf(run, 'JY-020')?.state, rowOf(run, 'JY-020')?.lost], ['fail', 100]);
  await gongkaiHere(['score', run, '--pack', 'jiangyin-2018']);
  assert.equal(rowOf(run, 'JY-020')?.parts[0]?.value, '90/120');
});

test('marks travel in a workbook as well', async () => {
  await gongkaiHere(['score', run, '--pack', 'state-2019']);
  const { out } = await gongkaiHere(['mark', run, '--export', path('a.xlsx')]);
  assert.match(out, /a\.xlsx/);
  const bytes = readFileSync(path('a.xlsx'));
  const read = await readSheets(bytes, 'a.xlsx');
  assert.ok('sheets' in read);
  const [head = [], ...rows] = read.sheets[0]?.rows ?? [];
  const at = (name: string): number => head.indexOf(name);
  const row = rows.find((cells) => cells[at('Row')] === 'V6.1') ?? [];
  const csv = [head, row.with(at('Verdict'), 'pass')];
  const { workbook } = await import('../../report/xlsx.ts');
  const columns = head.map((name) => ({ head: name, width: 10 }));
  const given = { title: 'x', at: '2026-06-01T09:00:00+08:00', locale: 'en' } as const;
  writeFileSync(path('b.xlsx'), await workbook([{ name: 'marks', columns, rows: csv.slice(1) }], given));
  const { code, err } = await gongkaiHere(['mark', run, '--import', path('b.xlsx'), '--evaluator', 'Zhang']);
  assert.equal(code, 0, err);
  assert.equal(rowOf(run, 'V6.1')?.state, 'pass');
});
