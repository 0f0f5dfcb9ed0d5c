import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { cityOffice, clerk, head, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';
import type { ActResult } from '../../records/act-result.ts';
import { actOnTopic, submitTopic } from './acts.ts';
import { meetingFacts, meetingGaps } from './duties.ts';

const typed = (values: Record<string, string>) => ({ values, lists: {} });
const codes = (result: ActResult): readonly string[] =>
  'problems' in result ? result.problems.map(({ code, at }) => `${at} ${code}`.trim()) : [result.kind];
const topic = {
  title: 'bus fares',
  meeting: 'standing',
  livelihood: 'yes',
  meetsOn: '2026-11-25',
  papers: 'No 7',
  sought: 'yes',
  soughtHow: '30 days on the site, 41 opinions',
  invites: 'yes',
  attendees: 'two passengers',
};

for (const engine of engines())
  describe(`meeting topics on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let id = '';
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
    });
    after(async () => {
      await office.end();
      await engine.stop();
    });

    test('both answers are compulsory, each with how or why not; the meeting is to come, the topic is new (JY-033)', async () => {
      const { sought: _, invites: __, ...without } = topic;
      assert.deepEqual(codes(await submitTopic(office, clerk, typed({ ...without, attendees: '' }))), [
        '/sought field.needed',
        '/invites field.needed',
        '/attendees field.needed',
      ]);
      assert.deepEqual(codes(await submitTopic(office, clerk, typed({ ...topic, meetsOn: '2026-11-01' }))), [
        '/meetsOn meeting.past',
      ]);
      const sent = await submitTopic(office, clerk, typed(topic));
      assert.equal(sent.kind, 'done');
      id = sent.kind === 'done' ? sent.id : '';
      assert.deepEqual(codes(await submitTopic(office, clerk, typed(topic))), ['/title meeting.twice']);
    });
    test('the office sends it back with a reason, the department completes it; one of two at a time', async () => {
      const back = typed({ reason: 'say which opinions were taken up' });
      assert.equal((await actOnTopic(office, head, { id, act: 'return' }, back)).kind, 'forbidden');
      assert.deepEqual(codes(await actOnTopic(office, cityOffice, { id, act: 'return' }, typed({}))), [
        '/reason field.needed',
      ]);
      assert.equal((await actOnTopic(office, cityOffice, { id, act: 'return', expectSeq: 1 }, back)).kind, 'done');
      assert.equal((await actOnTopic(office, cityOffice, { id, act: 'return', expectSeq: 1 }, back)).kind, 'conflict');
      const gaps = await meetingGaps(office, { role: 'clerk', departmentId: 'd-mzj' }, '2026-11-23');
      assert.deepEqual(
        gaps.map(({ words }) => words.en.slice(0, 9)),
        ['Sent back'],
      );
      assert.deepEqual(codes(await actOnTopic(office, cityOffice, { id, act: 'hold' }, typed({}))), ['meeting.state']);
      const other = { ...clerk, department: 'd-czj' };
      assert.equal((await actOnTopic(office, other, { id, act: 'resubmit' }, typed(topic))).kind, 'not-found');
      assert.equal((await actOnTopic(office, clerk, { id, act: 'resubmit' }, typed(topic))).kind, 'done');
    });
    test('what was said of the opinions is entered after the meeting, and not left out (JY-034)', async () => {
      const said = typed({ explained: '41 opinions, 12 taken up', attended: 'two passengers' });
      assert.deepEqual(codes(await actOnTopic(office, cityOffice, { id, act: 'hold' }, said)), ['meeting.early']);
      office.setNow('2026-11-26T09:00:00+08:00');
      const late = await meetingGaps(office, { role: 'office', departmentId: 'd-city' }, '2026-11-26');
      assert.deepEqual(
        late.map(({ departmentId, isLate }) => [departmentId, isLate]),
        [['d-city', true]],
      );
      assert.deepEqual(codes(await actOnTopic(office, cityOffice, { id, act: 'hold' }, typed({}))), [
        '/explained meeting.explained',
      ]);
      await assert.rejects(
        office.store.db
          .updateTable('meeting_item')
          .set({ state: 'held', held_on: '2026-11-25' })
          .where('id', '=', id)
          .execute(),
      );
      assert.equal((await actOnTopic(office, cityOffice, { id, act: 'hold' }, said)).kind, 'done');
      assert.deepEqual(
        (await meetingFacts(office, 'd-mzj', '2026-01-01', '2026-12-31')).map(({ row, met, examined }) =>
          [row, met, examined].join(' '),
        ),
        ['JY-033 1 1', 'JY-034 1 1'],
      );
    });
    test('the desk keeps what was typed; a withdrawn department submits nothing; an auditor only reads', async () => {
      const site = await served(office);
      const person = await loggedIn(office, site.origin, { login: 'clerk', role: 'clerk', department: 'mzj' });
      const token = await person.token('/desk/meetings');
      const refused = await person.post('/desk/meetings', { token, title: 'kept title' });
      assert.equal(refused.status, 422);
      assert.match(refused.text, /kept title/);
      assert.match((await person.get(`/desk/meetings/${id}?lang=en`)).text, /12 taken up/);
      await office.store.db.updateTable('department').set({ active: 0 }).where('id', '=', 'd-mzj').execute();
      const gone = await person.post('/desk/meetings', { token, ...topic, meetsOn: '2026-12-01' });
      await office.store.db.updateTable('department').set({ active: 1 }).where('id', '=', 'd-mzj').execute();
      assert.match(gone.text, /单位已撤销/); // zh: why
      const auditor = await loggedIn(office, site.origin, { login: 'audit', role: 'auditor', department: 'city' });
      assert.doesNotMatch((await auditor.get('/desk/meetings')).text, /action="\/desk\/meetings/);
      await site.stop();
    });
    test('a held topic is public when the office says so, and not before; it can be taken back with a reason (JY-032)', async () => {
      const site = await served(office);
      try {
        const seen = async (): Promise<readonly { title: string; attended?: string }[]> =>
          ((await (await fetch(`${site.origin}/api/v1/meetings?dept=mzj`)).json()) as { items: [] }).items;
        assert.deepEqual(await seen(), []);
        assert.equal((await fetch(`${site.origin}/open/meetings/${id}`)).status, 404);
        assert.equal((await actOnTopic(office, clerk, { id, act: 'publish' }, typed({}))).kind, 'forbidden');
        assert.deepEqual(codes(await actOnTopic(office, cityOffice, { id, act: 'withdraw' }, typed({ reason: 'x' }))), [
          'meeting.hidden',
        ]);
        assert.equal((await actOnTopic(office, cityOffice, { id, act: 'publish' }, typed({}))).kind, 'done');
        assert.deepEqual(codes(await actOnTopic(office, cityOffice, { id, act: 'publish' }, typed({}))), [
          'meeting.public',
        ]);
        assert.deepEqual(
          (await seen()).map(({ title, attended }) => [title, attended]),
          [['bus fares', 'two passengers']],
        );
        assert.match(await (await fetch(`${site.origin}/open/meetings/${id}`)).text(), /41 opinions, 12 taken up/);
        assert.match(await (await fetch(`${site.origin}/open/search?q=bus`)).text(), /bus fares/);
        const back = typed({ reason: 'a name too many' });
        assert.equal((await actOnTopic(office, cityOffice, { id, act: 'withdraw' }, back)).kind, 'done');
        assert.deepEqual(await seen(), []);
      } finally {
        await site.stop();
      }
    });
  });
