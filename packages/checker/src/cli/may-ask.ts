import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Problem, Site } from '@gongkai/model';
import { guard } from '../capture/guard.ts';
import { problem } from './problems.ts';

/** What the operator allows and says about himself. */
export interface Permission {
  readonly allowPrivate: readonly string[];
  /** '' when nobody is named. */
  readonly contact: string;
}

/** Looks a name up; a name that does not exist fails with ENOTFOUND. */
export type LookUp = (host: string) => Promise<readonly string[]>;

const systemLookUp: LookUp = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

/**
 * Whether a scan of this site may begin: its host exists, is not private unless that was allowed, and a public host is
 * told who asks. Nothing is sent to the host.
 */
export async function mayAsk(
  { url }: Pick<Site, 'url'>,
  { allowPrivate, contact }: Permission,
  lookUp: LookUp = systemLookUp,
): Promise<Problem | undefined> {
  const { hostname } = new URL(url);
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  let addresses: readonly string[];
  try {
    addresses = isIP(bare) > 0 ? [bare] : await lookUp(bare);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isGone = code === 'ENOTFOUND' || code === 'ENODATA';
    return problem(isGone ? 'host.unknown' : 'host.no-resolver', isGone ? words.unknown : words.noResolver, {
      host: bare,
      code: code ?? '',
    });
  }
  const closed = guard([]);
  const isPrivate = addresses.some((address) => closed.refusesAddress(address));
  const open = guard(allowPrivate);
  const refused = addresses.find((address) => open.refusesAddress(address));
  if (refused !== undefined)
    return problem('host.private', words.private, { host: bare, address: refused, cidr: rangeOf(refused) });
  if (!isPrivate && contact === '') return problem('contact.missing', words.contact, { host: bare });
  return undefined;
}

/** A range to suggest: the loopback net, else the one address. */
const rangeOf = (address: string): string =>
  address.startsWith('127.') ? '127.0.0.0/8' : `${address}/${isIP(address) === 4 ? 32 : 128}`;

const words = {
  unknown: {
    zh: '找不到主机 {host}（域名解析没有结果）：请核对网址的拼写',
    en: 'There is no host {host} (its name does not resolve): check the spelling of the address',
  },
  noResolver: {
    zh: '无法解析主机 {host}（{code}）：本机的域名服务没有应答，请检查本机网络后重试',
    en: 'The host {host} could not be looked up ({code}): the name service of this machine does not answer; check the network and try again',
  },
  private: {
    zh: '{host}（{address}）是内网或本机地址，默认不访问；确属自己的网站时加 --allow-private {cidr}',
    en: '{host} ({address}) is a private address and is not asked by default; if the site is your own, add --allow-private {cidr}',
  },
  contact: {
    zh: '{host} 是公网网站，检查前要让对方知道是谁在访问：请加 --contact 邮箱或网址（也可写进 gongkai.config.json 或 GONGKAI_CONTACT）',
    en: '{host} is a public site, and its owner must be able to see who asks: add --contact with a mail or web address (or set it in gongkai.config.json or GONGKAI_CONTACT)',
  },
} as const;
