import { Hono, type Context } from 'hono';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { itemAnswer, listAnswer } from '../../public/list.ts';
import { departmentNamed } from '../../staff/departments.ts';
import type { RegisterTools } from '../register.ts';
import { documentSeen, interpretationsOf, publishedDocuments, type DocumentView } from './repo.ts';

const PAGE = 50;
const everywhere = { role: 'office', departmentId: '' } as const;

/** Documents as `gk-catalogue` reads them (`gongkai.documents/1`). */
export async function documentItems(
  office: Office,
  rows: readonly DocumentView[],
  base: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const found = await interpretationsOf(
    office.store.read,
    rows.map(({ id }) => id),
  );
  const absolute = (address: string | null): string => (address?.startsWith('/') ? base + address : (address ?? ''));
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    ...(row.doc_no !== null && { docNo: row.doc_no }),
    issuer: row.department,
    ...(row.index_no !== null && { indexNo: row.index_no }),
    topic: row.topic === '' ? [] : [row.topic],
    ...(row.issued_on !== null && { formedOn: row.issued_on }),
    ...(row.published_on !== null && { publishedOn: row.published_on }),
    url: absolute(row.url),
    openMark: row.open_mark === 1,
    attribute: row.attribute ?? '',
    status: row.status,
    interpretations: found
      .filter(({ document_id: id }) => id === row.id)
      .map(({ title, url, published_on: on }) => ({
        title,
        url: absolute(url),
        ...(on !== null && { publishedOn: on }),
      })),
  }));
}

export const baseOf = (office: Office, c: Context): string => office.config.publicUrl || new URL(c.req.url).origin;

/** `GET /documents?dept&kind&year&cursor` and `/documents/{id}`: what is published, and its interpretations. */
export function documentApi({ office }: RegisterTools): Hono {
  const api = new Hono();
  const { read } = office.store;
  api.get('/documents', async (c) => {
    const named = c.req.query('dept') ?? c.req.query('department') ?? '';
    const department = named === '' ? undefined : await departmentNamed(read, named);
    if (named !== '' && !department) return refuse(c, refusals.unknown);
    const year = Number(c.req.query('year') ?? Number.NaN);
    const kind = c.req.query('kind');
    const asked = Number(c.req.query('cursor') ?? 0);
    const offset = Number.isSafeInteger(asked) && asked > 0 ? asked : 0;
    const { rows, total } = await publishedDocuments(
      read,
      {
        ...(department && { departmentId: department.id }),
        ...(Number.isInteger(year) && { year }),
        ...(kind !== undefined && { kind }),
      },
      { limit: PAGE, offset },
    );
    const next = new URL(c.req.url);
    next.searchParams.set('cursor', String(offset + PAGE));
    return listAnswer(c, office.now(), {
      schema: 'gongkai.documents/1',
      department: department?.name ?? '',
      items: await documentItems(office, rows, baseOf(office, c)),
      total,
      ...(offset + PAGE < total && { next: next.pathname + next.search }),
    });
  });
  api.get('/documents/:id', async (c) => {
    const row = await documentSeen(read, everywhere, c.req.param('id'));
    if (!row || row.published_on === null) return refuse(c, refusals.unknown);
    const [item] = await documentItems(office, [row], baseOf(office, c));
    return itemAnswer(c, office.now(), 'gongkai.documents/1', item);
  });
  return api;
}
