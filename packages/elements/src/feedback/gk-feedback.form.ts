// All that the feedback form holds beyond its tag: loaded on demand, one file.
import { html, nothing } from 'lit';
import {
  bad,
  feedbackKinds,
  good,
  isFields,
  longestFeedback,
  type FeedbackKind,
  type FormGroup,
  type Read,
} from '@gongkai/model';
import type { Say } from '../base/speech.ts';
import { receiptNote } from '../parts/form/receipt-note.ts';
import type { FeedbackWord } from './gk-feedback.words.ts';

export { askingWords } from './asking.words.ts';

/** The page, what is wrong with it, in words, and perhaps how to reach the reader. No picture of the screen is ever taken. */
export const questions: readonly FormGroup[] = [
  {
    name: 'feedback',
    legend: { zh: '网站纠错', en: 'Report a fault' },
    fields: [
      {
        name: 'url',
        type: 'text',
        label: { zh: '网页地址', en: 'Address of the page' },
        required: true,
        maxLength: 2000,
      },
      {
        name: 'kind',
        type: 'radio',
        label: { zh: '问题', en: 'What is wrong' },
        required: true,
        options: (Object.keys(feedbackKinds) as FeedbackKind[]).map((value) => ({
          value,
          label: feedbackKinds[value],
        })),
      },
      {
        name: 'text',
        type: 'textarea',
        label: { zh: '说明', en: 'In your words' },
        hint: { zh: '如：第二段的电话已停用', en: 'For example: the number in the second paragraph is out of use' },
        required: true,
        maxLength: longestFeedback,
      },
      {
        name: 'contact',
        type: 'text',
        label: { zh: '联系方式', en: 'How to reach you' },
        hint: { zh: '可不填；仅用于告知处理结果', en: 'Optional; only to tell you what came of it' },
        required: false,
        maxLength: 100,
        sensitive: true,
      },
    ],
  },
];

/** The number of a message that has arrived, bare or as `item`. */
export function readReceipt(json: unknown): Read<string> {
  const row = isFields(json) && isFields(json['item']) ? json['item'] : json;
  const ref = isFields(row) ? row['ref'] : undefined;
  const words = { zh: '不是回执', en: 'This is no receipt' };
  return typeof ref === 'string' && ref !== '' ? good(ref) : bad([{ code: 'feedback.no-receipt', at: '', words }]);
}

/** How the element stands. */
export interface FeedbackNow {
  readonly say: Say<FeedbackWord>;
  readonly isOpen: boolean;
  readonly shown: boolean;
  /** False without an endpoint, or without https: nothing is asked. */
  readonly can: boolean;
  /** Number to call; undefined for 12345, `''` for none. */
  readonly hotline: string | undefined;
  /** Number of the message that has just arrived. */
  readonly ref: string | undefined;
  readonly failure: unknown;
  readonly toggle: () => void;
  readonly again: () => void;
}

/** The button that opens the form (APG Disclosure), the receipt, and where to call. */
export function around(now: FeedbackNow): { readonly above: unknown; readonly below: unknown } {
  const { say, ref, hotline = '12345' } = now;
  return {
    above:
      now.can && ref === undefined
        ? html`<p><button type="button" aria-expanded=${now.isOpen} @click=${now.toggle}>${say('open')}</button></p>`
        : nothing,
    below: [
      ref === undefined ? nothing : receiptNote(say('received', { ref }), '', { text: say('another'), run: now.again }),
      now.shown ? now.failure : nothing,
      hotline ? html`<p class="hotline">${say('hotline')} <a href="tel:${hotline}">${hotline}</a></p>` : nothing,
    ],
  };
}
