import { isDeskAct, requestStates, type Locale, type Words } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { dayOf } from '../../day-of.ts';
import { MOST_JSON, readJson } from '../../http/body.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refuseInvalid, refusals, type Refusal } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { doAct } from './acts.ts';
import { refuseAct } from './api.ts';
import { caseFor, reveal, type DeskCase } from './case.ts';
import { filterOf } from './list-filter.ts';
import { noticesFor } from './repo-desk.ts';
import { deskRows } from './repo-list.ts';
import { stateOf } from './rules.ts';

const PAGE = 50;
const MOST_NOTICES = 200;

const words = {
  stale: {
    zh: '他人刚刚办理了此件，请重新读取后再办',
    en: 'Somebody else has just worked on this; read it again first',
  },
  why: { zh: '请写明查看个人信息的理由（至少 4 个字）', en: 'Say why you need to see it, in four characters at least' },
} satisfies Record<string, Words>;
const stale: Refusal = { status: 412, code: 'act.stale', title: words.stale };

const fields = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}; // an object has string keys

/** A case as the desk's JSON shows it: masked, with the acts that are allowed now. */
function caseJson(
  { open, organ, department, clock, acts, letters, applicant, wanted, others }: DeskCase,
  locale: Locale,
) {
  const state = stateOf(open.events);
  return {
    schema: 'gongkai.desk-request/1',
    item: {
      no: open.row.no,
      seq: open.events.at(-1)?.seq ?? 0,
      state,
      label: requestStates[state][locale],
      organ,
      department,
      applicant,
      wanted,
      clock,
      events: open.events.map(({ seq, act, at, on, from, to }) => ({ seq, act, at, on, from, to })),
      letters,
      allowedActs: acts,
      hints: { sameInformation: others },
    },
  };
}

/** The desk of requests as JSON, for who is logged in: same sight, same acts, same refusals as its pages. */
export function requestDeskApi(office: Office): Hono<StaffEnv> {
  const api = new Hono<StaffEnv>();
  api.use('/desk/*', staffOnly(office));
  const today = () => dayOf(office.now());

  /** The form token as a header: what a page of another site cannot know. */
  const isOurs = (c: Context<StaffEnv>): boolean => c.req.header('x-form-token') === c.var.staff.formToken;

  const bodyOf = async (c: Context): Promise<Readonly<Record<string, unknown>> | Response> => {
    const body = await readJson(c);
    if (body.kind === 'json') return fields(body.value);
    return body.kind === 'malformed'
      ? refuse(c, refusals.malformed)
      : refuse(c, { ...refusals.tooLarge, values: { most: MOST_JSON / 1024 } });
  };

  async function answerCase(c: Context<StaffEnv>, no: string, full: 'full' | 'masked' = 'masked'): Promise<Response> {
    const found = await caseFor(office, c.var.staff, no, full);
    if (found === 'not-found') return refuse(c, refusals.unknown);
    if (found === 'erased') return refuse(c, { ...refusals.unknown, status: 410 });
    const json = caseJson(found, localeOf(c));
    c.header('ETag', `"${json.item.seq}"`);
    return c.json(json);
  }

  api.get('/desk/session', (c) => {
    const { login, name, role, department, formToken } = c.var.staff;
    return c.json({ schema: 'gongkai.session/1', item: { login, name, role, department, formToken } });
  });

  api.get('/desk/requests', async (c) => {
    const filter = filterOf(c.req.query(), today());
    const offset = Math.max(0, Math.trunc(Number(c.req.query('cursor') ?? 0)) || 0);
    const { rows, total, more } = await deskRows(office.store, c.var.staff, today(), filter, { limit: PAGE, offset });
    return c.json({
      schema: 'gongkai.desk-requests/1',
      generatedAt: office.now().toISOString(),
      department: c.var.staff.department,
      total,
      items: rows.map((row) => ({
        no: row.no,
        applicant: row.applicant_masked,
        subject: row.subject,
        state: row.state,
        receivedOn: row.received_on,
        dueOn: row.due_on,
        stoppedOn: row.stopped_on,
        provisional: row.provisional === 1,
        department: row.department,
      })),
      ...(more && { atLeast: true }),
      ...(rows.length === PAGE && (more || offset + PAGE < total) && { next: String(offset + PAGE) }),
    });
  });

  api.get('/desk/notices', async (c) => {
    const notices = await noticesFor(office.store.read, c.var.staff, today(), MOST_NOTICES);
    return c.json({
      schema: 'gongkai.notices/1',
      generatedAt: office.now().toISOString(),
      department: c.var.staff.department,
      total: notices.length,
      items: notices.map(({ no, on_day: on, kind, days, due_on: dueOn, department }) => ({
        no,
        on,
        kind,
        days,
        dueOn,
        department,
      })),
    });
  });

  api.get('/desk/requests/:no', (c) => answerCase(c, c.req.param('no')));

  api.post('/desk/requests/:no/acts/:act', async (c) => {
    const { staff } = c.var;
    const { no, act } = c.req.param();
    if (!isOurs(c)) return refuse(c, refusals.foreign);
    if (!isDeskAct(act) || staff.role === 'auditor') return refuse(c, refusals.unknown);
    const found = await caseFor(office, staff, no, 'masked');
    if (found === 'not-found') return refuse(c, refusals.unknown);
    const body = await bodyOf(c);
    if (body instanceof Response) return body;
    const match = c.req.header('if-match');
    const expectSeq = match === undefined ? Number(body['expectSeq']) : Number(/^"(\d+)"$/.exec(match)?.[1]);
    const result = await doAct(office, actorOf(staff), { no, act, input: fields(body['data']), expectSeq });
    if (result.kind === 'done') return answerCase(c, no);
    const isStale = result.kind === 'conflict' && result.problems.some(({ at }) => at === '/expectSeq');
    return isStale && match !== undefined ? refuse(c, { ...stale, problems: result.problems }) : refuseAct(c, result);
  });

  api.post('/desk/requests/:no/reveal', async (c) => {
    if (!isOurs(c)) return refuse(c, refusals.foreign);
    const no = c.req.param('no');
    const found = await caseFor(office, c.var.staff, no, 'masked');
    if (found === 'not-found' || c.var.staff.role === 'auditor') return refuse(c, refusals.unknown);
    const body = await bodyOf(c);
    if (body instanceof Response) return body;
    const why = typeof body['why'] === 'string' ? body['why'] : '';
    if (!(await reveal(office, c.var.staff, no, why)))
      return refuseInvalid(c, [{ code: 'reveal.why', at: '/why', words: words.why }]);
    return answerCase(c, no, 'full');
  });
  return api;
}
