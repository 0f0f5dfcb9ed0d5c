import { Worker } from 'node:worker_threads';
import type { PdfRead, PdfReader } from '../../facts/files/pdf.ts';

const SECONDS = 10;
const MEGABYTES = 256;
const PAGES_OF_TEXT = 30;

/** Runs in a thread of its own: what a file does to the reader must not reach the scan. */
const script = `
const { parentPort, workerData } = require('node:worker_threads');
(async () => {
  const { getDocumentProxy } = await import(workerData.library);
  try {
    const pdf = await getDocumentProxy(workerData.bytes, { isEvalSupported: false, stopAtErrors: false });
    const texts = [];
    for (let at = 1; at <= Math.min(pdf.numPages, workerData.pages); at += 1) {
      try {
        const { items } = await (await pdf.getPage(at)).getTextContent();
        texts.push(items.map((item) => (item.str ?? '') + (item.hasEOL ? '\\n' : ' ')).join(''));
      } catch {}
    }
    parentPort.postMessage({ is: 'read', pages: pdf.numPages, text: texts.join('\\n').slice(0, 1e6) });
  } catch (error) {
    parentPort.postMessage({ is: error?.name === 'PasswordException' ? 'encrypted' : 'broken' });
  }
})();
`;

/** Reads a PDF with pdf.js: pages, and the text of the first thirty. Never throws, never takes more than ten seconds. */
export const readPdf: PdfReader = (bytes) =>
  new Promise((resolve) => {
    const worker = new Worker(script, {
      eval: true,
      workerData: { bytes: new Uint8Array(bytes), library: import.meta.resolve('unpdf'), pages: PAGES_OF_TEXT },
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
      stdout: true,
      stderr: true,
    });
    const end = (read: PdfRead): void => {
      clearTimeout(late);
      void worker.terminate();
      resolve(read);
    };
    const late = setTimeout(() => end({ is: 'gave-up' }), SECONDS * 1000);
    worker.once('message', (read: PdfRead) => end(read));
    worker.once('error', () => end({ is: 'gave-up' }));
    worker.once('exit', () => end({ is: 'gave-up' }));
  });
