import assert from 'node:assert/strict';
import { spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { createServer as createPlain, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, describe, test, type TestContext } from 'node:test';
import type { Report } from '@gongkai/model';
import { chromiumHere } from '../packages/checker/testing/chromium.ts';
import { gongkai, type Ended } from '../packages/checker/testing/command.ts';
import {
  bomb,
  calendar,
  endless,
  ordinary,
  redirect,
  serveHostile,
  silence,
  type Answer,
  type HostileServer,
} from '../packages/checker/testing/hostile-server.ts';

/** Bad input gets a clear error and nothing is lost: each kind of it has its test, on the real command. */

const root = mkdtempSync(join(tmpdir(), 'gongkai-hostile-'));
after(() => rmSync(root, { recursive: true, force: true }));
let made = 0;
const newFolder = (): string => join(root, `run${(made += 1)}`);

const local = ['--allow-private', '127.0.0.1/32', '--rate', 'max', '--confirm-gap', '0', '--as-of', '2026-03-01'];
const scan = (url: string, out: string, ...more: string[]): Promise<Ended> =>
  gongkai(['scan', url, ...local, '--no-browser', '--pack', 'demo', '--out', out, ...more]);
const reportIn = (out: string): Report => JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
const wasWritten = (code: number | null): boolean => code === 0 || code === 1 || code === 3;

async function served(
  t: TestContext,
  answers: Readonly<Record<string, Answer>>,
  options: Parameters<typeof serveHostile>[1] = {},
): Promise<HostileServer> {
  const server = await serveHostile(answers, options);
  t.after(() => server.close());
  return server;
}
const broken = (report: Report): Readonly<Record<string, string>> =>
  Object.fromEntries(
    report.links.broken.map(({ url, reason }) => [
      new URL(url).host.startsWith('127.0.0.1') ? new URL(url).pathname : url,
      reason,
    ]),
  );

describe('bad input', { concurrency: 3 }, () => {
  describe('is refused before the first request', { concurrency: 3 }, () => {
    const refused: readonly (readonly [name: string, args: readonly string[], says: RegExp])[] = [
      ['not a URL', ['scan', 'not a url'], /neither an address nor a site file/],
      ['a host without a scheme', ['scan', 'www.example.gov.cn'], /did you mean https:\/\/www\.example\.gov\.cn/],
      ['an unknown host', ['scan', 'http://no-such-host.invalid/', '--contact', 'a@b.cn'], /no-such-host\.invalid/],
      ['a private start host', ['scan', 'http://127.0.0.1:9/'], /--allow-private 127\.0\.0\.0\/8/],
      ['a public host and nobody to contact', ['scan', 'http://8.8.8.8/'], /--contact/],
      ['an unknown pack', ['scan', 'http://127.0.0.1:9/', ...local, '--pack', 'state-2018'], /did you mean state-2019/],
      ['an unknown check in --only', ['scan', 'http://127.0.0.1:9/', ...local, '--only', 'links.hom'], /links\.hom/],
      ['an unknown option', ['scan', 'http://127.0.0.1:9/', '--sed', '1'], /did you mean --seed/],
      ['a run that is not there', ['resume', join(root, 'nowhere')], /no run folder/],
    ];
    for (const [name, args, says] of refused)
      test(name, async () => {
        const { code, err, out } = await gongkai(args);
        assert.equal(code, 2, err);
        assert.match(err, says);
        assert.equal(out, '');
      });

    const demo = readFileSync(new URL('../packages/packs/assessment/demo.json', import.meta.url), 'utf8');
    const packs: readonly (readonly [name: string, from: string, to: string, says: RegExp])[] = [
      ['a pack with an unknown check', '"check": "links.home"', '"check": "links.hom"', /line \d+.*links\.hom/],
      ['a pack with negative points', '"worth": ', '"worth": -', /line \d+/],
      ['a pack whose totals do not add up', '"total": 5000', '"total": 5100', /line \d+.*51/],
    ];
    for (const [name, from, to, says] of packs)
      test(name, async (t) => {
        const server = await served(t, ordinary());
        const file = join(root, `${name.replaceAll(' ', '-')}.json`);
        assert.ok(demo.includes(from));
        writeFileSync(file, demo.replaceAll(from, to));
        const { code, err } = await gongkai(['scan', server.url, ...local, '--pack', file, '--out', newFolder()]);
        assert.equal(code, 2, err);
        assert.match(err, says);
        assert.ok(err.includes(file), 'the file is named');
        assert.deepEqual(server.requests, []);
      });

    test('an output folder that exists', async (t) => {
      const server = await served(t, ordinary());
      const out = newFolder();
      mkdirSync(out);
      writeFileSync(join(out, 'thesis.doc'), 'mine');
      const { code, err } = await scan(server.url, out);
      assert.equal(code, 2);
      assert.match(err, /nothing is overwritten/);
      assert.deepEqual(readdirSync(out), ['thesis.doc']);
      assert.deepEqual(server.requests, []);
    });

    test('an output folder where nothing can be written', { skip: !existsSync('/proc/self') }, async (t) => {
      const server = await served(t, ordinary());
      const { code, err } = await scan(server.url, '/proc/gongkai');
      assert.equal(code, 2);
      assert.match(err, /cannot be written/);
      assert.deepEqual(server.requests, []);
    });
  });

  const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'x', root]).status === 0;
  const onDisk = (size: string, dir: string): readonly string[] => [
    'unshare',
    '-rm',
    'sh',
    '-c',
    `mount -t tmpfs -o size=${size} gongkai "$0" && exec "$@"`,
    dir,
  ];
  for (const [size, code, says] of [
    ['32k', 2, /disk.*full/],
    ['400k', 4, /disk is full.*gongkai resume/s],
  ] as const)
    test(
      `an output folder that is full, with ${size} left`,
      { skip: !canMount && 'no mount namespaces here' },
      async (t) => {
        const server = await served(t, ordinary(12));
        const disk = newFolder();
        mkdirSync(disk);
        const args = ['scan', server.url, ...local, '--no-browser', '--pack', 'demo', '--out', join(disk, 'run')];
        const ended = await gongkai(args, { under: onDisk(size, disk) });
        assert.equal(ended.code, code, ended.err);
        assert.match(ended.err, says);
      },
    );

  describe('a site that cannot be read is reported as such, exit 3', { concurrency: 4 }, () => {
    const unreachable = async (url: string, out: string): Promise<Ended> => {
      const ended = await scan(url, out);
      assert.equal(ended.code, 3, ended.err);
      assert.match(ended.err, /cannot be scanned/);
      assert.ok(existsSync(join(out, 'report.html')), 'the report is written');
      return ended;
    };

    test('a host that answers nothing', async (t) => {
      const server = await served(t, { '*': silence });
      await unreachable(server.url, newFolder());
    });
    test('a host that hangs up without an answer', async (t) => {
      const server = await served(t, { '*': (request) => void request.socket.destroy() });
      await unreachable(server.url, newFolder());
    });
    test('a port where nobody listens', async () => {
      const server = await serveHostile({});
      await server.close();
      const { err } = await unreachable(server.url, newFolder());
      assert.match(err, /refused/i);
    });
    test('TLS errors: a host that speaks no TLS', async (t) => {
      const server = await served(t, ordinary());
      const { err } = await unreachable(server.url.replace('http:', 'https:'), newFolder());
      assert.match(err, /tls/i);
    });
    test(
      'TLS errors: a certificate nobody vouches for',
      { skip: spawnSync('openssl', ['version']).status !== 0 && 'no openssl' },
      async (t) => {
        const [key, cert] = [join(root, 'key.pem'), join(root, 'cert.pem')];
        const asked = [
          'req',
          '-x509',
          '-newkey',
          'rsa:2048',
          '-nodes',
          '-days',
          '2',
          '-subj',
          '/CN=127.0.0.1',
          '-keyout',
          key,
          '-out',
          cert,
        ];
        assert.equal(spawnSync('openssl', asked).status, 0);
        const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_request, response) =>
          response.end('hello'),
        );
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        t.after(() => server.close());
        const { err } = await unreachable(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`, newFolder());
        assert.match(err, /tls/i);
      },
    );
    test('a server that speaks no HTTP', async (t) => {
      const server = createPlain((socket) => socket.on('error', () => undefined).end('220 mail.example ESMTP\r\n'));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      t.after(() => server.close());
      await unreachable(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, newFolder());
    });
    test('a login wall', async (t) => {
      const login =
        '<html><title>登录</title><form action="/login"><input name="u"><input type="password" name="p"></form></html>';
      const server = await served(t, { '/login.jsp': login, '*': redirect('/login.jsp') });
      const { err } = await unreachable(server.url, newFolder());
      assert.match(err, /login/i);
    });
    test('robots that forbid all', async (t) => {
      const robots: Answer = (_request, response) => void response.end('User-agent: *\nDisallow: /\n');
      const server = await served(t, { ...ordinary(), '/robots.txt': robots });
      const { err } = await unreachable(server.url, newFolder());
      assert.match(err, /robots\.txt/);
      assert.deepEqual([...new Set(server.requests)], ['GET /robots.txt']);
    });
    test('a redirect loop at the door', async (t) => {
      const server = await served(t, { '/': redirect('/a'), '/a': redirect('/') });
      await unreachable(server.url, newFolder());
    });
  });

  describe('one bad page does not hide the rest', { concurrency: 3 }, () => {
    const found = { '/gone.html': 'gone' };
    const scanned = async (server: HostileServer, ...more: string[]): Promise<Report> => {
      const out = newFolder();
      const ended = await scan(server.url, out, ...more);
      assert.ok(wasWritten(ended.code), `exit ${ended.code}: ${ended.err}`);
      return reportIn(out);
    };

    test('a 2 GB page', async (t) => {
      const sent = { bytes: 0 };
      const server = await served(t, { ...ordinary(4, '<a href="/big.html">大</a>'), '/big.html': endless(sent) });
      const report = await scanned(server);
      assert.deepEqual(broken(report), found);
      assert.ok(sent.bytes < 64 << 20, `${sent.bytes} bytes were read`);
    });
    test('a gzip bomb', async (t) => {
      const server = await served(t, { ...ordinary(4, '<a href="/bomb.html">炸</a>'), '/bomb.html': bomb });
      assert.deepEqual(broken(await scanned(server)), found);
    });
    test('a redirect loop', async (t) => {
      const loop = { '/l1': redirect('/l2'), '/l2': redirect('/l1') };
      const server = await served(t, { ...ordinary(4, '<a href="/l1">转</a>'), ...loop });
      assert.deepEqual(broken(await scanned(server)), { ...found, '/l1': 'redirect-loop' });
    });
    test('a page with an invalid charset', async (t) => {
      const odd: Answer = (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=x-no-such' });
        response.end(
          Buffer.from([
            ...Buffer.from('<title>'),
            0xff,
            0xfe,
            0x00,
            0xc0,
            ...Buffer.from('</title><a href="/only-here.html">x</a>'),
          ]),
        );
      };
      const server = await served(t, { ...ordinary(4, '<a href="/odd.html">乱</a>'), '/odd.html': odd });
      assert.deepEqual(broken(await scanned(server)), { ...found, '/only-here.html': 'gone' });
    });
    test('an endless calendar: the scan ends, reports the trap and finds the rest', async (t) => {
      const server = await served(t, ordinary(4, '<a href="/cal?m=1">日历</a>'), { more: calendar('/cal') });
      const report = await scanned(server);
      assert.deepEqual(broken(report), found);
      assert.equal(report.run.traps.length, 1, JSON.stringify(report.run.traps));
      assert.match(report.run.traps[0]?.pattern ?? '', /\/cal/);
      assert.ok(report.run.pages > 44 && server.requests.length < 400, `${report.run.pages} pages`);
    });
    test('a private address reached by link or redirect: refused, found, reported', async (t) => {
      const inside = await served(t, { '*': 'secret' }, { host: '127.0.0.2' });
      const links = `<a href="${inside.url}x">内</a><a href="http://10.0.0.1/">内</a><a href="/jump">转</a>`;
      const server = await served(t, { ...ordinary(4, links), '/jump': redirect(`${inside.url}y`) });
      const report = await scanned(server);
      assert.deepEqual(inside.requests, [], 'nothing was asked of the private host');
      const reasons = broken(report);
      for (const url of [`${inside.url}x`, 'http://10.0.0.1/'])
        assert.equal(reasons[url], 'private-address', JSON.stringify(reasons));
      assert.ok('/jump' in reasons, JSON.stringify(reasons));
      assert.equal(reasons['/gone.html'], 'gone');
    });
  });

  describe('a browser in trouble', { skip: chromiumHere === undefined && 'no Chromium here' }, () => {
    const withBrowser = (url: string, out: string): string[] => ['scan', url, ...local, '--pack', 'demo', '--out', out];
    test('Chromium missing where CHROMIUM_PATH says', async (t) => {
      const server = await served(t, ordinary());
      const { code, err } = await gongkai(withBrowser(server.url, newFolder()), {
        env: { CHROMIUM_PATH: '/nowhere/chromium' },
      });
      assert.equal(code, 2);
      assert.match(err, /CHROMIUM_PATH.*\/nowhere\/chromium/);
    });
    test('Chromium that does not start: the rest is measured', async (t) => {
      const server = await served(t, ordinary());
      const out = newFolder();
      const { code, err } = await gongkai(withBrowser(server.url, out), { env: { CHROMIUM_PATH: '/bin/false' } });
      assert.ok(wasWritten(code), `exit ${code}: ${err}`);
      const report = reportIn(out);
      assert.deepEqual(broken(report), { '/gone.html': 'gone' });
      assert.ok(
        report.run.unmeasured.some(({ check }) => check === 'a11y.axe'),
        JSON.stringify(report.run.unmeasured),
      );
    });
    test('Chromium killed half-way', { skip: !existsSync('/proc/self') }, async (t) => {
      const server = await served(t, ordinary());
      const out = newFolder();
      let killed = 0;
      let child: ChildProcess | undefined;
      const onOut = (text: string): void => {
        if (killed > 0 || !/"progress","stage":"render"/.test(text)) return;
        for (const pid of childrenOf(child?.pid ?? 0)) {
          process.kill(pid, 'SIGKILL');
          killed += 1;
        }
      };
      const env = { CHROMIUM_PATH: chromiumHere ?? '' };
      const ended = await gongkai([...withBrowser(server.url, out), '--json'], {
        env,
        onOut,
        onStart: (one) => (child = one),
      });
      assert.ok(killed > 0, 'a browser was there to be killed');
      assert.ok(wasWritten(ended.code), `exit ${ended.code}: ${ended.err}`);
      assert.deepEqual(broken(reportIn(out)), { '/gone.html': 'gone' });
    });
  });

  describe('a scan that is cut off goes on to the same score', { concurrency: 2 }, () => {
    const options = { delayMs: 4 };
    const args = (url: string, out: string): string[] => [
      'scan',
      url,
      ...local,
      '--no-browser',
      '--pack',
      'demo',
      '--out',
      out,
    ];
    const cut = async (t: TestContext, signal: NodeJS.Signals, code: number | null): Promise<void> => {
      const server = await served(t, ordinary(12), options);
      const [whole, half] = [newFolder(), newFolder()];
      const unbroken = await gongkai(args(server.url, whole));
      assert.ok(wasWritten(unbroken.code), unbroken.err);
      const before = server.requests.length;
      let child: ChildProcess | undefined;
      server.onRequest((count) => {
        if (count === before + 70) child?.kill(signal);
      });
      const stopped = await gongkai(args(server.url, half), { onStart: (one) => (child = one) });
      assert.equal(stopped.code, code, stopped.err);
      assert.ok(!existsSync(join(half, 'report.json')), 'it was stopped before its report');
      if (code === 130) assert.match(stopped.err, /gongkai resume/);
      const resumed = await gongkai(['resume', half]);
      assert.equal(resumed.code, unbroken.code, resumed.err);
      assert.equal(JSON.stringify(reportIn(half).score), JSON.stringify(reportIn(whole).score));
      assert.deepEqual(broken(reportIn(half)), broken(reportIn(whole)));
    };
    test('kill -9 half-way', (t) => cut(t, 'SIGKILL', null));
    test('Ctrl-C half-way', (t) => cut(t, 'SIGINT', 130));

    test('the same folder, pack and seed give the same score again, and another pack needs no network', async (t) => {
      const server = await serveHostile(ordinary());
      const out = newFolder();
      const first = await scan(server.url, out);
      await server.close();
      const before = JSON.stringify(reportIn(out).score);
      assert.equal((await gongkai(['resume', out])).code, first.code);
      assert.equal(JSON.stringify(reportIn(out).score), before);
      const { code, err } = await gongkai(['score', out, '--pack', 'state-2019']);
      assert.ok(wasWritten(code), err);
      assert.equal(reportIn(out).pack.id, 'state-2019');
      assert.equal((await gongkai(['score', out, '--pack', 'demo'])).code, first.code);
      assert.equal(JSON.stringify(reportIn(out).score), before);
      t.diagnostic(`${before.length} characters of score`);
    });
  });
});

const childrenOf = (parent: number): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1] === String(parent);
      } catch {
        return false; // it has ended meanwhile
      }
    })
    .map(Number);
