import hosts from './media-hosts.json' with { type: 'json' };
import type { Inspection } from './inspection.ts';

/** Accounts in new media that a page links to. */
export interface MediaPage {
  readonly links: readonly { readonly url: string; readonly text: string }[];
  /** Pictures of codes to scan: what they lead to is not read. */
  readonly codes: number;
}

const MOST = 60;
const isMedia = (url: string): boolean => {
  const host = URL.parse(url)?.host ?? '';
  return (
    hosts.hosts.some((one) => host === one || host.endsWith(`.${one}`)) &&
    !hosts.shares.some((one) => url.includes(one))
  );
};

/** The home page and the column of accounts. Whether the links live is found out by the check of links. */
export const mediaLinks: Inspection<MediaPage> = {
  id: 'media-links',
  version: 1,
  choose: ({ home, columns }) =>
    [...new Set([home, ...columns.filter((column) => column.class === 'media').map(({ url }) => url)])].map((url) => ({
      key: url,
      url,
    })),
  read({ page }) {
    const links = (page?.links ?? []).filter(({ url }) => isMedia(url)).map(({ url, text }) => ({ url, text }));
    const pictures = (page?.scan.links ?? []).filter(
      ({ kind, text, href }) => kind === 'img' && hosts.codes.some((word) => `${text} ${href}`.includes(word)),
    );
    return { links: links.slice(0, MOST), codes: pictures.length };
  },
  outcome: () => '',
};
