import { a11yAxe } from './a11y/axe.ts';
import type { Check } from './check.ts';
import { columnCompleteness } from './column/completeness.ts';
import { columnEmpty } from './column/empty.ts';
import { columnFresh } from './column/fresh.ts';
import { columnPresent } from './column/present.ts';
import { columnStale } from './column/stale.ts';
import { ipv6Reach } from './ipv6/reach.ts';
import { ipv6Record } from './ipv6/record.ts';
import { linksHome } from './links/home.ts';
import { linksInner } from './links/inner.ts';
import { perfFirstByte } from './perf/first-byte.ts';
import { searchKnownItem } from './search/known-item.ts';
import { searchNonsense } from './search/nonsense.ts';
import { searchPresent } from './search/present.ts';
import { siteDomain } from './site/domain.ts';
import { siteHttps } from './site/https.ts';

/** Every check there is, in the order the report shows them. */
export const checks: readonly Check[] = [
  siteDomain,
  siteHttps,
  ipv6Record,
  ipv6Reach,
  perfFirstByte,
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
  a11yAxe,
];
