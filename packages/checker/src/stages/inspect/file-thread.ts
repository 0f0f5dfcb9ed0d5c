import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { FileWork } from './file-work.ts';

enableCompileCache(); // before the first import of weight
const { readFile } = await import('./file-work.ts');

/** The thread that reads files: what a file does to its reader must not reach the scan. One answer for each message. */
parentPort?.on('message', (work: Omit<FileWork, 'bytes'> & { readonly bytes: Uint8Array }) => {
  const { buffer, byteOffset, byteLength } = work.bytes;
  void readFile({ ...work, bytes: Buffer.from(buffer, byteOffset, byteLength) }).then((read) =>
    parentPort?.postMessage(read),
  );
});
