import { existsSync } from 'node:fs';
import * as module from 'node:module';
import process from 'node:process';
import { startCheaply } from './engine.ts';

const most = 26;

if (Number(process.versions.node.split('.')[0]) < most) {
  process.stderr.write(`gongkai: Node ${most}+ is needed, this is ${process.version}\n`);
  process.exitCode = 2;
} else {
  startCheaply();
  module.enableCompileCache(); // before the first import of weight: --help is half as long without
  // the build puts the command's six hundred modules into a few files beside them: found in a third of the time
  const bundle = new URL('../bundle/start.js', import.meta.url);
  const { start }: typeof import('./start.ts') = existsSync(bundle)
    ? await import(bundle.href)
    : await import('./start.ts');
  await start();
}
