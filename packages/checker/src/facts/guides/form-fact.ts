/** What came of the download of a form. */
export interface FormFact {
  readonly status: number;
  /**
   * '' it opens by its first bytes; `gone` 404 or 410; `empty` nothing in it; `web-page` HTML under a document's name;
   * `unread` no answer that says anything of the file.
   */
  readonly fault: '' | 'gone' | 'empty' | 'web-page' | 'unread';
}

const html = /^\s*(?:<!doctype html|<html|<head|<script|<body|<meta)/i;

/**
 * Judges a download by its status and first bytes. Word and WPS open HTML that another program saved for them, so HTML
 * that says so is a document.
 */
export function formFact(status: number, bytes: Buffer): FormFact {
  if (status === 404 || status === 410) return { status, fault: 'gone' };
  if (status === 0 || status >= 400) return { status, fault: 'unread' };
  if (bytes.length === 0) return { status, fault: 'empty' };
  const head = bytes.toString('latin1', 0, 2048).replace(/^\u00ef\u00bb\u00bf/, '');
  const isOffice = /urn:schemas-microsoft-com:office|ProgId/i.test(head);
  return { status, fault: html.test(head) && !isOffice ? 'web-page' : '' };
}
