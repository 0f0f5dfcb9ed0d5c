import { decodePage } from '../scan/charset.ts';
import lexicon from './lexicon.json' with { type: 'json' };

/** What came of the download of a form. */
export interface FormFact {
  readonly status: number;
  /**
   * '' it opens by its first bytes; `gone` 404 or 410; `empty` nothing in it; `web-page` HTML, JSON or a line
   * that says so instead of the document;
   * `unread` no answer that says anything of the file.
   */
  readonly fault: '' | 'gone' | 'empty' | 'web-page' | 'unread';
}

// byte order mark, comments and declarations stand before the first element
const lead = /^(?:\u00ef\u00bb\u00bf|\s+|<!--[\s\S]*?-->|<\?xml[^>]*>)+/;
const html = /^<(?:!doctype html|html|head|script|body|meta|title|style|div|center|font|p|span|h\d)\b/i;
const json = /^\{\s*"/;
const lost = new RegExp(lexicon.lost, 'i');
/** A form is longer than what a server says in its place. */
const SHORT = 300;

/**
 * Judges a download by its status and first bytes. Word and WPS open HTML that another program saved for them, so HTML
 * that says so is a document.
 */
export function formFact(status: number, bytes: Buffer): FormFact {
  if (status === 404 || status === 410) return { status, fault: 'gone' };
  if (status === 0 || status >= 400) return { status, fault: 'unread' };
  if (bytes.length === 0) return { status, fault: 'empty' };
  const head = bytes.toString('latin1', 0, 2048);
  const isOffice = /urn:schemas-microsoft-com:office|ProgId/i.test(head);
  const first = head.replace(lead, '');
  const isPage =
    html.test(first) || json.test(first) || (bytes.length < SHORT && lost.test(decodePage(bytes, '').html));
  return { status, fault: isPage && !isOffice ? 'web-page' : '' };
}
