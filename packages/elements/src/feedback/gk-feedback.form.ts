// What the form asks: a file of its own, loaded when somebody opens it.
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
