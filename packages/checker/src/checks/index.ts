import { a11yAxe } from './a11y/axe.ts';
import type { Check } from './check.ts';
import { columnCompleteness } from './column/completeness.ts';
import { columnEmpty } from './column/empty.ts';
import { columnFresh } from './column/fresh.ts';
import { columnPresent } from './column/present.ts';
import { columnStale } from './column/stale.ts';
import { footerContact } from './footer/contact.ts';
import { footerIcp } from './footer/icp.ts';
import { footerIdcode } from './footer/idcode.ts';
import { footerPartyMark } from './footer/party-mark.ts';
import { footerPolice } from './footer/police.ts';
import { footerSitemap } from './footer/sitemap.ts';
import { footerSponsor } from './footer/sponsor.ts';
import { homeFresh } from './home/fresh.ts';
import { ipv6Reach } from './ipv6/reach.ts';
import { ipv6Record } from './ipv6/record.ts';
import { linksHome } from './links/home.ts';
import { linksInner } from './links/inner.ts';
import { metaArticle } from './meta/article.ts';
import { metaColumn } from './meta/column.ts';
import { metaSite } from './meta/site.ts';
import { perfFirstByte } from './perf/first-byte.ts';
import { searchKnownItem } from './search/known-item.ts';
import { searchNonsense } from './search/nonsense.ts';
import { searchPresent } from './search/present.ts';
import { siteDomain } from './site/domain.ts';
import { siteHttps } from './site/https.ts';
import { siteName } from './site/name.ts';
import { zhaocuoEntry } from './zhaocuo/entry.ts';

/** Every check there is, in the order the report shows them. */
export const checks: readonly Check[] = [
  siteDomain,
  siteName,
  siteHttps,
  ipv6Record,
  ipv6Reach,
  perfFirstByte,
  homeFresh,
  linksHome,
  linksInner,
  columnCompleteness,
  columnPresent,
  columnFresh,
  columnStale,
  columnEmpty,
  searchPresent,
  searchKnownItem,
  searchNonsense,
  footerPartyMark,
  footerIdcode,
  footerIcp,
  footerPolice,
  footerSponsor,
  footerContact,
  footerSitemap,
  zhaocuoEntry,
  metaSite,
  metaColumn,
  metaArticle,
  a11yAxe,
];
