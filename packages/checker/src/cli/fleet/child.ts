import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Exit } from '../exit.ts';

/** One scan as a process of its own: what ends it ends nothing else. */
export interface Child {
  /** Asks it to stop at a checkpoint. */
  stop(): void;
  readonly ended: Promise<{ readonly exit: Exit | null; readonly said: string; readonly score?: number }>;
}

export interface ChildEvent {
  readonly event: string;
  readonly stage?: string;
  readonly pages?: number;
  readonly requests?: number;
  readonly score?: { readonly total: number; readonly max: number };
}

const SAID = 300;

/**
 * Runs this program with other words, its settings taken from nowhere but those. It ends with us, however we end: it watches
 * the channel between us.
 *
 * @param silentMs killed when it has said nothing for so long
 */
export function startChild(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  silentMs: number,
  hear: (event: ChildEvent) => void,
): Child {
  const main = process.argv[1] ?? fileURLToPath(new URL('../main.ts', import.meta.url));
  const clean = Object.fromEntries(Object.entries(env).filter(([key]) => !/^GONGKAI_(?!DEBUG|CHROMIUM)/.test(key)));
  const child = spawn(process.execPath, [...process.execArgv, main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: clean,
    detached: true, // a terminal's Ctrl-C reaches us, and we tell it once
  });
  let said = '';
  let score: number | undefined;
  let silence = setTimeout(() => child.kill('SIGKILL'), silentMs);
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new TypeError('its pipes are ours');
  createInterface({ input: stdout }).on('line', (line) => {
    clearTimeout(silence);
    silence = setTimeout(() => child.kill('SIGKILL'), silentMs);
    try {
      const event = JSON.parse(line) as ChildEvent;
      if (event.score) score = event.score.total / 100;
      hear(event);
    } catch {
      return; // a line that is no event says nothing
    }
  });
  stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-SAID * 4)));
  return {
    stop: () => void child.kill('SIGTERM'),
    ended: new Promise((resolve) => {
      const end = (code: number | null, why = said): void => {
        clearTimeout(silence);
        const exit = code as Exit | null; // our own program
        resolve({
          exit,
          said: why.trim().split('\n').slice(-2).join(' ').slice(0, SAID),
          ...(score !== undefined && { score }),
        });
      };
      child.once('error', ({ message }) => end(null, message));
      child.once('close', (code) => end(code));
    }),
  };
}
