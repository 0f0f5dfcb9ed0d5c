import { inflateSync } from 'node:zlib';

/**
 * Whether a PDF can be read as text: `text` it can; `picture` there is none, nor any font in it, only
 * pictures; `unclear` our reader found none although fonts are there, or not every part of the file could be unpacked.
 */
export type PdfText = 'text' | 'picture' | 'unclear';

/** Characters a page from which on text is there; a page number stamped on a scan is none. */
const enoughOnPage = 10;
/** What is unpacked of one part, in bytes; a part that is larger is not looked into. */
const most = 16 << 20;

/** Pictures are streams, and those are never packed into others. */
const imageIn = /\/Subtype\s*\/Image\b/;

/** Scanners write a list of fonts with none in it. */
const fontIn = /\/Font\b(?!\s*<<\s*>>)/;

/** @param text what the reader made of it @param pages how many it has, at least 1 */
export function pdfText(bytes: Buffer, text: string, pages: number): PdfText {
  const chars = text.replaceAll(/\s+/g, '').length;
  if (chars >= enoughOnPage * Math.min(pages, 30)) return 'text';
  if (chars > 0) return 'unclear';
  const raw = bytes.toString('latin1');
  // a page that is blank, or drawn, is no picture of a text
  return imageIn.test(raw) && fontsIn(bytes, raw) === 'none' ? 'picture' : 'unclear';
}

/** Fonts are named in resources, which lie open or, since 1.5, packed in streams of objects. */
function fontsIn(bytes: Buffer, raw: string): 'none' | 'some' | 'unclear' {
  if (fontIn.test(raw)) return 'some';
  if (/\/Encrypt\b/.test(raw)) return 'unclear';
  for (const { index } of raw.matchAll(/\/Type\s*\/ObjStm\b/g)) {
    const begin = /stream\r?\n/g;
    begin.lastIndex = index;
    if (begin.exec(raw) === null) return 'unclear';
    const end = raw.indexOf('endstream', begin.lastIndex);
    if (end < 0) return 'unclear';
    try {
      const packed = bytes.subarray(begin.lastIndex, end);
      if (fontIn.test(inflateSync(packed, { maxOutputLength: most, finishFlush: 2 }).toString('latin1'))) return 'some';
    } catch {
      return 'unclear';
    }
  }
  return 'none';
}
