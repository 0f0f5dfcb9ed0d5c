import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';
import { notices } from './notices.js';

const here = `${import.meta.dirname}/..`;

/** Read from packages of their own at run time: the browser's driver, what runs inside a page or a thread, what is asked for late. */
const apart = /^(?:puppeteer-core|axe-core|chardet|unpdf|file-type|fflate)(?:\/|$)/;

/**
 * The command as a few files: to find six hundred small modules takes as long as to check three hundred pages. Made from the
 * sources; the modules that tsc emits stay for those who import the package.
 */
export default defineConfig({
  root: here,
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true, resolve: { conditions: ['source', 'node', 'default'] } },
  build: {
    ssr: true,
    target: 'node26',
    outDir: `${here}/dist/bundle`,
    emptyOutDir: true,
    reportCompressedSize: false,
    rolldownOptions: {
      // the thread that reads files is started by its name
      input: { start: `${here}/src/cli/start.ts`, 'file-thread': `${here}/src/stages/inspect/file-thread.ts` },
      external: (id) => id.startsWith('node:') || builtinModules.includes(id) || apart.test(id),
      // blanks and comments are a quarter of what every start would read; names stay for who reads a stack
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
      },
    },
  },
  plugins: [notices],
});
