// node packages/elements/build/types.js: dist/types/jsx.d.ts and vue.d.ts out of custom-elements.json.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { generateVuejsTypes } from 'custom-element-vuejs-integration';

const own = new URL('../', import.meta.url);
const outdir = fileURLToPath(new URL('dist/types/', own));
mkdirSync(outdir, { recursive: true });
const manifest = JSON.parse(readFileSync(new URL('custom-elements.json', own), 'utf8'));

/** A base class has no tag, and an event that is told by its class has no name the analyzer could read. */
for (const module of manifest.modules) {
  module.declarations = (module.declarations ?? []).filter(({ kind, tagName }) => kind !== 'class' || tagName);
  for (const { events = [] } of module.declarations)
    events.splice(0, events.length, ...events.filter(({ name }) => name?.startsWith('gk-')));
}
const options = {
  outdir,
  hideLogs: true,
  componentTypePath: (_name, tag) => `@gongkai/elements/${tag}.js`,
};
generateJsxTypes(structuredClone(manifest), { ...options, fileName: 'jsx.d.ts' });
generateVuejsTypes(structuredClone(manifest), { ...options, fileName: 'vue.d.ts' });

/** The generator takes the browser's own event for a type of ours, and knows no attribute without a property. */
const vue = new URL('dist/types/vue.d.ts', own);
if (!existsSync(vue)) throw new Error('dist/types/vue.d.ts was not written');
writeFileSync(
  vue,
  readFileSync(vue, 'utf8')
    .replaceAll(', CustomEvent }', ' }')
    .replaceAll('CustomEvent<CustomEvent>', 'CustomEvent')
    .replaceAll(/\w+\["undefined"\]/g, 'string'),
);
