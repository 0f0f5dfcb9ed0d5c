import { say, type Locale, type Problem, type Words } from '@gongkai/model';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { localeOf } from './locale.ts';

/** One refusal as RFC 9457 says it: `type` is what a program goes by, the texts are for people. */
export interface Refusal {
  readonly status: ContentfulStatusCode;
  /** `<noun>.<what-is-wrong>`; becomes `type: "urn:gongkai:problem:…"`. */
  readonly code: string;
  readonly title: Words;
  readonly detail?: Words;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Each place that is wrong. */
  readonly problems?: readonly Problem[];
  /** Seconds until the same may be tried again. */
  readonly retryAfterS?: number;
}

/** The body of a refusal: `{type, title, status, detail?, instance, code, errors:[{pointer, code, words}]}`. */
export function problemBody(refusal: Refusal, locale: Locale, instance: string): Readonly<Record<string, unknown>> {
  const { status, code, title, detail, values, problems = [] } = refusal;
  return {
    type: `urn:gongkai:problem:${code}`,
    title: say(title, locale, values),
    status,
    ...(detail && { detail: say(detail, locale, values) }),
    instance,
    code,
    errors: problems.map(({ at, code: what, words, values: filled }) => ({
      pointer: at,
      code: what,
      words: { zh: say(words, 'zh', filled), en: say(words, 'en', filled) },
    })),
  };
}

/** Answers with a problem in the reader's language, both languages for each place. */
export function refuse(c: Context, refusal: Refusal): Response {
  const { status, retryAfterS } = refusal;
  if (retryAfterS !== undefined) c.header('Retry-After', String(Math.max(1, Math.ceil(retryAfterS))));
  c.header('Content-Type', 'application/problem+json; charset=utf-8');
  c.header('Cache-Control', 'no-store');
  return c.body(JSON.stringify(problemBody(refusal, localeOf(c), new URL(c.req.url).pathname)), status);
}

/** Refusals that any route may give. */
export const refusals = {
  malformed: {
    status: 400,
    code: 'body.malformed',
    title: {
      zh: '提交的内容不是有效的 JSON，请检查后重新提交',
      en: 'What was sent is not valid JSON; check it and send it again',
    },
  },
  malformedForm: {
    status: 400,
    code: 'body.malformed',
    title: {
      zh: '表单未能完整送达或格式有误，请重新提交',
      en: 'The form did not arrive whole or is malformed; send it again',
    },
  },
  tooLarge: {
    status: 413,
    code: 'body.too-large',
    title: {
      zh: '提交的内容过大（上限 {most} KiB），请删减后重新提交',
      en: 'What was sent is too large (at most {most} KiB); shorten it and send it again',
    },
  },
  unknown: {
    status: 404,
    code: 'not-found',
    title: { zh: '没有找到，请核对网址或编号', en: 'Nothing here; check the address or number' },
  },
  unsigned: { status: 401, code: 'session.needed', title: { zh: '请先登录', en: 'Please log in first' } },
  forbidden: {
    status: 403,
    code: 'forbidden',
    title: { zh: '您的角色不能办理此事，请联系本单位负责人', en: 'Your role may not do this; ask your unit’s head' },
  },
  foreign: {
    status: 403,
    code: 'origin.foreign',
    title: {
      zh: '请求来自其他网站，已拒绝。请回到本系统页面重新操作',
      en: 'The request came from another site and was refused. Go back to the page here and try again',
    },
  },
  invalid: {
    status: 422,
    code: 'body.invalid',
    title: {
      zh: '有 {count} 处需要修改，已填内容均保留',
      en: 'Places to change: {count}; what you entered is kept',
    },
  },
  busy: {
    status: 503,
    code: 'store.busy',
    title: {
      zh: '系统繁忙，请稍后重试，您填写的内容不会丢失',
      en: 'The system is busy; try again shortly, nothing typed is lost',
    },
    retryAfterS: 5,
  },
  full: {
    status: 507,
    code: 'store.full',
    title: {
      zh: '系统存储空间已满，暂不能接收，请联系承办单位',
      en: 'Storage is full and nothing can be taken in now; please contact the office',
    },
  },
  fault: {
    status: 500,
    code: 'fault',
    title: { zh: '系统出错，已记录，编号 {number}', en: 'Something failed on our side; it is recorded as {number}' },
  },
} as const satisfies Readonly<Record<string, Refusal>>;

/** 422 with every place named. */
export const refuseInvalid = (c: Context, problems: readonly Problem[]): Response =>
  refuse(c, { ...refusals.invalid, values: { count: problems.length }, problems });
