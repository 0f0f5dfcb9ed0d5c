import { addressOf } from '../run/home.ts';
import type { KnownEvidence } from '../facts/columns/evidence.ts';
import { factRows } from '../run/store/fact-rows.ts';
import { storedLooks } from '../facts/inspect/stored-looks.ts';
import type { Plan } from '../run/plan.ts';
import type { Store } from '../run/store/open.ts';
import { loadMeta } from '../run/plan.ts';
import type { CrawlFacts } from '../facts/crawl.ts';
import type { SiteFacts } from '../facts/facts.ts';
import { readCrawl } from '../facts/read-crawl.ts';
import { readLinks } from '../facts/links/read-links.ts';
import { pageBehind } from '../facts/links/read-urls.ts';
import { readRender } from '../facts/read-render.ts';
import { readSearch } from '../facts/read-search.ts';
import { readFirstByte } from '../facts/transport/first-byte.ts';
import { readProbes } from '../facts/transport/read-probes.ts';
import { readWatch } from './watch/kept.ts';
import { readViews } from '../facts/read-views.ts';
import { columnsOf } from './columns.ts';

/** All facts of a run, out of its database alone. Lists and columns are empty when the run looked at links only. */
export function readFacts(store: Store, plan: Plan, known?: KnownEvidence): SiteFacts {
  const { db } = store;
  const homeUrl = pageBehind(db, addressOf(plan.site)); // many sites send visitors on to index.html or https
  const crawl: CrawlFacts = readCrawl(db, homeUrl, loadMeta(store, 'home-fault'));
  const linksOnly = !plan.needs.some((need) => need !== 'links');
  const { columns, absent, owed, itemsOf } = linksOnly
    ? { columns: [], absent: new Map(), owed: [], itemsOf: () => [] }
    : columnsOf({ store, plan, homeUrl }, known);
  const search = readSearch(db);
  const renders = readRender(db);
  const probes = readProbes(db);
  const firstByte = readFirstByte(db);
  const watch = readWatch(store);
  return {
    site: plan.site,
    asOf: plan.asOf,
    seed: plan.seed,
    crawl,
    links: readLinks(db, homeUrl),
    owed,
    columns,
    absent,
    itemsOf,
    inspected: storedLooks(factRows(store)),
    ...(search === undefined ? {} : { search }),
    ...(renders === undefined ? {} : { renders }),
    ...(probes === undefined ? {} : { probes }),
    ...(firstByte === undefined ? {} : { firstByte }),
    ...(watch === undefined ? {} : { watch }),
    views: readViews(db),
  };
}
