import type { FileType } from './sniff.ts';
import { fileSuffix, keepsPromise, sniff } from './sniff.ts';
import { looksLikePdf, readPdf } from './pdf.ts';
import { readSheets } from '../sheets/read-sheets.ts';
import { openDirectory, openZip } from '../sheets/zip.ts';

/**
 * What is wrong with a published file: `empty` no byte, `web-page` a page under a file's name, `wrong-type` another format
 * than its name says, `broken` two readers cannot open it, `encrypted` asks for a password, `no-pages`. '' for none.
 */
export type FileFault = '' | 'empty' | 'web-page' | 'wrong-type' | 'broken' | 'encrypted' | 'no-pages';

export interface OpenedFile {
  readonly suffix: string;
  readonly type: FileType;
  readonly fault: FileFault;
  readonly bytes: number;
  readonly pages?: number;
  /** `office-html`: opens in Word all the same; `unread`: too large or strange for our readers, which says nothing of it. */
  readonly note?: 'office-html' | 'unread' | 'other-office';
  /** Its text as far as it can be had, at most a million characters. */
  readonly text: string;
}

/** Opens a file that was published for download. Never throws. */
export async function openFile(bytes: Buffer, url: string, cut: boolean): Promise<OpenedFile> {
  const suffix = fileSuffix(url);
  const type = sniff(bytes);
  const base = { suffix, type, bytes: bytes.length, text: '' };
  if (type === 'empty') return { ...base, fault: 'empty' };
  if (cut) return { ...base, fault: '', note: 'unread' };
  if (type === 'html' && suffix !== '') return { ...base, fault: 'web-page' };
  const unreadable = type === 'zip' && openDirectory(bytes).length === 0;
  if (!keepsPromise(suffix, type) && !unreadable)
    return { ...base, fault: (await isOther(bytes, suffix)) ? 'wrong-type' : '', note: 'unread' };
  return { ...base, ...(await read(bytes, type, url)) };
}

type Rest = Pick<OpenedFile, 'fault'> & Partial<Pick<OpenedFile, 'pages' | 'note' | 'text'>>;

const containers: ReadonlySet<FileType> = new Set<FileType>(['docx', 'xlsx', 'pptx', 'ofd', 'zip']);

async function read(bytes: Buffer, type: FileType, url: string): Promise<Rest> {
  if (type === 'pdf') return pdf(bytes);
  if (containers.has(type)) return container(bytes, type, url);
  if (type === 'cfb' && bytes.includes(encryptedStream)) return { fault: 'encrypted' };
  if (type === 'cfb' || type === 'text') return sheetText(bytes, url);
  return type === 'office-html' ? { fault: '', note: 'office-html' } : { fault: '' };
}

const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');

async function pdf(bytes: Buffer): Promise<Rest> {
  const read = await readPdf(bytes);
  switch (read.is) {
    case 'read':
      return { fault: read.pages === 0 ? 'no-pages' : '', pages: read.pages, text: read.text };
    case 'encrypted':
      return { fault: 'encrypted' };
    case 'broken':
      return looksLikePdf(bytes) ? { fault: '', note: 'unread' } : { fault: 'broken' };
    case 'gave-up':
      return { fault: '', note: 'unread' };
  }
}

/** A container is broken when neither our reader nor the library finds its directory. */
async function container(bytes: Buffer, type: FileType, url: string): Promise<Rest> {
  const files = openZip(bytes, { entries: 2000, inflated: 64 << 20, ratio: 200 });
  if (files === 'too-big') return { fault: '', note: 'unread' };
  if (files === 'broken') return (await opensElsewhere(bytes)) ? { fault: '', note: 'unread' } : { fault: 'broken' };
  if (type === 'docx') return { fault: '', text: wordText(files.get('word/document.xml')) };
  if (type === 'xlsx') return sheetText(bytes, url);
  return { fault: '' };
}

async function opensElsewhere(bytes: Buffer): Promise<boolean> {
  const { unzipSync } = await import('fflate');
  try {
    let names = 0;
    unzipSync(bytes, {
      filter() {
        names += 1;
        return false;
      },
    });
    return names > 0;
  } catch {
    return false;
  }
}

async function sheetText(bytes: Buffer, url: string): Promise<Rest> {
  const read = await readSheets(bytes, url);
  if ('fault' in read) return { fault: '' };
  const lines = read.sheets.flatMap((sheet) => sheet.rows.map((row) => row.join(' ')));
  return { fault: '', text: lines.join('\n').slice(0, 1_000_000) };
}

/** The words of a document without its markup: a paragraph a line, cells apart. */
function wordText(document: Buffer | undefined): string {
  return (document ?? Buffer.alloc(0))
    .toString('utf8', 0, 8 << 20)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<\/w:tc>|<w:tab\/>/g, ' ')
    .replace(/<[^>]{0,2000}>/g, '')
    .slice(0, 1_000_000);
}

/** A type we do not expect under a name is wrong only when the library that knows hundreds of types has no better word. */
async function isOther(bytes: Buffer, suffix: string): Promise<boolean> {
  const { fileTypeFromBuffer } = await import('file-type');
  try {
    const found = await fileTypeFromBuffer(bytes.subarray(0, 1 << 20));
    if (found === undefined) return sniff(bytes) !== 'unknown';
    return found.ext !== suffix && !(found.ext === 'cfb' && keepsPromise(suffix, 'cfb'));
  } catch {
    return false;
  }
}
