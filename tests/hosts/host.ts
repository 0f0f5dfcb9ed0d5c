import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import process from 'node:process';
import { apiHandler } from '../../packages/elements/testing/api-server/server.ts';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';

/** The bundle under test: this tree's, or another folder's, with a slash at the end. */
export const embed: URL = new URL(
  process.env['GONGKAI_EMBED'] ?? '../../packages/elements/dist/embed/',
  import.meta.url,
);
const files = new URL('files/', import.meta.url);
const require = createRequire(import.meta.url);

const LIBRARIES: Readonly<Record<string, string>> = {
  'jquery.js': 'jquery/dist/jquery.min.js',
  'bootstrap.js': 'bootstrap/dist/js/bootstrap.min.js',
  'bootstrap.css': 'bootstrap/dist/css/bootstrap.min.css',
  'turbolinks.js': 'turbolinks/dist/turbolinks.js',
};
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.json': 'application/json',
};
export const gbk = 'text/html;charset=gbk';

/** What a host page is: bytes as they come from the server, and what comes with them. */
export interface Served {
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}
export type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** A site with an old department's pages, our files under `/gk/`, and a browser before it. */
export interface HostSite {
  readonly base: string;
  /** The same site under a plain http name: no secure context there. */
  readonly plain: string;
  readonly browser: Browser;
  /** Puts something at a path; a function answers by itself. */
  readonly put: (path: string, what: Served | Answer) => void;
  /** A tab on a page of the site, and every complaint about us that the browser had. */
  readonly open: (path: string, how?: Opening) => Promise<Opened>;
  readonly close: () => Promise<void>;
}
export interface Opening {
  readonly width?: number;
  /** Source of a script that runs before any of the page. */
  readonly before?: string;
  /** Another origin than {@link HostSite.base}. */
  readonly at?: string;
  readonly until?: 'load' | 'networkidle0';
}
export interface Opened {
  readonly tab: Page;
  readonly complaints: string[];
}

/** Not about us: what old libraries do under a strict policy, pictures and films that the data name and nobody made. */
const FOREIGN =
  /escape its sandboxing|\/lib\/|\/files\/|\/fonts\/|Failed to load resource.*\/(?!gk\/|data\/|api\/)[^/]+(\/[^/]+)?$/;

/** Hears what a strict policy refused, with the file that asked for it. */
const hearing = `addEventListener('securitypolicyviolation',e=>console.error('policy '+e.violatedDirective+' '+e.sourceFile+' '+e.blockedURI))`;

export async function hostSite(): Promise<HostSite> {
  const paths = new Map<string, Served | Answer>();
  const api = apiHandler();
  const server = createServer((request, response) => {
    const { url = '/' } = request;
    if (url.startsWith('/api/')) {
      request.url = `/${room(request)}${url}`;
      void api(request, response);
    } else void answer(paths, request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    args: [...chromiumArgs(), '--host-resolver-rules=MAP old.example 127.0.0.1'],
  });
  const base = `http://127.0.0.1:${port}`;
  return {
    base,
    plain: `http://old.example:${port}`,
    browser,
    put: (path, what) => void paths.set(path, what),
    async open(path, { width = 1000, before = '', at = base, until = 'load' } = {}) {
      const tab = await browser.newPage();
      await tab.setViewport({ width, height: 800 });
      const complaints: string[] = [];
      const hear = (text: string): void => {
        if (!FOREIGN.test(text)) complaints.push(text);
      };
      tab.on('pageerror', (fault) => hear(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)));
      tab.on('console', (message) => {
        if (['error', 'warn'].includes(message.type())) hear(`${message.text()} ${message.location().url ?? ''}`);
      });
      await tab.evaluateOnNewDocument(`${hearing};${before}`);
      await tab.goto(at + path, { waitUntil: until });
      return { tab, complaints };
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The platform of a page: each page has its own, so that none runs into another's limits. */
const room = ({ headers }: IncomingMessage): string => (headers.referer ?? '').replace(/^[^/]*\/\/[^/]*|\W/g, '');

async function answer(
  paths: ReadonlyMap<string, Served | Answer>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://host');
  const what = paths.get(pathname);
  if (typeof what === 'function') return what(request, response);
  if (what) {
    response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'application/json', ...what.headers });
    response.end(what.body);
    return;
  }
  const body = await bytesOf(pathname);
  // no charset on scripts: an old server, and the page's own charset decides
  response.writeHead(body ? 200 : 404, { 'content-type': TYPES[extname(pathname)] ?? 'text/plain' }).end(body);
}

/** Our files under `/gk/` (and any folder that begins so), libraries under `/lib/`, what they leave on a page under `/files/`. */
async function bytesOf(path: string): Promise<Buffer | undefined> {
  const [, folder = '', name = ''] = /^\/([\w-]+)\/((?:classic\/)?[\w.-]+)$/.exec(path) ?? [];
  if (folder.startsWith('gk')) return readFile(new URL(name, embed)).catch(() => undefined);
  if (folder === 'files') return readFile(new URL(name, files)).catch(() => undefined);
  const library = folder === 'lib' ? LIBRARIES[name] : undefined;
  return library ? readFileSync(require.resolve(library)) : undefined;
}
