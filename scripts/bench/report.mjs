#!/usr/bin/env node
// What reports cost: HTML and PDF of 5,000 findings, a stored run priced again, the help. Runs the sources for the reports, the
// built command for the rest.
//   node --conditions=source scripts/bench/report.mjs [--run FOLDER] [--runs N]
// FOLDER is a finished run (2,000 pages for the target); without it nothing is priced again.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromiumPath } from '../chromium.mjs';

const { values } = parseArgs({ options: { run: { type: 'string' }, runs: { type: 'string', default: '5' } } });
const root = fileURLToPath(new URL('../../', import.meta.url));
const rounds = Array.from({ length: Number(values.runs) }, (_, at) => at);
const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
let failed = 0;

/** Middle of the rounds against what it may be. */
function tell(name, seconds, most, note = '') {
  const middle = median(seconds);
  const verdict = middle <= most ? 'ok' : 'MISSED';
  if (middle > most) failed += 1;
  process.stdout.write(`${name.padEnd(28)} ${middle.toFixed(2)} s  (at most ${most} s)  ${verdict}  ${note}\n`);
}

/** One process of the built command: seconds by the clock and of the processor. */
function command(args) {
  const told = join(folder, 'cpu.json');
  const hook = `import{writeFileSync as w}from'node:fs';process.on('exit',()=>w(${JSON.stringify(told)},JSON.stringify(process.cpuUsage())))`;
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(hook)}`,
      join(root, 'packages/checker/bin/gongkai.js'),
      ...args,
    ],
    { encoding: 'utf8' },
  );
  if (![0, 1, 3].includes(status)) throw new Error(`gongkai ${args.join(' ')}: exit ${status}\n${stderr}`);
  const wall = (performance.now() - started) / 1000;
  const { user, system } = JSON.parse(readFileSync(told, 'utf8'));
  return { wall, cpu: (user + system) / 1e6 };
}

try {
  const load = (name) => import(new URL(`../../packages/checker/${name}.ts`, import.meta.url).href);
  const [{ largeReport, fixturePack }, { writeReport }, { draw }] = await Promise.all([
    load('testing/report-fixture'),
    load('src/cli/write-report'),
    load('src/report/charts/draw'),
  ]);
  const report = largeReport(5000);
  const axes = ['disclosure', 'interpretation', 'response', 'service', 'data', 'participation'];
  const timed = async (format) => {
    const started = performance.now();
    const charts = draw({ axes: axes.map((name, at) => ({ name, share: 50 + at })), trend: [] });
    await writeReport(
      folder,
      { report, pack: fixturePack, locale: 'zh', charts, ...(chromiumPath() && { browser: chromiumPath() }) },
      [format],
    );
    return (performance.now() - started) / 1000;
  };
  for (const [format, most] of [
    ['html', 3],
    ['pdf', 15],
  ]) {
    const seconds = [];
    for (const _ of rounds) seconds.push(await timed(format));
    const bytes = readFileSync(join(folder, `report.${format}`)).length;
    tell(`${format}, 5,000 findings`, seconds, most, `${(bytes / 1e6).toFixed(2)} MB`);
  }
  const helps = rounds.map(() => command(['--help']));
  const node = rounds.map(() => {
    const started = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    return (performance.now() - started) / 1000;
  });
  tell(
    'gongkai --help',
    helps.map(({ wall }) => wall),
    0.2,
    `${median(helps.map(({ cpu }) => cpu)).toFixed(2)} s CPU, node alone ${median(node).toFixed(2)} s`,
  );
  if (values.run) {
    const copy = join(folder, 'run');
    cpSync(values.run, copy, { recursive: true });
    tell(
      're-score, CPU',
      rounds.map(() => command(['score', copy]).cpu),
      2,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed > 0 ? 1 : 0);
