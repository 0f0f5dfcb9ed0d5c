import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { cityOffice, clerk, head, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';
import { draftSurvey, endSurvey, openSurvey, publishResult } from './acts.ts';
import { surveyFacts, surveyGaps } from './duties.ts';
import { readQuestions } from './rules.ts';

const typed = (values: Record<string, string>) => ({ values, lists: {} });
const questions = 'Are you content?\n- yes\n- no\n\nWhat do you read?\n+ site\n+ paper\n\nAnything else?';
const survey = (given: Record<string, string> = {}) =>
  typed({
    title: 'openness',
    purpose: 'satisfaction',
    intro: 'we ask',
    opensOn: '2026-11-20',
    closesOn: '2026-12-20',
    questions,
    ...given,
  });
const codes = (result: object): readonly string[] =>
  'problems' in result ? (result.problems as { code: string; at: string }[]).map(({ code, at }) => code + at) : [];

describe('questions as a clerk writes them', () => {
  test('options of one, of several, and words', () => {
    const read = readQuestions(questions);
    assert.ok(read.ok);
    assert.deepEqual(
      read.questions.map(({ id, kind, options }) => [id, kind, options.length]),
      [
        ['q1', 'one', 2],
        ['q2', 'many', 2],
        ['q3', 'text', 0],
      ],
    );
  });
  test('refused: none, a single option, an option twice', () => {
    assert.deepEqual(codes(readQuestions(' \n\n')), ['survey.none/questions']);
    assert.deepEqual(codes(readQuestions('q\n- a')), ['survey.option/questions']);
    assert.deepEqual(codes(readQuestions('q\n- a\n- a')), ['survey.twice/questions']);
  });
});

for (const engine of engines())
  describe(`surveys on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let host: Awaited<ReturnType<typeof served>>;
    let id = '';
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
      host = await served(office);
    });
    after(async () => {
      await host.stop();
      await office.end();
      await engine.stop();
    });
    const item = async (): Promise<Record<string, unknown>> =>
      ((await (await fetch(`${host.origin}/api/v1/surveys/${id}`)).json()) as { item: Record<string, unknown> }).item;
    const answer = async (key: string, answers: unknown): Promise<number> =>
      (
        await fetch(`${host.origin}/api/v1/surveys/${id}/answers`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': key },
          body: JSON.stringify({ answers }),
        })
      ).status;

    test('drafted by a clerk, opened by the head; its questions stand from then on', async () => {
      assert.deepEqual(codes(await draftSurvey(office, clerk, survey({ closesOn: '2026-11-01' }))), [
        'survey.days/closesOn',
      ]);
      const drafted = await draftSurvey(office, clerk, survey());
      assert.ok(drafted.kind === 'done');
      ({ id } = drafted);
      assert.equal((await fetch(`${host.origin}/open/surveys/${id}`)).status, 404);
      assert.equal((await openSurvey(office, clerk, { id })).kind, 'forbidden');
      assert.equal((await openSurvey(office, { ...head, department: 'd-czj' }, { id })).kind, 'forbidden');
      assert.equal((await openSurvey(office, head, { id, seq: 0 })).kind, 'conflict');
      assert.equal((await openSurvey(office, head, { id })).kind, 'done');
      assert.deepEqual(codes(await draftSurvey(office, clerk, survey(), { id })), ['survey.state']);
      await assert.rejects(
        office.store.db.updateTable('survey').set({ questions: '[]' }).where('id', '=', id).execute(),
      );
    });
    test('answers are counted, the same form once; words are sealed and read at the desk alone', async () => {
      assert.equal(await answer('survey-key-1', { q1: '0', q2: ['0', '1'], q3: 'more lists please' }), 202);
      assert.equal(await answer('survey-key-1', { q1: '0', q2: ['0', '1'], q3: 'more lists please' }), 202);
      assert.equal(await answer('survey-key-2', { q1: '7' }), 422);
      assert.equal(await answer('survey-key-3', {}), 422);
      const form = new URLSearchParams({ key: 'survey-form-1', q1: '1' });
      const page = await fetch(`${host.origin}/open/surveys/${id}`, { method: 'POST', body: form });
      assert.equal(page.status, 200);
      assert.deepEqual([(await item())['answerCount'], (await item())['counts']], [2, undefined]);
      const rows = JSON.stringify(await office.store.db.selectFrom('survey_answer').selectAll().execute());
      assert.doesNotMatch(rows, /more lists/);
      const desk = await loggedIn(office, host.origin, { login: 'clerk', role: 'clerk', department: 'mzj' });
      assert.match((await desk.get(`/desk/surveys/${id}`)).text, /more lists please/);
    });
    test('closed by its day: no more answers; the result is a gap until it is published, with the counts', async () => {
      assert.deepEqual(codes(await publishResult(office, head, { id }, typed({ result: 'x' }))), ['survey.state']);
      office.setNow('2027-01-25T09:00:00+08:00');
      assert.equal(await answer('survey-key-9', { q1: '0' }), 422);
      const gaps = await surveyGaps(office, { role: 'clerk', departmentId: 'd-mzj' }, '2027-01-25');
      assert.equal(gaps.length, 1);
      assert.deepEqual(codes(await publishResult(office, head, { id }, typed({}))), ['field.needed/result']);
      assert.equal((await publishResult(office, head, { id }, typed({ result: 'we add lists' }))).kind, 'done');
      assert.deepEqual((await item())['counts'], [
        { id: 'q1', answered: 2, counts: [1, 1] },
        { id: 'q2', answered: 1, counts: [1, 1] },
      ]);
      assert.match(await (await fetch(`${host.origin}/open/surveys/${id}`)).text(), /we add lists[^]*50\.0 %/);
    });
    test('ended early only with a reason; the city’s own survey of openness counts for the assessment', async () => {
      office.setNow('2026-11-23T09:00:00+08:00');
      const drafted = await draftSurvey(office, cityOffice, survey());
      assert.ok(drafted.kind === 'done');
      const which = { id: drafted.id };
      await openSurvey(office, cityOffice, which);
      assert.equal((await endSurvey(office, cityOffice, which, typed({}))).kind, 'invalid');
      assert.equal((await endSurvey(office, cityOffice, which, typed({ reason: 'done' }))).kind, 'done');
      const facts = () => surveyFacts(office, 'd-city', '2026-01-01', '2026-12-31');
      assert.equal((await facts())[0]?.met, 0);
      await publishResult(office, cityOffice, which, typed({ result: 'all well' }));
      assert.equal((await facts())[0]?.met, 1);
    });
  });
