import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readLeaders } from '@gongkai/model';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { cityOffice, clerk, head, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import type { ActResult } from '../../records/act-result.ts';
import { organisationFacts, organisationGaps } from './duties.ts';
import { changeLeader, end, enterLeader, enterPost, setUpBody } from './people-acts.ts';
import { actOnTask, assignTask, enterPoint } from './point-acts.ts';
import { attendanceOf, heardOf, sessionsOf, taskOf } from './repo.ts';
import { filePlan, hearReport, holdSession, planTraining, signIn } from './year-acts.ts';

const typed = (values: Record<string, string>, lists: Record<string, string[]> = {}) => ({ values, lists });
const codes = (result: ActResult): readonly string[] =>
  'problems' in result ? result.problems.map(({ code, at }) => `${at} ${code}`) : [result.kind];
const idOf = (result: ActResult): string => {
  assert.equal(result.kind, 'done', codes(result).join());
  return result.kind === 'done' ? result.id : '';
};
const leader = { name: 'Zhou', post: 'director', order: '1', division: 'all of it', fromOn: '2024-01-01' };

for (const engine of engines())
  describe(`the organisation on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    let first = '';
    let deputy = '';
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
      site = await served(office);
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });

    test('one head at a time; who is in charge of openness has it in the published words', async () => {
      first = idOf(await enterLeader(office, clerk, typed({ ...leader, isHead: 'yes' })));
      assert.deepEqual(codes(await enterLeader(office, clerk, typed({ ...leader, name: 'Wu', isHead: 'yes' }))), [
        '/isHead organisation.head-exists',
      ]);
      const second = { ...leader, name: 'Shen', post: 'deputy', order: '2', openness: 'yes' };
      assert.deepEqual(codes(await enterLeader(office, clerk, typed(second))), [
        '/division organisation.openness-unsaid',
      ]);
      deputy = idOf(await enterLeader(office, clerk, typed({ ...second, division: '分管政务公开工作' }))); // zh: the duty in words
      assert.deepEqual(codes(await enterLeader(office, clerk, typed({ ...leader, department: 'czj' }))), ['forbidden']);
      await assert.rejects(
        office.store.db.updateTable('leader').set({ is_head: 1 }).where('id', '=', deputy).execute(),
      );
    });
    test('gk-leaders reads who leads what, in their order, with the duty marked', async () => {
      const json: unknown = await (await fetch(`${site.origin}/api/v1/leaders?dept=mzj`)).json();
      const read = readLeaders(json);
      assert.ok(read.ok);
      assert.deepEqual(
        read.value.items.map(({ name, order, openness }) => [name, order, openness]),
        [
          ['Zhou', 1, false],
          ['Shen', 2, true],
        ],
      );
      assert.match(await (await fetch(`${site.origin}/open/leaders?dept=mzj`)).text(), /Shen/);
    });
    test('a division is changed by one at a time; who leaves is no longer shown but stays on record', async () => {
      const third = idOf(await enterLeader(office, clerk, typed({ ...leader, name: 'Han', order: '3' })));
      const change = typed({ post: 'deputy', order: '3', division: 'archives' });
      assert.equal((await changeLeader(office, clerk, third, change, 1)).kind, 'done');
      assert.equal((await changeLeader(office, clerk, third, change, 1)).kind, 'conflict');
      assert.equal((await changeLeader(office, { ...clerk, department: 'd-czj' }, third, change)).kind, 'not-found');
      assert.deepEqual(codes(await end(office, clerk, 'leader', third, typed({ toOn: '2023-01-01', reason: 'x' }))), [
        '/toOn organisation.leaves-early',
      ]);
      assert.equal(
        (await end(office, clerk, 'leader', third, typed({ toOn: '2026-11-01', reason: 'moved' }))).kind,
        'done',
      );
      assert.deepEqual(
        codes(await end(office, clerk, 'leader', third, typed({ toOn: '2026-11-01', reason: 'moved' }))),
        [' organisation.left'],
      );
      assert.doesNotMatch(await (await fetch(`${site.origin}/api/v1/leaders?dept=mzj`)).text(), /Han/);
    });
    test('only the head hears the report, in office, once a meeting, not in the future', async () => {
      const form = { on: '2026-03-10', meeting: 'board', leader: first, topic: 'openness in 2025' };
      assert.deepEqual(codes(await hearReport(office, clerk, typed({ ...form, leader: deputy }))), [
        '/leader organisation.not-head',
      ]);
      assert.deepEqual(codes(await hearReport(office, clerk, typed({ ...form, on: '2023-03-10' }))), [
        '/leader organisation.not-head',
      ]);
      assert.deepEqual(codes(await hearReport(office, clerk, typed({ ...form, on: '2026-12-10' }))), [
        '/on organisation.future',
      ]);
      idOf(await hearReport(office, clerk, typed(form)));
      assert.deepEqual(codes(await hearReport(office, clerk, typed(form))), ['/on organisation.heard-twice']);
      assert.equal((await heardOf(office.store.read, 'd-mzj')).length, 1);
    });
    test('the three papers are signed by the leader in charge, one of each a year, and there is a paper', async () => {
      const form = {
        year: '2026',
        kind: 'task-book',
        title: 'x',
        leader: deputy,
        signedOn: '2026-02-01',
        url: 'https://oa.example/1',
      };
      assert.deepEqual(codes(await filePlan(office, clerk, typed({ ...form, leader: first }))), [
        '/leader organisation.not-in-charge',
      ]);
      assert.deepEqual(codes(await filePlan(office, clerk, typed({ ...form, url: '' }))), ['/url organisation.paper']);
      assert.deepEqual(codes(await filePlan(office, clerk, typed({ ...form, year: '2016' }))), [
        '/year organisation.year',
      ]);
      idOf(await filePlan(office, clerk, typed(form)));
      assert.deepEqual(codes(await filePlan(office, clerk, typed(form))), ['/kind organisation.plan-exists']);
    });
    test('a leading group and a unit by their decision, one of each; posts with who holds them', async () => {
      const form = {
        kind: 'leading-group',
        name: 'group',
        decision: '2024 No 3',
        decidedOn: '2024-02-01',
        members: 'a\nb',
      };
      idOf(await setUpBody(office, clerk, typed(form)));
      assert.deepEqual(codes(await setUpBody(office, clerk, typed(form))), ['/kind organisation.body-exists']);
      idOf(await setUpBody(office, clerk, typed({ ...form, kind: 'unit', name: 'office' })));
      idOf(
        await enterPost(
          office,
          clerk,
          typed({ title: 'openness desk', person: 'Xu Private', fullTime: 'yes', inPost: 'yes', fromOn: '2024-02-01' }),
        ),
      );
      const text = await (await fetch(`${site.origin}/api/v1/organisation?dept=mzj`)).text();
      assert.match(text, /openness desk/);
      assert.doesNotMatch(text, /Xu Private/);
    });
    test('a key point is split into tasks; reported, sent back, urged, closed, each in its state', async () => {
      const point = { year: '2026', number: '1', title: 'catalogues', text: 'complete', basis: 'No 5' };
      assert.equal((await enterPoint(office, head, typed(point))).kind, 'forbidden');
      const pointId = idOf(await enterPoint(office, cityOffice, typed(point)));
      assert.deepEqual(codes(await enterPoint(office, cityOffice, typed(point))), [
        '/number organisation.point-number',
      ]);
      const task = { department: 'mzj', task: 'issue it', dueOn: '2026-10-31' };
      assert.deepEqual(codes(await assignTask(office, cityOffice, pointId, typed({ ...task, dueOn: '2027-01-01' }))), [
        '/dueOn organisation.task-early',
      ]);
      const id = idOf(await assignTask(office, cityOffice, pointId, typed(task)));
      assert.deepEqual(codes(await assignTask(office, cityOffice, pointId, typed(task))), [
        '/department organisation.task-exists',
      ]);
      const gaps = await organisationGaps(office, { role: 'head', departmentId: 'd-mzj' }, '2026-11-23');
      assert.ok(gaps.some(({ href, isLate }) => href.endsWith(id) && isLate));
      assert.deepEqual(codes(await actOnTask(office, cityOffice, id, 'close', typed({}))), [
        ' organisation.task-state',
      ]);
      assert.equal((await actOnTask(office, clerk, id, 'urge', typed({ reason: 'late' }))).kind, 'forbidden');
      assert.equal((await actOnTask(office, cityOffice, id, 'urge', typed({ reason: 'late' }))).kind, 'done');
      const report = typed({ result: 'issued', doneOn: '2026-11-20' });
      assert.deepEqual(
        codes(await actOnTask(office, clerk, id, 'report', typed({ result: 'x', doneOn: '2026-12-20' }))),
        ['/doneOn organisation.future'],
      );
      assert.equal((await actOnTask(office, clerk, id, 'report', report, 1)).kind, 'conflict');
      assert.equal((await actOnTask(office, clerk, id, 'report', report, 2)).kind, 'done');
      assert.deepEqual(codes(await actOnTask(office, cityOffice, id, 'return', typed({}))), ['/reason field.needed']);
      assert.equal((await actOnTask(office, cityOffice, id, 'return', typed({ reason: 'no address' }))).kind, 'done');
      assert.equal((await taskOf(office.store.read, id))?.result, null);
      await actOnTask(office, clerk, id, 'report', report);
      const points = async (): Promise<string> => (await fetch(`${site.origin}/api/v1/key-points?year=2026`)).text();
      assert.doesNotMatch(await points(), /"result"/);
      assert.equal((await actOnTask(office, cityOffice, id, 'close', typed({}))).kind, 'done');
      assert.match(await points(), /"result":"issued"/);
    });
    test('a training is planned, held in its year, signed in once a person', async () => {
      const form = { year: '2026', kind: 'training', title: 'law of openness', plannedOn: '2026-05-01' };
      assert.deepEqual(codes(await planTraining(office, clerk, typed(form))), ['/audience field.needed']);
      const id = idOf(await planTraining(office, clerk, typed(form, { audience: ['leaders', 'newly-appointed'] })));
      const session = { on: '2026-05-06', hours: '3', place: 'hall', speaker: 'Li' };
      assert.deepEqual(codes(await holdSession(office, clerk, id, typed({ ...session, on: '2025-05-06' }))), [
        '/on organisation.session-year',
      ]);
      assert.equal(
        (await holdSession(office, { ...clerk, department: 'd-czj' }, id, typed(session))).kind,
        'not-found',
      );
      idOf(await holdSession(office, clerk, id, typed(session)));
      const [held] = await sessionsOf(office.store.read, [id]);
      assert.ok(held);
      assert.deepEqual(codes(await signIn(office, clerk, held.id, typed({ names: '|x' }))), [
        '/names organisation.names',
      ]);
      idOf(await signIn(office, clerk, held.id, typed({ names: 'Chen|clerk\nQian|head\nChen|clerk' })));
      idOf(await signIn(office, { ...clerk, department: 'd-czj' }, held.id, typed({ names: 'Chen|clerk' })));
      idOf(await signIn(office, clerk, held.id, typed({ names: 'Chen|clerk' })));
      assert.equal((await attendanceOf(office.store.read, [held.id])).length, 3);
    });
    test('the assessment counts what is there: one department has its year, the other nothing', async () => {
      const rows = async (id: string) =>
        (await organisationFacts(office, id, '2026-01-01', '2026-11-23')).map(({ row, examined, met }) =>
          [row, met, examined].join(' '),
        );
      assert.deepEqual(await rows('d-mzj'), ['JY-160 1 1', 'JY-161 1 3', 'JY-163 1 1', 'JY-164 1 1', 'JY-166 2 2']);
      assert.deepEqual(await rows('d-czj'), ['JY-160 0 1', 'JY-161 0 3', 'JY-163 0 1', 'JY-164 0 1', 'JY-166 0 2']);
      const gaps = await organisationGaps(office, { role: 'clerk', departmentId: 'd-mzj' }, '2026-11-23');
      assert.deepEqual(
        gaps.map(({ words, values, dueOn }) => [words.en.split(' ')[0], values?.['count'], dueOn]),
        [['{count}', 2, '2026-12-31']],
      );
    });
  });
