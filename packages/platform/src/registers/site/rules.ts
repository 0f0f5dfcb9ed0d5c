import type { ColumnKind, Day, Level, OrganKind, Scan, ScanFinding, Site } from '@gongkai/model';

/** What of a site's row its file says; lists of hosts are JSON. */
interface SiteContent {
  readonly name: string;
  readonly url: string;
  readonly url_key: string;
  readonly id_code: string | null;
  readonly organ_kind: OrganKind;
  readonly level: Level;
  readonly no_services: number;
  readonly hosts: string;
  readonly service_hosts: string;
  readonly contact: string | null;
  readonly pack: string | null;
}

/** What of a column's row a report speaks of. */
interface Listed {
  readonly url_key: string;
  readonly class: string;
}

/** An address as two registers of it would agree: without scheme, `www.`, default page and slash at the end; `''` for none. */
export function urlKeyOf(address: string): string {
  const url = URL.parse(address);
  if (!url) return '';
  const path = url.pathname.replace(/\/(?:index|default|home)\.[a-z]{3,5}$/i, '/').replace(/\/+$/, '');
  return `${url.host.replace(/^www\./, '')}${path}${url.search}`.toLowerCase();
}

/** A site as `scan` reads it: `site.json`. */
export function siteFileOf(
  site: SiteContent,
  columns: readonly { readonly url: string; readonly class: string }[],
): Site {
  const listed = columns.filter(({ url }) => url !== '').map(({ url, class: kind }) => [url, kind] as const);
  return {
    schema: 'gongkai.site/1',
    name: site.name,
    url: site.url,
    ...(site.id_code !== null && { idCode: site.id_code }),
    organKind: site.organ_kind,
    level: site.level,
    ...(site.no_services === 1 && { noServices: true }),
    hosts: hostsIn(site.hosts),
    serviceHosts: hostsIn(site.service_hosts),
    ...(listed.length > 0 && { columns: Object.fromEntries(listed) }),
    ...(site.contact !== null && { contact: site.contact }),
    ...(site.pack !== null && { pack: site.pack }),
  };
}

/** A list of texts as a row keeps it. */
export function hostsIn(json: string): readonly string[] {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}

/** Which of the sites a report is about: by its address, its code, or a host that is the site's own. */
export function siteOfScan<S extends Pick<SiteContent, 'url_key' | 'id_code' | 'hosts'>>(
  sites: readonly S[],
  { site: { url, code } }: Pick<Scan, 'site'>,
): S | undefined {
  const key = urlKeyOf(url);
  const host = URL.parse(url)?.host ?? '';
  return (
    sites.find(({ url_key: own }) => own === key) ??
    sites.find(({ id_code: own }) => code !== '' && own === code) ??
    sites.find(({ hosts }) => host !== '' && hostsIn(hosts).includes(host))
  );
}

/** How a registered column stood at a scan; `unseen` when the report does not speak of it. */
export type ColumnState = ColumnKind | 'unseen';
export const wantsMending = (state: ColumnState): boolean =>
  state === 'stale' || state === 'empty' || state === 'missing';

export interface ColumnStanding<C> {
  readonly column: C;
  readonly state: ColumnState;
  readonly items: number;
  /** Newest day, `''` when no dated item was seen. */
  readonly newest: string;
}

/** How each registered column stood: found by its address, else by its class where that is told of once only. */
export function standings<C extends Listed>(
  columns: readonly C[],
  scan: Scan | undefined,
): readonly ColumnStanding<C>[] {
  const only = (list: readonly Pick<Listed, 'class'>[], kind: string): boolean =>
    list.filter((one) => one.class === kind).length === 1;
  return columns.map((column) => {
    const seen =
      scan?.columns.find(({ url }) => column.url_key !== '' && urlKeyOf(url) === column.url_key) ??
      (scan && only(columns, column.class) && only(scan.columns, column.class)
        ? scan.columns.find((one) => one.class === column.class)
        : undefined);
    return { column, state: seen?.kind ?? 'unseen', items: seen?.items ?? 0, newest: seen?.newest ?? '' };
  });
}

/** Columns a report names as owed and lacking that nobody is registered to keep. */
export const unkept = (columns: readonly Listed[], scan: Scan | undefined): Scan['columns'] =>
  (scan?.columns ?? []).filter(
    (seen) =>
      seen.required &&
      wantsMending(seen.kind) &&
      !columns.some((own) => own.class === seen.class || (own.url_key !== '' && own.url_key === urlKeyOf(seen.url))),
  );

/** Whose a finding is: of the column its page lies in, the deepest one first; of the column its class is; else of nobody but the site. */
export function columnOfFinding<C extends Listed>(
  columns: readonly C[],
  { page, subject }: Pick<ScanFinding, 'page' | 'subject'>,
): C | undefined {
  const depth = ({ url_key: key }: Listed): number => key.length;
  const deepest = columns.filter(({ url_key: key }) => key.includes('/')).toSorted((a, b) => depth(b) - depth(a));
  const within = (address: string): C | undefined => {
    const key = urlKeyOf(address);
    return deepest.find(({ url_key: own }) => key === own || key.startsWith(`${own}/`));
  };
  return within(subject) ?? columns.find((own) => own.class === subject) ?? within(page);
}

/** Days an ISO 8601 window of days, weeks, months or years is long, for a hint; undefined for no window. */
export const isCadence = (text: string): boolean => /^P[1-9]\d{0,3}[DWMY]$/.test(text);

/** Days between two looks at a site before it counts as not looked at: the state's own checks are quarterly. */
export const LOOK_EVERY_DAYS = 92;

/** Whether a site has not been looked at for a quarter. */
export const isUnseen = (asOf: Day | undefined, today: Day): boolean =>
  asOf === undefined || (Date.parse(today) - Date.parse(asOf)) / 86_400_000 > LOOK_EVERY_DAYS;
