// npm start [-- --fresh]: three demo departments, their scans with live progress, and one page with the scores side by side.
// What nothing has changed since is not scanned again, unless --fresh asks for it.
// Started by bootstrap.mjs, so dependencies, Node 26 and Chromium are there.
import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from './demo/built.mjs';
import { keep, keepPorts, keptRun, keyOf, lastPorts } from './demo/kept.mjs';
import { page } from './demo/page.mjs';
import { keptReport, packs, scan } from './demo/scan.mjs';
import { serveConsole, servePlatform } from './demo/servers.mjs';
import { summaryOf } from './demo/summary.mjs';
import { stageName } from './demo/words.mjs';

const strange = process.argv.slice(2).filter((word) => word !== '--fresh');
if (strange.length > 0) {
  process.stderr.write(`${strange.join(' ')}: npm start 只认 --fresh / knows --fresh only: npm start -- --fresh\n`);
  process.exit(2);
}

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDER = join(ROOT, '.gongkai', 'demo');
const PAGE_PORT = 8600;
const SITE_PORT = 8601;
/** Where each site has the catalogue element. */
const ELEMENT = { housing: 'zfxxgk/zfxxgkml/', finance: 'col/col1426/index.html', township: 'zwgk/gkml/' };

const say = (line) => process.stdout.write(`${line}\n`);
const children = new Set();
let stopping = false;

const GRACE_MS = 3000;

/** Lets the scans close their browsers, then goes; a second Ctrl-C does not wait. */
async function stop() {
  if (stopping) process.exit(0);
  stopping = true;
  const closed = [...children].map((child) => once(child, 'close'));
  for (const child of children) child.kill('SIGINT');
  await Promise.race([Promise.all(closed), new Promise((late) => setTimeout(late, GRACE_MS))]);
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());
// whatever ends this process ends the scans with it
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));

try {
  build(ROOT);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

const { serveSeeds, seedDay } = await import('../seeds/serve/serve.ts');
const { listenNear } = await import('../seeds/serve/listen.ts');
const seeds = await serveSeeds({ port: SITE_PORT, last: lastPorts(FOLDER) });
keepPorts(FOLDER, seeds);
const states = seeds.sites.map((served) => ({
  id: served.id,
  name: served.site.name,
  url: served.url,
  element: `${served.url}${ELEMENT[served.id]}`,
  progress: { stage: '', share: 0, text: '' },
}));

const isFresh = process.argv.includes('--fresh');
const key = keyOf(ROOT, { packs, addresses: [seeds.other, ...states.map(({ url }) => url)] });
const address = await servePage();
say('');
for (const { name, url } of states) say(`  ${url}  ${name}`);
say(`  ${address}  三个网站的得分（检查进行中可先打开） · scores side by side`);
const origins = seeds.sites.map(({ url }) => new URL(url).origin);
const office = await servePlatform({ root: ROOT, folder: FOLDER, origins, children });
const desk = await serveConsole({ root: ROOT, folder: FOLDER, children });
if (office.address) {
  await seeds.standOn(new URL(office.address).origin);
  say(`  ${office.address}apply  平台：提交申请 · the platform: file a request`);
  say(`  ${office.address}desk  平台：工作台，demo.clerk / demo.head / demo.office，口令 gongkai-demo-2018 · the desk`);
} else process.stderr.write(`平台未能启动 · the platform did not start: ${office.err}\n`);
if (desk.address) say(`  ${desk.address}  评估控制台 · the evaluator's console`);
else process.stderr.write(`控制台未能启动 · the console did not start: ${desk.err}\n`);
say('');

await Promise.all(seeds.sites.map((served, at) => scanOne(served, states[at])));
if (stopping) await new Promise(() => {}); // what an interrupted scan says is no news
const failures = states.filter(({ failed }) => failed);
for (const { name, failed } of failures) process.stderr.write(`${name}: ${failed}\n`);
say('');
say(`打开 / open  ${address}`);
say('Ctrl-C 结束 / ends it');

async function scanOne(served, state) {
  const kept = isFresh ? undefined : keptRun(FOLDER, served.id, key);
  if (kept) {
    finish(state, kept);
    return say(`  ${state.name}：${state.summary.total} 分，满分 100（没有变化，用上次的结果 · kept）`);
  }
  let stage = '';
  const result = await scan({
    root: ROOT,
    folder: FOLDER,
    served,
    day: seedDay,
    children,
    onProgress(progress) {
      state.progress = progress;
      if (progress.stage === stage) return;
      stage = progress.stage;
      say(`  ${state.name}：${stageName('zh', stage)}`);
    },
  });
  if (result.failed) state.failed = result.failed;
  else {
    finish(state, result);
    keep(FOLDER, served.id, key, result.seconds);
    say(`  ${state.name}：${state.summary.total} 分，满分 100（${result.seconds} 秒）`);
  }
}

function finish(state, { report, other, seconds }) {
  state.seconds = seconds;
  state.summary = summaryOf(report, other);
}

async function servePage() {
  const server = createServer((asked, response) => {
    answer(new URL(asked.url ?? '/', 'http://demo'), response).catch((error) => {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(String(error.message));
    });
  });
  await listenNear(server, '127.0.0.1', PAGE_PORT);
  return `http://127.0.0.1:${server.address().port}/`;
}

const types = { html: 'text/html', css: 'text/css', js: 'text/javascript', json: 'application/json' };

async function answer(url, response) {
  const send = (status, type, body) => {
    response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
    response.end(body);
  };
  if (url.pathname === '/') {
    const lang = url.searchParams.get('lang') === 'en' ? 'en' : 'zh';
    return send(200, types.html, page({ lang, day: seedDay, sites: states }));
  }
  if (url.pathname === '/page.css') return send(200, types.css, await readFile(join(ROOT, 'scripts/demo/page.css')));
  if (url.pathname === '/page.js') return send(200, types.js, await readFile(join(ROOT, 'scripts/demo/refresh.js')));
  const file = reportFile(url.pathname);
  if (file === undefined || !existsSync(file)) return send(404, types.html, '<p>404 <a href="/">首页</a></p>');
  const type = types[extname(file).slice(1)];
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  createReadStream(file).pipe(response);
}

/** `/report/housing/report.html` is the report shown; the pack's own name instead of `report` is the other one. */
function reportFile(path) {
  const [, id, name, suffix] = /^\/report\/(\w+)\/([\w-]+)\.(html|json)$/.exec(path) ?? [];
  if (!states.some((state) => state.id === id)) return undefined;
  if (name === 'report') return join(FOLDER, id, `report.${suffix}`);
  return name === packs.scanned ? keptReport(FOLDER, id, suffix) : undefined;
}
