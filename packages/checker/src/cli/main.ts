import * as module from 'node:module';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

const most = 26;

if (Number(process.versions.node.split('.')[0]) < most) {
  process.stderr.write(`gongkai: Node ${most}+ is needed, this is ${process.version}\n`);
  process.exitCode = 2;
} else {
  // what a crawl makes lives for one page: a small nursery holds it as well as a large one, in a quarter less memory
  setFlagsFromString('--semi-space-growth-factor=1');
  module.enableCompileCache(); // before the first import of weight: --help is half as long without
  const { start } = await import('./start.ts');
  await start();
}
