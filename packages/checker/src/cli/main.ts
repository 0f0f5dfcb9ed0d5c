import * as module from 'node:module';
import process from 'node:process';

const most = 26;

if (Number(process.versions.node.split('.')[0]) < most) {
  process.stderr.write(`gongkai: Node ${most}+ is needed, this is ${process.version}\n`);
  process.exitCode = 2;
} else {
  module.enableCompileCache(); // before the first import of weight: --help is half as long without
  const { start } = await import('./start.ts');
  await start();
}
