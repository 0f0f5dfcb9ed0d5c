// One scan by the real command, as a child process: progress out of its NDJSON, the report out of its run folder.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';

/** What a line of `--json` says, or undefined for a line that is no progress. */
export function progressOf(line) {
  let event;
  try {
    event = JSON.parse(line);
  } catch {
    return undefined;
  }
  const { stage, done, of } = event ?? {};
  if (typeof stage !== 'string' || event.state === 'end') return undefined;
  const hasCount = Number.isFinite(done) && Number.isFinite(of) && of > 0;
  return {
    stage,
    share: hasCount ? Math.min(1, done / of) : 0,
    text: hasCount ? `${done} / ${of}` : '',
  };
}

/** Packs the demo prices a run by: the first while scanning, the other offline, afterwards. */
export const packs = { scanned: 'jiangyin-2018', shown: 'state-2019' };

/** Where the report of the first pack is kept once the second has been written over it. */
export const keptReport = (folder, id, suffix) => join(folder, `${id}.${packs.scanned}.${suffix}`);

const readReport = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Scans one served site by the real command and prices it a second time. `onProgress` is called with {stage, share, text}.
 * Resolves to {report, other, seconds}, or to {failed} with what the command wrote to stderr.
 */
export async function scan({ root, folder, served, day, onProgress, children }) {
  const out = join(folder, served.id);
  const siteFile = join(folder, `${served.id}.site.json`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(siteFile, `${JSON.stringify(served.site, null, 2)}\n`);
  const started = performance.now();
  // the demo's hosts are this machine's own: no politeness, no waiting between two looks, loopback allowed
  const loopback = ['--allow-private', '127.0.0.0/8', '--rate', 'max', '--confirm-gap', '0'];
  const asked = [
    'scan',
    siteFile,
    '--pack',
    packs.scanned,
    '--also',
    packs.shown,
    '--as-of',
    day,
    '--out',
    out,
    '--json',
    ...loopback,
  ];
  const run = (args, onLine) => gongkai({ root, args, onLine, children });
  try {
    await run(asked, (line) => {
      const progress = progressOf(line);
      if (progress) onProgress(progress);
    });
    // a scan draws no charts: their library costs more than it may
    await run(['report', out], () => undefined);
    for (const suffix of ['json', 'html'])
      copyFileSync(join(out, `report.${suffix}`), keptReport(folder, served.id, suffix));
    await run(['report', out, '--pack', packs.shown], () => undefined);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    return { ...reportsOf(folder, served.id), seconds };
  } catch (error) {
    return { failed: error.message };
  }
}

/** Both reports of a finished run. */
export const reportsOf = (folder, id) => ({
  report: readReport(join(folder, id, 'report.json')),
  other: readReport(keptReport(folder, id, 'json')),
});

/** Runs the command as a child; throws with what it complained of unless it ended with a report. */
function gongkai({ root, args, onLine, children }) {
  const bin = join(root, 'packages/checker/bin/gongkai.js');
  const child = spawn(process.execPath, [bin, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  let complaint = '';
  child.stderr.on('data', (part) => (complaint = `${complaint}${part}`.slice(-4000)));
  createInterface({ input: child.stdout }).on('line', onLine);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      children.delete(child);
      // 0 done, 1 vetoed, 3 too little measured: the report is written in all three
      if (code === 0 || code === 1 || code === 3) resolve();
      else reject(new Error(`gongkai ${args[0]}: exit ${code}\n${complaint}`));
    });
  });
}
