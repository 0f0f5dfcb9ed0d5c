import type { Words } from '@gongkai/model';
import type { Console } from '../console.ts';
import { browser } from './browser.ts';
import { clock, disk, fonts, ipv6, node, write } from './machine.ts';

/** One thing that was looked at. `note`: a scan runs without it, and says what it then cannot do. */
export interface Sign {
  readonly state: 'fine' | 'note' | 'wrong';
  readonly words: Words;
}

/** Looks at everything a scan needs of a machine. Asks no host. */
export async function examine({ env, now }: Pick<Console, 'env' | 'now'>): Promise<readonly Sign[]> {
  return [node(), ...(await browser(env)), fonts(), ipv6(), clock(now()), write('.'), disk('.')];
}
