import { readNewComment, readNewFeedback, type CommentState, type Read, type Words } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import type { Actor } from '../../audit/chain.ts';
import { MOST_JSON, readJson } from '../../http/body.ts';
import { addressList, clientAddress } from '../../http/client.ts';
import { fingerprintOf, isKey, keyMissing, keyReused } from '../../http/idempotency.ts';
import { filingLimit, type Limiter } from '../../http/limit.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refuseInvalid, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { submitComment, submitFeedback, type FilingKey, type Sent } from '../../records/intake.ts';
import { commentByRef, shownComments, type CommentRow } from './repo.ts';

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
  const api = new Hono();

  async function take<T>(
    c: Context,
    read: (json: unknown) => Read<T>,
    submit: (given: T, filing: FilingKey) => Promise<Sent>,
    answer: (ref: string) => Response,
  ): Promise<Response> {
    const key = c.req.header('idempotency-key');
    if (!isKey(key)) return refuse(c, keyMissing);
    const body = await readJson(c);
    if (body.kind === 'too-large') return refuse(c, { ...refusals.tooLarge, values: { most: MOST_JSON / 1024 } });
    if (body.kind !== 'json') return refuse(c, refusals.malformed);
    const given = read(body.value);
    if (!given.ok) return refuseInvalid(c, given.problems);
    const over = limiter.take(limit, clientAddress(c, isTrusted));
    if (over) return refuse(c, over);
    const sent = await submit(given.value, { key, fingerprint: fingerprintOf(body.value) });
    return sent.kind === 'other' ? refuse(c, keyReused) : answer(sent.ref);
  }

  api.post('/comments', (c) =>
    take(
      c,
      (json) => readNewComment(json),
      (given, filing) => submitComment(office, citizen, given, filing),
      (ref) =>
        c.json(
          { schema: 'gongkai.comment-status/1', item: { ref, state: 'pending', next: next.pending[localeOf(c)] } },
          202,
        ),
    ),
  );

  api.post('/feedback', (c) =>
    take(
      c,
      readNewFeedback,
      (given, filing) => submitFeedback(office, citizen, given, filing),
      (ref) => c.json({ schema: 'gongkai.feedback/1', item: { ref } }, 202),
    ),
  );

  api.get('/comments', async (c) => {
    const { rows, total } = await shownComments(office.store.read, c.req.query('topic') ?? '', MOST_SHOWN);
    return c.json({
      schema: 'gongkai.comments/1',
      generatedAt: office.now().toISOString(),
      department: '',
      items: rows.map((row) => ({
        ref: row.ref,
        body: row.public_body ?? '',
        at: row.at,
        ...(row.clause !== null && { clause: row.clause }),
        ...(row.public_name !== null && { name: row.public_name }),
        ...outcomeOf(row),
      })),
      total,
    });
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
