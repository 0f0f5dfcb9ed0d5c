import { filesOf, linksOf, rowsOf, type ListingFact } from '../listings/listing-fact.ts';
import lexicon from '../listings/lexicon.json' with { type: 'json' };
import { newestChange, newestDay } from '../listings/newest-day.ts';
import { listRoles, namesRole, type ListRole } from '../listings/roles.ts';
import { rowsOf as listOf } from '../lists/rows-of.ts';
import { soughtOnSite } from './absence.ts';
import type { Inspection, InspectSource, Subject } from './inspection.ts';
import { isOfSite } from './own-host.ts';

const net = new RegExp(lexicon.serviceNet);

/** Whether a list of each role is named anywhere on the site. */
export const listNamed = {
  catalogue: soughtOnSite('catalogue-named', namesRole('catalogue')),
  power: soughtOnSite('power-list-named', namesRole('power')),
  service: soughtOnSite('service-list-named', namesRole('service')),
  'no-meeting': soughtOnSite('no-meeting-named', namesRole('no-meeting')),
} as const satisfies Readonly<Record<ListRole, unknown>>;

/** Whether the site leads to the service net of its province, where lists of services may stand for it. */
export const serviceNet = soughtOnSite(
  'service-net-named',
  (text) => net.test(text.replace(/\s/g, '')) && text.length <= 30,
);

/** What a page named as a list was looked at for. */
export interface ListSubject {
  readonly roles: readonly ListRole[];
  /** The text it is named by. */
  readonly name: string;
}

/** Pages looked at for one role: the column, its newest item, and what else bears the name. */
const MOST_PAGES = 5;
const MOST_FILES = 6;
const sheet = new RegExp(lexicon.sheet, 'i');

/** Columns that hold the lists' articles by their class. */
const classes: Readonly<Partial<Record<string, ListRole>>> = { power: 'power' };

function candidates(source: InspectSource, role: ListRole): readonly { readonly url: string; readonly text: string }[] {
  const isName = namesRole(role);
  const named = source.factsOf(listNamed[role]).flatMap(({ fact }) => fact.found);
  const columns = source.columns.filter((column) => classes[column.class] === role || isName(column.name));
  const items = columns.flatMap(({ url, name, form }) => {
    const all = source.itemsOf(url).toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));
    const newest = all.filter(({ title }) => isName(title)).slice(0, 2);
    const inside = newest.length > 0 || form === 'section' ? newest : all.slice(0, 1);
    return inside.map((item) => ({ url: item.url, text: item.title || name }));
  });
  const found = [...items, ...columns.map(({ url, name }) => ({ url, text: name })), ...named];
  return found.filter(({ url }) => isOfSite(source, url)).slice(0, MOST_PAGES);
}

/** Pages that bear the name of a list, read for the tables in them. */
export const listings: Inspection<ListingFact> = {
  id: 'listings',
  version: 1,
  after: [...Object.values(listNamed), serviceNet].map(({ id }) => id),
  rendered: true,
  choose(source) {
    const subjects = new Map<string, Subject & { readonly data: ListSubject }>();
    for (const role of listRoles)
      for (const { url, text } of candidates(source, role)) {
        const known = subjects.get(url);
        const roles = [...(known?.data.roles ?? []), role];
        subjects.set(url, { key: url, url, data: { roles: [...new Set(roles)], name: known?.data.name ?? text } });
      }
    return [...subjects.values()];
  },
  read({ page, url }, { data }, { asOf }) {
    const { roles } = data as ListSubject; // this inspection's own choice
    if (page === undefined) return { ...nothing, title: url, fault: 'other' };
    const day = newestDay(page, asOf);
    return {
      ...rowsOf(
        page.tables.map(({ rows }) => rows),
        roles,
        page.links,
      ),
      title: page.scan.h1 || page.scan.title,
      files: filesOf(page),
      links: linksOf(page),
      ...(day !== undefined && { day }),
      unread: listOf(page.scan).unread ?? '',
      fault: '',
    };
  },
  outcome,
};

const nothing: ListingFact = { title: '', fields: [], items: [], rows: [], files: [], links: 0, unread: '', fault: '' };

/** Lists in files of those pages that have no table of their own. */
export const listFiles: Inspection<ListingFact> = {
  id: 'list-files',
  version: 1,
  after: [listings.id],
  cap: 'file',
  sheets: true,
  choose(source) {
    const found = source.factsOf(listings).flatMap(({ subject, fact }) => {
      const isEmpty = fact.items.length === 0 && fact.rows.length === 0;
      const files = isEmpty ? fact.files.filter((url) => sheet.test(url)).slice(0, 2) : [];
      return files.map((url) => ({ key: url, url, data: subject.data }));
    });
    return found.slice(0, MOST_FILES);
  },
  read({ sheets = { fault: 'other' } }, { url, data }, { asOf }) {
    const { roles } = data as ListSubject; // as its page was chosen
    if ('fault' in sheets) return { ...nothing, title: url, fault: sheets.fault };
    const tables = sheets.sheets.map(({ rows }) => rows);
    const day = newestChange(tables, asOf);
    return { ...nothing, ...rowsOf(tables, roles), title: url, ...(day !== undefined && { day }) };
  },
  outcome,
};

/** What two looks must agree in: how many rows there are, and what in them could cost something. */
function outcome({ items, rows, day, files, fault }: ListingFact): string {
  const gaps = items.filter(({ gaps: open }) => open.length > 0).length;
  const blank = rows.filter(({ code, has }) => code === '' || has.length < 3).length;
  return `${items.length}/${gaps} ${rows.length}/${blank} ${files.length} ${day ?? ''} ${fault}`.trim();
}
