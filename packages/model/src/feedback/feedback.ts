import { fieldReader, isFields, type Fields } from '../field-reader.ts';
import { explained } from '../flaw-words.ts';
import { bad, good, type Read } from '../problem.ts';
import type { Words } from '../words.ts';

/** What is wrong with a page, as its reader says. */
export const feedbackKinds = {
  error: { zh: '内容有误', en: 'Something is wrong in the text' },
  broken: { zh: '打不开、链接失效', en: 'It does not open, or a link is broken' },
  accessibility: { zh: '不便阅读或操作', en: 'It is hard to read or to use' },
  other: { zh: '其他建议', en: 'Something else' },
} as const satisfies Readonly<Record<string, Words>>;
export type FeedbackKind = keyof typeof feedbackKinds;

/** What a reader of a page sends: `POST /feedback`. */
export interface NewFeedback {
  readonly url: string;
  readonly kind: FeedbackKind;
  readonly text: string;
  readonly contact?: string;
}

/** Characters a message may have. */
export const longestFeedback = 2000;

/** What a reader sends, or every problem in it: server and element read it with the same function. */
export function readNewFeedback(json: unknown): Read<NewFeedback> {
  const reader = fieldReader('feedback');
  const row: Fields = isFields(json) ? json : {};
  const url = reader.text(row, 'url', '');
  const text = reader.text(row, 'text', '');
  const keys = new Map(Object.keys(feedbackKinds).map((key) => [key, key as FeedbackKind]));
  const kind = reader.choice(row, 'kind', '', keys);
  for (const field of ['url', 'text', 'kind'])
    if (reader.text(row, field, '') === '')
      reader.refuse({ code: 'feedback.field-missing', at: `/${field}`, values: { field } });
  if (text.length > longestFeedback)
    reader.refuse({ code: 'feedback.too-long', at: '/text', values: { count: text.length, most: longestFeedback } });
  return reader.flaws.length > 0 || kind === ''
    ? bad(reader.flaws.map(explained))
    : good({ url, kind, text, ...reader.some(row, ['contact'], '') });
}
