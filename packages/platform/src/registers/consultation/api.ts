import { readNewComment } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { dayOf } from '../../day-of.ts';
import { addressList } from '../../http/client.ts';
import { filingLimit } from '../../http/limit.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { takeFiling } from '../../public/filing.ts';
import { itemAnswer, listAnswer } from '../../public/list.ts';
import { shownComments } from '../../records/comments.ts';
import { submitComment } from '../../records/intake.ts';
import { consultationTopic } from '../../records/topics.ts';
import { departmentNamed } from '../../staff/departments.ts';
import type { RegisterTools } from '../register.ts';
import {
  commentCounts,
  consultationOf,
  commentsOn,
  clustersOf,
  publicConsultations,
  type ConsultationRow,
} from './repo.ts';
import { consultationOn, feedbackJson, feedbackOf } from './shown.ts';
import { citizen, words } from './words.ts';

const MOST_SHOWN = 200;
const schema = 'gongkai.consultation/1';

/** The platform's own address, as its readers know it. */
const baseOf = (c: Context, office: Office): string => office.config.publicUrl || new URL(c.req.url).origin;

/** How many comments each topic has. */
export async function totals(office: Office): Promise<ReadonlyMap<string, number>> {
  const sums = new Map<string, number>();
  for (const { topic, count } of await commentCounts(office.store.read))
    sums.set(topic, (sums.get(topic) ?? 0) + count);
  return sums;
}

/** A consultation everybody may see; undefined for a draft, one taken back, or none. */
export async function openConsultation(office: Office, id: string): Promise<ConsultationRow | undefined> {
  const row = await consultationOf(office.store.read, id);
  return row?.state === 'published' || row?.state === 'answered' ? row : undefined;
}

/** Consultations, their comments and results as gk-consultation and gk-comment-box read them. */
export function consultationApi({ office, limiter }: RegisterTools): Hono {
  const api = new Hono();
  const { read } = office.store;
  const isTrusted = addressList(office.config.trustedProxies);
  const limit = { ...filingLimit(office.config.filingsPerTenMinutes), name: 'comment' };

  api.get('/consultations', async (c) => {
    const named = c.req.query('dept') || c.req.query('department') || '';
    const department = named === '' ? undefined : await departmentNamed(read, named);
    if (named !== '' && !department) return refuse(c, refusals.unknown);
    const [today, base, counts] = [dayOf(office.now()), baseOf(c, office), await totals(office)];
    const all = (await publicConsultations(read, department?.id)).map((row) =>
      consultationOn(row, { today, base, count: counts.get(consultationTopic(row.id)) ?? 0 }),
    );
    const wanted = c.req.query('state');
    const items = wanted === undefined ? all : all.filter(({ state }) => state === wanted);
    return listAnswer(c, office.now(), { schema, department: department?.name ?? '', items, total: items.length });
  });

  api.get('/consultations/:id', async (c) => {
    const row = await openConsultation(office, c.req.param('id'));
    if (!row) return refuse(c, refusals.unknown);
    const comments = await commentsOn(read, consultationTopic(row.id));
    const base = baseOf(c, office);
    const item = consultationOn(row, { today: dayOf(office.now()), base, count: comments.length });
    if (row.state !== 'answered') return itemAnswer(c, office.now(), schema, item);
    const feedback = feedbackOf(row, await clustersOf(read, row.id), comments, base, localeOf(c));
    return itemAnswer(c, office.now(), schema, { ...item, feedback: feedbackJson(feedback) });
  });

  api.get('/consultations/:id/feedback', async (c) => {
    const row = await openConsultation(office, c.req.param('id'));
    if (row?.state !== 'answered') return refuse(c, refusals.unknown);
    const comments = await commentsOn(read, consultationTopic(row.id));
    const feedback = feedbackOf(row, await clustersOf(read, row.id), comments, baseOf(c, office), localeOf(c));
    return itemAnswer(c, office.now(), 'gongkai.adoption-feedback/1', feedbackJson(feedback));
  });

  api.get('/consultations/:id/comments', async (c) => {
    const row = await openConsultation(office, c.req.param('id'));
    if (!row) return refuse(c, refusals.unknown);
    const { items, total } = await shownComments(read, consultationTopic(row.id), MOST_SHOWN);
    return listAnswer(c, office.now(), { schema: 'gongkai.comments/1', department: row.department, items, total });
  });

  api.post('/consultations/:id/comments', (c) => {
    const topic = consultationTopic(c.req.param('id'));
    return takeFiling(c, {
      limiter,
      limit,
      isTrusted,
      read: (json) => readNewComment(typeof json === 'object' && json !== null ? { ...json, topic } : json),
      submit: (given, filing) => submitComment(office, citizen, given, filing),
      answer: (ref) => {
        const item = { ref, state: 'pending', next: words.next[localeOf(c)] };
        return c.json({ schema: 'gongkai.comment-status/1', item }, 202);
      },
    });
  });
  return api;
}
