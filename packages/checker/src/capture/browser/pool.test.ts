import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { chromiumHere, needsChromium } from '../../../testing/chromium.ts';
import type { Answerer, BrowserRequest } from './answer.ts';
import { browserPool } from './pool.ts';

const page =
  (body: string, more: Readonly<Record<string, string>> = {}): Answerer =>
  async ({ url }) =>
    url === 'http://site.test/'
      ? { status: 200, headers: { 'content-type': 'text/html; charset=utf-8', ...more }, body: Buffer.from(body) }
      : { status: 404, headers: {}, body: Buffer.alloc(0) };

describe('browser pool', { skip: needsChromium }, () => {
  const pool = browserPool({
    executablePath: chromiumHere ?? '',
    deadlines: { navigateMs: 3_000, quietMs: 100, settleMs: 1_500, evaluateMs: 2_000, pageMs: 20_000 },
  });
  after(() => pool.close());

  it('shows a page from our answers alone, in the place and language of its visitors', async () => {
    const session = pool.session(page('<title>t</title><p id=p>你好</p>'));
    const visit = await session.visit('http://site.test/', (tab) =>
      tab.evaluate(
        '[document.title, p.textContent, innerWidth, innerHeight, navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone]',
      ),
    );
    await session.close();
    assert.deepEqual(visit, { ok: true, value: ['t', '你好', 1366, 768, 'zh-CN', 'Asia/Shanghai'] });
    assert.match(pool.describe(), /^Chromium \d+\.[\d.]+, sandbox (?:on|off)$/);
  });

  it('works under a page that forbids every script', async () => {
    const session = pool.session(page('<p>x</p>', { 'content-security-policy': "default-src 'none'" }), {
      ours: 'globalThis.ours = 7',
    });
    const visit = await session.visit('http://site.test/', (tab) =>
      tab.evaluate('ours + document.querySelectorAll("p").length'),
    );
    await session.close();
    assert.deepEqual(visit, { ok: true, value: 8 });
  });

  it('keeps its own world apart from what the page does to it', async () => {
    const session = pool.session(
      page('<script>document.querySelectorAll = () => { throw 1 }; Array.prototype.map = null</script><p>'),
    );
    const visit = await session.visit('http://site.test/', (tab) =>
      tab.evaluate('[...document.querySelectorAll("p")].map(p => p.tagName)'),
    );
    await session.close();
    assert.deepEqual(visit, { ok: true, value: ['P'] });
  });

  it('follows redirects and sends forms through our answers', async () => {
    const asked: BrowserRequest[] = [];
    const session = pool.session(async (request) => {
      asked.push(request);
      const html = (body: string) => ({
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: Buffer.from(body),
      });
      if (request.url.endsWith('/old')) return { status: 302, headers: { location: '/form' }, body: Buffer.alloc(0) };
      if (request.url.endsWith('/form')) return html('<form method=post action=/find><input name=q></form>');
      if (request.url.endsWith('/find')) return html(`<h1>found</h1>`);
      return 'abort';
    });
    const visit = await session.visit('http://site.test/old', async (tab) => {
      const before = tab.url();
      await tab.act('document.querySelector("input").value = "a b"; document.querySelector("form").submit()');
      return [before, tab.url(), await tab.evaluate('document.querySelector("h1").textContent')];
    });
    await session.close();
    assert.deepEqual(visit, { ok: true, value: ['http://site.test/form', 'http://site.test/find', 'found'] });
    assert.equal(asked.find(({ method }) => method === 'POST')?.body?.toString(), 'q=a+b');
  });

  const nuisances: readonly [name: string, body: string][] = [
    ['asks questions', '<script>alert(1); confirm(2); prompt(3)</script><p>'],
    ['opens windows', '<script>for (const f of ["", "noopener"]) open("/other", "_blank", f)</script><p>'],
    ['downloads', '<a id=a href="data:application/zip,x" download=x.zip></a><script>a.click()</script><p>'],
    ['asks whether to leave', '<script>onbeforeunload = () => "stay"</script><p>'],
  ];
  for (const [name, body] of nuisances)
    it(`is not held up by a page that ${name}`, async () => {
      const session = pool.session(page(body));
      const look = () =>
        session.visit('http://site.test/', (tab) => tab.evaluate('document.querySelectorAll("p").length'));
      assert.deepEqual(
        [await look(), await look()],
        [
          { ok: true, value: 1 },
          { ok: true, value: 1 },
        ],
      );
      await session.close();
    });

  it('gives up a page whose script never ends, and goes on with the next', async () => {
    const endless = pool.session(page('<script>for (;;);</script>'));
    const lost = await endless.visit('http://site.test/', (tab) => tab.evaluate('1'));
    await endless.close();
    assert.equal(lost.ok ? '' : lost.reason, 'tool.timeout');
    const session = pool.session(page('<p>'));
    assert.deepEqual(await session.visit('http://site.test/', (tab) => tab.evaluate('2')), { ok: true, value: 2 });
    await session.close();
  });

  it('loses no page when the browser dies half-way', async () => {
    const session = pool.session(page('<p>'));
    let deaths = 0;
    const visit = await session.visit('http://site.test/', async (tab) => {
      if (deaths++ === 0) killOurs();
      return tab.evaluate('document.querySelectorAll("p").length');
    });
    await session.close();
    assert.deepEqual([visit, deaths], [{ ok: true, value: 1 }, 2]);
  });

  it('says that a page was lost when the browser dies on it every time', async () => {
    const session = pool.session(page('<p>'));
    const visit = await session.visit('http://site.test/', (tab) => {
      killOurs();
      return tab.evaluate('1');
    });
    await session.close();
    assert.equal(visit.ok ? '' : visit.reason, 'tool.crash');
  });

  it('ends a page that takes memory without end', { skip: !existsSync('/proc/self/stat') }, async () => {
    const small = browserPool({
      executablePath: chromiumHere ?? '',
      memoryBytes: 500 << 20,
      deadlines: { quietMs: 100, settleMs: 500, evaluateMs: 15_000, pageMs: 20_000 },
    });
    const hog = 'const all = []; setInterval(() => all.push(new Uint8Array(32 << 20).fill(1)), 50)';
    const session = small.session(page(`<p><script>${hog}</script>`));
    const visit = await session.visit('http://site.test/', (tab) => tab.evaluate('new Promise(() => {})'));
    await session.close();
    await small.close();
    assert.equal(visit.ok ? '' : visit.reason, 'tool.crash');
  });

  it('survives the death of the process behind a page', async () => {
    const session = pool.session(page('<p>'));
    let tries = 0;
    const visit = await session.visit('http://site.test/', async (tab) => {
      if (tries++ === 0) for (const pid of renderers()) process.kill(pid, 'SIGKILL');
      return tab.evaluate('7');
    });
    await session.close();
    assert.deepEqual(visit, { ok: true, value: 7 });
  });

  /** Kills the browser of this pool the way an out-of-memory killer would: without a word. */
  function killOurs(): void {
    process.kill(Number(pool.pid()), 'SIGKILL');
  }
  function renderers(): readonly number[] {
    const lines = execFileSync('ps', ['-eo', 'pid=,pgid=,args='], { encoding: 'utf8' }).split('\n');
    const ours = lines.filter((line) => line.trim().split(/\s+/)[1] === String(pool.pid()));
    return ours.filter((line) => line.includes('--type=renderer')).map((line) => Number.parseInt(line, 10));
  }
});

it('says what to do when there is no Chromium', async () => {
  const session = browserPool({ executablePath: '/nowhere/chromium' }).session(page(''));
  const visit = await session.visit('http://site.test/', async () => 1);
  assert.equal(visit.ok ? '' : visit.reason, 'tool.no-browser');
  assert.match(visit.ok ? '' : visit.detail, /CHROMIUM_PATH/);
});
