import type { MediaAccount } from '@gongkai/model';
import { Hono } from 'hono';
import { refuse, refusals } from '../../http/problem.ts';
import { listAnswer } from '../../public/list.ts';
import { departmentAsked, nextAddress, offsetOf } from '../../public/paging.ts';
import { departmentNamed } from '../../staff/departments.ts';
import type { RegisterTools } from '../register.ts';
import { releasedPosts } from './repo-desk.ts';
import { openAccounts, type AccountRow } from './repo.ts';

const PAGE = 200;

/** An account as the public reads it: nobody's name but its own. */
const itemOf = ({
  platform,
  handle,
  url,
  is_main: main,
  department,
  qr_url: qrUrl,
  dead,
}: AccountRow): MediaAccount => ({
  platform,
  handle,
  url,
  main: main === 1,
  dept: department,
  ...(qrUrl !== null && { qrUrl }),
  ...(dead === 1 && { dead: true }),
});

/** `GET /media-accounts?dept&cursor`: open accounts, as `gk-media-matrix` reads them; `GET /media-posts`: what all of them released, in one place (JY-117). */
export function mediaApi({ office }: RegisterTools): Hono {
  const api = new Hono();
  api.get('/media-accounts', async (c) => {
    const asked = departmentAsked(c);
    const department = asked === '' ? undefined : await departmentNamed(office.store.read, asked);
    if (asked !== '' && !department) return refuse(c, refusals.unknown);
    const offset = offsetOf(c);
    const { rows, total } = await openAccounts(office.store.read, department?.id, { limit: PAGE, offset });
    return listAnswer(c, office.now(), {
      schema: 'gongkai.media-accounts/1',
      department: department?.name ?? '',
      items: rows.map(itemOf),
      total,
      ...(offset + PAGE < total && { next: nextAddress(c, offset + PAGE) }),
    });
  });
  api.get('/media-posts', async (c) => {
    const asked = departmentAsked(c);
    const department = asked === '' ? undefined : await departmentNamed(office.store.read, asked);
    if (asked !== '' && !department) return refuse(c, refusals.unknown);
    const offset = offsetOf(c);
    const { rows, total } = await releasedPosts(office.store.read, department?.id, { limit: PAGE, offset });
    return listAnswer(c, office.now(), {
      schema: 'gongkai.media-posts/1',
      department: department?.name ?? '',
      items: rows.map(({ title, text, url, released_at: releasedAt, platform, handle, department: dept, joint }) => ({
        title,
        text,
        releasedAt,
        platform,
        handle,
        dept,
        joint: joint !== null,
        ...(url !== null && { url }),
      })),
      total,
      ...(offset + PAGE < total && { next: nextAddress(c, offset + PAGE) }),
    });
  });
  return api;
}
