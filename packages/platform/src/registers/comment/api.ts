import { readNewComment, readNewFeedback, type CommentState, type Words } from '@gongkai/model';
import { Hono } from 'hono';
import type { Actor } from '../../audit/chain.ts';
import { addressList } from '../../http/client.ts';
import { filingLimit, type Limiter } from '../../http/limit.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { takeFiling } from '../../public/filing.ts';
import { shownComments } from '../../records/comments.ts';
import { submitComment, submitFeedback } from '../../records/intake.ts';
import { commentByRef, type CommentRow } from './repo.ts';

const citizen: Actor = { id: 'citizen', role: 'citizen', department: '' };
const MOST_SHOWN = 200;

const next: Readonly<Record<CommentState, Words>> = {
  pending: { zh: '审核后公开，可凭回执号查询结果', en: 'It is shown after review; look it up by its reference' },
  shown: { zh: '已公开', en: 'It is shown' },
  hidden: { zh: '未公开，理由见下', en: 'It is not shown, for the reason given' },
  merged: { zh: '已与同类意见一并答复', en: 'It was answered together with others like it' },
};

const outcomeOf = (row: CommentRow): Record<string, unknown> => ({
  ...(row.reply !== null && { reply: { by: row.reply_by ?? '', at: row.reply_at ?? '', body: row.reply } }),
  ...(row.adoption !== null && { adoption: { state: row.adoption, reason: row.adoption_reason ?? '' } }),
});

/** Comments and feedback as the elements send and read them. */
export function commentApi({ office, limiter }: { readonly office: Office; readonly limiter: Limiter }): Hono {
  const isTrusted = addressList(office.config.trustedProxies);
  const limit = { ...filingLimit(office.config.filingsPerTenMinutes), name: 'comment' };
  const route = { limiter, limit, isTrusted };
  const api = new Hono();

  api.post('/comments', (c) =>
    takeFiling(c, {
      ...route,
      read: (json) => readNewComment(json),
      submit: (given, filing) => submitComment(office, citizen, given, filing),
      answer: (ref) =>
        c.json(
          { schema: 'gongkai.comment-status/1', item: { ref, state: 'pending', next: next.pending[localeOf(c)] } },
          202,
        ),
    }),
  );

  api.post('/feedback', (c) =>
    takeFiling(c, {
      ...route,
      read: readNewFeedback,
      submit: (given, filing) => submitFeedback(office, citizen, given, filing),
      answer: (ref) => c.json({ schema: 'gongkai.feedback/1', item: { ref } }, 202),
    }),
  );

  api.get('/comments', async (c) => {
    const { items, total } = await shownComments(office.store.read, c.req.query('topic') ?? '', MOST_SHOWN);
    const generatedAt = office.now().toISOString();
    return c.json({ schema: 'gongkai.comments/1', generatedAt, department: '', items, total });
  });

  api.get('/comments/:ref', async (c) => {
    const row = await commentByRef(office.store.read, c.req.param('ref'));
    if (!row) return refuse(c, refusals.unknown);
    c.header('Cache-Control', 'no-store');
    return c.json({
      schema: 'gongkai.comment-status/1',
      item: {
        ref: row.ref,
        state: row.state,
        next: next[row.state][localeOf(c)],
        reason: row.reason ?? '',
        ...outcomeOf(row),
      },
    });
  });
  return api;
}
