#!/usr/bin/env node
// gongkai-embed copy <dir> | render <tag> <data.json> [--src URL …] | check <url>. The one place of this package with Node.
import process from 'node:process';
import { check } from './check.js';
import { copy } from './copy.js';
import { render } from './render.js';

const USAGE = `gongkai-embed copy <dir>
    把 dist/embed 整个放到 <dir>，可直接上传 · the folder to upload
gongkai-embed render <tag> [data.json] --src URL [--id ml] [--document URL] [--code X] …
    打印不用脚本也能看的那部分页面 · prints the part of the page that is there without script
gongkai-embed check <url>
    看一个网页：CSP、编码、重复引用、版本、数据文件 · what a page does to the elements on it
`;

/** `--src x --rows 20` and the words that are no options; a number stays one where a function wants one. */
function read(args) {
  const words = [];
  const options = {};
  for (let at = 0; at < args.length; at++) {
    const name = /^--([a-z-]+)$/.exec(args[at])?.[1];
    if (name === undefined) words.push(args[at]);
    else options[name] = args[++at] ?? '';
  }
  return { words, options };
}

const { words, options } = read(process.argv.slice(2));
const [command, ...rest] = words;
const commands = { copy, render, check };
if (!Object.hasOwn(commands, command ?? '') || rest.length === 0) {
  process.stderr.write(USAGE);
  process.exit(command === undefined ? 0 : 2);
}
try {
  const { out, notes = [], code } = await commands[command](rest, options);
  for (const note of notes) process.stderr.write(`${note}\n`);
  process.stdout.write(out);
  process.exitCode = code;
} catch (fault) {
  process.stderr.write(`gongkai-embed ${command}: ${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 2;
}
