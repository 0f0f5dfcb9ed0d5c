import { cpSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const embed = fileURLToPath(new URL('../dist/embed/', import.meta.url));

/** Puts the whole folder there; files of an older version that are in the way are replaced, others are left and named. */
export function copy([dir]) {
  if (!existsSync(join(embed, 'VERSION'))) throw new Error(`${embed} is not built: npm run build`);
  const to = resolve(dir);
  const before = existsSync(to) ? readdirSync(to) : [];
  cpSync(embed, to, { recursive: true });
  const now = new Set(readdirSync(embed));
  const left = before.filter((name) => !now.has(name));
  const { files } = JSON.parse(readFileSync(join(to, 'sri.json'), 'utf8'));
  const version = readFileSync(join(to, 'VERSION'), 'utf8').trim();
  return {
    code: 0,
    notes: left.length > 0 ? [`不属于 ${version} 的旧文件 · not of ${version}: ${left.join(' ')}`] : [],
    out: `${to}: ${Object.keys(files).length} 个脚本 · scripts, ${version}
<script type="module" src="/gk/loader.js" integrity="${files['loader.js']}"></script>
上传后打开 selftest.html · open selftest.html once it is on the server
`,
  };
}
