import { randomUUIDv7 } from 'node:crypto';
import { readSite, type Problem, type Words } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { readFields, type Typed } from '../../desk/fields.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import type { SiteColumnTable, SiteTable } from '../../db/tables/site.ts';
import type { Office } from '../../office.ts';
import { done, forbidden, invalid, notFound, stale, type ActResult } from '../../records/act-result.ts';
import { lastSeq, recordEvent, type NewEvent } from '../../records/events.ts';
import { activeDepartments, departmentNamed } from '../../staff/departments.ts';
import { closeFields, columnFields, siteFields } from './fields.ts';
import {
  addColumn,
  addSite,
  changeColumn,
  changeSite,
  openColumns,
  openSites,
  siteById,
  type SiteRow,
} from './repo.ts';
import { isCadence, siteFileOf, urlKeyOf } from './rules.ts';

const words = {
  twice: { zh: '这个网址已登记为“{name}”，不能重复登记', en: 'This address is registered as “{name}” already' },
  columnTwice: {
    zh: '本网站已有栏目“{name}”使用这个网址',
    en: 'The column “{name}” of this site has this address already',
  },
  withdrawn: {
    zh: '“{name}”已撤销，不能作为责任单位，请选择承接其职能的单位',
    en: '“{name}” is withdrawn; choose the department that took its work over',
  },
  cadence: { zh: '更新周期应写成 P14D、P6M 的样子', en: 'Write the cadence like P14D or P6M' },
} satisfies Record<string, Words>;

const problem = (code: keyof typeof words, at: string, values: Problem['values'] = {}): Problem => ({
  code: `site.${code}`,
  at,
  words: words[code],
  values,
});

/** Departments that may own something, as options: a withdrawn one is not among them. */
export async function ownerOptions(source: Office['store']['read']): Promise<Readonly<Record<string, Words>>> {
  const all = await activeDepartments(source);
  return Object.fromEntries(all.map(({ id, name }) => [id, { zh: name, en: name }]));
}

/** A department that was withdrawn owns nothing new: said by its name. */
async function withdrawn(tx: Tx, typed: Typed): Promise<readonly Problem[]> {
  const named = await departmentNamed(tx, typed.values['department'] ?? '');
  return named?.active === 0 ? [problem('withdrawn', '/department', { name: named.name })] : [];
}

const event = (tx: Tx, office: Office, actor: Actor, what: Omit<NewEvent, 'entity'>): Promise<number> =>
  recordEvent(tx, office, actor, { entity: 'site', ...what });

const hosts = (text = ''): string => JSON.stringify(text.split(/[\s,;\uff0c\uff1b\u3001]+/).filter(Boolean));

type SiteContent = Omit<SiteTable, 'id' | 'created_at' | 'closed_on'>;

/** What the fields say as a row, checked by the reader of site files itself. */
function siteRow(values: Readonly<Record<string, string>>): {
  readonly row: SiteContent;
  readonly problems: readonly Problem[];
} {
  const text = (name: string): string => values[name] ?? '';
  const url = text('url');
  const host = URL.parse(url)?.host ?? '';
  const own = hosts(`${host} ${text('hosts')}`);
  const json = {
    schema: 'gongkai.site/1',
    name: text('name'),
    url,
    organKind: text('organKind'),
    level: text('level'),
    hosts: JSON.parse(own) as unknown,
    serviceHosts: JSON.parse(hosts(text('serviceHosts'))) as unknown,
    ...(text('idCode') !== '' && { idCode: text('idCode') }),
  };
  const read = readSite(json);
  const row = {
    name: text('name'),
    url: read.ok ? read.value.url : url,
    url_key: urlKeyOf(url),
    department_id: text('department'),
    organ_kind: read.ok ? read.value.organKind : 'department',
    level: read.ok ? read.value.level : 'county',
    id_code: text('idCode') || null,
    no_services: text('noServices') === '' ? 0 : 1,
    hosts: own,
    service_hosts: hosts(text('serviceHosts')),
    contact: text('contact') || null,
    pack: null,
  } as const;
  return { row, problems: read.ok ? [] : read.problems };
}

async function checkedSite(tx: Tx, typed: Typed, own?: string): Promise<SiteContent | ActResult> {
  const gone = await withdrawn(tx, typed);
  if (gone.length > 0) return invalid(gone);
  const read = readFields(siteFields(await ownerOptions(tx)), typed);
  if (!read.ok) return invalid(read.problems);
  const { row, problems } = siteRow(read.values);
  if (problems.length > 0) return invalid(problems);
  const same = (await openSites(tx)).find(({ url_key: key, id }) => key === row.url_key && id !== own);
  return same ? invalid([problem('twice', '/url', { name: same.name })]) : row;
}

const isResult = (one: object): one is ActResult => 'kind' in one;

/** Registers a site: the office's own act. Refused: an address that is registered already, a withdrawn department. */
export const registerSite = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx) => {
    if (actor.role !== 'office') return forbidden;
    const row = await checkedSite(tx, typed);
    if (isResult(row)) return row;
    const id = randomUUIDv7();
    await addSite(tx, { ...row, id, closed_on: null, created_at: office.now().toISOString() });
    await event(tx, office, actor, { id, act: 'register' });
    return done(id);
  });

