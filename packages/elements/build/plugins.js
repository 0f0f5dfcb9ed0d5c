// What our bundles need beyond minifying. Plain JavaScript: vite.config.ts imports it.

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
    const taken = `if(${tags.map((tag) => `customElements.get(${JSON.stringify(tag)})`).join('&&')})return;`;
    return { code: `!function(){${taken}${real}${code}}();`, map: null };
  },
});

/** Takes out of sheets and templates what browsers do not need: breaks, indentation, spaces after colons. */
export const tight = {
  name: 'gk-tight',
  transform(code, id) {
    if (!/elements\/dist\/src\/.*\.js$/.test(id)) return null;
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
