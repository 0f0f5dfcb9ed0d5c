import type { ServerResponse } from 'node:http';
import type { SiteFacts } from '../src/facts/facts.ts';
import type { Plan } from '../src/run/plan.ts';
import type { ScanEnd } from '../src/stages/request.ts';
import { planOf, testRun } from './run-site.ts';
import { webServer } from './web-server.ts';

/** A page's html, or status, headers and html. */
export type Page = string | readonly [status: number, headers?: Readonly<Record<string, string>>, body?: string];

/** Scans a site given by path; addresses in pages may begin with `{origin}`. */
export async function scanOf(
  pages: Readonly<Record<string, Page>>,
  siteOf: (home: string) => Plan['site'] = (home) => planOf(home).site,
): Promise<{
  readonly end: ScanEnd;
  readonly facts: SiteFacts;
  readonly asked: readonly string[];
  readonly origin: string;
}> {
  const server = await webServer(({ url = '' }, response: ServerResponse) => {
    const page = pages[url] ?? pages['*'] ?? ([404, {}, 'no such page'] as const);
    const [status, headers = {}, body = ''] = typeof page === 'string' ? ([200, {}, page] as const) : page;
    response
      .writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
      .end(body.replaceAll('{origin}', server.origin));
  });
  const run = testRun();
  try {
    const end = await run.scan(planOf(`${server.origin}/`, { site: siteOf(`${server.origin}/`) }));
    return { end, facts: run.facts(), asked: server.asked, origin: server.origin };
  } finally {
    run.remove();
    await server.close();
  }
}

export const link = (...hrefs: readonly string[]): string =>
  `<title>x</title>${hrefs.map((href) => `<a href="${href}">${href}</a>`).join(' ')}`;
/** Broken targets as `kind path ← home|page …`. */
export const broken = ({ links }: SiteFacts, origin: string): readonly string[] =>
  [...links.targets]
    .filter(({ state }) => state === 'broken')
    .map(
      ({ kind, url, places }) =>
        `${kind} ${url.replace(origin, '')} ← ${places.map(({ home }) => (home ? 'home' : 'page')).join(' ')}`,
    );
