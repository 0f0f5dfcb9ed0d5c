import {
  asksPurpose,
  readRequest,
  requestForm,
  type DeskAct,
  type FormContact,
  type RequestGuide,
  type Words,
} from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { takeUpload } from '../../files/upload.ts';
import { MOST_JSON, readJson } from '../../http/body.ts';
import { addressList, clientAddress } from '../../http/client.ts';
import { isKey, keyMissing } from '../../http/idempotency.ts';
import { codeLimits, filingLimit, placesAtOnce, type Limiter } from '../../http/limit.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refuseInvalid, refusals, type Refusal } from '../../http/problem.ts';
import { dayOf } from '../../day-of.ts';
import type { Office } from '../../office.ts';
import { publishedGuide } from '../../records/request-guides.ts';
import { doAct, type ActResult } from './acts.ts';
import { applicantActor, fileOnce } from './file-once.ts';
import { letterBytes, letterFormatOf } from './letters.ts';
import { openRequest, requestOfApplicant, statusOf, type OpenRequest } from './status.ts';

const UPLOAD_BYTES = 10 * 1_048_576;
const words = {
  unknown: { zh: '编号或查询码不正确，请核对', en: 'Number or code is not right; please check them' },
  erased: { zh: '该申请的信息已按规定清除', en: 'This request was erased as the rules demand' },
} satisfies Record<string, Words>;

export const unknownRequest: Refusal = { status: 404, code: 'request.not-found', title: words.unknown };
export const erasedRequest: Refusal = { status: 410, code: 'request.erased', title: words.erased };

export interface PublicTools {
  readonly office: Office;
  readonly limiter: Limiter;
}

/** The request an `Authorization: GK-Code no:code` opens, or why not; tries are counted. */
export async function authorised(
  { office, limiter }: PublicTools,
  who: string,
  no: string,
  code: string,
): Promise<OpenRequest | Refusal> {
  const [perNumber, perAddress] = codeLimits;
  const refusal = limiter.take(perNumber, no) ?? limiter.take(perAddress, who);
  if (refusal) return refusal;
  const found = await requestOfApplicant(office, no, code);
  if (found === 'not-found') return unknownRequest;
  limiter.giveBack(perNumber, no);
  limiter.giveBack(perAddress, who);
  return found === 'erased' ? erasedRequest : found;
}

