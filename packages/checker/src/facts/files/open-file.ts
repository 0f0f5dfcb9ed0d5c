import type { FileType } from './sniff.ts';
import { fileSuffix, keepsPromise, sniff } from './sniff.ts';
import { looksLikePdf, type PdfReader } from './pdf.ts';
import { pdfText, type PdfText } from './pdf-text.ts';
import { readData, type DataRead } from './data-rows.ts';
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
  /** Whether a PDF with pages can be read as text. */
  readonly reads?: PdfText;
  /** `office-html`: opens in Word all the same; `unread`: too large or strange for our readers, which says nothing of it. */
  readonly note?: 'office-html' | 'unread';
  /** What a machine reads in it, for formats that hold data. */
  readonly data?: DataRead;
  /** Its text as far as it can be had, at most a million characters. */
  readonly text: string;
}

/**
 * Opens a file that was published for download. Never throws.
 *
 * @param names addresses it has, the one that was linked to first: the first with a suffix names its type
 * @param readPdf opens a PDF where it can do no harm
 * @param cut true when there is more of it than was read
 */
export async function openFile(
  bytes: Buffer,
  names: readonly string[],
  cut: boolean,
  readPdf: PdfReader,
): Promise<OpenedFile> {
  const name = names.find((one) => fileSuffix(one) !== '') ?? names[0] ?? '';
  const suffix = fileSuffix(name);
  const type = sniff(bytes);
  const base = { suffix, type, bytes: bytes.length, text: '' };
  if (type === 'empty') return { ...base, fault: 'empty' };
  if (cut) return { ...base, fault: '', note: 'unread' };
  if (type === 'html' && suffix !== '') return { ...base, fault: 'web-page' };
  const unreadable = type === 'zip' && openDirectory(bytes).length === 0;
  if (!keepsPromise(suffix, type) && !unreadable)
    return { ...base, fault: (await isOther(bytes, suffix)) ? 'wrong-type' : '', note: 'unread' };
  return { ...base, ...(await (type === 'pdf' ? pdf(bytes, readPdf) : read(bytes, type, name))) };
}

type Rest = Pick<OpenedFile, 'fault'> & Partial<Pick<OpenedFile, 'pages' | 'reads' | 'note' | 'text' | 'data'>>;

const containers: ReadonlySet<FileType> = new Set<FileType>(['docx', 'xlsx', 'pptx', 'ofd', 'zip']);

const dataTypes: ReadonlySet<FileType> = new Set<FileType>(['cfb', 'text', 'json', 'xml', 'office-xml']);

async function read(bytes: Buffer, type: FileType, url: string): Promise<Rest> {
  if (containers.has(type)) return container(bytes, type, url);
  if (type === 'cfb' && bytes.includes(encryptedStream)) return { fault: 'encrypted' };
  if (dataTypes.has(type)) return dataIn(bytes, type, url);
  return type === 'office-html' ? { fault: '', note: 'office-html' } : { fault: '' };
}

const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');

async function pdf(bytes: Buffer, readPdf: PdfReader): Promise<Rest> {
  const read = await readPdf(bytes);
  switch (read.is) {
    case 'read':
      if (read.pages === 0) return { fault: 'no-pages', pages: 0, text: '' };
      return { fault: '', pages: read.pages, text: read.text, reads: pdfText(bytes, read.text, read.pages) };
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
  if (type === 'xlsx') return dataIn(bytes, type, url);
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

async function dataIn(bytes: Buffer, type: FileType, name: string): Promise<Rest> {
  const data = await readData(bytes, type, name);
  return { fault: '', data, text: data.is === 'data' ? data.text : '' };
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
