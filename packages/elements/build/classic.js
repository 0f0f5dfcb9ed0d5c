// The classic file: all tags for a page without modules, in a script that fetches parts when they are asked for. Plain
// JavaScript: vite.config.ts imports it.
import { createHash } from 'node:crypto';

const NAME = 'gongkai.classic.js';

/** All that must be there before the first tag stands belongs to the file itself. */
export const held = { name: 'held', test: /./, tags: ['$initial'] };

/**
 * A classic script has no exports, and its parts are modules that need what it holds. So it leaves that under a symbol
 * of its own, named after its content: copies and other versions on the page do not meet. Like every classic file it is
 * wrapped, and does nothing when all its tags are taken: a second Lit could not make its Trusted Types policy.
 */
export const classicParts = (tags) => ({
  name: 'gk-classic-parts',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const entry = bundle[NAME];
    if (entry.imports.length > 0) throw new Error(`${NAME} must hold all it needs, but imports ${entry.imports}`);
    const id = createHash('sha256').update(entry.code).digest('hex').slice(0, 8);
    const place = `globalThis[Symbol.for("gongkai.${id}")]`;
    const taken = `if("${tags.join(' ')}".split(" ").every(t=>customElements.get(t)))return;`;
    const [notice = ''] = /^\/\*!.*?\*\/\n?/s.exec(entry.code) ?? [];
    const code = entry.code.slice(notice.length).replace(/export\{([^}]*)\};?\s*$/, (_, names) => {
      const pairs = names.split(',').map((pair) => pair.split(' as '));
      return `${place}={${pairs.map(([own, out = own]) => `${out}:${own}`).join()}};`;
    });
    if (/[;}]export\{/.test(code)) throw new Error(`${NAME} still exports`);
    entry.code = `${notice}!function(){"use strict";${taken}${code}}();\n`;
    for (const chunk of Object.values(bundle))
      if (chunk !== entry && chunk.type === 'chunk') chunk.code = fed(chunk.code, place);
  },
});

/** A part takes from that place what it would have imported. */
const fed = (code, place) =>
  code.replace(/import(?:\{([^}]*)\}from)?["`]\.\.\/gongkai\.classic\.js["`];?/g, (_, names) =>
    names === undefined ? '' : `const{${names.replace(/ as /g, ':')}}=${place};`,
  );
