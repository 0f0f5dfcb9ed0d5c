import type { Site } from '@gongkai/model';
import type { Office } from '../../office.ts';
import { csvOf } from '../../views/csv.ts';
import { openColumns, openSites } from './repo.ts';
import { siteFileOf } from './rules.ts';

/** All open sites as the checker reads a fleet: a list of site files. */
export async function fleet(office: Office): Promise<readonly Site[]> {
  const source = office.store.read;
  const [sites, columns] = await Promise.all([openSites(source), openColumns(source)]);
  return sites.map((site) =>
    siteFileOf(
      site,
      columns.filter(({ site_id: id }) => id === site.id),
    ),
  );
}

const keys = [
  'name',
  'url',
  'idCode',
  'organKind',
  'level',
  'noServices',
  'hosts',
  'serviceHosts',
  'contact',
  'pack',
] as const;

const cell = (value: Site[(typeof keys)[number]]): string =>
  value === undefined ? '' : Array.isArray(value) ? value.join(' ') : String(value);

/** The same list as a spreadsheet takes it: the checker's `scan` reads both. Columns of a site stand in its JSON alone. */
export const fleetCsv = (sites: readonly Site[]): string =>
  csvOf([[...keys], ...sites.map((site) => keys.map((key) => cell(site[key])))]);
