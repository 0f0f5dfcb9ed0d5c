import { attributeKeys, stageKeys } from '@gongkai/model';
import type { Context } from 'hono';
import { dayOf } from '../../day-of.ts';
import type { Office } from '../../office.ts';
import { departmentNamed, type DepartmentRow } from '../../staff/departments.ts';
import type { RegisterList } from './rules.ts';
import { shownItems } from './shown.ts';

/** A page of a list as a reader asks for it. */
export interface AskedPage {
  readonly items: Awaited<ReturnType<typeof shownItems>>;
  readonly total: number;
  readonly offset: number;
  /** Of the next page; undefined on the last. */
  readonly next: number | undefined;
  readonly department: DepartmentRow | undefined;
  /** What was asked, to be kept in forms and addresses. */
  readonly query: Readonly<Record<string, string>>;
}

const filters = ['dept', 'q', 'attribute', 'stage', 'online', 'noMeeting'] as const;
/** The platform's own address, as its readers know it. */
export const originOf = (c: Context, office: Office): string => office.config.publicUrl || new URL(c.req.url).origin;

/**
 * Reads `dept` (or `department`), `q`, `attribute`, `stage`, `online`, `noMeeting` and `cursor` and finds what they ask
 * for. Undefined for a department nobody knows.
 */
export async function askedPage(
  c: Context,
  office: Office,
  list: RegisterList,
  size: number,
): Promise<AskedPage | undefined> {
  const named = c.req.query('dept') || c.req.query('department') || '';
  const department = named === '' ? undefined : await departmentNamed(office.store.read, named);
  if (named !== '' && !department) return undefined;
  const query = Object.fromEntries(
    filters.map((name) => [name, c.req.query(name) ?? ''] as const).filter(([, v]) => v !== ''),
  );
  const text = (query['q'] ?? '').normalize('NFKC').trim().toLowerCase();
  const attribute = attributeKeys.get(query['attribute'] ?? '');
  const stage = stageKeys.get(query['stage'] ?? '');
  const all = await shownItems(
    office.store.read,
    { list, departmentId: department?.id },
    dayOf(office.now()),
    originOf(c, office),
  );
  const found = all.filter(
    ({ code, name, fields, isCancelled }) =>
      (text === '' || `${code} ${name}`.normalize('NFKC').toLowerCase().includes(text)) &&
      (attribute === undefined || fields['attribute'] === attribute) &&
      (stage === undefined || fields['stage'] === stage) &&
      (query['online'] !== 'yes' || ['full', 'partial'].includes(fields['online'] ?? '')) &&
      (query['noMeeting'] !== 'yes' || (fields['faceToFace'] === 'false' && !isCancelled)),
  );
  const cursor = c.req.query('cursor') ?? '';
  const offset = /^\d{1,6}$/.test(cursor) ? Number(cursor) : 0;
  const next = offset + size < found.length ? offset + size : undefined;
  return { items: found.slice(offset, offset + size), total: found.length, offset, next, department, query };
}

/** The same address at another place of the list. */
export const pageAddress = (path: string, query: AskedPage['query'], cursor: number): string =>
  `${path}?${new URLSearchParams({ ...query, ...(cursor > 0 && { cursor: String(cursor) }) }).toString()}`;
