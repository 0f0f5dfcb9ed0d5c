import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';
import { embed, hostSite, type HostSite } from './hosts/host.ts';
import { catalogueFile, fixtureOf, loader, markup, tags } from './hosts/parts.ts';

const bin = fileURLToPath(new URL('../packages/elements/bin/gongkai-embed.js', import.meta.url));
const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const elements = new URL('../packages/elements/', import.meta.url);

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
/** The command as a webmaster runs it; it must not block this process, which serves the pages it asks for. */
const run = (...args: readonly string[]): Promise<Ran> => ran(bin, ...args);
const ran = (script: string, ...args: readonly string[]): Promise<Ran> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('close', (code) => done({ code, out, err }));
  });

/** A script as it must be written for browsers of that year. */
const writtenFor = async (target: string, text: string): Promise<string> =>
  (await transformWithOxc(text, 'script.js', { target })).code;

describe('dist/embed, a folder to upload', { skip: existsSync(embed) ? false : 'run `npm run build` first' }, () => {
  let site: HostSite;
  let dir = '';
  before(async () => {
    site = await hostSite();
    dir = mkdtempSync(join(tmpdir(), 'gongkai-embed-'));
  });
  after(async () => {
    await site.close();
    rmSync(dir, { recursive: true });
  });

  it('`copy` puts everything there, and each script is the one that sri.json names', async () => {
    const { code, out } = await run('copy', dir);
    assert.equal(code, 0);
    assert.match(out, /integrity="sha384-/);
    for (const name of [
      'VERSION',
      'SNIPPETS.html',
      'selftest.html',
      'LICENSE',
      'THIRD-PARTY-NOTICES',
      'GUIDE.zh-CN.md',
    ])
      assert.ok(existsSync(join(dir, name)), name);
    const { files } = JSON.parse(readFileSync(join(dir, 'sri.json'), 'utf8')) as { files: Record<string, string> };
    for (const [name, hash] of Object.entries(files))
      assert.equal(
        `sha384-${createHash('sha384')
          .update(readFileSync(join(dir, name)))
          .digest('base64')}`,
        hash,
        name,
      );
    for (const tag of tags) assert.ok(`${tag}.js` in files, `${tag} is not in the bundle`);
    assert.deepEqual(readdirSync(join(dir, 'themes')).sort(), [
      'page.css',
      'theme-blue.css',
      'theme-contrast.css',
      'theme-red.css',
    ]);
  });

  it('every script is ASCII, and no map or source travels along', () => {
    for (const name of readdirSync(embed, { recursive: true, encoding: 'utf8' })) {
      assert.doesNotMatch(name, /\.(map|ts)$/);
      if (!/\.(js|html)$/.test(name)) continue;
      const text = readFileSync(new URL(name.replaceAll('\\', '/'), embed), 'latin1');
      // oxlint-disable-next-line no-control-regex
      assert.doesNotMatch(text, /[^\x00-\x7f]/, name);
    }
  });

  it('every script is ES2020: nothing in it would have to be written otherwise for that', async () => {
    for (const name of readdirSync(embed, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.js')) continue;
      const text = readFileSync(new URL(name.replaceAll('\\', '/'), embed), 'utf8');
      assert.equal(await writtenFor('es2020', text), await writtenFor('esnext', text), name);
    }
    for (const newer of ['a ||= b', 'class A { static { b() } }', 'class A { #b = 1 }'])
      assert.notEqual(await writtenFor('es2020', newer), await writtenFor('esnext', newer), newer);
  });

  it('`copy` names files of an older version that it leaves', async () => {
    writeFileSync(join(dir, 'shared-OLD.js'), '');
    assert.match((await run('copy', dir)).err, /shared-OLD\.js/);
  });

  it('the classic file names every tag, so that a second one on the page does nothing', () => {
    const [, named = ''] =
      /"(gk-[a-z -]+)"\.split/.exec(readFileSync(new URL('gongkai.classic.js', embed), 'utf8')) ?? [];
    assert.deepEqual(named.split(' ').sort(), [...tags]);
  });

  it('the self-test page says that all elements load here', async () => {
    const { tab } = await site.open('/gk/selftest.html');
    await tab.waitForSelector('html[data-result]', { timeout: 20_000 });
    assert.match(await tab.$eval('#verdict', (node) => node.textContent), /All elements load here/);
    await tab.close();
  });

  it('the self-test page names what blocks: a file that was not uploaded, a file that was changed, a policy', async () => {
    const page = readFileSync(new URL('selftest.html', embed), 'utf8');
    site.put('/gk-part/gk-catalogue.js', (_request, response) => void response.writeHead(404).end());
    site.put('/gk-part/gk-provider.js', { body: `${readFileSync(new URL('gk-provider.js', embed), 'utf8')}\r\n` });
    site.put('/gk-strict/selftest.html', {
      body: page,
      headers: { 'content-security-policy': "default-src 'self'; connect-src 'none'" },
    });
    for (const [path, named] of [
      ['/gk-part/selftest.html', [/gk-catalogue\.js.*404/s, /gk-provider\.js/, /<gk-catalogue>/]],
      ['/gk-strict/selftest.html', [/connect-src/]],
    ] as const) {
      const { tab } = await site.open(path);
      await tab.waitForSelector('html[data-result=blocked]', { timeout: 20_000 });
      const text = await tab.$$eval('tr.bad', (rows) => rows.map((row) => row.textContent).join('\n'));
      for (const what of named) assert.match(text, what);
      await tab.close();
    }
  });

  it('`check` passes a page where all is well', async () => {
    site.put('/data/gk-catalogue.json', { body: catalogueFile });
    site.put('/well.html', {
      body: `<!doctype html><meta charset="gbk">${loader}${markup('gk-catalogue')}`,
      headers: { 'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'" },
    });
    const { code, out } = await run('check', `${site.base}/well.html`);
    assert.equal(code, 0, out);
    assert.match(out, /gbk/);
    assert.match(out, /0\.\d+\.\d+/);
  });

  for (const [what, html, headers, named] of [
    ['no script of ours', '<gk-catalogue></gk-catalogue>', {}, /not on the page/],
    ['a loader that is no module', loader.replace('type="module" ', ''), {}, /type="module"/],
    ['the wrong integrity', loader.replace('src=', 'integrity="sha384-x" src='), {}, /integrity/],
    ['a data file behind a login', `${loader}<gk-leaders src="/login.html"></gk-leaders>`, {}, /no JSON/],
    [
      'a policy without connect-src',
      loader,
      { 'content-security-policy': "default-src 'none'; script-src 'self'" },
      /connect-src/,
    ],
    [
      'Trusted Types for others only',
      loader,
      { 'content-security-policy': "script-src 'self'; trusted-types dompurify" },
      /lit-html/,
    ],
    ['a folder that is not there', loader.replace('/gk/', '/none/'), {}, /404/],
  ] as const)
    it(`\`check\` names ${what}`, async () => {
      site.put('/login.html', { body: '<!doctype html><form></form>' });
      site.put('/wrong.html', { body: html, headers: { 'content-type': 'text/html', ...headers } });
      const { code, out } = await run('check', `${site.base}/wrong.html`);
      assert.equal(code, 1, out);
      assert.match(out, named);
    });

  it('`check` says that a page includes us twice', async () => {
    site.put('/twice.html', { body: loader + loader });
    assert.match((await run('check', `${site.base}/twice.html`)).out, /included 2 times/);
  });

  for (const tag of tags.filter((name) => fixtureOf(name) !== undefined && name !== 'gk-search'))
    it(`\`render ${tag}\` prints the element with what its file holds`, async () => {
      const file = join(dir, `${tag}.json`);
      writeFileSync(file, fixtureOf(tag) ?? '');
      const { code, out, err } = await run('render', tag, file, '--src', '/data.json');
      assert.equal(code, 0, err);
      assert.match(out, new RegExp(`^<${tag}\\b[^>]*>[^]*</${tag}>\n`));
      assert.doesNotMatch(out, /<script(?! type="application\/ld\+json")|\bundefined\b/);
    });

  for (const [tag, ...options] of [
    ['gk-request-form', '--endpoint', 'https://a.cn/api/v1', '--department', 'MZJ', '--action', 'https://a.cn/apply'],
    ['gk-request-status', '--endpoint', 'https://a.cn/api/v1', '--action', 'https://a.cn/apply'],
    ['gk-comment-box', '--endpoint', 'https://a.cn/api/v1', '--topic', 'consultations/7'],
    ['gk-feedback', '--endpoint', 'https://a.cn/api/v1'],
    ['gk-search', '--src', '/search/index.json', '--action', '/search'],
    ['gk-accessibility-bar', '--page', '/wza.html'],
  ] as const)
    it(`\`render ${tag}\` needs no file`, async () => {
      const { code, out, err } = await run('render', tag, ...options);
      assert.equal(code, 0, err);
      assert.match(out, new RegExp(`^<${tag}\\b[^>]*>[^]*</${tag}>\n`));
    });

  it('`render` refuses a file that is no such file, and says where', async () => {
    const file = join(dir, 'wrong.json');
    writeFileSync(file, '{"schema":"gongkai.nothing/1","items":[]}');
    const { code, out, err } = await run('render', 'gk-catalogue', file, '--src', '/x.json');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /gongkai\.catalogue\/1/);
    assert.equal((await run('render', 'gk-nothing', file)).code, 2);
  });

  for (const kind of ['jsx', 'vue'] as const)
    it(`types for ${kind} know every tag, and compile`, async (t) => {
      const types = new URL(`dist/types/${kind}.d.ts`, elements);
      if (!existsSync(types)) return t.skip('run `npm run build:manifest` first');
      const text = readFileSync(types, 'utf8');
      for (const tag of tags) assert.match(text, new RegExp(`"${tag}":`), tag);
      const options =
        '--ignoreConfig --noEmit --strict --module esnext --moduleResolution bundler --target es2022 --lib es2024,dom,dom.iterable';
      const { code, out } = await ran(tsc, ...options.split(' '), fileURLToPath(types));
      assert.equal(code, 0, out);
    });
});
