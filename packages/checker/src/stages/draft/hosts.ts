import type { Site } from '@gongkai/model';

/** Hosts a site's menus lead to, sorted by what they are to it. */
export interface MenuHosts {
  /** The site itself under another name: `www.` on or off, and hosts below its own name. */
  readonly own: readonly string[];
  /** The rest under the same parent: a person must say whether they belong to it. */
  readonly near: readonly string[];
}

const bare = (host: string): string => host.replace(/^www\./, '');

/**
 * @param urls addresses in the menus and the head of the pages read
 */
export function menuHosts({ url }: Pick<Site, 'url'>, urls: readonly string[]): MenuHosts {
  const { host, hostname } = new URL(url);
  const isName = /[a-z]/i.test(hostname.replace(/^\[.*$/, ''));
  const parent = bare(hostname).split('.').slice(1).join('.');
  const met = new Set(urls.flatMap((one) => URL.parse(one)?.host ?? []).filter((one) => one !== '' && one !== host));
  const own = [...met].filter((one) => isName && (bare(one) === bare(host) || one.endsWith(`.${bare(host)}`)));
  // a parent such as gov.cn is everybody's
  const near = [...met].filter(
    (one) => isName && parent.split('.').length > 2 && one.endsWith(`.${parent}`) && !own.includes(one),
  );
  return { own: [host, ...own.toSorted()], near: near.toSorted() };
}
