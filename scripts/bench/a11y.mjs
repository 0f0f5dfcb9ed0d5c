#!/usr/bin/env node
// Adapter of the bench kit: axe over a list of pages, by the code of the render stage, one run a page.
//   node --conditions=source scripts/bench/a11y.mjs --urls FILE --json FILE [--viewport 800x600]
// Without the condition it runs what `npm run build` made.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { chromiumPath } from '../chromium.mjs';

const { values } = parseArgs({
  options: {
    urls: { type: 'string' },
    json: { type: 'string' },
    // the bare loop of the kit keeps its library's default
    viewport: { type: 'string', default: '800x600' },
  },
});
if (!values.urls || !values.json) {
  process.stderr.write('usage: a11y.mjs --urls FILE --json FILE [--viewport 800x600]\n');
  process.exit(2);
}
const isSource = process.execArgv.some((flag) => /^(?:--conditions=|-C)source$/.test(flag));
const load = (name) =>
  import(new URL(`../../packages/checker/${isSource ? `src/${name}.ts` : `dist/${name}.js`}`, import.meta.url).href);
const [{ browserPool }, { readAxe, wcag22aa }, { byNet, keptAnswers }, { lookAtPage }, { openNet, usualCaps }, net] =
  await Promise.all([
    load('capture/browser/pool'),
    load('capture/browser/axe'),
    load('capture/browser/by-net'),
    load('stages/render/look-at-page'),
    load('capture/net'),
    Promise.all([load('capture/guard'), load('capture/pace')]),
  ]);
const [{ guard }, { pace }] = net;

const [width = 800, height = 600] = values.viewport.split('x').map(Number);
const connections = 4; // to one host
const open = openNet({
  userAgent: 'gongkai-bench',
  guard: guard(['127.0.0.0/8']),
  pace: pace('max', connections, () => 0),
  connections: () => connections,
  headersMs: 15_000,
  totalMs: 60_000,
  caps: usualCaps,
});
const axe = readAxe();
const pool = browserPool({ executablePath: chromiumPath(), viewport: { width, height } });
const session = pool.session(byNet({ net: open, round: 0, mayAsk: () => true, kept: keptAnswers() }), {
  ours: axe.source,
});
const pages = [];
for (const url of readFileSync(values.urls, 'utf8').split('\n').filter(Boolean)) {
  const { axe: look } = await lookAtPage(session, axe, { page: url, tags: wcag22aa });
  if (!('rules' in look)) {
    process.stderr.write(`lost ${url}: ${look.reason} ${look.detail}\n`);
    continue;
  }
  const broken = look.rules.filter(({ kind }) => kind === 'violation');
  pages.push({ url, findings: Object.fromEntries(broken.map(({ rule, count }) => [rule, count])) });
}
await session.close();
await pool.close();
await open.close();
writeFileSync(values.json, JSON.stringify({ pages }));
