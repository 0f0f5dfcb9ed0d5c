import { Hono } from 'hono';
import { dayOf } from '../../day-of.ts';
import { refuse, refusals } from '../../http/problem.ts';
import { listAnswer } from '../../public/list.ts';
import { departmentNamed } from '../../staff/departments.ts';
import type { RegisterTools } from '../register.ts';
import { agesSince, termOf, yearBefore } from './ages.ts';
import { publicMessages, type MessageRow } from './repo.ts';
import { ageOf, isMessageKind, type Term } from './rules.ts';

const PAGE = 50;

const itemOf = (row: MessageRow, term: Term): object => {
  const repliedAt = row.reply_at ?? row.at;
  return {
    ref: row.ref,
    kind: row.topic,
    body: row.public_body ?? '',
    at: row.at,
    ...(row.public_name !== null && { name: row.public_name }),
    department: row.department ?? '',
    reply: { by: row.reply_by ?? '', at: repliedAt, body: row.reply ?? '' },
    days: ageOf(dayOf(new Date(row.at)), dayOf(new Date(repliedAt)), term).days,
  };
};

/** `GET /messages?kind&dept&cursor`: messages with their answers; `GET /messages/departments`: how each department answers. */
export function messageApi({ office }: RegisterTools): Hono {
  const api = new Hono();
  api.get('/messages', async (c) => {
    const { dept = '', kind = '', cursor = '0' } = c.req.query();
    const department = dept === '' ? undefined : await departmentNamed(office.store.read, dept);
    if ((dept !== '' && !department) || (kind !== '' && !isMessageKind(kind)) || !/^\d{1,6}$/.test(cursor))
      return refuse(c, refusals.unknown);
    const offset = Number(cursor);
    const filter = { ...(department && { departmentId: department.id }), ...(isMessageKind(kind) && { kind }) };
    const { rows, total } = await publicMessages(office.store.read, filter, { limit: PAGE, offset });
    const term = await termOf(office);
    const rest = new URL(c.req.url);
    rest.searchParams.set('cursor', String(offset + PAGE));
    return listAnswer(c, office.now(), {
      schema: 'gongkai.messages/1',
      department: department?.name ?? '',
      items: rows.map((row) => itemOf(row, term)),
      total,
      ...(offset + PAGE < total && { next: `${rest.pathname}${rest.search}` }),
    });
  });
  api.get('/messages/departments', async (c) => {
    const today = dayOf(office.now());
    const items = await agesSince(office, yearBefore(today), today);
    const term = await termOf(office);
    return listAnswer(c, office.now(), {
      schema: 'gongkai.message-ages/1',
      department: '',
      items: items.map(({ department, open, late, oldestDays, answered, inTime, medianDays }) => ({
        department,
        open,
        late,
        oldestDays,
        answered,
        inTime,
        medianDays,
        termDays: term.days,
        isLocalTerm: true,
      })),
      total: items.length,
    });
  });
  return api;
}
