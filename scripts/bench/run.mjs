// npm run bench [links|content|full|growth|recrawl|a11y|dom|report ...] [-- --runs N --seed N --run FOLDER]: the product against the floor and the peers of the
// bench kit, ratios of one run each. The kit is a folder of its own: GONGKAI_BENCH names it, `.bench` beside the README is the default.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const kit = resolve(root, process.env.GONGKAI_BENCH ?? '.bench');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    shape: { type: 'string' },
    // a stored run for the bench `report`
    run: { type: 'string' },
    tools: { type: 'string', default: 'floor,linkinator' },
  },
});
if (!existsSync(join(kit, 'compare.mjs'))) {
  process.stderr.write(
    `No bench kit in ${kit}. Copy the kit there and run \`npm run setup\` in it, or set GONGKAI_BENCH to its folder.\n`,
  );
  process.exit(2);
}

const node = process.execPath;
// the built command itself: what a user runs, and no wrapper that costs CPU of its own
const cli = `${node} ${join(root, 'packages/checker/dist/cli/main.js')}`;
const frank = '--allow-private 127.0.0.0/8 --rate max --confirm-gap 0 --max-pages 1000000 --as-of 2026-11-20';
const scan = (more) => `${cli} scan {url} ${frank} ${more} --out {dir}/run`;
const compare = (...args) => [
  'compare.mjs',
  '--runs',
  values.runs,
  '--seed',
  values.seed,
  '--tools',
  values.tools,
  ...(values.shape ? ['--shape', values.shape] : []),
  ...args,
];
// what the main job measures without a browser: broken links, columns, search
const mainJob =
  'column.completeness,column.empty,column.fresh,column.leaders,column.organ,column.present,column.profile,column.stale,links.fragment,links.home,links.inner,links.open-redirect,search.known-item,search.no-result-help,search.nonsense,search.present';
const benches = {
  links: compare('--ours', scan('--only links.home,links.inner')),
  full: compare('--profile', 'full', '--ours', scan('--no-browser')),
  // the four checks of the main job (links, columns, search; accessibility needs a browser), with evidence
  content: compare('--profile', 'full', '--ours', scan(`--no-browser --only ${mainJob}`)),
  growth: compare('--growth', '20000', '--ours', scan('--only links.home,links.inner')),
  recrawl: compare(
    '--profile',
    'full',
    '--recrawl',
    '--ours',
    `${node} ${join(root, 'scripts/bench/recrawl.mjs')} {url} {dir} ${frank} --no-browser`,
  ),
  a11y: [
    'a11y.mjs',
    '--sample',
    '20',
    '--runs',
    values.runs,
    '--tools',
    'bare',
    '--ours',
    `${node} ${join(root, 'scripts/bench/a11y.mjs')} --urls {urls} --json {json}`,
  ],
  dom: ['dom.mjs', '--dir', join(root, 'dist/bench'), '--page', 'catalogue.html', '--runs', values.runs],
  report: [
    '--conditions=source',
    join(root, 'scripts/bench/report.mjs'),
    '--runs',
    values.runs,
    ...(values.run ? ['--run', resolve(values.run)] : []),
  ],
};

const asked = positionals.length > 0 ? positionals : ['links', 'full', 'a11y', 'dom'];
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  process.stderr.write(`Unknown bench ${unknown.join(', ')}: there are ${Object.keys(benches).join(', ')}\n`);
  process.exit(2);
}
let failed = 0;
for (const name of asked) {
  process.stdout.write(`\n== ${name}\n`);
  if (name === 'dom')
    spawnSync(node, [join(root, 'scripts/bench/catalogue-page.mjs')], { stdio: 'inherit', cwd: root });
  const { status } = spawnSync(node, benches[name], { cwd: kit, stdio: 'inherit' });
  if (status !== 0) failed += 1;
}
process.exit(failed > 0 ? 1 : 0);
