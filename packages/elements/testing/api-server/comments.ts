import { commentStates, readNewComment, type CommentState } from '@gongkai/model';
import { bodyOf, item, json, problem, type Answer, type Asked } from './answer.ts';

interface Held {
  readonly ref: string;
  readonly topic: string;
  readonly body: string;
  readonly at: string;
  readonly clause?: string;
  readonly name?: string;
  readonly state: CommentState;
  readonly reason: string;
}

/** Comments held in memory: pending until moderated; the public list shows the shown ones only. */
export interface Comments {
  post(asked: Asked): Answer;
  /** `topic` is that of the query when none is given. */
  list(asked: Asked, topic?: string): Answer;
  one(ref: string): Answer;
  /** What a clerk decides. */
  moderate(ref: string, state: CommentState, reason: string): Answer;
}

const next = '审核后显示，可凭回执号查询';

/** `isClosed` decides by the server's clock; a topic that begins with `consultations/closed` is over in any case. */
export function comments(now: () => Date): Comments {
  const held = new Map<string, Held>();
  const unknown = (): Answer => problem(404, 'not-found', '没有这个回执号');
  return {
    post(asked) {
      const body = bodyOf(asked);
      if (body === undefined) return problem(400, 'malformed', '');
      const read = readNewComment(body);
      if (!read.ok)
        return problem(422, 'invalid', '', {
          errors: read.problems.map(({ at, code, words }) => ({ pointer: at, code, words })),
        });
      const { topic, clause, name, body: text } = read.value;
      if (topic.startsWith('consultations/closed')) {
        const words = { zh: '征集已结束，意见未提交', en: 'The consultation is closed; this was not filed' };
        return problem(409, 'closed', words.zh, { errors: [{ pointer: '/topic', code: 'comment.closed', words }] });
      }
      const ref = `C-2026-${String(1000 + held.size)}`;
      const at = now().toISOString();
      held.set(ref, {
        ref,
        topic,
        body: text,
        at,
        ...(clause && { clause }),
        ...(name && { name }),
        state: 'pending',
        reason: '',
      });
      return item(202, 'comment-status', { ref, state: 'pending', next });
    },
    list({ query }, topic = query.get('topic') ?? '') {
      const shown = [...held.values()].filter((each) => each.topic === topic && each.state === 'shown');
      return json(200, {
        schema: 'gongkai.comments/1',
        generatedAt: now().toISOString(),
        department: '江阴市民政局',
        items: shown.map(({ ref, body, at, clause, name }) => ({
          ref,
          body,
          at,
          ...(clause && { clause }),
          ...(name && { name }),
        })),
        total: shown.length,
      });
    },
    one(ref) {
      const found = held.get(ref);
      if (!found) return unknown();
      const { state, reason } = found;
      return item(200, 'comment-status', {
        ref,
        state,
        ...(reason && { reason }),
        ...(state === 'pending' && { next }),
      });
    },
    moderate(ref, state, reason) {
      const found = held.get(ref);
      if (!found || !(state in commentStates)) return unknown();
      held.set(ref, { ...found, state, reason });
      return item(200, 'comment-status', { ref, state, reason });
    },
  };
}
