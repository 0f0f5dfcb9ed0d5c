import { createHash } from 'node:crypto';
import { problem, type Answer, type Asked } from './answer.ts';

/**
 * The same key with the same body gets the same answer, with another body 409. A refused body leaves the key free: the
 * reader mends it and sends it again. A missing or odd key is malformed.
 */
export function idempotent(): (asked: Asked, act: () => Answer) => Answer {
  const done = new Map<string, { readonly body: string; readonly answer: Answer }>();
  return (asked, act) => {
    const key = asked.headers['idempotency-key'] ?? '';
    if (key.length < 8 || key.length > 80) return problem(400, 'no-key', 'Idempotency-Key (8-80)');
    const body = createHash('sha256').update(asked.path).update(asked.body).digest('hex');
    const before = done.get(key);
    if (before)
      return before.body === body ? before.answer : problem(409, 'key-reused', '此前已用同一标识提交过其他内容');
    const answer = act();
    if (answer.status < 300) done.set(key, { body, answer });
    return answer;
  };
}
