import { Hono } from 'hono';
import { refuse, refusals } from '../../http/problem.ts';
import { itemAnswer } from '../../public/list.ts';
import { publishedGuide } from '../../records/request-guides.ts';
import type { RegisterTools } from '../register.ts';

/** `GET /guide?dept`: an organ's guide, the city's own without one. */
export function guideApi({ office }: RegisterTools): Hono {
  const api = new Hono();
  api.get('/guide', async (c) => {
    const guide = await publishedGuide(office.store.read, c.req.query('dept') ?? 'city');
    if (!guide) return refuse(c, refusals.unknown);
    const base = office.config.publicUrl || new URL(c.req.url).origin;
    return itemAnswer(c, office.now(), 'gongkai.request-guide/1', { ...guide, url: `${base}${guide.url}` });
  });
  return api;
}
