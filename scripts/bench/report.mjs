#!/usr/bin/env node
// What reports cost: HTML and PDF of 5,000 findings, a stored run priced again, the help. Runs the sources for the reports, the
// built command for the rest.
//   node --conditions=source scripts/bench/report.mjs [--run FOLDER] [--runs N]
// FOLDER is a finished run (2,000 pages for the target). Without it a site of the bench kit is scanned first, when this is run
// in the kit's folder; elsewhere nothing is priced again.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromiumPath } from '../chromium.mjs';

const { values } = parseArgs({ options: { run: { type: 'string' }, runs: { type: 'string', default: '5' } } });
const root = fileURLToPath(new URL('../../', import.meta.url));
const rounds = Array.from({ length: Number(values.runs) }, (_, at) => at);
const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
let failed = 0;

/** Middle of the rounds, or what `choose` takes of them, against what it may be. */
function tell(name, seconds, most, note = '', choose = median) {
  const taken = choose(seconds);
  const verdict = taken <= most ? 'ok' : 'MISSED';
  if (taken > most) failed += 1;
  process.stdout.write(`${name.padEnd(28)} ${taken.toFixed(2)} s  (at most ${most} s)  ${verdict}  ${note}\n`);
}
const least = (all) => Math.min(...all);

/** By the clock, nothing loaded into it: seconds of one process. */
function clocked(args) {
  const started = performance.now();
  spawnSync(process.execPath, args);
  return (performance.now() - started) / 1000;
}

/** A run of two thousand pages to price again; undefined without the kit. */
async function storedRun() {
  if (values.run) return values.run;
  const kit = join(process.cwd(), 'lib/serve.mjs');
  if (!existsSync(kit)) return undefined;
  const { serve } = await import(pathToFileURL(kit).href);
  const site = await serve({ seed: '1', pages: '2000', port: '8640' });
  const out = join(folder, 'first');
  const frank = ['--allow-private', '127.0.0.0/8', '--rate', 'max', '--confirm-gap', '0', '--max-pages', '1000000'];
  command(['scan', site.url, ...frank, '--as-of', '2026-11-20', '--no-browser', '--out', out]);
  await site.stop();
  return out;
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
  // the least of the rounds: what else the machine does makes no program faster
  const helps = [];
  const bare = [];
  for (const _ of [...rounds, ...rounds, ...rounds]) {
    bare.push(clocked(['-e', '0']));
    helps.push(clocked([join(root, 'packages/checker/bin/gongkai.js'), '--help']));
  }
  const note = `middle ${median(helps).toFixed(2)} s; node alone ${least(bare).toFixed(2)} s, middle ${median(bare).toFixed(2)} s`;
  tell('gongkai --help', helps, 0.2, note, least);
  const stored = await storedRun();
  if (stored === undefined) process.stdout.write('re-score: no run was named, and the bench kit is not here\n');
  else {
    const copy = join(folder, 'run');
    cpSync(stored, copy, { recursive: true });
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