const codeIn = (c: Context, no: string): string => {
  const [, number = '', code = ''] = /^GK-Code\s+([^:\s]+):(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  return number === no ? code : '';
};

export const isRefusal = (value: object): value is Refusal => 'status' in value && 'title' in value;

const applicantActs: Readonly<Record<string, DeskAct>> = {
  correction: 'correction-received',
  withdraw: 'withdraw',
  reason: 'reason-given',
};

/** Whom to ask, as a guide names it. */
const contactIn = ({ fields: { phone, hours, address } }: RequestGuide): FormContact => ({ phone, hours, address });

/** The public side of 依申请公开: form, filing, uploads, status, what an applicant may do, letters. */
export function requestApi(tools: PublicTools): Hono {
  const { office, limiter } = tools;
  const isTrusted = addressList(office.config.trustedProxies);
  const filing = filingLimit(office.config.filingsPerTenMinutes);
  const atOnce = placesAtOnce();
  const api = new Hono();

  api.get('/forms/request', async (c) => {
    const item = requestForm();
    const guide = await publishedGuide(office.store.read, c.req.query('dept') ?? 'city');
    const base = office.config.publicUrl || new URL(c.req.url).origin;
    return c.json({
      schema: 'gongkai.form/1',
      generatedAt: office.now().toISOString(),
      item: {
        ...item,
        groups: item.groups.filter(({ legend }) => !asksPurpose(legend.zh)),
        ...(guide && { guideUrl: `${base}${guide.url}`, contact: contactIn(guide) }),
      },
    });
  });

  api.post('/requests', async (c) => {
    const key = c.req.header('idempotency-key');
    if (!isKey(key)) return refuse(c, keyMissing);
    const body = await readJson(c);
    if (body.kind === 'too-large') return refuse(c, { ...refusals.tooLarge, values: { most: MOST_JSON / 1024 } });
    if (body.kind !== 'json') return refuse(c, refusals.malformed);
    const read = readRequest(body.value);
    if (!read.ok) return refuseInvalid(c, read.problems);
    const who = clientAddress(c, isTrusted);
    const over = limiter.take(filing, who);
    if (over) return refuse(c, over);
    const filed = await fileOnce(office, { key, given: read.value, content: body.value, locale: localeOf(c) });
    if (filed.kind === 'receipt') return c.json({ schema: 'gongkai.receipt/1', item: filed.receipt }, 201);
    limiter.giveBack(filing, who);
    return filed.kind === 'invalid' ? refuseInvalid(c, filed.problems) : refuse(c, filed.refusal);
  });

  api.post('/uploads', async (c) => {
    const who = clientAddress(c, isTrusted);
    const over = limiter.take({ ...filing, name: 'upload', most: filing.most * 5 }, who);
    if (over) return refuse(c, over);
    const taken = await atOnce(who, () => takeUpload(office, applicantActor, c.req.raw, UPLOAD_BYTES));
    if (isRefusal(taken)) return refuse(c, taken);
    const { id, sha256, size, mime } = taken;
    return c.json({ schema: 'gongkai.upload/1', item: { uploadId: id, sha256, size, mime } }, 201);
  });

  api.get('/requests/:no', async (c) => {
    const no = c.req.param('no');
    const found = await authorised(tools, clientAddress(c, isTrusted), no, codeIn(c, no));
    if (isRefusal(found)) return refuse(c, found);
    c.header('Cache-Control', 'no-store');
    const { seq } = found.events.at(-1) ?? { seq: 0 };
    c.header('ETag', `"${seq}"`);
    return c.json({ schema: 'gongkai.status/1', item: await statusOf(office, found, localeOf(c)) });
  });

  api.get('/requests/:no/letters/:id', async (c) => {
    const no = c.req.param('no');
    const found = await authorised(tools, clientAddress(c, isTrusted), no, codeIn(c, no));
    if (isRefusal(found)) return refuse(c, found);
    const letter = await letterBytes(office, found, c.req.param('id'), letterFormatOf(c.req.query('format')));
    if (letter === undefined) return refuse(c, refusals.unknown);
    return isRefusal(letter) ? refuse(c, letter) : letter;
  });

  for (const [path, act] of Object.entries(applicantActs))
    api.post(`/requests/:no/${path}`, async (c) => {
      const no = c.req.param('no') ?? '';
      const found = await authorised(tools, clientAddress(c, isTrusted), no, codeIn(c, no));
      if (isRefusal(found)) return refuse(c, found);
      const body = await readJson(c);
      if (body.kind !== 'json') return refuse(c, refusals.malformed);
      const done = await applicantDoes(office, no, act, body.value);
      if (done.kind === 'done') {
        const after = await openRequest(office, no);
        if (typeof after === 'string') return refuse(c, refusals.unknown);
        return c.json({ schema: 'gongkai.status/1', item: await statusOf(office, after, localeOf(c)) });
      }
      return refuseAct(c, done);
    });
  return api;
}

/** An act of the applicant's, dated today whatever was sent: the platform's clock is the one that counts. */
export function applicantDoes(office: Office, no: string, act: DeskAct, given: unknown): Promise<ActResult> {
  const { text, note } = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  const on = dayOf(office.now());
  const input = act === 'withdraw' ? { on, ...(note !== undefined && { note }) } : { on, text };
  return doAct(office, applicantActor, { no, act, input });
}

const conflict: Words = {
  zh: '现在不能办理此操作，页面可能已过期，请刷新后查看',
  en: 'This cannot be done now; the page may be old, reload it',
};

/** The refusal an act's result amounts to. */
export function refuseAct(c: Context, result: Exclude<ActResult, { kind: 'done' }>): Response {
  if (result.kind === 'not-found') return refuse(c, refusals.unknown);
  if (result.kind === 'forbidden') return refuse(c, { ...refusals.forbidden, problems: result.problems });
  if (result.kind === 'invalid') return refuseInvalid(c, result.problems);
  return refuse(c, { status: 409, code: 'act.conflict', title: conflict, problems: result.problems });
}
