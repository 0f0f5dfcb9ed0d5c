import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync } from 'node:fs';
import type { Site } from '@gongkai/model';
import { demoApi, type Behind } from './api.ts';
import { readDepartment, type Department } from './content.ts';
import { empireSite } from './empire.ts';
import { file, type Answer } from './files.ts';
import { jcmsSite } from './jcms.ts';
import { listenNear } from './listen.ts';
import { itemsOf, liveOf } from './live.ts';
import { neighbours } from './others.ts';
import type { Setting } from './print.ts';
import type { SeedSite } from './site.ts';
import { fileIn } from './statics.ts';
import { trsSite } from './trs.ts';

const makers = { housing: trsSite, finance: jcmsSite, township: empireSite } satisfies Record<
  string,
  (department: Department, setting: Setting) => SeedSite
>;

export type SeedId = keyof typeof makers;
export const seedIds: readonly SeedId[] = ['housing', 'finance', 'township'];

/** The demo's own day: every date on the sites is meant relative to it. */
export const seedDay: string = JSON.parse(readFileSync(new URL('../day.json', import.meta.url), 'utf8')).day;

/** The built elements, as a webmaster would copy them into the folder `/gk/` of a site. */
const embed = new URL('../../packages/elements/dist/embed/', import.meta.url);
const noIcon: Answer = { status: 204, type: 'image/x-icon', body: '' };
const notBuilt = file('text/javascript', '/* elements are not built: npm run build */');

export interface Served {
  readonly id: SeedId;
  readonly url: string;
  /** `site.json` with the addresses of this run. */
  readonly site: Site;
  /** The pages behind it. */
  readonly pages: SeedSite;
  /** Everything asked so far, in order: `GET /path`. */
  readonly requests: readonly string[];
}

export interface ServedSeeds {
  readonly sites: readonly Served[];
  /** Origin of the host that belongs to none of them. */
  readonly other: string;
  /**
   * From now on the sites stand on this platform, by their own addresses: forms send to it, elements read it, and pages
   * are printed anew with what it has.
   */
  standOn(platform: string): Promise<void>;
  close(): Promise<void>;
}

interface Ports {
  readonly port?: number;
  readonly last?: Readonly<Record<string, number>>;
}

/**
 * Serves the three departments on loopback and their neighbours on another host.
 * `port` is where to begin; a port that is taken leads a little further up, and 0 means any free one. `last` are ports by
 * name that an earlier run had: they are tried first, so that its addresses stay true.
 */
export async function serveSeeds({ port = 0, last = {} }: Ports = {}): Promise<ServedSeeds> {
  const servers: Server[] = [];
  const behind: Behind = {};
  const open = async (host: string, name: string, usual: number): Promise<Server> => {
    const server = createServer();
    servers.push(server);
    await listenNear(server, host, last[name] ?? usual);
    return server;
  };
  // a machine with one loopback address only (macOS) has the neighbours on another port
  const neighbour = await open('127.0.0.2', 'other', port && port + 9).catch(() =>
    open('127.0.0.1', 'other', port && port + 9),
  );
  const other = originOf(neighbour);
  answerWith(neighbour, neighbours, undefined, []);
  const reprints: ((platform: string) => Promise<void>)[] = [];

  const sites: Served[] = [];
  for (const [at, id] of seedIds.entries()) {
    const server = await open('127.0.0.1', id, port && port + at);
    const origin = originOf(server);
    const requests: string[] = [];
    const setting: Setting = { origin, other, day: seedDay };
    const department = readDepartment(id);
    let pages = makers[id](department, setting);
    reprints.push(async (platform) => {
      pages = makers[id](department, { ...setting, live: await liveOf(platform, department.name, guideCodes(id)) });
    });
    const folder = new URL(`../sites/${id}/static/`, import.meta.url);
    answerWith(server, () => pages, folder, requests, demoApi(department, behind));
    const site: Site = JSON.parse(readFileSync(new URL(`../sites/${id}/site.json`, import.meta.url), 'utf8'));
    sites.push({
      id,
      url: `${origin}/`,
      requests,
      get pages() {
        return pages;
      },
      site: { ...site, url: `${origin}/`, hosts: [new URL(origin).host] },
    });
  }
  return {
    sites,
    other,
    async standOn(platform) {
      behind.platform = platform.replace(/\/$/, '');
      await Promise.all(reprints.map((reprint) => reprint(platform.replace(/\/$/, ''))));
    },
    async close() {
      await Promise.all(
        servers.map((server) => new Promise((done) => (server.close(done), server.closeAllConnections()))),
      );
    },
  };
}

/** Codes of the items whose guides a site shows. */
function guideCodes(id: SeedId): readonly string[] {
  const own = new URL(`../sites/${id}/data/guides.json`, import.meta.url);
  return existsSync(own) ? itemsOf(JSON.parse(readFileSync(own, 'utf8'))).map(({ code }) => String(code)) : [];
}

const originOf = (server: Server): string => {
  const { address, port } = server.address() as AddressInfo;
  return `http://${address}:${port}`;
};

function answerWith(
  server: Server,
  site: () => SeedSite,
  folder: URL | undefined,
  requests: string[],
  api?: ReturnType<typeof demoApi>,
): void {
  server.on('request', (asked: IncomingMessage, response: ServerResponse) => {
    if (api?.(asked, response)) return;
    const parts: Buffer[] = [];
    asked.on('data', (part: Buffer) => parts.push(part));
    asked.on('end', () => {
      requests.push(`${asked.method} ${asked.url}`);
      send(asked, response, choose(site(), folder, asked.url ?? '/', Buffer.concat(parts)));
    });
  });
}

/** Pages first, then what the system computes, then files; what is left is missing. */
function choose(site: SeedSite, folder: URL | undefined, target: string, body: Buffer): Answer {
  const [rawPath = '/', rawQuery = ''] = target.split('?', 2);
  const path = decoded(rawPath);
  if (path === '/favicon.ico') return noIcon;
  if (folder && path.startsWith('/gk/'))
    return fileIn(embed, path.slice(4)) ?? (path === '/gk/loader.js' ? notBuilt : site.missing);
  return (
    site.pages.get(path) ??
    site.pages.get(path.replace(/index\.html$/, '')) ??
    site.answer({ path, rawQuery, query: new URLSearchParams(rawQuery), body: body.toString('latin1') }) ??
    (folder && fileIn(folder, path)) ??
    site.missing
  );
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

function send(asked: IncomingMessage, response: ServerResponse, { status, type, body, headers }: Answer): void {
  // no charset in the header: the page's own meta tag is all a visitor has
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers });
  response.end(asked.method === 'HEAD' ? undefined : body);
}
