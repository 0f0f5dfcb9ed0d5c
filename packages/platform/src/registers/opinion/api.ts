import { Hono } from 'hono';
import { refuse, refusals } from '../../http/problem.ts';
import { listAnswer } from '../../public/list.ts';
import { departmentAsked, nextAddress, offsetOf } from '../../public/paging.ts';
import type { RegisterTools } from '../register.ts';
import { publicResponses } from './public-json.ts';

const PAGE = 100;

/** `GET /opinion-responses?dept&cursor`: what was answered, as `gk-opinion-response` reads it. */
export function opinionApi({ office }: RegisterTools): Hono {
  const api = new Hono();
  api.get('/opinion-responses', async (c) => {
    const department = departmentAsked(c);
    const offset = offsetOf(c);
    const found = await publicResponses(office, { department, offset, limit: PAGE });
    if (!found) return refuse(c, refusals.unknown);
    return listAnswer(c, office.now(), {
      schema: 'gongkai.opinion-response/1',
      department: found.department,
      items: found.items,
      total: found.total,
      ...(offset + PAGE < found.total && { next: nextAddress(c, offset + PAGE) }),
    });
  });
  return api;
}
