import { spawn, type ChildProcess } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import about from '../package.json' with { type: 'json' };
import { run } from '../src/cli/program.ts';

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));

export interface Ended {
  /** Exit code; null when it was killed. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `gongkai` from its sources in English, with nothing of this machine's settings but PATH, HOME and where node keeps what it compiled. */
export function gongkai(
  args: readonly string[],
  {
    env = {},
    onStart = (_child: ChildProcess): void => undefined,
    onOut = (_text: string): void => undefined,
    under = [] as readonly string[],
  } = {},
): Promise<Ended> {
  const line = [...under, process.execPath];
  const program = line[0] ?? process.execPath;
  const before = line.slice(1);
  const child = spawn(program, [...before, '--conditions=source', main, ...args, '--lang', 'en'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      ...env,
    },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    onOut(text);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  onStart(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
}

/**
 * The same within this process, for what needs none of its own: to start one takes longer than most commands. A fault of
 * ours rejects.
 */
export async function gongkaiHere(args: readonly string[]): Promise<Ended> {
  const said = { out: '', err: '' };
  const code = await run([...args, '--lang', 'en'], {
    out: (line) => void (said.out += `${line}\n`),
    err: (line) => void (said.err += `${line}\n`),
    raw: (text) => void (said.err += text),
    isTerminal: false,
    columns: 80,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
    locale: 'en',
    now: Date.now,
    tool: `gongkai/${about.version}`,
  });
  return { code, ...said };
}
