// node packages/elements/build/ship.js: makes dist/embed a folder that a webmaster uploads whole. Runs after the builds.
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

const own = new URL('../', import.meta.url);
const embed = new URL('dist/embed/', own);
const schemas = new URL('../model/schema/', own);
const { version } = JSON.parse(readFileSync(new URL('package.json', own), 'utf8'));

/** Shapes that no element reads or posts. */
const ELSEWHERE = ['columns', 'pack', 'report', 'site'];

const scripts = readdirSync(embed, { recursive: true })
  .filter((name) => name.endsWith('.js') && !name.startsWith('selftest'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort((a, b) => (a < b ? -1 : 1));
const tags = scripts.filter((name) => /^gk-[a-z-]+\.js$/.test(name)).map((name) => name.slice(0, -3));
const integrityOf = (name) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(new URL(name, embed)))
    .digest('base64')}`;
const files = Object.fromEntries(scripts.map((name) => [name, integrityOf(name)]));
const write = (name, text) => writeFileSync(new URL(name, embed), text);

/** A page of ours is right whatever charset the server names. */
const inAscii = (text, escape) => text.replace(/[\u0080-\uffff]/g, (unit) => escape(unit.charCodeAt(0)));
const entities = (text) => inAscii(text, (code) => `&#${code};`);
const escapes = (text) => inAscii(text, (code) => `\\u${code.toString(16).padStart(4, '0')}`);
const page = (name) => readFileSync(new URL(`build/page/${name}`, own), 'utf8');

cpSync(new URL('themes/', own), new URL('themes/', embed), { recursive: true });
mkdirSync(new URL('schema/', embed), { recursive: true });
for (const name of readdirSync(schemas))
  if (!ELSEWHERE.includes(name.replace('.schema.json', '')))
    copyFileSync(new URL(name, schemas), new URL(`schema/${name}`, embed));
copyFileSync(new URL('THIRD-PARTY-NOTICES', own), new URL('THIRD-PARTY-NOTICES', embed));
copyFileSync(new URL('../../LICENSE', own), new URL('LICENSE', embed));
for (const name of ['GUIDE.zh-CN.md', 'GUIDE.md']) copyFileSync(new URL(name, own), new URL(name, embed));
write('VERSION', `${version}\n`);
write('sri.json', `${JSON.stringify({ version, tags, files }, null, 2)}\n`);

/** What an import map says to cover the chunks too; it is inline, so that a strict policy must name its hash. */
const map = JSON.stringify({
  integrity: Object.fromEntries(Object.entries(files).map(([name, hash]) => [`/gk/${name}`, hash])),
});
const mapHash = `sha256-${createHash('sha256').update(map).digest('base64')}`;
const filled = (text) =>
  text
    .replaceAll('{version}', version)
    .replaceAll('{tags}', tags.join(' '))
    .replaceAll('{loader}', files['loader.js'])
    .replaceAll('{classic}', files['gongkai.classic.js'])
    .replaceAll('{whole}', files['gongkai.whole.js'])
    .replaceAll('{elements}', tags.map((tag) => `<li><code>&lt;${tag}&gt;</code></li>`).join('\n'))
    .replaceAll('{mapHash}', mapHash)
    .replaceAll('{map}', map.replaceAll('<', '&lt;'));
write('SNIPPETS.html', entities(filled(page('snippets.html'))));
write('selftest.html', entities(filled(page('selftest.html'))));
write('selftest.js', escapes(filled(page('selftest.js'))));
