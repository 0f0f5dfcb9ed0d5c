import { existsSync, readFileSync } from 'node:fs';
import { LinkChecker, LinkState } from 'linkinator';
import { parseRobots } from '../../packages/checker/src/capture/robots.ts';
import { resolveAddress } from '../../packages/checker/src/facts/scan/address.ts';
import { seedDay, serveSeeds, type SeedId } from '../../seeds/serve/serve.ts';
import { serveRecorded } from './sites/recorded.ts';
import { reportOf } from './sites/report-of.ts';

const sites = new URL('../../../shared/sites/', import.meta.url);

/** How a published set of cases went: those that came out otherwise are each explained. */
export interface Agreement {
  readonly name: string;
  readonly agreed: number;
  readonly of: number;
  /** `case: why`. What has no reason is a fault. */
  readonly explained: readonly string[];
  readonly unexplained: readonly string[];
}

const agreement = (
  name: string,
  of: number,
  wrong: readonly string[],
  why: (one: string) => string | undefined,
): Agreement => ({
  name,
  of,
  agreed: of - wrong.length,
  explained: wrong.flatMap((one) => (why(one) === undefined ? [] : [`${one}: ${why(one)}`])),
  unexplained: wrong.filter((one) => why(one) === undefined),
});

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, sites), 'utf8'));
export const noCases: string | false = existsSync(new URL('robots-google/', sites)) ? false : 'no published cases here';

const robotsMisses: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['31', '32', '33', '37', '38', '39'].map((id) => [id, 'robots-parser: an agent line with a space in it']),
  ),
  '7': 'robots-parser: a line without its colon is not read',
  '64': 'Chinese in the address: those of a crawl are always encoded',
  '66': 'Chinese in the address: those of a crawl are always encoded',
};

/** Decisions that RFC 9309 asks for, by google/robotstxt. */
export function robotsAgreement(): Agreement {
  const cases = read('robots-google/robots-cases.json') as readonly {
    readonly id: number;
    readonly googleOnly: boolean;
    readonly robots: string;
    readonly agent: string;
    readonly url: string;
    readonly allowed: boolean;
  }[];
  const asked = cases.filter(({ googleOnly, url, agent }) => !googleOnly && url !== '' && agent !== '');
  const wrong = asked.filter(
    ({ robots, agent, url, allowed }) =>
      parseRobots(new URL('/robots.txt', url).href, robots, agent).isAllowed(url) !== allowed,
  );
  return agreement(
    'robots.txt (google/robotstxt)',
    asked.length,
    wrong.map(({ id }) => String(id)),
    (id) => robotsMisses[id],
  );
}

/** Addresses of the web platform tests that a page of the web can hold. */
export function addressAgreement(): Agreement {
  const cases = read('url-wpt/urltestdata.json') as readonly (
    | string
    | { readonly input: string; readonly base?: string | null; readonly href?: string; readonly failure?: boolean }
  )[];
  const asked = cases.filter((one) => typeof one !== 'string').filter(({ base }) => !base || /^https?:/.test(base));
  const wrong = asked.filter(({ input, base, href, failure }) => {
    const expected = failure === true || !/^https?:/.test(href ?? '') ? undefined : new URL(href ?? '');
    if (expected) expected.hash = expected.username = expected.password = '';
    return resolveAddress(input, base ?? 'about:blank', 'utf-8') !== expected?.href;
  });
  return agreement(
    'addresses (web platform tests)',
    asked.length,
    wrong.map(({ href, input }) => href ?? input),
    (href) =>
      /^https?:\/\/[^/]*:(?:0|21|25)(?:\/|$)/.test(href)
        ? 'a port of another service, which browsers do not ask'
        : undefined,
  );
}

/** What we and linkinator see differently, and why: pattern of the address, who calls it broken, the reason. */
const disagreements: readonly (readonly [url: RegExp, by: 'ours' | 'linkinator', why: string])[] = [
  [/sprites\.svg/, 'ours', 'SVG <use xlink:href> is no link to linkinator'],
  [/^http:\/\/192\.168\./, 'ours', 'a private address: we never ask, linkinator waits for it or skips it'],
  [
    /\/ztzl\/|more\.gif|wsdc|dbgs2025|wfgz2023|ql2023js|fnsxc/,
    'ours',
    'answers 200 with a page that says it is not there',
  ],
];

async function bothOn(name: string, url: string, ours: ReadonlySet<string>): Promise<Agreement> {
  const checker = new LinkChecker();
  const { links } = await checker.check({
    path: url,
    recurse: true,
    concurrency: 20,
    timeout: 10_000,
    linksToSkip: (link) => Promise.resolve(!link.startsWith('http://127.')), // nobody outside is asked
  });
  const canon = (one: string): string => decodeSafe(one.replace(/#.*$/, ''));
  const theirs = new Set(links.filter(({ state }) => state === LinkState.BROKEN).map((link) => canon(link.url)));
  const mine = new Set([...ours].map(canon));
  const all = new Set([...links.map((link) => canon(link.url)), ...mine]);
  const wrong = [
    ...[...mine].filter((one) => !theirs.has(one)).map((one) => `ours ${one}`),
    ...[...theirs].filter((one) => !mine.has(one)).map((one) => `linkinator ${one}`),
  ];
  return agreement(`linkinator on ${name}`, all.size, wrong, (one) => {
    const [by = '', address = ''] = one.split(' ');
    return disagreements.find(([pattern, who]) => who === by && pattern.test(address))?.[2];
  });
}

const decodeSafe = (url: string): string => {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
};

/** Sites in UTF-8: linkinator reads no other. */
const inUtf8: readonly SeedId[] = ['housing', 'township'];

export async function linkinatorAgreements(): Promise<readonly Agreement[]> {
  const all: Agreement[] = [];
  const links = ['--only', 'links.home,links.inner', '--pack', 'demo'];
  if (noCases === false) {
    const recorded = await serveRecorded();
    try {
      const report = await reportOf(recorded.url, ...links);
      all.push(await bothOn('italia-comuni', recorded.url, new Set(report.links.broken.map(({ url }) => url))));
    } finally {
      await recorded.close();
    }
  }
  const seeds = await serveSeeds();
  try {
    for (const { id, url, site } of seeds.sites.filter((one) => inUtf8.includes(one.id))) {
      const report = await reportOf(site, ...links, '--as-of', seedDay);
      all.push(await bothOn(id, url, new Set(report.links.broken.map((one) => one.url))));
    }
  } finally {
    await seeds.close();
  }
  return all;
}
