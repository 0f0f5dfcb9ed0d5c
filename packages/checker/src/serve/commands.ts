import { spawn, type ChildProcess } from 'node:child_process';
import process from 'node:process';
import type { Locale } from '@gongkai/model';
import { lineOf } from '../cli/progress/line.ts';
import type { ScanEvent } from '../stages/request.ts';

/** How the command itself is called: the page does nothing that the command does not. */
export interface Caller {
  /** Path of the command's main module. */
  readonly main: string;
  readonly lang: Locale;
}

export interface Job {
  readonly id: number;
  readonly url: string;
  /** The last line of progress, in words. */
  readonly last: string;
  /** What it said besides, newest last. */
  readonly said: readonly string[];
  /** Exit code; undefined while it runs. */
  readonly code?: number;
}

/** Scans that were started here. One at a time: they share this machine's line. */
export interface Jobs {
  start(url: string, args: readonly string[]): Job | 'busy';
  get(id: number): Job | undefined;
  all(): readonly Job[];
  stop(id: number): void;
  /** Told of every change of a job; gives the end of it. */
  watch(id: number, hear: (job: Job) => void): () => void;
  close(): void;
}

const SAID = 200;

export function jobsOf({ main, lang }: Caller): Jobs {
  const jobs = new Map<number, Job>();
  const hearers = new Map<number, Set<(job: Job) => void>>();
  let running: { readonly id: number; readonly child: ChildProcess } | undefined;
  const change = (id: number, more: Partial<Job>): void => {
    const job = jobs.get(id);
    if (job === undefined) return;
    jobs.set(id, { ...job, ...more });
    for (const hear of hearers.get(id) ?? []) hear({ ...job, ...more });
  };
  return {
    start(url, args) {
      if (running !== undefined) return 'busy';
      const id = jobs.size + 1;
      const job: Job = { id, url, last: '', said: [] };
      jobs.set(id, job);
      const child = spawn(
        process.execPath,
        [...process.execArgv, main, 'scan', url, '--json', '--lang', lang, ...args],
        {
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      );
      running = { id, child };
      lines(child.stdout, (line) => change(id, lastOf(line, lang)));
      lines(child.stderr, (line) => change(id, { said: [...(jobs.get(id)?.said ?? []), line].slice(-SAID) }));
      child.once('close', (code) => {
        running = undefined;
        change(id, { code: code ?? 130 });
      });
      child.once('error', (error) => change(id, { said: [error.message], code: 4 }));
      return job;
    },
    get: (id) => jobs.get(id),
    all: () => [...jobs.values()].toReversed(),
    stop: (id) => void (running?.id === id && running.child.kill('SIGINT')),
    watch(id, hear) {
      const all = hearers.get(id) ?? new Set();
      hearers.set(id, all.add(hear));
      return () => void all.delete(hear);
    },
    close: () => void running?.child.kill('SIGINT'),
  };
}

/** A line of `--json` as a person reads it; nothing of what no person needs. */
function lastOf(line: string, lang: Locale): Partial<Job> {
  try {
    // what the command itself writes: one event a line, the last is its end, which lineOf leaves out
    const last = lineOf(JSON.parse(line) as ScanEvent, lang);
    return last === undefined ? {} : { last };
  } catch {
    return { last: line };
  }
}

function lines(stream: NodeJS.ReadableStream | null, hear: (line: string) => void): void {
  let rest = '';
  stream?.setEncoding('utf8').on('data', (text: string) => {
    const all = (rest + text).split('\n');
    rest = all.pop() ?? '';
    for (const line of all) if (line !== '') hear(line);
  });
}

/** Runs the command to its end. */
export function call(
  { main, lang }: Caller,
  args: readonly string[],
): Promise<{ readonly code: number; readonly text: string }> {
  const child = spawn(process.execPath, [...process.execArgv, main, ...args, '--lang', lang], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  lines(child.stdout, (line) => said.push(line));
  lines(child.stderr, (line) => said.push(line));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 4, text: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 4, text: said.join('\n') }));
  });
}
