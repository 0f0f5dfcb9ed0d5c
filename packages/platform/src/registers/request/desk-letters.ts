import { say, type Words } from '@gongkai/model';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { receiveForm } from '../../files/receive.ts';
import { takeFile } from '../../files/upload.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { hasFormToken, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { page } from '../../views/layout.ts';
import { url } from '../../views/url.ts';
import { isRefusal } from './api.ts';
import { caseFor } from './case.ts';
import { deskLetter, letterFormatOf } from './letters.ts';
import { stampLetter } from './scans.ts';

const words = {
  letter: { zh: '告知书', en: 'Letter' },
  back: { zh: '返回申请', en: 'Back to the request' },
} satisfies Record<string, Words>;
const SCAN_BYTES = 20 * 1_048_576;

/** Letters at the desk, behind its log-in: to be saved, and their stamped copies. */
export function letterDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.get('/desk/requests/:no/letters/:id', async (c) => {
    if (c.var.staff.role === 'auditor') return refuse(c, refusals.forbidden); // a letter names its reader
    const found = await caseFor(office, c.var.staff, c.req.param('no'), 'masked');
    if (typeof found === 'string') return refuse(c, refusals.unknown);
    const scan = /^\d{1,6}$/.test(c.req.query('scan') ?? '') ? Number(c.req.query('scan')) : undefined;
    const format = letterFormatOf(c.req.query('format'));
    const letter = await deskLetter(office, found.open, c.req.param('id'), format, scan);
    if (letter === undefined) return refuse(c, refusals.unknown);
    if (!isRefusal(letter)) return letter;
    const locale = localeOf(c);
    const { title, status, retryAfterS } = letter;
    if (retryAfterS !== undefined) c.header('Refresh', String(retryAfterS));
    const back = `/desk/requests/${c.req.param('no')}`;
    const body = html`<p role="status">${say(title, locale)}</p>
      <p><a href="${url(back)}">${words.back[locale]}</a></p>`;
    return c.html(page({ locale, title: words.letter[locale], body, noindex: true }), status === 409 ? 409 : 503);
  });

  desk.post('/desk/requests/:no/letters/:id/stamped', async (c) => {
    const { staff } = c.var;
    const no = c.req.param('no');
    const found = await caseFor(office, staff, no, 'masked');
    if (typeof found === 'string') return refuse(c, refusals.unknown);
    if (staff.role === 'auditor') return refuse(c, refusals.forbidden);
    const received = await receiveForm(office, c.req.raw, { files: 1, bytes: SCAN_BYTES });
    if (received.kind !== 'form') return refuse(c, { ...refusals.tooLarge, values: { most: SCAN_BYTES / 1024 } });
    if (!hasFormToken(staff, received.fields.get('token')?.[0])) return refuse(c, refusals.foreign);
    const [file] = received.files;
    const taken = file && (await takeFile(office, actorOf(staff), file, SCAN_BYTES));
    if (!taken) return refuse(c, refusals.unknown);
    if (isRefusal(taken)) return refuse(c, taken);
    const refused = await stampLetter(office, actorOf(staff), found.open, {
      letterId: c.req.param('id'),
      fileId: taken.id,
      reason: received.fields.get('reason')?.[0] ?? '',
    });
    return refused ? refuse(c, refused) : c.redirect(url(`/desk/requests/${no}`), 303);
  });
  return desk;
}
