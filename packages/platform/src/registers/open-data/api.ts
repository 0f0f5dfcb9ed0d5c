import { Hono } from 'hono';
import { refuse, refusals } from '../../http/problem.ts';
import { itemAnswer, listAnswer } from '../../public/list.ts';
import { departmentAsked, nextAddress, offsetOf } from '../../public/paging.ts';
import { departmentNamed } from '../../staff/departments.ts';
import type { RegisterTools } from '../register.ts';
import { fileAnswer } from './download.ts';
import { baseOf, catalogOf, datasetOf } from './public-json.ts';
import { publicDatasets } from './repo.ts';

const PAGE = 100;
const SCHEMA = 'gongkai.dataset/1';

/** Open datasets: the list, one of them, its files, and all of them in DCAT. */
export function openDataApi({ office }: RegisterTools): Hono {
  const api = new Hono();
  const { read } = office.store;
  api.get('/datasets', async (c) => {
    const asked = departmentAsked(c);
    const department = asked === '' ? undefined : await departmentNamed(read, asked);
    if (asked !== '' && !department) return refuse(c, refusals.unknown);
    const offset = offsetOf(c);
    const { rows, total } = await publicDatasets(read, { departmentId: department?.id }, { limit: PAGE, offset });
    const base = baseOf(office, c);
    return listAnswer(c, office.now(), {
      schema: SCHEMA,
      department: department?.name ?? '',
      items: rows.map((row) => datasetOf(row, base, 'zh')),
      total,
      ...(offset + PAGE < total && { next: nextAddress(c, offset + PAGE) }),
    });
  });
  api.get('/datasets/:id', async (c) => {
    const { rows } = await publicDatasets(read, { id: c.req.param('id') }, { limit: 1, offset: 0 });
    const [row] = rows;
    return row
      ? itemAnswer(c, office.now(), SCHEMA, datasetOf(row, baseOf(office, c), 'zh'))
      : refuse(c, refusals.unknown);
  });
  api.get('/datasets/:id/download.csv', (c) => fileAnswer(c, office, c.req.param('id'), 'csv'));
  api.get('/datasets/:id/download.json', (c) => fileAnswer(c, office, c.req.param('id'), 'json'));
  api.get('/datasets/:id/download.xml', (c) => fileAnswer(c, office, c.req.param('id'), 'xml'));
  api.get('/catalog.jsonld', async (c) => {
    c.header('Cache-Control', 'public, max-age=300');
    return c.body(JSON.stringify(await catalogOf(office, baseOf(office, c))), 200, {
      'Content-Type': 'application/ld+json; charset=utf-8',
    });
  });
  return api;
}
