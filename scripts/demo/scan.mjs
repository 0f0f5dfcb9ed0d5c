// One scan by the real command, as a child process: progress out of its NDJSON, the report out of its run folder.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * Starts `gongkai scan` on one served site. `onProgress` is called with {stage, share, text}.
 * Resolves to {report, seconds}, or to {failed} with what the command wrote to stderr.
 */
export function scan({ root, folder, served, pack, day, onProgress, children }) {
  const out = join(folder, served.id);
  const siteFile = join(folder, `${served.id}.site.json`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(siteFile, `${JSON.stringify(served.site, null, 2)}\n`);
  const started = performance.now();
  const options = ['--pack', pack, '--as-of', day, '--out', out, '--json'];
  // the demo's hosts are this machine's own: no politeness, no waiting between two looks, loopback allowed
  const loopback = ['--allow-private', '127.0.0.0/8', '--rate', 'max', '--confirm-gap', '0'];
  const child = spawn(
    process.execPath,
    [join(root, 'packages/checker/bin/gongkai.js'), 'scan', siteFile, ...options, ...loopback],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  children.add(child);
  let complaint = '';
  child.stderr.on('data', (part) => (complaint = `${complaint}${part}`.slice(-4000)));
  createInterface({ input: child.stdout }).on('line', (line) => {
    const progress = progressOf(line);
    if (progress) onProgress(progress);
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ failed: error.message }));
    child.once('close', (code) => {
      children.delete(child);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      // 0 done, 1 vetoed, 3 too little measured: the report is written in all three
      if (code !== 0 && code !== 1 && code !== 3) return resolve({ failed: `exit ${code}\n${complaint}` });
      try {
        resolve({ report: JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')), seconds });
      } catch (error) {
        resolve({ failed: `${error.message}\n${complaint}` });
      }
    });
  });
}
