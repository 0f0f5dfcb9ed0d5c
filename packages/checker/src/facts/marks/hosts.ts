/** Hosts that the marks of a government site lead to. */
export const markHosts = {
  party: ['bszs.conac.cn', 'dcs.conac.cn', 'conac.cn'],
  icp: ['beian.miit.gov.cn', 'www.beian.miit.gov.cn', 'beian.gov.cn', 'www.miitbeian.gov.cn'],
  police: ['beian.mps.gov.cn', 'beian.gov.cn', 'www.beian.gov.cn'],
  errors: ['zfwzgl.www.gov.cn', 'pucha.kaipuyun.cn', 'zhaocuo.www.gov.cn', 'jiucuo.www.gov.cn'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/**
 * The host of an address, lower case. Some sites send their links over a proxy for IPv6 that writes the real host into the
 * first label: `www-beian-gov-cnx6e21xx.proxy.example` is `www.beian.gov.cn`. '' for what is no address.
 */
export function hostOf(url: string): string {
  const host = URL.parse(url)?.hostname.toLowerCase() ?? '';
  const [first = ''] = host.split('.', 1);
  const proxied = /^([a-z0-9-]+-(?:cn|com|net|org))x[0-9a-f]+x+$/.exec(first)?.[1];
  return proxied === undefined ? host : proxied.replaceAll('-', '.');
}

export const isHostOf = (url: string, hosts: readonly string[]): boolean => {
  const host = hostOf(url);
  return hosts.some((one) => host === one || host.endsWith(`.${one}`));
};
