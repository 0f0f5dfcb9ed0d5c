import { Hono } from 'hono';
import type { Words } from '@gongkai/model';
import { languageTag, localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { RegisterTools } from '../register.ts';
import { filterOf } from './filter.ts';
import { publishedThings } from './repo.ts';
import { absolute, kindText, xml } from './things.ts';

const words = {
  title: { zh: '政府信息公开平台：最新公开', en: 'Open Government Platform: lately published' },
} satisfies Record<string, Words>;

const IN_FEED = 50;
/** sitemaps.org: at most 50,000 addresses in one file. */
const IN_SITE_MAP = 50_000;

/** `/feed.atom?kind&dept` (RFC 4287), `/sitemap.xml` and `/robots.txt` over everything published. */
export function feeds({ office }: RegisterTools): Hono {
  const site = new Hono();
  const baseOf = (url: string): string => office.config.publicUrl || new URL(url).origin;

  site.get('/feed.atom', async (c) => {
    const filter = await filterOf(office, c);
    if (filter === 'unknown') return refuse(c, refusals.unknown);
    const locale = localeOf(c);
    const base = baseOf(c.req.url);
    const self = new URL(c.req.url);
    const { rows } = await publishedThings(office.store, filter, { limit: IN_FEED });
    // a day is published at its beginning in China: the register keeps days, not moments
    const moment = (day: string): string => `${day}T00:00:00+08:00`;
    const entries = rows.map(
      (row) => `<entry><id>urn:gongkai:${xml(encodeURIComponent(row.id))}</id><title>${xml(row.title)}</title>
<link href="${xml(absolute(base, row.url))}"/><updated>${moment(row.published_on)}</updated>
<author><name>${xml(row.department)}</name></author><category term="${xml(row.kind)}" label="${xml(kindText(row.kind, locale))}"/>
<summary>${xml(row.summary)}</summary></entry>`,
    );
    const updated = rows[0] ? moment(rows[0].published_on) : office.now().toISOString();
    return c.body(
      `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${languageTag(locale)}"><id>${xml(`${base}/feed.atom${self.search}`)}</id>
<title>${xml(words.title[locale])}</title><updated>${updated}</updated>
<link rel="self" href="${xml(`${base}/feed.atom${self.search}`)}"/><link rel="alternate" href="${xml(`${base}/open`)}"/>
${entries.join('\n')}
</feed>
`,
      200,
      { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, max-age=300' },
    );
  });

  site.get('/sitemap.xml', async (c) => {
    const base = baseOf(c.req.url);
    const { rows } = await publishedThings(office.store, {}, { limit: IN_SITE_MAP });
    const own = rows.filter(({ url }) => url.startsWith('/')); // pages of other sites belong to their own maps
    const seen = new Map(own.map(({ url, published_on: on }) => [url, on]));
    const places = [...seen].map(([url, on]) => `<url><loc>${xml(base + url)}</loc><lastmod>${on}</lastmod></url>`);
    return c.body(
      `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${xml(base)}/open</loc></url>
${places.join('\n')}
</urlset>
`,
      200,
      { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=300' },
    );
  });

  site.get('/robots.txt', (c) =>
    c.text(`User-agent: *\nDisallow: /desk\nDisallow: /status\nSitemap: ${baseOf(c.req.url)}/sitemap.xml\n`),
  );
  return site;
}
