import type { Site } from '@gongkai/model';

/** True for addresses on the site's hosts and on the hosts of the service net its site file names. */
export function isOfSite({ site, home }: { readonly site: Site; readonly home: string }, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { host } = new URL(url);
  return [new URL(home).host, ...site.hosts, ...site.serviceHosts].includes(host);
}
