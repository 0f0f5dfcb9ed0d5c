import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { say, type Locale } from '@gongkai/model';
import { chartsOf } from './charts.ts';
import { jobsOf, type Caller, type Jobs } from './commands.ts';
import { refusalOf, tokenOf, type Door } from './door.ts';
import { homePage, jobPage, notePage, policy, runPage, runPath, script, scriptPath } from './pages.ts';
import { offered, runsBelow } from './runs.ts';
import { questionsIn, saveMarks } from './sheet.ts';
import { words } from './serve.words.ts';

export interface ServeInput extends Caller {
  /** Folder the runs lie in, and new ones are made in. */
  readonly root: string;
  readonly packs: readonly string[];
  /** Flags every scan is started with: contact, office, ranges. No page can change them. */
  readonly scanArgs: readonly string[];
  readonly locale: Locale;
  /** Known when the server listens. */
  readonly door: () => Door;
  /** Name of a new run's folder below `root`. */
  readonly newRun: (url: string) => string;
}

const MOST_BODY = 1 << 20;

interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly input: ServeInput;
  readonly jobs: Jobs;
}

/** The local page: starts scans, shows how they go on, lists runs, takes marks, gives files. It only calls the command. */
export function openServer(input: ServeInput): { readonly server: Server; close(): void } {
  const jobs = jobsOf(input);
  const server = createServer((request, response) => {
    guarded({ request, response, input, jobs }).catch((error: unknown) => {
      if (!response.headersSent)
        send(response, 500, notePage(input.locale, error instanceof Error ? error.message : ''));
      else response.destroy();
    });
  });
  server.headersTimeout = 15_000;
  return { server, close: () => jobs.close() };
}

async function guarded(visit: Visit): Promise<void> {
  const { request, response, input } = visit;
  const refusal = refusalOf(request, input.door());
  response.setHeader('x-content-type-options', 'nosniff');
  // not no-referrer: a browser then gives our own forms the origin `null`, and the door refuses them
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('cache-control', 'no-store');
  if (refusal !== undefined)
    return send(
      response,
      refusal.status,
      notePage(input.locale, say(words.refused, input.locale, { why: refusal.why })),
    );
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://h');
  if (searchParams.has('token')) {
    response.setHeader(
      'set-cookie',
      `gongkai=${encodeURIComponent(tokenOf(request))}; HttpOnly; SameSite=Strict; Path=/`,
    );
    return go(response, pathname);
  }
  const parts = pathname
    .split('/')
    .slice(1)
    .map((part) => safeDecode(part));
  if (request.method === 'POST') return change(visit, parts);
  return show(visit, parts, pathname);
}

async function show(
  { request, response, input, jobs }: Visit,
  parts: readonly string[],
  pathname: string,
): Promise<void> {
  const { locale, packs, root } = input;
  const [kind = '', name = '', what] = parts;
  if (pathname === '/') return send(response, 200, homePage(locale, packs, runsBelow(root), jobs.all()));
  if (pathname === scriptPath) return send(response, 200, script, 'text/javascript');
  const job = kind === 'jobs' ? jobs.get(Number(name)) : undefined;
  if (job !== undefined && what === undefined) return send(response, 200, jobPage(locale, job));
  if (job !== undefined && what === 'events') return events(request, response, jobs, job.id);
  const runs = kind === 'runs' ? runsBelow(root) : [];
  const run = runs.find(({ key }) => key === name);
  if (run?.report !== undefined && what === undefined) {
    const { asked } = await questionsIn(input, run.dir);
    const charts = await chartsOf(run, runs, locale);
    return send(response, 200, runPage(locale, run, readdirSync(run.dir).toSorted(), asked, '', { charts }));
  }
  const type = what === undefined || !Object.hasOwn(offered, what) ? undefined : offered[what];
  const file = join(run?.dir ?? '', what ?? '');
  if (run === undefined || type === undefined || !existsSync(file))
    return send(response, 404, notePage(locale, words.lost[locale]));
  // the report brings its own policy, stricter than ours
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-downloads",
  );
  response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
}

async function change(
  { request, response, input, jobs }: Visit,
  [kind = '', name = '', what]: readonly string[],
): Promise<void> {
  const { locale, root, packs } = input;
  if (kind === 'jobs' && what === 'stop') {
    jobs.stop(Number(name));
    return go(response, `/jobs/${Number(name)}`);
  }
  const form = new URLSearchParams(await bodyOf(request));
  if (kind === 'scan') {
    const url = form.get('url')?.trim() ?? '';
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
      return send(response, 400, notePage(locale, words.badUrl[locale]));
    const pack = packs.find((id) => id === form.get('pack'));
    const pages = /^[1-9]\d{0,5}$/.exec(form.get('pages') ?? '')?.[0] ?? '2000';
    const args = [
      '--out',
      join(root, input.newRun(url)),
      '--max-pages',
      pages,
      ...(pack === undefined ? [] : ['--pack', pack]),
    ];
    const job = jobs.start(url, [...args, ...input.scanArgs]);
    return job === 'busy' ? send(response, 409, notePage(locale, words.busy[locale])) : go(response, `/jobs/${job.id}`);
  }
  const run = kind === 'runs' && what === 'marks' ? runsBelow(root).find(({ key }) => key === name) : undefined;
  if (run === undefined) return send(response, 404, notePage(locale, words.lost[locale]));
  const note = await saveMarks(input, run.dir, form);
  const again = runsBelow(root).find(({ key }) => key === name) ?? run;
  const { asked } = await questionsIn(input, run.dir);
  return send(response, 200, runPage(locale, again, readdirSync(run.dir).toSorted(), asked, note, { typed: form }));
}

/** Server-sent events: the state of a job with every change, until it ends. */
function events(request: IncomingMessage, response: ServerResponse, jobs: Jobs, id: number): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const tell = (): void => {
    const job = jobs.get(id);
    response.write(`data: ${JSON.stringify(job)}\n\n`);
    if (job?.code !== undefined) response.end();
  };
  const leave = jobs.watch(id, tell);
  request.once('close', leave);
  response.once('close', leave);
  tell();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BODY) throw new RangeError('too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, status: number, text: string, type = 'text/html'): void {
  response.setHeader('content-security-policy', policy);
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(text);
}

const go = (response: ServerResponse, to: string): void =>
  void response.writeHead(303, { location: to.startsWith('//') ? runPath('') : to }).end();

function safeDecode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
