import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Report } from '@gongkai/model';
import { bombIn, bytesAs, cookieDoor, cookieTrap, drip, raw } from '../../packages/checker/testing/hostile-answers.ts';
import { ordinary, redirect, type Answer, type HostileServer } from '../../packages/checker/testing/hostile-server.ts';
import { broken, newFolder, reportIn, scan, served, wasWritten } from './kit.ts';

/** The fault that every site of this file has, and must keep being found with. */
const gone = { '/gone.html': 'gone' };
const only = (path: string): string => `<a href="${path}">x</a>`;
const lastWord = only('/only-here.html');
const found = { ...gone, '/only-here.html': 'gone' };

const scanned = async (server: HostileServer, ...more: string[]): Promise<Report> => {
  const out = newFolder();
  const ended = await scan(server.url, out, ...more);
  assert.ok(wasWritten(ended.code), `exit ${ended.code}: ${ended.err}`);
  return reportIn(out);
};

interface Case {
  readonly name: string;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly links?: string;
  /** What it costs, by path, besides the usual fault; nothing when the visitor is not harmed or we could not see. */
  readonly costs: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

const ok = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n';
const deep = '<div>'.repeat(1_000_000);
const attributes = ` a${'x'.repeat(3)}=1`.repeat(1_000_000);
const cases: readonly Case[] = [
  { name: 'a br bomb', answers: { '/b': bombIn('br') }, costs: {} },
  { name: 'a deflate bomb', answers: { '/b': bombIn('deflate') }, costs: {} },
  {
    name: 'a slow-loris',
    answers: { '/b': drip },
    costs: { '/b': 'timeout' },
    args: ['--timeout', '1'],
  },
  {
    name: '10,000 links on a page',
    answers: {
      '/b': `${lastWord}${Array.from({ length: 10_000 }, (_, at) => `<a href="/col0/a${at % 10}.html#${at}">x</a>`).join('')}`,
    },
    costs: { '/only-here.html': 'gone' },
  },
  {
    name: 'a million nested tags and a million attributes',
    answers: { '/b': deep + lastWord, '/c': `<p${attributes}>${only('/too.html')}` },
    links: only('/c'),
    costs: { '/only-here.html': 'gone', '/too.html': 'gone' },
  },
  {
    name: 'a length that is too long, two that differ, a status line of nonsense, a header without end, a broken chunk',
    answers: {
      '/b': raw(`${ok}content-length: 900\r\n\r\nx`),
      '/c': raw(`${ok}content-length: 1\r\ncontent-length: 2\r\n\r\nxx`),
      '/d': raw('HTTP/1.1 nonsense\r\n\r\n'),
      '/e': raw(`${ok}x: ${'x'.repeat(100_000)}\r\n\r\n`),
      '/f': raw(`${ok}transfer-encoding: chunked\r\n\r\nzz\r\n`),
    },
    links: ['/c', '/d', '/e', '/f'].map(only).join(''),
    costs: { '/b': 'reset', '/c': 'protocol', '/d': 'protocol', '/e': 'protocol', '/f': 'protocol' },
  },
  {
    name: 'a body longer than its length is read to that length',
    answers: { '/b': raw(`${ok}content-length: ${lastWord.length}\r\nconnection: close\r\n\r\n${lastWord}and more`) },
    costs: { '/only-here.html': 'gone' },
  },
  {
    name: 'a door that wants its cookie back is passed, one that never opens is a circle',
    answers: { '/b': cookieDoor('/b', '<h1>开</h1>'), '/c': cookieTrap('/c') },
    links: only('/c'),
    costs: { '/c': 'redirect-loop' },
  },
  {
    name: 'a chain of twelve redirects, and one that ends in a private address',
    answers: {
      ...Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`/r${at}`, redirect(`/r${at + 1}`)])),
      '/r12': 'end',
      '/b': redirect('/c'),
      '/c': redirect('http://[::ffff:10.0.0.1]/'),
    },
    links: only('/r0'),
    costs: { '/b': 'redirect-broken', '/r0': 'redirect-loop' },
  },
  {
    name: 'charsets that lie',
    answers: {
      '/b': bytesAs('text/html; charset=utf-8', Buffer.from([0xb9, 0xab, 0xbf, 0xaa, ...Buffer.from(lastWord)])),
      '/c': bytesAs('text/html; charset=gbk', Buffer.from(`<h1>公开</h1>${only('/too.html')}`)),
    },
    links: only('/c'),
    costs: { '/only-here.html': 'gone', '/too.html': 'gone' },
  },
  {
    name: 'types that lie: a page that calls itself a picture, a picture that calls itself a page, none at all',
    answers: {
      '/b': bytesAs('image/png', lastWord),
      '/c': bytesAs('text/html', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])),
      '/d': bytesAs('', `<!DOCTYPE html>${only('/too.html')}`),
    },
    links: only('/c') + only('/d'),
    costs: { '/too.html': 'gone' },
  },
];

describe('a page that answers ill costs what a visitor loses by it, and no more', { concurrency: 2 }, () => {
  for (const { name, answers, links = '', costs, args = [] } of cases)
    test(name, async (t) => {
      const server = await served(t, { ...ordinary(2, only('/b') + links), ...answers });
      const started = performance.now();
      const report = await scanned(server, ...args);
      assert.deepEqual(broken(report), { ...gone, ...costs });
      assert.ok(performance.now() - started < 120_000, 'a scan ends in its time');
      for (const { check, observations } of report.findings.filter(({ state }) => state === 'fail'))
        assert.ok(observations.length >= 2, `${check} by a single look`);
    });

  test('session ids without end in addresses: nothing is met twice, nothing is lost', async (t) => {
    let visit = 0;
    const server = await served(t, ordinary(2, only('/s/;jsessionid=0')), {
      more: (url) => {
        if (!url.pathname.startsWith('/s/') && url.pathname !== '/q') return undefined;
        const next = (visit += 1).toString(36).padStart(16, 'q');
        const more = visit > 2000 ? '' : `<a href="/s/;jsessionid=${next}">1</a><a href="/q?v=${next}">2</a>`;
        return `<h1>同一页</h1>${more}${lastWord}`;
      },
    });
    const report = await scanned(server);
    assert.deepEqual(broken(report), found);
    assert.ok(server.requests.length < 400, `${server.requests.length} requests`);
    assert.match(report.run.traps.map(({ pattern }) => pattern).join(), /\/q\?v/);
  });

  test('addresses in disguise, with passwords, or of no web port are not asked as they stand', async (t) => {
    const { url } = await served(t, {});
    const port = new URL(url).port;
    const inside = ['2130706434', '0x7f.2', '127.2', '[::ffff:127.0.0.2]'].map((host) =>
      only(`http://${host}:${port}/`),
    );
    const server = await served(
      t,
      ordinary(2, `${inside.join('')}${only('http://u:p@10.0.0.9/x')}${only('http://127.0.0.1:25/')}`),
    );
    const reasons = broken(await scanned(server));
    assert.deepEqual(reasons, {
      ...gone,
      [`http://127.0.0.2:${port}/`]: 'private-address',
      [`http://[::ffff:7f00:2]:${port}/`]: 'private-address',
      'http://10.0.0.9/x': 'private-address',
    });
    assert.ok(server.requests.every((line) => !line.includes('u:p')));
  });
});
