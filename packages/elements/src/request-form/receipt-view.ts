import { html, nothing, type TemplateResult } from 'lit';
import type { Locale, RequestReceipt } from '@gongkai/model';
import type { Say } from '../base/speech.ts';
import type { RequestWord } from './gk-request-form.words.ts';

export interface ReceiptView {
  readonly receipt: RequestReceipt;
  /** True when it answers an earlier attempt, whose answer had been lost. */
  readonly earlier: boolean;
  readonly copied: boolean;
  readonly locale: Locale;
  readonly say: Say<RequestWord>;
  readonly copy: () => void;
  readonly print: () => void;
  readonly save: () => void;
  readonly another: () => void;
}

/** Number, code and when the term begins: all of it from the server, nothing from this machine's clock. */
export function receiptView(view: ReceiptView): TemplateResult {
  const { receipt, earlier, say, locale, copied } = view;
  const { exampleDueOn, provisional, words } = receipt.next;
  return html`<div class="receipt" part="receipt" tabindex="-1" role="group" aria-labelledby="filed">
    <p id="filed" class="filed"><strong>${say('receiptTitle')}</strong></p>
    ${earlier ? html`<p class="earlier">${say('receiptEarlier')}</p>` : nothing}
    <dl>
      <div>
        <dt>${say('number')}</dt>
        <dd class="key">${receipt.no}</dd>
      </div>
      <div>
        <dt>${say('code')}</dt>
        <dd class="key">${receipt.code}</dd>
      </div>
      <div>
        <dt>${say('submittedAt')}</dt>
        <dd>${timeOf(receipt.submittedAt, locale)}</dd>
      </div>
    </dl>
    <p class="once">${say('codeOnce')}</p>
    <p>${words || say('clock')}</p>
    ${exampleDueOn ? html`<p>${say('example', { day: dayOf(exampleDueOn, locale) })}${provisional ? say('provisional') : nothing}</p>` : nothing}
    <p class="ways">
      <button type="button" class="main" @click=${view.save}>${say('saveReceipt')}</button>
      <button type="button" @click=${view.copy}>${copied ? say('copied') : say('copy')}</button>
      <button type="button" @click=${view.print}>${say('print')}</button>
      <button type="button" @click=${view.another}>${say('another')}</button>
    </p>
  </div>`;
}

const zone = { timeZone: 'Asia/Shanghai' } as const;
const langOf = (locale: Locale): string => (locale === 'zh' ? 'zh-CN' : 'en');
/** The server's time as a clock in China shows it; as it stands when it is no time. */
export function timeOf(text: string, locale: Locale): string {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) return text;
  return time.toLocaleString(langOf(locale), { ...zone, dateStyle: 'long', timeStyle: 'short' });
}
export const dayOf = (day: string, locale: Locale): string =>
  new Date(`${day}T00:00:00+08:00`).toLocaleDateString(langOf(locale), { ...zone, dateStyle: 'long' });
