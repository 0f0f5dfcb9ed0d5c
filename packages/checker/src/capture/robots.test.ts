import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import * as robotsParser from 'robots-parser';
import type { Capture, Net } from '../run/capture.ts';
import { parseRobots, readRobots } from './robots.ts';

const home = 'http://h/robots.txt';
const rules: readonly (readonly [name: string, text: string, path: string, allowed: boolean])[] = [
  ['an empty file allows all', '', '/x', true],
  ['an empty Disallow allows all', 'User-agent: *\nDisallow:', '/x', true],
  ['a folder that is closed', 'User-agent: *\nDisallow: /x/', '/x/1', false],
  ['what is beside it is open', 'User-agent: *\nDisallow: /x/', '/y', true],
  ['the longest rule counts', 'User-agent: *\nDisallow: /x/\nAllow: /x/1', '/x/1', true],
  [
    'our own group counts more than everybody’s',
    'User-agent: *\nDisallow: /\n\nUser-agent: gongkai\nDisallow: /x',
    '/y',
    true,
  ],
  ['rules for others are not ours', 'User-agent: Baiduspider\nDisallow: /', '/x', true],
  ['stars and ends', 'User-agent: *\nDisallow: /*.doc$', '/a/1.doc', false],
  ['lines of Windows', 'User-agent: *\r\nDisallow: /x\r\n', '/x', false],
];
for (const [name, text, path, allowed] of rules)
  test(`robots: ${name}`, () => assert.equal(parseRobots(home, text, 'gongkai').isAllowed(`http://h${path}`), allowed));

const line = fc
  .tuple(
    fc.constantFrom('Disallow', 'allow', ' Disallow ', 'User-agent', 'Sitemap'),
    fc.constantFrom(':', ': ', ':\t'),
    fc.constantFrom('/', '/a', '/a/b', '/a*', '*.doc', '/%61', '/通', 'a', '', '*', 'gongkai', '/a # why', '/b$', '#'),
  )
  .map((parts) => parts.join(''));
const file = fc
  .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\n\n'))
  .map(([all, end]) => all.join(end));
const address = fc.constantFrom(
  '',
  '/',
  '/a',
  '/a/b.doc',
  '/ab',
  '/b',
  '/b?x=/a',
  '/%61',
  '/%E9%80%9A',
  '/c/a',
  '/%2Fa',
);
test('robots: an address that no rule is about is open without a look, and never otherwise', () =>
  fc.assert(
    fc.property(file, address, (text, path) => {
      const parse = (
        robotsParser as unknown as {
          default: (url: string, text: string) => { isAllowed: (a: string, b: string) => boolean | undefined };
        }
      ).default;
      const url = `http://h${path}`;
      assert.equal(
        parseRobots(home, text, 'gongkai').isAllowed(url),
        parse(home, text).isAllowed(url, 'gongkai') !== false,
      );
    }),
    { numRuns: 5000 },
  ));

test('robots: a closed house is called so, a closed folder is not', () => {
  assert.equal(parseRobots(home, 'User-agent: *\nDisallow: /', 'gongkai').forbidsAll, true);
  assert.equal(parseRobots(home, 'User-agent: *\nDisallow: /a', 'gongkai').forbidsAll, false);
});
test('robots: sitemaps are read whatever else the file says', () => {
  const said = 'User-agent: *\nSitemap: http://h/a.xml\nDisallow: /a\n sitemap:/b.xml \n#Sitemap: http://h/c.xml';
  assert.deepEqual(parseRobots(home, said, 'gongkai').sitemaps, ['http://h/a.xml', '/b.xml']);
  assert.deepEqual(parseRobots(home, 'Sitemap: http://h/a.xml', 'gongkai').sitemaps, ['http://h/a.xml']);
  assert.equal(parseRobots(home, 'Sitemap: /a\n'.repeat(99), 'gongkai').sitemaps.length, 50);
});
test('robots: Crawl-delay in seconds', () => {
  assert.equal(parseRobots(home, 'User-agent: *\nCrawl-delay: 5', 'gongkai').delay, 5);
  assert.equal(parseRobots(home, 'User-agent: *\nDisallow: /a', 'gongkai').delay, 0);
});

