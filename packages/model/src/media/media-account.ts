import type { ItemFile } from '../item-file.ts';
import type { Words } from '../words.ts';

/** Platforms with a name of their own here; any other is shown as the publisher writes it. */
export const mediaPlatforms = {
  wechat: { zh: '微信公众号', en: 'WeChat' },
  weibo: { zh: '微博', en: 'Weibo' },
  app: { zh: '移动客户端', en: 'App' },
  'mini-program': { zh: '小程序', en: 'Mini program' },
  'video-channel': { zh: '微信视频号', en: 'WeChat Channels' },
  douyin: { zh: '抖音', en: 'Douyin' },
  kuaishou: { zh: '快手', en: 'Kuaishou' },
  toutiao: { zh: '今日头条', en: 'Toutiao' },
} as const satisfies Readonly<Record<string, Words>>;

/** One account of a department on a platform 政务新媒体; `''` means not filled in. */
export interface MediaAccount {
  /** Key of {@link mediaPlatforms}, or a name of the publisher's own. */
  readonly platform: string;
  /** The name under which the account is found. */
  readonly handle: string;
  readonly url: string;
  /** True for the one account that the department concentrates on (澄政办发〔2018〕24号 三（四）2). */
  readonly main: boolean;
  readonly dept: string;
  /** Address of the picture to scan. */
  readonly qrUrl?: string;
  /** True when whoever watches the account found that its address no longer answers. */
  readonly dead?: boolean;
}

/** The accounts a department answers for, in the publisher's order. */
export type MediaAccounts = ItemFile<'gongkai.media-accounts/1', MediaAccount>;

/** Accounts of one platform. */
export interface PlatformAccounts {
  readonly platform: string;
  readonly accounts: readonly MediaAccount[];
}

/** By platform in the order they first appear, the main account's platform first and the main account before the others. */
export function byPlatform(accounts: readonly MediaAccount[]): readonly PlatformAccounts[] {
  const groups = new Map<string, MediaAccount[]>();
  for (const account of [...accounts].sort((a, b) => Number(b.main) - Number(a.main))) {
    const group = groups.get(account.platform);
    if (group) group.push(account);
    else groups.set(account.platform, [account]);
  }
  return [...groups].map(([platform, list]) => ({ platform, accounts: list }));
}
