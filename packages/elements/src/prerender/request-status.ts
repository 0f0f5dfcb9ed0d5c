import { anchor, startTag } from './anchor.ts';

const words = { link: { zh: '查询申请办理进度' } };

export interface RequestStatusOptions {
  readonly endpoint: string;
  /** The platform's own page for looking up a request: without script it is the only way, the code must not be in an address. */
  readonly action?: string;
}

/** The query as a link: number and code travel in a header, which an ordinary form cannot send. Pure. */
export const prerenderRequestStatus = ({ endpoint, action }: RequestStatusOptions): string =>
  `${startTag('gk-request-status', { endpoint, 'apply-url': action })}\n<p>${anchor(words.link.zh, action)}</p>\n</gk-request-status>\n`;
