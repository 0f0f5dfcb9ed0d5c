import { workingDaysBetween } from '@gongkai/calendar';
import { Hono } from 'hono';
import { refuse, refusals } from '../../http/problem.ts';
import { listAnswer } from '../../public/list.ts';
import { departmentNamed } from '../../staff/departments.ts';
import type { RegisterTools } from '../register.ts';
import { interpretationsSeen, type InterpretationView } from './repo.ts';

const everywhere = { role: 'office', departmentId: '' } as const;

const itemOf = (row: InterpretationView, base: string): Readonly<Record<string, unknown>> => {
  const absolute = (address: string | null): string => (address?.startsWith('/') ? base + address : (address ?? ''));
  const { document_published_on: from, published_on: to } = row;
  return {
    documentId: row.document_id,
    documentUrl: absolute(row.document_url),
    documentTitle: row.document_title,
    ...(from !== null && { documentPublishedOn: from }),
    title: row.title,
    url: absolute(row.url),
    ...(to !== null && { publishedOn: to }),
    ...(from !== null && to !== null && { workingDays: workingDaysBetween(from, to).count }),
    by: [
      {
        dept: row.department,
        ...(row.person !== '' && { person: row.person }),
        ...(row.person_role !== '' && { role: row.person_role }),
        ...(row.by_head === 1 && { first: true }),
      },
    ],
    forms: JSON.parse(row.forms) as unknown,
    elements: JSON.parse(row.elements) as unknown,
    media: [],
  };
};

/** `GET /interpretations?doc&dept`: published ones, as `gk-interpretation` reads them; `doc` is an id or the document's address. */
export function interpretationApi({ office }: RegisterTools): Hono {
  const api = new Hono();
  api.get('/interpretations', async (c) => {
    const { read } = office.store;
    const named = c.req.query('dept') ?? c.req.query('department') ?? '';
    const department = named === '' ? undefined : await departmentNamed(read, named);
    if (named !== '' && !department) return refuse(c, refusals.unknown);
    const doc = c.req.query('doc');
    const base = office.config.publicUrl || new URL(c.req.url).origin;
    const rows = await interpretationsSeen(read, everywhere, {
      onlyPublished: true,
      ...(department && { departmentId: department.id }),
    });
    const items = rows
      .map((row) => itemOf(row, base))
      .filter((item) => doc === undefined || item['documentId'] === doc || item['documentUrl'] === doc);
    return listAnswer(c, office.now(), {
      schema: 'gongkai.interpretation/1',
      department: department?.name ?? '',
      items,
      total: items.length,
    });
  });
  return api;
}
