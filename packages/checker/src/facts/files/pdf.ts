/** What a reader made of a PDF. `gave-up`: it ran out of its time or memory, which says nothing of the file. */
export type PdfRead =
  | { readonly is: 'read'; readonly pages: number; readonly text: string }
  | { readonly is: 'encrypted' | 'broken' | 'gave-up' };

/** Opens a PDF: pages, and the text of the first of them. Never throws, and ends in its time. */
export type PdfReader = (bytes: Buffer) => Promise<PdfRead>;

/**
 * The second opinion: whether the bytes have what every PDF must have, a header, objects, and an end that says where the
 * table of objects lies. A file that stops in the middle has not.
 */
export function looksLikePdf(bytes: Buffer): boolean {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 4096));
  const hasEnd = /startxref\s+\d+\s+%%EOF/.test(tail);
  const head = bytes.toString('latin1', 0, Math.min(bytes.length, 1 << 20));
  return head.includes('%PDF-') && /\d+\s+\d+\s+obj\b/.test(head) && hasEnd;
}
