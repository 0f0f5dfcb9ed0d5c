import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readActivities } from '@gongkai/model';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { cityOffice, clerk, head, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';
import type { ActResult } from '../../records/act-result.ts';
import { draftDocument } from '../document/index.ts';
import { actOnActivity, enterEvaluation, planActivity } from './acts.ts';
import { linkDocument } from './briefing.ts';
import { participationFacts, participationGaps } from './duties.ts';
import type { ActivityAct } from './rules.ts';

const codes = (result: ActResult): string =>
  'problems' in result ? result.problems.map(({ code }) => code.replace('participation.', '')).join() : result.kind;
const plan = (given: Record<string, string> = {}, channels: readonly string[] = ['website']) => ({
  values: {
    kind: 'hearing',
    title: '供水价格调整听证会',
    scope: 'policy',
    startsAt: '2026-11-30T14:00',
    place: '市政府二号会议室',
    summary: '拟调整居民用水价格',
    ...given,
  },
  lists: { channels, ways: ['hearing'] },
});

for (const engine of engines())
  describe(`participation on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
      await office.store.db
        .updateTable('department')
        .set({ economy_or_society: 1 })
        .where('id', '=', 'd-mzj')
        .execute();
      site = await served(office);
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });
    const planned = async (given: Record<string, string> = {}, channels?: readonly string[]): Promise<string> => {
      office.setNow('2026-11-23T09:00:00+08:00');
      const result = await planActivity(office, clerk, plan(given, channels));
      return result.kind === 'done' ? result.id : assert.fail(codes(result));
    };
    const act = async (id: string, name: ActivityAct, values: Record<string, string> = {}, actor = head) =>
      codes(await actOnActivity(office, actor, { id }, name, { values, lists: {} }));
    const gapsOf = async (): Promise<readonly string[]> =>
      (await participationGaps(office, { role: 'clerk', departmentId: 'd-mzj' }, '2026-12-01')).map(
        ({ words, values }) => words.en.replace('{title}', String(values?.['title'])),
      );

    test('a hearing is announced before its day in at least one channel, by the head; the same for one in enforcement', async () => {
      for (const kind of ['hearing', 'enforcement-hearing']) {
        const silent = await planned({ kind }, []);
        assert.equal(await act(silent, 'announce'), 'hearing-channels');
        const late = await planned({ kind, startsAt: '2026-11-23T15:00' });
        assert.equal(await act(late, 'announce'), 'hearing-day');
        await assert.rejects(
          office.store.db
            .updateTable('activity')
            .set({ state: 'announced', announced_on: '2026-11-23' })
            .where('id', '=', late)
            .execute(),
        );
        const id = await planned({ kind });
        assert.equal(await act(id, 'announce', {}, clerk), 'forbidden');
        assert.equal(await act(id, 'announce'), 'done');
      }
    });
    test('times that contradict each other and closed departments are told', async () => {
      const of = async (given: Record<string, string>) => codes(await planActivity(office, clerk, plan(given)));
      assert.equal(await of({ endsAt: '2026-11-30T13:00' }), 'ends');
      assert.equal(await of({ signupUntil: '2026-12-01' }), 'signup');
      assert.equal(await of({ seats: '0' }), 'seats');
      assert.equal(await of({ startsAt: '2026-02-30T09:00' }), 'field.moment');
      assert.equal(await of({ liveUrl: 'javascript:alert(1)' }), 'field.url');
      await office.store.db.updateTable('department').set({ active: 0 }).where('id', '=', 'd-czj').execute();
      const closed = { values: { ...plan().values, department: 'czj' }, lists: {} };
      assert.equal(codes(await planActivity(office, cityOffice, closed)), 'department-closed');
    });
    test('an open day counts once it is held and reported', async () => {
      const openDay = 'No open day has been held and reported in {year}; one a year is owed';
      const id = await planned({ kind: 'open-day', title: '民政开放日', liveUrl: 'https://live.example/1' });
      assert.equal(await act(id, 'announce'), 'done');
      assert.equal(await act(id, 'hold', { attended: '40' }), 'early');
      office.setNow('2026-12-01T09:00:00+08:00');
      assert.ok((await gapsOf()).includes(openDay));
      assert.equal(await act(id, 'hold', { attended: '40' }, clerk), 'done');
      assert.ok((await gapsOf()).includes(openDay));
      assert.ok((await gapsOf()).includes('Held, what happened is not published: 民政开放日'));
      assert.equal(await act(id, 'report', {}, clerk), 'report');
      assert.equal(await act(id, 'report', { reportText: '四十位居民参观了婚姻登记处' }, clerk), 'done');
      assert.ok(!(await gapsOf()).includes(openDay));
      const read = readActivities(
        await (await fetch(`${site.origin}/api/v1/activities?dept=mzj&kind=open-day&year=2026`)).json(),
      );
      assert.ok(read.ok);
      const [item] = read.value.items;
      assert.deepEqual(
        [item?.kind, item?.startsAt, item?.live],
        ['open-day', '2026-11-30T14:00:00+08:00', 'https://live.example/1'],
      );
      assert.match(item?.minutesUrl ?? '', /#report$/);
      const ics = await fetch(`${site.origin}/api/v1/activities/${id}.ics`);
      assert.match(ics.headers.get('content-type') ?? '', /^text\/calendar/);
      assert.match(await ics.text(), /BEGIN:VCALENDAR\r\n[^]*DTSTART;TZID=Asia\/Shanghai:20261130T140000\r\n/);
    });
    test('a meeting is not reported without who attended; then it is a fact', async () => {
      const id = await planned({ kind: 'attend-meeting', title: '常务会议列席' });
      const met = async () =>
        (await participationFacts(office, 'd-mzj', '2026-01-01', '2026-12-31')).map((row) => row.met);
      assert.equal(await act(id, 'announce'), 'done');
      office.setNow('2026-12-01T09:00:00+08:00');
      assert.equal(await act(id, 'hold', { attended: '3' }), 'done');
      assert.equal(await act(id, 'report', { reportText: '三位列席' }), 'attendees');
      assert.deepEqual(await met(), [0]);
      assert.equal(await act(id, 'attend', { category: 'expert', count: '0', origin: '江南大学' }), 'count');
      assert.equal(await act(id, 'attend', { category: 'expert', count: '3', origin: '江南大学' }), 'done');
      assert.equal(await act(id, 'report', { reportText: '三位列席' }), 'done');
      assert.deepEqual(await met(), [1]);
      assert.equal(await act(id, 'cancel', { reason: '晚了' }), 'state');
    });
    test('a press conference is tied to the document it explains, before that is published; both pages lead to each other (JY-046)', async () => {
      office.setNow('2026-11-23T09:00:00+08:00');
      const values = { kind: 'normative', title: '补贴办法', body: '正文', level: 'department' };
      const drafted = await draftDocument(office, clerk, { values, lists: {} });
      const document = drafted.kind === 'done' ? drafted.id : assert.fail(codes(drafted));
      const tie = async (id: string): Promise<string> =>
        codes(await linkDocument(office, clerk, { id }, { values: { document }, lists: {} }));
      assert.equal(await tie(await planned()), 'briefing-kind');
      const press = await planned({ kind: 'press', title: '补贴办法吹风会', startsAt: '2026-11-24T09:00' });
      assert.equal(await tie(press), 'done');
      assert.equal(await act(press, 'announce'), 'done');
      const page = async (): Promise<string> => (await fetch(`${site.origin}/open/activities/${press}`)).text();
      assert.doesNotMatch(await page(), /\/open\/documents\//, 'a document not public yet is not led to');
      await office.store.db
        .updateTable('document')
        .set({ published_on: '2026-11-23', state: 'published', attribute: 'open', url: `/open/documents/${document}` })
        .where('id', '=', document)
        .execute();
      assert.equal(await tie(press), 'briefing-late');
      assert.match(await page(), new RegExp(`/open/documents/${document}`));
      assert.match(await (await fetch(`${site.origin}/open/documents/${document}`)).text(), /补贴办法吹风会/);
    });
    test('what outsiders found is entered, not with a day to come', async () => {
      const values = {
        kind: 'third-party',
        policy: '低保政策',
        evaluator: '某研究院',
        on: '2026-12-30',
        result: '建议简化材料',
      };
      office.setNow('2026-12-01T09:00:00+08:00');
      assert.equal(codes(await enterEvaluation(office, clerk, { values, lists: {} })), 'future');
      assert.equal(
        codes(await enterEvaluation(office, clerk, { values: { ...values, on: '2026-11-30' }, lists: {} })),
        'done',
      );
      assert.match(await (await fetch(`${site.origin}/open/activities`)).text(), /建议简化材料/);
    });
    test('at the desk: what was typed is kept, what is planned is nobody else’s; two on one row are told apart', async () => {
      office.setNow('2026-11-23T09:00:00+08:00');
      const me = await loggedIn(office, site.origin, { login: 'planner', role: 'clerk', department: 'mzj' });
      const token = await me.token();
      const wrong = await me.post('/desk/activities', { token, ...plan({ title: '' }).values });
      assert.equal(wrong.status, 422);
      assert.match(wrong.text, /拟调整居民用水价格/);
      const id = await planned({ title: '只在桌上' });
      assert.equal((await fetch(`${site.origin}/open/activities/${id}`)).status, 404);
      assert.equal((await fetch(`${site.origin}/api/v1/activities/${id}.ics`)).status, 404);
      assert.match((await me.get(`/desk/activities/${id}`)).text, /只在桌上/);
      const change = { token, expectSeq: '0', ...plan({ title: '改过' }).values };
      assert.equal((await me.post(`/desk/activities/${id}/change`, change)).status, 409);
    });
  });
