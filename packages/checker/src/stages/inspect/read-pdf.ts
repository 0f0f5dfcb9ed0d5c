import { Worker } from 'node:worker_threads';
import type { PdfRead, PdfReader } from '../../facts/files/pdf.ts';

const SECONDS = 10;
const MEGABYTES = 256;
const PAGES_OF_TEXT = 30;

/** Runs in a thread of its own: what a file does to the reader must not reach the scan. */
const script = `
const { parentPort, workerData } = require('node:worker_threads');
const library = import(workerData.library);
parentPort.on('message', async (bytes) => {
  const { getDocumentProxy } = await library;
  try {
    const pdf = await getDocumentProxy(bytes, { isEvalSupported: false, stopAtErrors: false });
    const texts = [];
    for (let at = 1; at <= Math.min(pdf.numPages, workerData.pages); at += 1) {
      try {
        const { items } = await (await pdf.getPage(at)).getTextContent();
        texts.push(items.map((item) => (item.str ?? '') + (item.hasEOL ? '\\n' : ' ')).join(''));
      } catch {}
    }
    const answer = { is: 'read', pages: pdf.numPages, text: texts.join('\\n').slice(0, 1e6) };
    await pdf.loadingTask.destroy(); // before the answer: a file that comes while another is being closed may not open
    parentPort.postMessage(answer);
  } catch (error) {
    parentPort.postMessage({ is: error?.name === 'PasswordException' ? 'encrypted' : 'broken' });
  }
});
`;

/** Reads PDF files one after another. */
export interface PdfReaders {
  readonly read: PdfReader;
  close(): void;
}

/**
 * Reads PDFs with pdf.js: pages, and the text of the first thirty. Never throws, never takes more than ten seconds a file. The
 * thread is kept for the next file, for starting it costs more than most files do; one that hung or died is replaced.
 */
export function pdfReaders(): PdfReaders {
  let kept: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const thread = (): Worker => {
    kept ??= new Worker(script, {
      eval: true,
      workerData: { library: import.meta.resolve('unpdf'), pages: PAGES_OF_TEXT },
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
      stdout: true,
      stderr: true,
    });
    return kept;
  };
  const close = (): void => {
    void kept?.terminate();
    kept = undefined;
  };
  const one = (bytes: Buffer): Promise<PdfRead> =>
    new Promise((resolve) => {
      const worker = thread();
      const end = (read: PdfRead): void => {
        clearTimeout(late);
        // only our own: without the listeners that the thread has of itself the next answer never comes
        worker.off('message', end).off('error', gaveUp).off('exit', gaveUp);
        if (read.is === 'gave-up') close();
        resolve(read);
      };
      const gaveUp = (): void => end({ is: 'gave-up' });
      const late = setTimeout(gaveUp, SECONDS * 1000);
      worker.on('message', end).on('error', gaveUp).on('exit', gaveUp);
      worker.postMessage(new Uint8Array(bytes));
    });
  return {
    read(bytes) {
      const next = last.then(() => one(bytes));
      last = next;
      return next;
    },
    close,
  };
}

/** One file alone. */
export async function readPdf(...given: Parameters<PdfReader>): Promise<PdfRead> {
  const readers = pdfReaders();
  try {
    return await readers.read(...given);
  } finally {
    readers.close();
  }
}
