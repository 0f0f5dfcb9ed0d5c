import { isFields } from '@gongkai/model';
import { Hono } from 'hono';
import { MOST_JSON, readJson } from '../../http/body.ts';
import { addressList, clientAddress } from '../../http/client.ts';
import { fingerprintOf, isKey, keyMissing, keyReused } from '../../http/idempotency.ts';
import { filingLimit } from '../../http/limit.ts';
import { refuse, refuseInvalid, refusals } from '../../http/problem.ts';
import { itemAnswer, listAnswer } from '../../public/list.ts';
import { departmentNamed } from '../../staff/departments.ts';
import type { RegisterTools } from '../register.ts';
import { answerSurvey } from './acts.ts';
import { itemOf } from './item.ts';
import { publicSurveys, surveyById } from './repo.ts';

/** `GET /surveys?dept`, `GET /surveys/{id}`, `POST /surveys/{id}/answers {answers: {q1: "0", q2: ["0", "2"], q3: "words"}}`. */
export function surveyApi({ office, limiter }: RegisterTools): Hono {
  const isTrusted = addressList(office.config.trustedProxies);
  const limit = { ...filingLimit(office.config.filingsPerTenMinutes), name: 'survey' };
  const api = new Hono();
  api.get('/surveys', async (c) => {
    const dept = c.req.query('dept') ?? '';
    const department = dept === '' ? undefined : await departmentNamed(office.store.read, dept);
    if (dept !== '' && !department) return refuse(c, refusals.unknown);
    const rows = await publicSurveys(office.store.read, department?.id);
    const items = await Promise.all(rows.map((row) => itemOf(office, row)));
    return listAnswer(c, office.now(), {
      schema: 'gongkai.surveys/1',
      department: department?.name ?? '',
      items,
      total: items.length,
    });
  });
  api.get('/surveys/:id', async (c) => {
    const row = await surveyById(office.store.read, c.req.param('id'));
    if (!row || row.state === 'draft') return refuse(c, refusals.unknown);
    return itemAnswer(c, office.now(), 'gongkai.survey/1', await itemOf(office, row));
  });
  api.post('/surveys/:id/answers', async (c) => {
    const key = c.req.header('idempotency-key');
    if (!isKey(key)) return refuse(c, keyMissing);
    const body = await readJson(c);
    if (body.kind === 'too-large') return refuse(c, { ...refusals.tooLarge, values: { most: MOST_JSON / 1024 } });
    if (body.kind !== 'json') return refuse(c, refusals.malformed);
    const over = limiter.take(limit, clientAddress(c, isTrusted));
    if (over) return refuse(c, over);
    const sent = isFields(body.value) && isFields(body.value['answers']) ? body.value['answers'] : {};
    const given = (id: string): readonly string[] => {
      const found = sent[id];
      return (Array.isArray(found) ? found : [found]).flatMap((one: unknown) =>
        typeof one === 'string' || typeof one === 'number' ? [String(one)] : [],
      );
    };
    const answered = await answerSurvey(office, c.req.param('id'), given, {
      key,
      fingerprint: fingerprintOf(body.value),
    });
    if (answered.kind === 'not-found') return refuse(c, refusals.unknown);
    if (answered.kind === 'other') return refuse(c, keyReused);
    if (answered.kind === 'invalid') return refuseInvalid(c, answered.problems);
    return c.json({ schema: 'gongkai.survey-receipt/1', item: { survey: c.req.param('id') } }, 202);
  });
  return api;
}
