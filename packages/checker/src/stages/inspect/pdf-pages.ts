import { getDocumentProxy } from 'unpdf';
import type { PdfRead } from '../../facts/files/pdf.ts';

const PAGES_OF_TEXT = 30;
const CHARS = 1_000_000;

/**
 * Reads a PDF with pdf.js: pages, and the text of the first thirty. Never throws, but may take for ever: it is for the thread
 * that reads files.
 */
export async function readPdf(bytes: Buffer): Promise<PdfRead> {
  try {
    // the library keeps what it is given
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { stopAtErrors: false });
    const texts: string[] = [];
    for (let at = 1; at <= Math.min(pdf.numPages, PAGES_OF_TEXT); at += 1) {
      try {
        const { items } = await (await pdf.getPage(at)).getTextContent();
        texts.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ' '}` : ' ')).join(''));
      } catch {
        // a page that cannot be read leaves the others
      }
    }
    const read: PdfRead = { is: 'read', pages: pdf.numPages, text: texts.join('\n').slice(0, CHARS) };
    await pdf.loadingTask.destroy(); // before the answer: a file that comes while another is being closed may not open
    return read;
  } catch (error) {
    return { is: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken' };
  }
}