type Answer = readonly [status: number, text?: string, headers?: Readonly<Record<string, string>>];
type Silence = Pick<Capture, 'error' | 'errorText'>;
/** Gives the answers of each address in turn, the last of them for ever. */
function netOf(answers: Readonly<Record<string, readonly (Answer | Silence)[]>>): Net & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    fetch: async ({ url }): Promise<Capture> => {
      const list = answers[url] ?? [[404]];
      const answer = list[Math.min(asked.filter((one) => one === url).length, list.length - 1)] ?? [404];
      asked.push(url);
      const [status, text, headers = {}] = 'error' in answer ? [0, ''] : (answer as Answer);
      const body = Buffer.from(text ?? '');
      const silence = 'error' in answer ? answer : {};
      return { url, method: 'GET', at: 0, status, headers, body, wire: body, ttfbMs: 0, totalMs: 0, ...silence };
    },
  };
}
const closed = 'User-agent: *\nDisallow: /';
const late: Silence = { error: 'timeout', errorText: 'UND_ERR_HEADERS_TIMEOUT' };
const files: readonly (readonly [
  name: string,
  answers: Readonly<Record<string, readonly (Answer | Silence)[]>>,
  allowed: boolean,
  unreachable?: string,
])[] = [
  ['no file allows all', {}, true],
  ['a file that is closed to us allows all', { [home]: [[403]] }, true],
  ['a server that fails forbids all for now', { [home]: [[503]] }, false, `${home} 503`],
  ['a server that never answers forbids all for now', { [home]: [late] }, false, `${home} timeout`],
  ['a server that hangs up forbids all for now', { [home]: [{ error: 'reset' }] }, false, `${home} reset`],
  ['a server that answers the second time', { [home]: [late, [200, 'User-agent: *\nDisallow: /y']] }, true],
  ['a host that nobody can connect to is no matter of robots', { [home]: [{ error: 'refused' }] }, true],
  ['nor one whose name is unknown', { [home]: [{ error: 'dns' }] }, true],
  ['nor one no packet comes back from', { [home]: [{ error: 'timeout', errorText: 'UND_ERR_CONNECT_TIMEOUT' }] }, true],
  ['a file', { [home]: [[200, closed]] }, false],
  ['a page instead of a file is none', { [home]: [[200, `<html>${closed}`]] }, true],
  ['a page by its type is none', { [home]: [[200, closed, { 'content-type': 'text/html' }]] }, true],
  ['a file that moved', { [home]: [[301, '', { location: '/r.txt' }]], 'http://h/r.txt': [[200, closed]] }, false],
  [
    'a file that moved to https',
    { [home]: [[301, '', { location: 'https://h/robots.txt' }]], 'https://h/robots.txt': [[200, closed]] },
    false,
  ],
  ['a file that moves in a circle', { [home]: [[301, '', { location: home }]] }, true],
];
for (const [name, answers, allowed, unreachable] of files)
  test(`readRobots: ${name}`, async () => {
    const net = netOf(answers);
    const robots = await readRobots(net, 'http://h', 'gongkai');
    assert.equal(robots.isAllowed('http://h/x'), allowed);
    assert.equal(robots.unreachable, unreachable);
    assert.ok(net.asked.length <= 6, 'asked in bounds');
  });

// what robots-parser answers otherwise than RFC 9309's authors do; each is rare in the field, none is hidden
const misses: Readonly<Record<number, string>> = {
  7: 'a line without its colon is not read',
  31: 'an agent line with a space in it',
  32: 'an agent line with a space in it',
  33: 'an agent line with a space in it',
  37: 'an agent line with a space in it',
  38: 'an agent line with a space in it',
  39: 'an agent line with a space in it',
  64: 'Chinese in a rule, Chinese in an address: addresses of a crawl are always encoded',
  66: 'an encoded rule, Chinese in an address: addresses of a crawl are always encoded',
};
interface Case {
  readonly id: number;
  readonly googleOnly: boolean;
  readonly robots: string;
  readonly agent: string;
  readonly url: string;
  readonly allowed: boolean;
}
const oracle = new URL('../../../../../shared/sites/robots-google/robots-cases.json', import.meta.url);
test(
  'robots: decides as the published cases do, but for those that are listed',
  { skip: existsSync(oracle) ? false : 'no robots-google here' },
  () => {
    const cases: readonly Case[] = JSON.parse(readFileSync(oracle, 'utf8'));
    const asked = cases.filter(({ googleOnly, url, agent }) => !googleOnly && url !== '' && agent !== '');
    const wrong = asked.filter(
      ({ robots, agent, url, allowed }) =>
        parseRobots(new URL('/robots.txt', url).href, robots, agent).isAllowed(url) !== allowed,
    );
    assert.deepEqual(
      wrong.map(({ id }) => id),
      Object.keys(misses).map(Number),
    );
    assert.ok(asked.length > 60, String(asked.length));
  },
);
