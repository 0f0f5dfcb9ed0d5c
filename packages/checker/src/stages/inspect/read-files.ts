import { Worker } from 'node:worker_threads';
import { unread, type FileRead, type FileWork } from './file-work.ts';

const SECONDS = 10;
const MEGABYTES = 256;
const YOUNG_MEGABYTES = 4;

/** Reads published files one after another. */
export interface FileReaders extends Disposable {
  read(work: FileWork): Promise<FileRead>;
}

/**
 * Reads files in a thread of their own: PDFs, workbooks, tables, archives. Never throws, and never takes more than ten seconds
 * a file: a file that takes longer, or more memory than the thread has, is unread. The thread is kept for the next file, for
 * starting it costs more than most files do; one that hung or died is replaced.
 */
export function fileReaders(seconds = SECONDS): FileReaders {
  let kept: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const thread = (): Worker => {
    kept ??= new Worker(threadFile(), {
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
      stdout: true,
      stderr: true,
    });
    return kept;
  };
  const close = (): void => {
    void kept?.terminate();
    kept = undefined;
  };
  const one = (work: FileWork): Promise<FileRead> =>
    new Promise((resolve) => {
      const worker = thread();
      const end = (read: FileRead | undefined): void => {
        clearTimeout(late);
        // only our own: without the listeners that the thread has of itself the next answer never comes
        worker.off('message', end).off('error', gaveUp).off('exit', gaveUp);
        if (read === undefined) close();
        resolve(read ?? unread(work));
      };
      const gaveUp = (): void => end(undefined);
      const late = setTimeout(gaveUp, seconds * 1000);
      worker.on('message', end).on('error', gaveUp).on('exit', gaveUp);
      const bytes = new Uint8Array(work.bytes);
      worker.postMessage({ ...work, bytes }, [bytes.buffer]);
    });
  return {
    read(work) {
      const next = last.then(() => one(work));
      last = next;
      return next;
    },
    [Symbol.dispose]: close,
  };
}

/** Beside this file, whether it is a source or was built. */
function threadFile(): URL {
  const own = import.meta.url;
  return new URL(`./file-thread${own.slice(own.lastIndexOf('.'))}`, own);
}
