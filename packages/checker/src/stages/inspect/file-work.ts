import { openFile, type OpenedFile } from '../../facts/files/open-file.ts';
import { fileSuffix } from '../../facts/files/sniff.ts';
import { readSheets, type SheetsRead } from '../../facts/sheets/read-sheets.ts';

/** A published file, and what is to be made of it. */
export interface FileWork {
  readonly bytes: Buffer;
  /** Addresses it has, the one that was linked to first. */
  readonly names: readonly string[];
  /** True when there is more of it than was read. */
  readonly cut: boolean;
  /** To be opened: its type, whether it opens, its text. */
  readonly opens: boolean;
  /** To be read as tables. */
  readonly sheets: boolean;
}

export interface FileRead {
  readonly opened?: OpenedFile;
  readonly sheets?: SheetsRead;
}

/** Reads one file. Never throws; what a hostile file does to time and memory is for the thread it runs in. */
export async function readFile({ bytes, names, cut, opens, sheets }: FileWork): Promise<FileRead> {
  const readPdf = async (pdf: Buffer) => (await import('./pdf-pages.ts')).readPdf(pdf);
  return {
    ...(opens ? { opened: await openFile(bytes, names, cut, readPdf) } : {}),
    ...(sheets ? { sheets: await readSheets(bytes, names.at(-1) ?? '') } : {}),
  };
}

/** What is known of a file that our readers gave up on: nothing that could be said of the site. */
export function unread({ bytes, names, opens, sheets }: FileWork): FileRead {
  const suffix = fileSuffix(names.find((one) => fileSuffix(one) !== '') ?? '');
  return {
    ...(opens ? { opened: { suffix, type: 'unknown', bytes: bytes.length, text: '', fault: '', note: 'unread' } } : {}),
    ...(sheets ? { sheets: { fault: 'too-big' } } : {}),
  };
}
