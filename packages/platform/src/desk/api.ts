import type { Locale } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { MOST_JSON, readJson } from '../http/body.ts';
import { localeOf } from '../http/locale.ts';
import { refuse, refuseInvalid, refusals } from '../http/problem.ts';
import type { Office } from '../office.ts';
import { eventsOf } from '../records/events.ts';
import type { ActResult } from '../records/act-result.ts';
import { staffOnly, type StaffEnv } from '../staff/session.ts';
import { actorOf } from '../staff/staff.ts';
import type { Face } from './face.ts';
import type { Field, Typed } from './fields.ts';

const PAGE = 50;
const words = {
  stale: {
    zh: '他人刚刚办理了此件，请重新读取后再办',
    en: 'Somebody else has just worked on this; read it again first',
  },
  name: {
    zh: '“{name}”的值应为文字、数字、是否，或者它们的列表',
    en: '“{name}” takes a text, a number, true or false, or a list of them',
  },
} as const;

const camel = (name: string): string => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const own = (row: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value]));

const fieldJson = ({ name, kind, label, needed, most, options }: Field, locale: Locale) => ({
  name,
  kind,
  label: label[locale],
  needed: needed === true,
  ...(most !== undefined && { most }),
  ...(options && { options: Object.keys(options) }),
});

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value
    : typeof value === 'number'
      ? String(value)
      : typeof value === 'boolean'
        ? value
          ? 'yes'
          : ''
        : undefined;

/** What was sent as a form would have sent it; the name of the first value that is none. */
function typedFrom(data: unknown): Typed | { readonly bad: string } {
  const values: Record<string, string> = {};
  const lists: Record<string, readonly string[]> = {};
  if (data !== undefined && (typeof data !== 'object' || data === null || Array.isArray(data))) return { bad: 'data' };
  for (const [name, value] of Object.entries(data ?? {})) {
    const all = (Array.isArray(value) ? value : [value]).map(textOf);
    const texts = all.filter((text) => text !== undefined);
    if (texts.length < all.length) return { bad: name };
    lists[name] = texts;
    values[name] = texts[0] ?? '';
  }
  return { values, lists };
}

/**
 * The desk of one register as JSON, for who is logged in: its list, one row with its events and what may be done, and the
 * acts. Sight, fields and refusals are those of the pages; what goes wrong is told as RFC 9457.
 */
export function deskApi<Row extends object>(office: Office, face: Face<Row>): Hono<StaffEnv> {
  const api = new Hono<StaffEnv>();
  const base = `/desk/${face.path}`;
  const shown = (row: Row) => ({ ...own(row), ...face.shape?.(row) });
  api.use(base, staffOnly(office));
  api.use(`${base}/*`, staffOnly(office));

  api.get(base, async (c) => {
    const { staff } = c.var;
    const locale = localeOf(c);
    const cursor = Math.max(0, Math.trunc(Number(c.req.query('cursor') ?? 0)) || 0);
    const rows = await face.list(staff);
    const enter = staff.role === 'auditor' ? undefined : face.enter;
    c.header('Cache-Control', 'no-store');
    return c.json({
      schema: 'gongkai.desk-register/1',
      generatedAt: office.now().toISOString(),
      register: face.path,
      department: staff.department,
      items: rows.slice(cursor, cursor + PAGE).map(shown),
      total: rows.length,
      ...(cursor + PAGE < rows.length && { next: String(cursor + PAGE) }),
      ...(enter && { fields: (await enter.fields(staff)).map((field) => fieldJson(field, locale)) }),
    });
  });

  async function one(c: Context<StaffEnv>, id: string, status: 200 | 201 = 200): Promise<Response> {
    const { staff } = c.var;
    const locale = localeOf(c);
    const row = await face.find(staff, id);
    if (!row) return refuse(c, refusals.unknown);
    const events = await eventsOf(office.store.read, face.entity, face.eventsUnder?.(row) ?? id);
    const acts = staff.role === 'auditor' ? {} : await face.acts(actorOf(staff), row);
    const seq = events.at(-1)?.seq ?? 0;
    c.header('ETag', `"${seq}"`);
    c.header('Cache-Control', 'no-store');
    const item = {
      ...shown(row),
      id,
      seq,
      events: events.map(({ seq: number, act, at, by, reason, data }) => ({ seq: number, act, at, by, reason, data })),
      allowedActs: Object.entries(acts)
        .filter(([, { isOpen }]) => isOpen)
        .map(([act, { fields }]) => ({ act, fields: fields.map((field) => fieldJson(field, locale)) })),
    };
    return c.json({ schema: 'gongkai.desk-register-item/1', generatedAt: office.now().toISOString(), item }, status);
  }
  api.get(`${base}/:id`, (c) => one(c, c.req.param('id')));

  /** One thing done with what was sent, and the row as it then is. */
  async function doing(
    c: Context<StaffEnv>,
    work: (typed: Typed, aim: { readonly expectSeq?: number }) => Promise<ActResult>,
    status: 200 | 201,
  ): Promise<Response> {
    if (c.req.header('x-form-token') !== c.var.staff.formToken) return refuse(c, refusals.foreign);
    if (c.var.staff.role === 'auditor') return refuse(c, refusals.forbidden);
    const body = await readJson(c, MOST_JSON * 8); // texts of documents come this way
    if (body.kind === 'too-large') return refuse(c, { ...refusals.tooLarge, values: { most: (MOST_JSON * 8) / 1024 } });
    if (body.kind !== 'json' || typeof body.value !== 'object' || body.value === null)
      return refuse(c, refusals.malformed);
    const { data, expectSeq } = body.value as Readonly<Record<string, unknown>>; // an object, just asked
    const typed = typedFrom(data);
    if ('bad' in typed)
      return refuseInvalid(c, [
        { code: 'body.value', at: `/data/${typed.bad}`, words: words.name, values: { name: typed.bad } },
      ]);
    const match = /^"(\d{1,9})"$/.exec(c.req.header('if-match') ?? '')?.[1];
    const seq = match === undefined ? expectSeq : Number(match);
    const result = await work(typed, Number.isSafeInteger(seq) ? { expectSeq: Number(seq) } : {});
    switch (result.kind) {
      case 'done':
        // what was handed on is another's now: it was done, and there is nothing left to see
        if (!(await face.find(c.var.staff, result.id))) return c.body(null, 204);
        return one(c, result.id, status);
      case 'not-found':
        return refuse(c, refusals.unknown);
      case 'forbidden':
        return refuse(c, refusals.forbidden);
      case 'invalid':
        return refuseInvalid(c, result.problems.map(below));
      case 'conflict':
        return refuse(c, {
          status: match === undefined ? 409 : 412,
          code: 'act.stale',
          title: words.stale,
          problems: result.problems,
        });
    }
  }

  const { enter: entry } = face;
  if (entry) api.post(base, (c) => doing(c, (typed) => entry.run(actorOf(c.var.staff), typed), 201));
  api.post(`${base}/:id/acts/:act`, async (c) => {
    const { id, act: name } = c.req.param();
    const actor = actorOf(c.var.staff);
    const row = await face.find(c.var.staff, id);
    const acts = row && (await face.acts(actor, row));
    const act = acts && Object.hasOwn(acts, name) ? acts[name] : undefined;
    if (!act) return refuse(c, refusals.unknown);
    return doing(c, (typed, aim) => act.run(actor, { id, ...aim }, typed), 200);
  });
  return api;
}

const below = <P extends { readonly at: string }>(problem: P): P => ({
  ...problem,
  at: problem.at === '' ? '' : `/data${problem.at}`,
});
