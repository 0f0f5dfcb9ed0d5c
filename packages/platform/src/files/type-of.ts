import { fileTypeFromBuffer } from 'file-type';
import { unzipSync } from 'fflate';

/** Kinds of files that are taken, by what is in them; never by what they are called. */
export const takenTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ofd: 'application/ofd',
  jpg: 'image/jpeg',
  png: 'image/png',
  txt: 'text/plain',
} as const;
export type TakenType = keyof typeof takenTypes;

/** Why a file is refused. */
export type FileFault = 'type' | 'empty' | 'archive' | 'macro';

const MOST_ENTRIES = 1000;
const MOST_RATIO = 100;
const SMALL = 1_048_576;

interface Looked {
  readonly names: readonly string[];
  readonly isBomb: boolean;
}

/** Looks through a ZIP's directory; nothing is inflated. */
function directoryOf(bytes: Uint8Array): Looked | undefined {
  const names: string[] = [];
  let inflated = 0;
  let isBomb = false;
  try {
    unzipSync(bytes, {
      filter({ name, originalSize, size }) {
        names.push(name);
        inflated += originalSize;
        if (names.length > MOST_ENTRIES || (originalSize > SMALL && originalSize > size * MOST_RATIO)) isBomb = true;
        return false;
      },
    });
  } catch {
    return undefined;
  }
  return { names, isBomb: isBomb || (inflated > SMALL && inflated > bytes.length * MOST_RATIO) };
}

const zipBased = new Set(['docx', 'xlsx', 'zip', 'ofd']);

/** What a file is by its bytes, or why it is not taken. A text file is one that is valid UTF-8 or GB18030 without control characters. */
export async function typeOf(bytes: Uint8Array): Promise<TakenType | FileFault> {
  if (bytes.length === 0) return 'empty';
  const found = await fileTypeFromBuffer(bytes);
  if (found && zipBased.has(found.ext)) {
    const looked = directoryOf(bytes);
    if (!looked || looked.isBomb) return 'archive';
    if (looked.names.some((name) => /vbaProject\.bin$|\.exe$|\.js$/i.test(name))) return 'macro';
    if (looked.names.includes('OFD.xml')) return 'ofd';
    return found.ext === 'docx' || found.ext === 'xlsx' ? found.ext : 'type';
  }
  if (found) return found.ext === 'pdf' || found.ext === 'jpg' || found.ext === 'png' ? found.ext : 'type';
  return isText(bytes) ? 'txt' : 'type';
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return false;
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1').trimStart();
  if (start.startsWith('<')) return false; // a page is no document, whatever it is called
  return ['utf-8', 'gb18030'].some((label) => {
    try {
      new TextDecoder(label, { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  });
}
