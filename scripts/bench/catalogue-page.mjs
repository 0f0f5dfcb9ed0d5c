#!/usr/bin/env node
// Adapter of the bench kit: writes a page with the catalogue for `dom.mjs --dir DIR --page catalogue.html`.
//   node scripts/bench/catalogue-page.mjs [--out dist/bench] [--rows rows.json]
// The first 50 rows are printed into the page, as a webmaster is told to do; `--rows` names the kit's own rows.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist/bench' }, rows: { type: 'string' } } });
const out = resolve(values.out);
const elements = new URL('../../packages/elements/dist/', import.meta.url);

const printed = values.rows
  ? JSON.parse(readFileSync(values.rows, 'utf8')).slice(0, 50)
  : Array.from({ length: 50 }, sample);

function sample(_, id) {
  return {
    id,
    title: `关于2026年政务公开工作要点落实情况的通知（第${id}号）`,
    code: `示数发〔2026〕${id}号`,
    date: '2026-11-20',
    department: '办公室',
    category: '政务公开',
  };
}

const marks = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => String(text).replace(/[&<>"]/g, (mark) => marks[mark]);
const cells = ({ id, title, code, department, category, date }) =>
  `<td><a href="#${id}">${escaped(title)}</a></td>${[code, department, category, date].map((text) => `<td>${escaped(text)}</td>`).join('')}`;

const html = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>信息公开目录</title>
<script type="module" src="/gk/loader.js"></script>
<script type="module" src="/bench.js"></script>
</head>
<body>
<h1>信息公开目录</h1>
<gk-catalogue page-size="20">
<table>
<tr><th>标题</th><th>文号</th><th>发文机关</th><th>主题分类</th><th>发布日期</th></tr>
${printed.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}
</table>
</gk-catalogue>
</body>
</html>
`;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
writeFileSync(`${out}/catalogue.html`, html);
cpSync(new URL('embed/', elements), `${out}/gk`, { recursive: true });
await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    outDir: out,
    emptyOutDir: false,
    lib: {
      entry: new URL('catalogue-client.js', import.meta.url).pathname,
      formats: ['es'],
      fileName: () => 'bench.js',
    },
  },
});
process.stdout.write(`${out}/catalogue.html\n`);
