// node packages/elements/build/sizes.js: what each element costs a visitor, in bytes after gzip -9, read off the files
// of dist/embed themselves. Fails when an element has no budget; size-limit holds the budgets (package.json).
import { readFileSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const embed = new URL('../dist/embed/', import.meta.url);
const { 'size-limit': budgets } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));

/** One file: its bytes and the files that must be there before it runs. */
const fileOf = (name) => {
  const code = readFileSync(new URL(name, embed));
  const imports = [...code.toString('latin1').matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, other]) => other);
  return { name, bytes: gzipSync(code, { level: 9 }).length, imports };
};

/** A file and everything it imports, each once. */
export function closure(files, names, met = new Set()) {
  for (const name of names) {
    if (met.has(name)) continue;
    met.add(name);
    closure(files, files.get(name)?.imports ?? [], met);
  }
  return met;
}

/** Rows of the table: an element's own file, all that comes before its first paint, what comes on demand. */
export function rowsOf(files, budgetLines) {
  const bytes = (names) => [...names].reduce((sum, name) => sum + (files.get(name)?.bytes ?? 0), 0);
  const tags = [...files.keys()].filter((name) => /^gk-[a-z-]+\.js$/.test(name)).map((name) => name.slice(0, -3));
  return tags.map((tag) => {
    const first = closure(files, [`${tag}.js`]);
    const parts = [...files.keys()].filter((name) => name.startsWith(`${tag}.`) && !/^[^.]+\.(en\.)?js$/.test(name));
    const english = closure(files, files.has(`${tag}.en.js`) ? [`${tag}.en.js`] : []);
    return {
      tag,
      own: bytes([`${tag}.js`]),
      budget: budgetLines.find(({ name }) => name === tag)?.limit,
      first: bytes(first),
      demand: bytes([...closure(files, parts)].filter((name) => !first.has(name))),
      english: bytes([...english].filter((name) => !first.has(name))),
      requests: first.size,
    };
  });
}

const kB = (bytes) => (bytes / 1000).toFixed(2).padStart(7);

function main() {
  const names = readdirSync(embed).filter((name) => name.endsWith('.js'));
  const files = new Map(names.map((name) => [name, fileOf(name)]));
  const rows = rowsOf(files, budgets);
  const print = (text) => process.stdout.write(`${text}\n`);
  print(`\n${'gzip, kB'.padEnd(26)}    own  budget   first  demand English  files`);
  for (const { tag, own, budget, first, demand, english, requests } of rows)
    print(
      `${tag.padEnd(26)}${kB(own)} ${(budget ?? 'none').padStart(7)} ${kB(first)} ${kB(demand)} ${kB(english)} ${String(requests).padStart(6)}`,
    );
  for (const [name, { bytes }] of files)
    if (!name.startsWith('gk-')) print(`${name.replace(/-[\w-]{8}\.js$/, '').padEnd(26)}${kB(bytes)}`);
  print('own: <tag>.js; first: all before the first paint, shared files included; demand: after it, when asked for\n');
  const without = rows.filter(({ budget }) => budget === undefined).map(({ tag }) => tag);
  if (without.length > 0) {
    process.stderr.write(`no budget: add a line named ${without.join(', ')} to "size-limit" in package.json\n`);
    process.exit(1);
  }
}
if (process.argv[1] === fileURLToPath(import.meta.url)) main();