/** Whoever may act on a site's row: the city office, and the department that runs it. */
export const mayKeep = ({ role, department }: Actor, site: SiteRow): boolean =>
  role === 'office' || ((role === 'clerk' || role === 'head') && site.department_id === department);

/** One act on an open site, refused when somebody else has just acted on it. */
const onSite = (
  office: Office,
  actor: Actor,
  id: string,
  expectSeq: number | undefined,
  work: (tx: Tx, site: SiteRow) => Promise<ActResult>,
): Promise<ActResult> =>
  withTx(office.store, async (tx) => {
    const site = await siteById(tx, id);
    if (!site || site.closed_on !== null) return notFound;
    if (!mayKeep(actor, site)) return forbidden;
    const seq = await lastSeq(tx, 'site', id);
    return expectSeq !== undefined && expectSeq !== seq ? stale(seq) : work(tx, site);
  });

/** Corrects what a site's file says. */
export const correctSite = (office: Office, actor: Actor, id: string, typed: Typed, seq?: number): Promise<ActResult> =>
  onSite(office, actor, id, seq, async (tx) => {
    if (actor.role !== 'office') return forbidden;
    const row = await checkedSite(tx, typed, id);
    if (isResult(row)) return row;
    await changeSite(tx, id, row);
    await event(tx, office, actor, { id, act: 'correct' });
    return done(id);
  });

/** Takes a site off the list, with the reason; its scans stay. */
export const closeSite = (office: Office, actor: Actor, id: string, typed: Typed, seq?: number): Promise<ActResult> =>
  onSite(office, actor, id, seq, async (tx) => {
    if (actor.role !== 'office') return forbidden;
    const read = readFields(closeFields, typed);
    if (!read.ok) return invalid(read.problems);
    await changeSite(tx, id, { closed_on: dayOf(office.now()) });
    await event(tx, office, actor, { id, act: 'close', reason: read.values['reason'] ?? '' });
    return done(id);
  });

type ColumnContent = Omit<SiteColumnTable, 'id' | 'site_id' | 'closed_on'>;

async function checkedColumn(tx: Tx, siteId: string, typed: Typed, own?: string): Promise<ColumnContent | ActResult> {
  const gone = await withdrawn(tx, typed);
  if (gone.length > 0) return invalid(gone);
  const read = readFields(columnFields(await ownerOptions(tx)), typed);
  if (!read.ok) return invalid(read.problems);
  const text = (name: string): string => read.values[name] ?? '';
  if (text('cadence') !== '' && !isCadence(text('cadence'))) return invalid([problem('cadence', '/cadence')]);
  const key = urlKeyOf(text('url'));
  const same = (await openColumns(tx, siteId)).find((one) => key !== '' && one.url_key === key && one.id !== own);
  if (same) return invalid([problem('columnTwice', '/url', { name: same.name })]);
  return {
    name: text('name'),
    class: text('class'),
    url: text('url'),
    url_key: key,
    department_id: text('department'),
    cadence: text('cadence'),
    key_field: text('keyField') === '' ? 0 : 1,
  };
}

/** Adds a column with its owner, or changes one: `columnId` says which. */
export const setColumn = (
  office: Office,
  actor: Actor,
  { siteId, columnId, seq }: { readonly siteId: string; readonly columnId?: string; readonly seq?: number | undefined },
  typed: Typed,
): Promise<ActResult> =>
  onSite(office, actor, siteId, seq, async (tx) => {
    const row = await checkedColumn(tx, siteId, typed, columnId);
    if (isResult(row)) return row;
    if (columnId === undefined) await addColumn(tx, { ...row, id: randomUUIDv7(), site_id: siteId, closed_on: null });
    else if ((await openColumns(tx, siteId)).some(({ id }) => id === columnId)) await changeColumn(tx, columnId, row);
    else return notFound;
    const { name, department_id: owner, class: kind } = row;
    const act = columnId === undefined ? 'add-column' : 'change-column';
    await event(tx, office, actor, { id: siteId, act, reason: name, data: { owner, class: kind } });
    return done(siteId);
  });

/** Takes a column off the list, with the reason. */
export const closeColumn = (
  office: Office,
  actor: Actor,
  { siteId, columnId, seq }: { readonly siteId: string; readonly columnId: string; readonly seq?: number | undefined },
  typed: Typed,
): Promise<ActResult> =>
  onSite(office, actor, siteId, seq, async (tx) => {
    const read = readFields(closeFields, typed);
    if (!read.ok) return invalid(read.problems);
    const column = (await openColumns(tx, siteId)).find(({ id }) => id === columnId);
    if (!column) return notFound;
    await changeColumn(tx, columnId, { closed_on: dayOf(office.now()) });
    const reason = `${column.name} ${read.values['reason'] ?? ''}`;
    await event(tx, office, actor, { id: siteId, act: 'close-column', reason });
    return done(siteId);
  });

/** A site file by its row, as everybody who exports it needs it. */
export async function siteFile(office: Office, id: string): Promise<ReturnType<typeof siteFileOf> | undefined> {
  const site = await siteById(office.store.read, id);
  return site && siteFileOf(site, await openColumns(office.store.read, id));
}
