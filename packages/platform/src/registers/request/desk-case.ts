import { isDeskAct, type DeskAct } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { deskPage } from '../../desk/page.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { hasFormToken, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { url } from '../../views/url.ts';
import { doAct, type ActResult } from './acts.ts';
import { caseFor, reveal } from './case.ts';
import { casePage } from './case-page.ts';
import { fileBytes } from './files-view.ts';
import { previewAct } from './preview.ts';
import { previewTitle, previewView } from './preview-view.ts';

/** An act as its form sent it: what was typed, and the last event its author saw. */
interface SentAct {
  readonly no: string;
  readonly act: DeskAct;
  readonly typed: Readonly<Record<string, string>>;
  readonly expectSeq: number;
  /** It was done from the page of drafts to be signed, and leads back to it. */
  readonly isReview: boolean;
}

/** Reads an act's form; a refusal for what is foreign, unknown or out of sight. */
async function sentAct(office: Office, c: Context<StaffEnv>): Promise<SentAct | Response> {
  const { staff } = c.var;
  const { no = '', act = '' } = c.req.param() as Readonly<Record<string, string>>; // routes without them give nothing
  const { token, expectSeq, from, ...given } = await c.req.parseBody();
  if (!hasFormToken(staff, token)) return refuse(c, refusals.foreign);
  if (!isDeskAct(act) || staff.role === 'auditor') return refuse(c, refusals.unknown);
  if ((await caseFor(office, staff, no, 'masked')) === 'not-found') return refuse(c, refusals.unknown);
  const typed = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  return { no, act, typed, expectSeq: Number(expectSeq), isReview: from === 'review' };
}

const callOf = ({ typed, no, act, expectSeq }: SentAct) => ({
  no,
  act,
  expectSeq,
  input: Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== '')),
});

/** One case: its page, its acts with a preview before they are confirmed, its files. Behind the desk's log-in. */
export function requestCase(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.get('/desk/requests/:no', (c) => casePage(office, c, c.req.param('no')));

  desk.post('/desk/requests/:no/reveal', async (c) => {
    const body = await c.req.parseBody();
    if (!hasFormToken(c.var.staff, body['token'])) return refuse(c, refusals.foreign);
    const no = c.req.param('no');
    const shown = await reveal(office, c.var.staff, no, typeof body['why'] === 'string' ? body['why'] : '');
    return casePage(office, c, no, shown ? { full: 'full' } : {});
  });

  const notDone = (
    c: Context<StaffEnv>,
    { no, act, typed }: SentAct,
    result: Exclude<ActResult, { readonly kind: 'done' }>,
  ): Response | Promise<Response> => {
    if (result.kind === 'not-found') return refuse(c, refusals.unknown);
    const { kind, problems } = result;
    if (kind === 'forbidden') return refuse(c, { ...refusals.forbidden, problems });
    return casePage(office, c, no, { failed: { act, typed, problems }, status: kind === 'conflict' ? 409 : 422 });
  };

  desk.post('/desk/requests/:no/acts/:act', async (c) => {
    const sent = await sentAct(office, c);
    if (sent instanceof Response) return sent;
    const result = await doAct(office, actorOf(c.var.staff), callOf(sent));
    if (result.kind !== 'done') return notDone(c, sent, result);
    return c.redirect(url(sent.isReview ? `/desk/review?done=${sent.no}` : `/desk/requests/${sent.no}`), 303);
  });

  desk.post('/desk/requests/:no/acts/:act/preview', async (c) => {
    const sent = await sentAct(office, c);
    if (sent instanceof Response) return sent;
    const { staff } = c.var;
    const result = await previewAct(office, actorOf(staff), callOf(sent));
    if (result.kind !== 'preview') return notDone(c, sent, result);
    const found = await caseFor(office, staff, sent.no, 'masked');
    if (typeof found === 'string') return refuse(c, refusals.unknown);
    const locale = localeOf(c);
    return deskPage(c, {
      title: previewTitle(sent.no, sent.act, locale),
      path: '/desk/requests',
      body: previewView({ ...sent, found, preview: result, formToken: staff.formToken, locale }),
    });
  });

  /** Back from the preview: the case with the act's form open, what was typed in it. */
  desk.post('/desk/requests/:no/acts/:act/edit', async (c) => {
    const sent = await sentAct(office, c);
    if (sent instanceof Response) return sent;
    const { no, act, typed } = sent;
    return casePage(office, c, no, { failed: { act, typed, problems: [] } });
  });

  desk.get('/desk/requests/:no/files/:id', async (c) => {
    if (c.var.staff.role === 'auditor') return refuse(c, refusals.forbidden); // files may name anybody
    const found = await caseFor(office, c.var.staff, c.req.param('no'), 'masked');
    if (typeof found === 'string') return refuse(c, refusals.unknown);
    const asked = { id: c.req.param('id'), range: c.req.header('range') ?? null };
    const file = (await fileBytes(office, found.open.row.id, asked)) ?? refusals.unknown;
    return file instanceof Response ? file : refuse(c, file);
  });
  return desk;
}
