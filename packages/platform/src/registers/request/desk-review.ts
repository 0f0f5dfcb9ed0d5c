import { say } from '@gongkai/model';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { deskPage } from '../../desk/page.ts';
import { localeOf } from '../../http/locale.ts';
import type { Office } from '../../office.ts';
import type { StaffEnv } from '../../staff/session.ts';
import { deskWords } from './desk-words.ts';
import { deskRows } from './repo-list.ts';
import { reviewOf } from './review.ts';
import { reviewPage } from './review-view.ts';
import { words } from './review.words.ts';

const QUEUE = 50;

/** Drafts that wait for a signature, one beside its request: `?no=` chooses it, without one it is the most urgent. */
export function reviewDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.get('/desk/review', async (c) => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const today = dayOf(office.now());
    const { rows, total } = await deskRows(office.store, staff, today, { state: 'review' }, { limit: QUEUE });
    const asked = c.req.query('no');
    const chosen =
      (asked === undefined ? undefined : await reviewOf(office, staff, asked)) ??
      (rows[0] && (await reviewOf(office, staff, rows[0].no)));
    const done = c.req.query('done') ?? '';
    const told = /^[A-Z0-9-]{6,32}$/.test(done)
      ? html`<p role="status">${say(words.done, locale, { no: done })}</p>`
      : '';
    const view = reviewPage({ rows, total, review: chosen, formToken: staff.formToken, today, locale });
    const title = deskWords.review[locale];
    return deskPage(c, { title, path: '/desk/review', body: html`${told}${view}`, modules: ['review.js'] });
  });
  return desk;
}
