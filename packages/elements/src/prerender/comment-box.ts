import { feedbackKinds, type CommentPublic, type FeedbackKind } from '@gongkai/model';
import { startTag } from './anchor.ts';
import { escaped } from './escaped.ts';

const words = {
  body: { zh: '意见内容' },
  name: { zh: '姓名（可不填）' },
  contact: { zh: '联系方式（可不填）' },
  send: { zh: '提交' },
  url: { zh: '网页地址' },
  kind: { zh: '问题' },
  text: { zh: '说明' },
};

export interface CommentBoxOptions {
  readonly endpoint: string;
  readonly topic: string;
  /** The platform's own page that takes an ordinary form, https only; no form is printed without it. */
  readonly action?: string;
  readonly closes?: string;
  /** The comments shown so far: the first 50 are printed. */
  readonly comments?: readonly CommentPublic[];
}

/** The element with an ordinary form and the comments so far, in Chinese. Pure; every value is escaped. */
export function prerenderCommentBox({ endpoint, topic, action, closes, comments = [] }: CommentBoxOptions): string {
  const form = formTo(action, [
    `<input type="hidden" name="topic" value="${escaped(topic)}">`,
    field(words.body.zh, '<textarea name="body" rows="5" required maxlength="2000"></textarea>'),
    field(words.name.zh, '<input name="name" autocomplete="name">'),
    field(words.contact.zh, '<input name="contact">'),
  ]);
  const list = comments.slice(0, 50).map(({ body, at }) => `<li>${escaped(body)} ${escaped(at.slice(0, 10))}</li>`);
  const shown = list.length > 0 ? `<ol>\n${list.join('\n')}\n</ol>\n` : '';
  return `${startTag('gk-comment-box', { endpoint, topic, closes })}\n${form}${shown}</gk-comment-box>\n`;
}

/** The feedback element with an ordinary form, in Chinese; the state platform's own widget belongs beside it. */
export function prerenderFeedback({
  endpoint,
  action,
}: {
  readonly endpoint: string;
  readonly action?: string;
}): string {
  const kinds = (Object.keys(feedbackKinds) as FeedbackKind[]).map(
    (kind) => `<option value="${kind}">${feedbackKinds[kind].zh}</option>`,
  );
  const form = formTo(action, [
    field(words.url.zh, '<input name="url" required>'),
    field(words.kind.zh, `<select name="kind">${kinds.join('')}</select>`),
    field(words.text.zh, '<textarea name="text" rows="5" required maxlength="2000"></textarea>'),
    field(words.contact.zh, '<input name="contact">'),
  ]);
  return `${startTag('gk-feedback', { endpoint })}\n${form}</gk-feedback>\n`;
}

const field = (label: string, control: string): string => `<p><label>${label}<br>${control}</label></p>`;

/** Personal data travel over https only: no form for another address. */
const formTo = (action: string | undefined, fields: readonly string[]): string =>
  action?.startsWith('https://')
    ? `<form method="post" action="${escaped(action)}">\n${fields.join('\n')}\n<p><button>${words.send.zh}</button></p>\n</form>\n`
    : '';
