import { Hono } from 'hono';
import { refuse, refusals } from '../../http/problem.ts';
import { listAnswer } from '../../public/list.ts';
import type { RegisterTools } from '../register.ts';
import { nextAddress, offsetOf } from '../../public/paging.ts';
import { filterOf } from './filter.ts';
import { publishedThings, type PublishedRow } from './repo.ts';
import { absolute } from './things.ts';

const PAGE = 20;

const itemOf = (base: string, { id, kind, title, url, published_on: date, department, summary }: PublishedRow) => ({
  id,
  kind,
  title,
  url: absolute(base, url),
  date,
  dept: department,
  column: '',
  snippet: summary,
});

/** `GET /search?q&kind&dept&year&cursor`: everything published, as `gk-search` reads it. */
export function searchApi({ office }: RegisterTools): Hono {
  const api = new Hono();
  api.get('/search', async (c) => {
    const filter = await filterOf(office, c);
    if (filter === 'unknown') return refuse(c, refusals.unknown);
    const offset = offsetOf(c);
    const { rows, total } = await publishedThings(office.store, filter, { limit: PAGE, offset });
    const base = office.config.publicUrl || new URL(c.req.url).origin;
    return listAnswer(c, office.now(), {
      schema: 'gongkai.search/1',
      department: c.req.query('dept') ?? '',
      items: rows.map((row) => itemOf(base, row)),
      total,
      ...(offset + PAGE < total && { next: nextAddress(c, offset + PAGE) }),
    });
  });
  return api;
}
