import { rowsOf } from '../lists/rows-of.ts';
import { readHall, type HallFact } from '../services/read-hall.ts';
import type { Inspection } from './inspection.ts';
import { isOfSite } from './own-host.ts';

/** What the crawl knows of the services beside the page itself. */
export interface HallSubject {
  /** Names of the service columns below it. */
  readonly parts: readonly string[];
  readonly items: number;
}

/** The pages under which a site shows its services: the columns of that class, the best founded first. */
const MOST = 3;

export const serviceHall: Inspection<HallFact> = {
  id: 'service-hall',
  version: 1,
  rendered: true,
  choose({ columns }) {
    const own = columns.filter((column) => column.class === 'service');
    const top = own.toSorted((a, b) => Number(b.firstLevel) - Number(a.firstLevel) || b.score - a.score);
    return top.slice(0, MOST).map(({ url, name, items }) => {
      const parts = columns.filter(({ path, url: other }) => other !== url && path.slice(0, -1).includes(name));
      return { key: url, url, data: { parts: parts.map((part) => part.name), items } satisfies HallSubject };
    });
  },
  read({ page }, _, source) {
    if (page === undefined) return { classes: [], links: 0, leads: [], unread: 'file' };
    return readHall(page, (url) => isOfSite(source, url), rowsOf(page.scan).unread ?? '');
  },
  outcome: ({ classes, links, unread }) => (classes.length >= 2 ? '' : `${classes.join('')} ${links} ${unread}`.trim()),
};
