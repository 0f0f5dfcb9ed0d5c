import process from 'node:process';
import { text } from 'node:stream/consumers';
import { run } from './program.ts';

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  readIn: () => text(process.stdin),
  now: () => new Date(),
  onSignal(end) {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  },
});
