import type { Locale, RequestReceipt } from '@gongkai/model';
import type { Say } from '../base/speech.ts';
import type { RequestWord } from './gk-request-form.words.ts';
import { timeOf } from './receipt-view.ts';

/** The receipt as lines of text: for the clipboard, for a file. */
export function receiptText(
  { no, code, submittedAt, next }: RequestReceipt,
  say: Say<RequestWord>,
  locale: Locale,
): string {
  return [
    say('receiptTitle'),
    `${say('number')}: ${no}`,
    `${say('code')}: ${code}`,
    `${say('submittedAt')}: ${timeOf(submittedAt, locale)}`,
    next.words || say('clock'),
  ].join('\r\n');
}

/** True when the clipboard took it. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // forbidden, or an old browser: the reader can still mark and copy it
  }
}

/** Hands the reader a text file. A BOM, because Notepad guesses without one. */
export function saveText(page: Document, name: string, text: string): void {
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/plain' }));
  const link = page.createElement('a');
  link.href = url;
  link.download = `${name}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
