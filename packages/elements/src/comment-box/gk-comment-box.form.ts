// What the form asks and what comes back: a file of its own, not loaded where the topic is closed.
import { html, type TemplateResult } from 'lit';
import { bad, good, readCommentStatus, type CommentStatus, type Locale, type Read } from '@gongkai/model';
import { lookup } from './lookup.ts';
import { questionsOf } from './questions.ts';

export { lookup, questionsOf };

/** The receipt of a comment; another answer is a problem. */
export function readReceipt(json: unknown): Read<CommentStatus> {
  const status = readCommentStatus(json);
  const words = { zh: '不是意见回执', en: 'This is no receipt of a comment' };
  return status ? good(status) : bad([{ code: 'comment.no-receipt', at: '', words }]);
}

const form = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'Asia/Shanghai' } as const;

/** A day in words. */
export const dayText = (day: string, locale: Locale): string =>
  new Date(`${day}T00:00:00+08:00`).toLocaleDateString(locale === 'zh' ? 'zh-CN' : 'en', form);

/** What the author sees once it has arrived: its number and what happens now. Takes the focus. */
export function receiptView(
  { next }: CommentStatus,
  texts: { readonly received: string; readonly review: string; readonly another: string },
  again: () => void,
): TemplateResult {
  return html`<div class="notice receipt" part="receipt notice" tabindex="-1" role="group" aria-labelledby="received">
    <p id="received"><strong>${texts.received}</strong></p>
    <p>${next || texts.review}</p>
    <p class="ways"><button type="button" @click=${again}>${texts.another}</button></p>
  </div>`;
}
