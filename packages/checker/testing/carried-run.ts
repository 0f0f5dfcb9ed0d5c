import assert from 'node:assert/strict';
import { carryOut } from '../src/cli/carry-out.ts';
import type { Console } from '../src/cli/console.ts';
import { takeNew, takeRun } from '../src/cli/run-folder.ts';
import { shippedPack } from '../src/cli/shipped-pack.ts';
import { planOf } from './run-site.ts';

/** A console that keeps what is said to it. */
export function quietConsole(): Console & { readonly said: readonly string[] } {
  const said: string[] = [];
  return {
    said,
    out: (line) => void said.push(line),
    err: (line) => void said.push(line),
    raw: () => undefined,
    isTerminal: false,
    columns: 80,
    env: {},
    locale: 'en',
    now: Date.now,
    tool: 'gongkai/test',
  };
}

/** Scans by the demo pack into a new folder, or goes on there, as the command does: how it ended, and what was said. */
export async function carry(
  origin: string,
  dir: string,
  isNew: boolean,
): Promise<{ readonly code: number; readonly said: string }> {
  const loaded = shippedPack('demo');
  const folder = isNew ? takeNew(dir) : takeRun(dir);
  assert.ok(loaded && folder.ok, JSON.stringify(folder));
  const console = quietConsole();
  const plan = planOf(`${origin}/`, { needs: [...loaded.needs], maxPages: 2000 });
  const work = { folder: folder.value, plan, loaded, browser: undefined, isJson: false };
  const code = await carryOut(console, work, { signal: new AbortController().signal, end: () => undefined });
  return { code, said: console.said.join('\n') };
}
