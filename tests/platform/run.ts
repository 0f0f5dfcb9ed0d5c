import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { newRequest } from '../../packages/model/testing/request.ts';

const main = fileURLToPath(new URL('../../packages/platform/src/cli/main.ts', import.meta.url));

/** A folder of its own for one test, gone with it. */
export function folder(): { readonly dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'gk-platform-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function started(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['--conditions=source', main, ...args], {
    env: { ...process.env, GONGKAI_LANG: 'zh', DATABASE_URL: undefined, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  return { child, said };
}

/** Runs one command of the platform to its end. */
export async function platform(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Ended> {
  const { child, said } = started(args, env);
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
}

export interface Serving {
  readonly origin: string;
  readonly child: ChildProcess;
  readonly said: { readonly out: string; readonly err: string };
  /** Ends it by a signal; resolves with the exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts the platform on a free port and waits until it answers; rejects with what it said when it ends first. */
export async function serving(
  dir: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Serving> {
  const { child, said } = started(['serve', '--data', join(dir, 'data'), '--port', '0', ...args], env);
  const closed = once(child, 'close') as Promise<[number | null]>;
  while (!said.out.includes('\n')) {
    if (child.exitCode !== null) throw new Error(said.err);
    await new Promise((next) => setTimeout(next, 20));
  }
  return {
    origin: said.out.trim().replace(/\/$/, ''),
    child,
    said,
    async end(signal = 'SIGTERM') {
      child.kill(signal);
      return (await closed)[0];
    },
  };
}

/** Files a request by the API; undefined when no answer came. */
export async function fileAt(
  origin: string,
  key: string,
): Promise<{ readonly status: number; readonly no?: string } | undefined> {
  try {
    const response = await fetch(`${origin}/api/v1/requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(newRequest({ organ: 'city' })),
    });
    const body = (await response.json()) as { item?: { no: string } };
    return { status: response.status, ...(body.item && { no: body.item.no }) };
  } catch {
    return undefined;
  }
}
