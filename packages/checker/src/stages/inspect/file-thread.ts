import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { FileWork } from './file-work.ts';

enableCompileCache(); // before the first import of weight
const { readFile } = await import('./file-work.ts');

let isKept = false;

/** The thread that reads files: what a file does to its reader must not reach the scan. One answer for each message. */
parentPort?.on('message', (work: Omit<FileWork, 'bytes'> & { readonly bytes: Uint8Array }) => {
  const { buffer, byteOffset, byteLength } = work.bytes;
  void readFile({ ...work, bytes: Buffer.from(buffer, byteOffset, byteLength) }).then((read) => {
    parentPort?.postMessage(read);
    if (!isKept) flushCompileCache(); // the thread is ended, not left to end: what it compiled is kept for the next run now
    isKept = true;
  });
});
