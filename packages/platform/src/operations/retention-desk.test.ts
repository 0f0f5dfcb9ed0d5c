import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { deskPeople, type DeskPeople } from '../../testing/desk.ts';
import { testOffice, type TestOffice } from '../../testing/office.ts';
import { clerk, filed, head, withDepartments } from '../../testing/requests.ts';
import { served } from '../../testing/served.ts';
import { embeddedJobs } from '../jobs/embedded.ts';
import { doAct } from '../registers/request/index.ts';
import { openRequest } from '../registers/request/status.ts';
import { lastRun, periodsOf } from './retention.ts';
import { doUpkeep, planUpkeep } from './upkeep.ts';

describe('the desk of retention', () => {
  let office: TestOffice;
  let site: Awaited<ReturnType<typeof served>>;
  let people: DeskPeople;
  let no: string;
  before(async () => {
    office = await testOffice({ now: '2026-03-02T09:00:00+08:00' });
    await withDepartments(office);
    no = await filed(office, {}, { channel: 'counter' });
    const answer = { outcome: 'deny.internal', text: '不公开', reason: '内部', basis: '条例第十六条' };
    for (const [actor, act, input] of [
      [clerk, 'assign', { department: 'mzj' }],
      [clerk, 'draft-answer', answer],
      [head, 'answer', { on: '2026-03-02' }],
    ] as const)
      assert.equal((await doAct(office, actor, { no, act, input })).kind, 'done');
    office.setNow('2031-01-15T09:00:00+08:00');
    site = await served(office);
    people = await deskPeople(office, site.origin);
  });
  after(async () => {
    await site.stop();
    await office.end();
  });

  test('periods are tried before they are set: what would go, on which day and by which rule; nothing is changed by it', async () => {
    const { city } = people;
    const nothing = await city.get('/desk/retention');
    assert.match(nothing.text, /不清除[^]*90 日内没有将清除的内容/);
    const tried = await city.get('/desk/retention?request=5&comment=&feedback=');
    assert.match(tried.text, new RegExp(`${no}[^]*datetime="2031-03-03"[^]*datetime="2026-03-02"[^]*5 年`));
    assert.match(tried.text, /尚未生效/);
    assert.deepEqual(await periodsOf(office), {});
    const ripe = await city.get('/desk/retention?request=1');
    assert.match(ripe.text, /datetime="2031-01-16"/, 'what is due longer goes with the next run');
    const wrong = await city.get('/desk/retention?request=viele&comment=3');
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /value="viele"[^]*value="3"/);
  });

  test('the city office sets them, an auditor looks, nobody else sees the page', async () => {
    const { city, auditor, clerk: other } = people;
    assert.equal((await other.get('/desk/retention')).status, 403);
    const seen = await auditor.get('/desk/retention?request=5');
    assert.equal(seen.status, 200);
    assert.doesNotMatch(seen.text, /action="\/desk\/retention"/);
    const token = await city.token('/desk');
    assert.equal((await auditor.post('/desk/retention', { token: await auditor.token(), request: '1' })).status, 403);
    assert.equal((await city.post('/desk/retention', { token: 'guess', request: '1' })).status, 403);
    assert.equal((await city.post('/desk/retention', { token, request: '5', comment: '', feedback: '3' })).status, 303);
    assert.deepEqual(await periodsOf(office), { request: 5, feedback: 3 });
  });

  test('on its night the job erases by itself, and notes what went and when', async () => {
    const moved = {
      ...office,
      jobs: embeddedJobs({ store: office.store, now: office.now, everyMs: 5, onError: assert.ifError }),
    };
    let ran: (() => void) | undefined;
    const night = new Promise<void>((done) => (ran = done));
    doUpkeep(moved, (_level, event) => event === 'retention' && ran?.());
    await planUpkeep(moved);
    office.setNow('2031-03-04T02:31:00+08:00');
    await moved.jobs.start();
    await night;
    await moved.jobs.stop();
    assert.equal(await openRequest(office, no), 'erased');
    assert.deepEqual((await lastRun(office))?.done, { request: 1, comment: 0, feedback: 0 });
    const next = await office.store.db
      .selectFrom('job')
      .select('run_at')
      .where('name', '=', 'retention')
      .where('state', '=', 'ready')
      .execute();
    assert.deepEqual(
      next.map(({ run_at: at }) => at),
      ['2031-03-04T18:30:00.000Z'],
      'the next night is planned',
    );
  });
});
