import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Verdict } from '../tally.ts';
import { linkVerdicts } from './links.ts';
import { reportOf } from './report-of.ts';

const kit = new URL('../../../../shared/bench/', import.meta.url);
const program = fileURLToPath(new URL('site.mjs', kit));
export const noKit: string | false = existsSync(program) ? false : 'no bench kit here';

interface Truth {
  readonly urls: number;
  readonly broken: readonly { readonly href: string; readonly final?: string }[];
  readonly soft: readonly { readonly href: string }[];
  readonly columns: readonly { readonly path: string; readonly name: string; readonly state: string }[];
  readonly policies: {
    readonly total: number;
    readonly late: readonly { readonly policy: string }[];
    readonly missingForwardLink: readonly { readonly policy: string }[];
    readonly missingBackLink: readonly { readonly policy: string }[];
    readonly missingMark: readonly string[];
  };
}

/** Where nothing listens, the three ports behind it included. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address !== null ? address.port : 8600;
}

const run = (args: readonly string[]): ReturnType<typeof spawn> =>
  spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });

async function said(args: readonly string[]): Promise<string> {
  const child = run(args);
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => (text += part));
  await new Promise((done) => child.once('close', done));
  return text;
}

/** A generated site of the bench kit against its own truth: links, columns, documents and their interpretations. */
export async function syntheticVerdicts(
  seed: number,
  pages: number,
  shape: Readonly<Record<string, unknown>> = {},
): Promise<readonly Verdict[]> {
  const port = await freePort();
  const args = [
    '--seed',
    String(seed),
    '--pages',
    String(pages),
    '--port',
    String(port),
    '--shape',
    JSON.stringify(shape),
  ];
  const truth: Truth = JSON.parse(await said([...args, '--truth']));
  const server = run(args);
  try {
    await new Promise<void>((up) => server.stdout?.once('data', () => up()));
    const origin = `http://127.0.0.1:${port}`;
    const report = await reportOf(`${origin}/`, '--pack', 'jiangyin-2018', '--as-of', '2026-11-20');
    const linked = linkVerdicts(
      'links.inner',
      {
        broken: new Set(truth.broken.map(({ href }) => href)),
        also: new Map(truth.broken.flatMap(({ href, final }) => (final === undefined ? [] : [[final, href] as const]))),
        tolerated: new Set(truth.soft.map(({ href }) => href)),
        urls: truth.urls,
      },
      report,
    );
    const softCalled = new Set(report.links.broken.map(({ url }) => url));
    const soft = [...new Set(truth.soft.map(({ href }) => href))].map((href): Verdict => ({
      check: 'links.inner (soft 404)',
      isFaulty: true,
      said: softCalled.has(href) ? 'fault' : 'well',
      note: href,
    }));
    const columns = truth.columns.flatMap(({ name, state }) => {
      const kind = report.columns.find((one) => one.name === name)?.kind ?? 'unknown';
      return (['stale', 'empty'] as const).map((fault): Verdict => ({
        check: `column.${fault}`,
        isFaulty: state === fault,
        said: kind === 'unknown' ? 'open' : kind === fault ? 'fault' : 'well',
        note: `${name}: ${state}, said ${kind}`,
      }));
    });
    return [...linked, ...soft, ...columns, ...ofDocuments(origin, truth, report)];
  } finally {
    server.kill();
  }
}

/** Documents are sampled: what was found is right or wrong; what was not may not have been looked at. */
function ofDocuments(
  origin: string,
  { policies }: Truth,
  report: Awaited<ReturnType<typeof reportOf>>,
): readonly Verdict[] {
  const faults = [
    ['interp.within-3wd', policies.late.map(({ policy }) => policy)],
    ['interp.link.forward', policies.missingForwardLink.map(({ policy }) => policy)],
    ['interp.link.back', policies.missingBackLink.map(({ policy }) => policy)],
    ['doc.open-mark', policies.missingMark],
  ] as const;
  return faults.flatMap(([check, list]) => {
    const faulty = new Set(list.flatMap((path) => [path, encodeURI(path)]));
    return report.findings
      .filter((one) => one.check === check && one.state === 'fail')
      .map(({ subject }): Verdict => ({
        check,
        isFaulty: faulty.has(subject.replace(origin, '').replace(/\?from=list$/, '')),
        said: 'fault',
        isSampled: true,
        note: subject,
      }));
  });
}
