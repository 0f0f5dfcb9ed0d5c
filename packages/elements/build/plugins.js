// What our bundles need beyond minifying. Plain JavaScript: vite.config.ts imports it.

const ours = /elements\/dist\/src\/.*\.js$/;

/**
 * MooTools 1.4 puts its own Event on window, and `class extends Event` in @lit/context breaks on it. The real one is
 * what CustomEvent inherits from. A classic script is wrapped, so that the constant is not left on the page, and does
 * nothing when all its tags are taken: a second Lit could not make its Trusted Types policy.
 */
export const pristine = (tags) => ({
  name: 'gk-pristine',
  renderChunk(code, _chunk, { format }) {
    const real = /extends Event\b/.test(code) ? 'const Event=Object.getPrototypeOf(CustomEvent);' : '';
    if (format !== 'iife') return real ? { code: real + code, map: null } : null;
    const taken = `if("${tags.join(' ')}".split(" ").every(t=>customElements.get(t)))return;`;
    return { code: `!function(){${taken}${real}${code}}();`, map: null };
  },
});

/** What tsc writes at the head of each file with decorators: kept once, in the chunk that all elements share. */
const HELPER = /var __decorate = \(this && this\.__decorate\) \|\|([^]*?)\n\};\n/;

export const decorators = {
  name: 'gk-decorators',
  resolveId: (id) => (id === DECORATE ? id : null),
  load: (id) => (id === DECORATE ? once.get(id) : null),
  transform(code, id) {
    const helper = ours.test(id) && HELPER.exec(code);
    if (!helper) return null;
    once.set(DECORATE, `export const __decorate =${helper[1]}\n};\n`);
    return { code: code.replace(helper[0], `import { __decorate } from '${DECORATE}';\n`), map: null };
  },
};
const DECORATE = 'virtual:gk-decorate';
const once = new Map();

/**
 * Prototype 1.7 makes `entries()` of every array a copy of it, without the places. Ours asks a function of our own, kept
 * once; maps and the like answer as ever.
 */
export const entries = {
  name: 'gk-entries',
  resolveId: (id) => (id === ENTRIES ? id : null),
  load: (id) =>
    id === ENTRIES ? 'export const __entries=(l)=>Array.isArray(l)?l.map((v,at)=>[at,v]):l.entries();' : null,
  transform(code, id) {
    if (!/(elements\/dist\/src|model\/dist)\/.*\.js$/.test(id) || !code.includes('.entries()')) return null;
    const calls = entriesCalls(this.parse(code)).sort((a, b) => b.end - a.end);
    let out = code;
    for (const { start, end, list } of calls)
      out = `${out.slice(0, start)}__entries(${out.slice(list.start, list.end)})${out.slice(end)}`;
    return calls.length === 0 ? null : { code: `import { __entries } from '${ENTRIES}';\n${out}`, map: null };
  },
};
const ENTRIES = 'virtual:gk-entries';

/** Each call of `entries()` without arguments: where it stands, and what it is asked of. */
function entriesCalls(node, found = []) {
  if (node === null || typeof node !== 'object') return found;
  const { type, callee, start, end } = node;
  if (type === 'CallExpression' && callee.property?.name === 'entries' && node.arguments.length === 0)
    found.push({ start, end, list: callee.object });
  for (const value of Object.values(node)) entriesCalls(value, found);
  return found;
}

/** `ELEMENT_SOURCES['gk-x']` becomes its own line of the table: an element carries no other element's. */
export const sourcesOf = (table) => ({
  name: 'gk-sources',
  transform(code, id) {
    if (!ours.test(id) || !code.includes('ELEMENT_SOURCES[')) return null;
    const own = (_, _quote, tag) => {
      if (!(tag in table)) throw new Error(`${id}: ${tag} is not in ELEMENT_SOURCES`);
      return `(${JSON.stringify(table[tag])})`;
    };
    return { code: code.replace(/ELEMENT_SOURCES\[(['"])(gk-[a-z-]+)\1\]/g, own), map: null };
  },
});

/** Takes out of sheets and templates what browsers do not need: breaks, indentation, spaces after colons. */
export const tight = {
  name: 'gk-tight',
  transform(code, id) {
    if (!ours.test(id)) return null;
    const sheets = code.replace(/\bcss ?`([^`]*)`/g, (_, sheet) => `css\`${tightSheet(sheet)}\``);
    return { code: sheets.replace(/>\s*\n\s*</g, '><').replace(/\n[ \t]+/g, '\n'), map: null };
  },
};

const tightSheet = (sheet) =>
  sheet
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ ?([{};,]) /g, '$1')
    .replace(/ \{/g, '{')
    .replace(/;\}/g, '}')
    .replace(/([a-z]): /g, '$1:')
    .replace(/ > /g, '>')
    .replace(/([ :(,-])0\.(\d)/g, '$1.$2')
    .trim();

/** Writes every character outside ASCII as an escape: a page in GBK decodes a classic script as GBK. */
export const ascii = {
  name: 'gk-ascii',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = escaped(file.code);
  },
};

const escaped = (code) =>
  code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
