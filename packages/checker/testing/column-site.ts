import type { Day } from '@gongkai/model';
import type { BlockRecord, LinkRecord, PageRecord, PageSource } from '../src/facts/columns/gather.ts';
import { publishedOf } from '../src/facts/dates/published.ts';
import { rowDay } from '../src/facts/dates/row-day.ts';
import { rowsOf } from '../src/facts/lists/rows-of.ts';
import { scanPage } from '../src/facts/scan/scan.ts';

const chrome: ReadonlySet<string> = new Set(['nav', 'head', 'side', 'foot']);

const absolute = (href: string, base: string): string | undefined => {
  if (/^(?:javascript|mailto|tel|data):/i.test(href.trim()) || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  url.hash = '';
  return url.href;
};

/**
 * A whole site out of its pages' HTML, read by the product's own scanner as the crawl would read it. Addresses without
 * an entry were met and not read.
 */
export function siteSource(html: ReadonlyMap<string, string>, home: string, siteName: string, asOf: Day): PageSource {
  const pages = new Map<string, PageRecord>();
  const blocks = new Map<string, { region: string; links: readonly LinkRecord[]; pages: number; onHome: boolean }>();
  for (const [url, text] of html) {
    const scan = scanPage(text);
    const list = rowsOf(scan);
    const resolved = (href: string): string => absolute(href, url) ?? '';
    const links = scan.links.flatMap((link) =>
      resolved(link.href) === ''
        ? []
        : [{ url: resolved(link.href), kind: link.kind, text: link.text, region: link.region }],
    );
    for (const region of chrome) {
      const shared = links.filter((link) => link.region === region);
      if (shared.length === 0) continue;
      const key = `${region} ${JSON.stringify(shared)}`;
      const block = blocks.get(key) ?? { region, links: shared, pages: 0, onHome: false };
      block.pages += 1;
      block.onHome ||= url === home;
      blocks.set(key, block);
    }
    const published = publishedOf(scan, url, asOf);
    pages.set(url, {
      url,
      title: scan.title,
      h1: scan.h1,
      metas: scan.metas,
      trail: scan.crumbs.map((step) => ({ text: step.text, url: step.href === '' ? '' : resolved(step.href) })),
      rows: list.rows.flatMap(({ href, title, date }) => {
        const day = rowDay(date, resolved(href), asOf);
        return resolved(href) === ''
          ? []
          : [{ url: resolved(href), title, source: day?.source ?? '', ...(day === undefined ? {} : { day: day.day }) }];
      }),
      readBy: list.via,
      unread: list.unread ?? '',
      links: [
        ...links.filter((link) => !chrome.has(link.region)),
        ...list.pagers.flatMap((href) =>
          resolved(href) === '' ? [] : [{ url: resolved(href), kind: 'pager', text: '' }],
        ),
      ],
      mainChars: scan.mainChars,
      saysEmpty: scan.saysEmpty,
      ...(published === undefined ? {} : { published: published.day }),
      look: { at: '2026-11-20T09:00:00+08:00', via: 'http', outcome: '', url, status: 200 },
    });
  }
  return {
    home,
    siteName,
    trails: [...pages.values()].map(({ url, trail, metas }) => ({ url, trail, columnName: metas['columnname'] ?? '' })),
    blocks: [...blocks.values()] satisfies readonly BlockRecord[],
    page: (url) => pages.get(url),
    publishedOf: (url) => pages.get(url)?.published,
    whyUnread: () => undefined,
    looks: new Map(),
  };
}
