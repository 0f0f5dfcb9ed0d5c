import type { Site } from '@gongkai/model';

/** The canonical address of a site's home page. */
export const addressOf = ({ url }: Pick<Site, 'url'>): string => {
  const home = new URL(url);
  home.hash = '';
  return home.href;
};

/** Hosts (with port) that count as the site; the start host is always one. */
export const ownHosts = ({ url, hosts }: Pick<Site, 'url' | 'hosts'>): ReadonlySet<string> =>
  new Set([new URL(url).host, ...hosts]);
