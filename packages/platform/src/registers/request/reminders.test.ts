import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Day } from '@gongkai/model';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { clerk, filed, head, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';
import { doAct } from './acts.ts';
import { remind, reminderOf } from './reminders.ts';

test('told five, two and no working days before the due day, and every working day after it', () => {
  const cases: readonly (readonly [Day, ReturnType<typeof reminderOf>])[] = [
    ['2026-03-20', undefined],
    ['2026-03-23', { kind: 'soon', days: 5 }],
    ['2026-03-24', undefined],
    ['2026-03-26', { kind: 'soon', days: 2 }],
    ['2026-03-27', undefined],
    ['2026-03-28', undefined], // Saturday
    ['2026-03-30', { kind: 'today', days: 0 }],
    ['2026-03-31', { kind: 'late', days: 1 }],
    ['2026-04-03', { kind: 'late', days: 4 }],
    ['2026-04-05', undefined], // Sunday
  ];
  for (const [today, expected] of cases) assert.deepEqual(reminderOf('2026-03-30', today), expected, today);
});

for (const engine of engines())
  describe(`reminders on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    type Who = Awaited<ReturnType<typeof loggedIn>>;
    let staff: Readonly<Record<'ours' | 'theirs' | 'city', Who>>;
    let no = '';
    let held = '';
    const act = async (of: string, name: Parameters<typeof doAct>[2]['act'], input: object): Promise<void> =>
      assert.equal((await doAct(office, name === 'answer' ? head : clerk, { no: of, act: name, input })).kind, 'done');
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store(), now: '2026-03-02T09:00:00+08:00' });
      await withDepartments(office);
      site = await served(office);
      no = await filed(office, {}, { channel: 'counter' }); // due 2026-03-30
      held = await filed(office, {}, { channel: 'counter' });
      await act(held, 'assign', { department: 'mzj' });
      await act(held, 'consult', { on: '2026-03-02', kind: 'third-party', name: '某公司', agreedBy: head.id });
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });
    /** A day at the desk: sessions do not live from one to the next. */
    const morning = async (day: Day): Promise<void> => {
      office.setNow(`${day}T08:00:00+08:00`);
      const log = (name: string, role: string, department: string): Promise<Who> =>
        loggedIn(office, site.origin, { login: `${name}.${day}`, role, department });
      staff = {
        ours: await log('ours', 'clerk', 'mzj'),
        theirs: await log('theirs', 'head', 'czj'),
        city: await log('city', 'office', 'city'),
      };
    };
    const told = async (who: Who): Promise<string> =>
      /<section class="told"[^]*?<\/section>/.exec((await who.get('/desk')).text)?.[0] ?? '';

    test('on the first screen of its department and the city office, nobody else’s; once a day however often it runs', async () => {
      await morning('2026-03-23');
      assert.deepEqual(await Promise.all([remind(office), remind(office)]).then(([a, b]) => a + b), 1);
      assert.equal(await remind(office), 0);
      for (const who of [staff.ours, staff.city])
        assert.match(await told(who), new RegExp(`${no}[^]*还剩 5 个工作日[^]*应于 2026-03-30 前答复`));
      assert.equal(await told(staff.theirs), '');
      const json = JSON.parse((await staff.ours.get('/api/v1/desk/notices')).text) as { items: object[] };
      assert.deepEqual(json.items, [
        { no, on: '2026-03-23', kind: 'soon', days: 5, dueOn: '2026-03-30', department: '江阴市民政局' },
      ]);
    });

    test('each day it is late is told anew; what is closed or has a later day since is told no more', async () => {
      await morning('2026-03-31');
      assert.equal(await remind(office), 1);
      assert.match(await told(staff.ours), /超期 1 个工作日/);
      await morning('2026-04-01');
      assert.equal(await remind(office), 1);
      assert.match(await told(staff.ours), /超期 2 个工作日/);
      await act(no, 'withdraw', { on: '2026-04-01' });
      assert.equal(await told(staff.ours), '');
      await morning('2026-04-02');
      assert.equal(await remind(office), 0);
    });

    test('while opinions are asked the last day moves on, and the request is neither told nor listed as late', async () => {
      await morning('2026-04-03');
      await remind(office);
      assert.doesNotMatch((await staff.ours.get('/desk/requests?due=late')).text, new RegExp(held));
      const { due_on: due } = await office.store.db
        .selectFrom('request_view')
        .innerJoin('request', 'request.id', 'request_view.request_id')
        .select('due_on')
        .where('no', '=', held)
        .executeTakeFirstOrThrow();
      assert.ok(due !== null && due > '2026-04-03', `${due}`);
    });

    test('a reminder is never changed or taken back', async () => {
      await assert.rejects(office.store.db.deleteFrom('notice').execute(), /append-only/);
      await assert.rejects(office.store.db.updateTable('notice').set({ id: 'x' }).execute(), /append-only/);
    });
  });
