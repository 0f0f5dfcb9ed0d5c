import { readFileSync } from 'node:fs';
import process from 'node:process';
import { run } from './program.ts';
import { localeOf } from './locale.ts';
import { exit } from './exit.ts';
import type { Console } from './console.ts';

/** Runs the command line of this process and leaves its exit code. A fault of ours is one sentence and exit 4. */
export async function start(): Promise<void> {
  const args = process.argv.slice(2);
  // `| head` is no fault
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : exit.fault));
  process.stderr.on('error', () => undefined);
  // a scan of a fleet ends with the process that began it, however that ended; what was done is kept
  if (process.send) process.on('disconnect', () => process.exit(exit.interrupted)).channel?.unref();
  const console = consoleOf(args);
  try {
    process.exitCode = await run(args, console);
  } catch (error) {
    const { code, message, stack } = error as NodeJS.ErrnoException;
    const sentence = { zh: '本工具故障', en: 'This is a fault of gongkai' }[console.locale];
    console.err(`${sentence}: ${code === undefined ? message : `${code} ${message}`}`);
    if (process.env['GONGKAI_DEBUG'] !== undefined) console.err(stack ?? '');
    process.exitCode = exit.fault;
  }
}

function consoleOf(args: readonly string[]): Console {
  const about = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  const { env, stdout, stderr } = process;
  return {
    out: (line) => void stdout.write(`${line}\n`),
    err: (line) => void stderr.write(`${line}\n`),
    raw: (text) => void stderr.write(text),
    isTerminal: stderr.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    columns: stderr.columns ?? 80,
    env,
    locale: localeOf(args, env),
    now: Date.now,
    tool: `gongkai/${about.version}`,
  };
}
