import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes the licences of all libraries that a bundle holds beside it. */
export const notices = {
  name: 'notices',
  generateBundle(_options, files) {
    const homes = new Set();
    for (const file of Object.values(files))
      for (const id of file.type === 'chunk' ? Object.keys(file.modules) : []) {
        const home = homeOf(id.replace(/^\0/, '').split('?', 1)[0]);
        if (home !== undefined) homes.add(home);
      }
    const source = [...homes]
      .toSorted((a, b) => a.localeCompare(b))
      .map(noticeOf)
      .join('\n\n');
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-NOTICES', source: `${source}\n` });
  },
};

/** The folder of the library a module belongs to. */
function homeOf(id) {
  if (!id.includes('/node_modules/')) return undefined;
  let at = dirname(id);
  while (!existsSync(join(at, 'package.json')) || readPackage(at).name === undefined) at = dirname(at);
  return at;
}

const readPackage = (home) => JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));

function noticeOf(home) {
  const { name, version, license } = readPackage(home);
  const file = readdirSync(home).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : readFileSync(join(home, file), 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}`;
}
