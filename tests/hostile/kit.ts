import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, type TestContext } from 'node:test';
import type { Report } from '@gongkai/model';
import { gongkaiHere, type Ended } from '../../packages/checker/testing/command.ts';
import { serveHostile, type Answer, type HostileServer } from '../../packages/checker/testing/hostile-server.ts';

/** What the tests of bad input share: folders of one file's tests, servers of one test, and the command as a person calls it. */

export const root = mkdtempSync(join(tmpdir(), 'gongkai-hostile-'));
after(() => rmSync(root, { recursive: true, force: true }));
let made = 0;
export const newFolder = (): string => join(root, `run${(made += 1)}`);

export const local = [
  '--allow-private',
  '127.0.0.1/32',
  '--rate',
  'max',
  '--confirm-gap',
  '0',
  '--as-of',
  '2026-03-01',
];
export const scan = (url: string, out: string, ...more: string[]): Promise<Ended> =>
  gongkaiHere(['scan', url, ...local, '--no-browser', '--pack', 'demo', '--out', out, ...more]);
export const reportIn = (out: string): Report => JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
export const wasWritten = (code: number | null): boolean => code === 0 || code === 1 || code === 3;

export async function served(
  t: TestContext,
  answers: Readonly<Record<string, Answer>>,
  options: Parameters<typeof serveHostile>[1] = {},
): Promise<HostileServer> {
  const server = await serveHostile(answers, options);
  t.after(() => server.close());
  return server;
}

/** Why each broken link is broken, by its path on this machine, else by its address. */
export const broken = (report: Report): Readonly<Record<string, string>> =>
  Object.fromEntries(
    report.links.broken.map(({ url, reason }) => [
      new URL(url).host.startsWith('127.0.0.1') ? new URL(url).pathname : url,
      reason,
    ]),
  );
