#!/usr/bin/env node
try {
  await import('../dist/cli/main.js');
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || !error.url?.endsWith('/dist/cli/main.js')) throw error;
  process.stderr.write(
    'gongkai-platform is not built yet: run `npm run build` first · 还没有构建：请先运行 npm run build\n',
  );
  process.exitCode = 4;
}
