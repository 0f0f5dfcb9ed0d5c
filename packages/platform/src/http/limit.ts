import type { Words } from '@gongkai/model';
import type { Refusal } from './problem.ts';

/** So many of a kind within so long. */
export interface Limit {
  readonly name: string;
  readonly most: number;
  readonly windowMs: number;
  readonly words: Words;
}

/** Counts per limit and who; knows nothing of what is counted. */
export interface Limiter {
  /** Counts one; the refusal when it is one too many, with the limit and when it ends. */
  take(limit: Limit, who: string): Refusal | undefined;
  /** Gives one back: what was refused for another reason does not count. */
  giveBack(limit: Limit, who: string): void;
}

const words = {
  title: { zh: '操作过于频繁，请稍后再试', en: 'Too many at once; please try again later' },
};

const MOST_KEPT = 50_000;

/** A limiter in memory: exact within one process, forgotten with it. */
export function limiter(now: () => Date): Limiter {
  const kept = new Map<string, number[]>();
  const keyOf = ({ name }: Limit, who: string): string => `${name} ${who}`;
  return {
    take(limit, who) {
      const at = now().getTime();
      const key = keyOf(limit, who);
      const recent = kept.get(key) ?? [];
      while ((recent[0] ?? Infinity) <= at - limit.windowMs) recent.shift(); // they stand in order
      const [first] = recent;
      if (recent.length >= limit.most && first !== undefined) {
        const retryAfterS = Math.ceil((first + limit.windowMs - at) / 1000);
        const ends = new Date(first + limit.windowMs + 8 * 3_600_000).toISOString().slice(11, 16);
        return {
          status: 429,
          code: `limit.${limit.name}`,
          title: words.title,
          detail: limit.words,
          values: { most: limit.most, minutes: Math.round(limit.windowMs / 60_000), ends },
          retryAfterS,
        };
      }
      recent.push(at);
      kept.delete(key); // the newest stands last: what is oldest goes first
      kept.set(key, recent);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return undefined;
    },
    giveBack(limit, who) {
      kept.get(keyOf(limit, who))?.pop();
    },
  };
}

const MINUTE = 60_000;

/** Public filings of one address: 30 in ten minutes unless set otherwise (contracts.md). */
export const filingLimit = (most: number): Limit => ({
  name: 'filing',
  most,
  windowMs: 10 * MINUTE,
  words: {
    zh: '同一网络地址每 {minutes} 分钟最多提交 {most} 次，{ends} 后可再提交；您填写的内容仍保留在页面上',
    en: 'One address may file {most} times in {minutes} minutes; you may file again after {ends}. What you typed is still on the page',
  },
});
/** Tries of the code of one number, and from one address. */
export const codeLimits: readonly [perNumber: Limit, perAddress: Limit] = [
  {
    name: 'code-number',
    most: 10,
    windowMs: 60 * MINUTE,
    words: {
      zh: '该编号每小时最多查询失败 {most} 次，{ends} 后可再查询',
      en: 'A number may be tried {most} times an hour; you may try again after {ends}',
    },
  },
  {
    name: 'code-address',
    most: 60,
    windowMs: 60 * MINUTE,
    words: {
      zh: '同一网络地址每小时最多查询失败 {most} 次，{ends} 后可再查询',
      en: 'One address may fail {most} times an hour; you may try again after {ends}',
    },
  },
];

/** Uploads of one address that may be on their way at the same time. */
const MOST_UPLOADING = 4;
const uploading = {
  zh: '同一网络地址最多同时上传 {most} 个，请等其中一个完成',
  en: 'One address may send {most} uploads at once; wait until one has arrived',
} satisfies Words;

/** Runs work that holds a place until it ends, `MOST_UPLOADING` places an address; the refusal when all are taken. */
export function placesAtOnce(): <T>(who: string, work: () => Promise<T>) => Promise<T | Refusal> {
  const busy = new Map<string, number>();
  return async (who, work) => {
    const taken = busy.get(who) ?? 0;
    if (taken >= MOST_UPLOADING) {
      const values = { most: MOST_UPLOADING };
      return { status: 429, code: 'limit.uploading', title: words.title, detail: uploading, values, retryAfterS: 5 };
    }
    busy.set(who, taken + 1);
    try {
      return await work();
    } finally {
      const left = (busy.get(who) ?? 1) - 1;
      if (left === 0) busy.delete(who);
      else busy.set(who, left);
    }
  };
}
