import type { Console } from '../console.ts';
import { browser } from './browser.ts';
import type { Sign } from './sign.ts';
import { clock, disk, fonts, ipv6, node, write } from './machine.ts';

/** Looks at everything a scan needs of a machine. Asks no host. */
export async function examine({ env, now }: Pick<Console, 'env' | 'now'>): Promise<readonly Sign[]> {
  return [node(), ...(await browser(env)), fonts(), ipv6(), clock(now()), write('.'), disk('.')];
}
