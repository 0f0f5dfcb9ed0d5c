#!/usr/bin/env node
import { existsSync } from 'node:fs';

const made = ['../dist/bundle/gongkai.js', '../dist/cli/main.js'].find((file) =>
  existsSync(new URL(file, import.meta.url)),
);
if (made === undefined) {
  process.stderr.write('gongkai is not built yet: run `npm run build` first · 还没有构建：请先运行 npm run build\n');
  process.exitCode = 4;
} else await import(made);
