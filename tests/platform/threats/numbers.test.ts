import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { clerk, draft, filed, head } from '../../../packages/platform/testing/requests.ts';
import { app } from '../../../packages/platform/src/app.ts';
import { verifyChain } from '../../../packages/platform/src/audit/chain.ts';
import { doAct, eraseByNo, rebuildViews } from '../../../packages/platform/src/registers/request/index.ts';
import { attacked } from './office.ts';

const wrong = 'AAAA-AAAA-AAAA-AAAA';

describe('numbers and clocks', () => {
  let it_: Awaited<ReturnType<typeof attacked>>;
  before(async () => {
    it_ = await attacked({ filingsPerTenMinutes: 1000 });
  });
  after(() => it_.end());

  /** The site with every table that is asked written down: work is counted, no clock is trusted. */
  const watchedSite = () => {
    const asked: string[] = [];
    const watch = <T extends object>(source: T): T =>
      new Proxy(source, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name);
          if (typeof value !== 'function') return value;
          return (...given: unknown[]): unknown => {
            asked.push(`${String(name)} ${typeof given[0] === 'string' ? given[0] : ''}`);
            return Reflect.apply(value, target, given);
          };
        },
      });
    const { office } = it_;
    const store = { ...office.store, read: watch(office.store.read), db: watch(office.store.db) };
    const site = app({ ...office, store }, (_, error) => assert.fail(String(error)));
    return { site, work: () => asked.splice(0) };
  };

  it('T11 enumeration: unknown number, wrong code and erased request get the same answer for the same work', async () => {
    const known = await filed(it_.office);
    const erased = await filed(it_.office, {}, { channel: 'counter' });
    await doAct(it_.office, clerk, { no: erased, act: 'withdraw', input: { on: '2026-11-23' } });
    assert.ok(await eraseByNo(it_.office, erased, 'test'));
    const { site, work } = watchedSite();
    const ways: Readonly<Record<string, (no: string) => Promise<Response>>> = {
      status: async (no) =>
        site.request(`/api/v1/requests/${no}`, { headers: { authorization: `GK-Code ${no}:${wrong}` } }),
      letter: async (no) =>
        site.request(`/api/v1/requests/${no}/letters/x`, { headers: { authorization: `GK-Code ${no}:${wrong}` } }),
      page: async (no) =>
        site.request('/status', {
          method: 'POST',
          headers: { 'sec-fetch-site': 'same-origin' },
          body: new URLSearchParams({ no, code: wrong }),
        }),
    };
    for (const [way, ask] of Object.entries(ways)) {
      const told = [];
      for (const no of [known, 'MZJ-2026-9999', erased, 'NO-SUCH-0001']) {
        work();
        const response = await ask(no);
        const text = (await response.text()).replaceAll(no, 'NO').replaceAll(/nonce-[^"']+/g, '');
        const headers = [...response.headers].filter(([name]) => name !== 'content-security-policy');
        told.push({ status: response.status, text, headers, work: work() });
      }
      const [first, ...others] = told;
      assert.equal(first?.status, 404, way);
      assert.ok((first?.work.length ?? 0) > 0, `${way}: the work was seen`);
      for (const other of others) assert.deepEqual(other, first, way);
    }
  });

  it('T10 code guessing: ten tries an hour of one number, whatever is tried, and sixty from one address', async () => {
    const { site } = watchedSite();
    const no = await filed(it_.office);
    const attempt = async (of: string): Promise<number> =>
      (await site.request(`/api/v1/requests/${of}`, { headers: { authorization: `GK-Code ${of}:${wrong}` } })).status;
    const statuses: number[] = [];
    for (let tries = 0; tries < 12; tries += 1) statuses.push(await attempt(no));
    assert.deepEqual(statuses, [...Array.from({ length: 10 }, () => 404), 429, 429]);
    let answered = 0;
    for (let tries = 0; tries < 80; tries += 1) if ((await attempt(`MZJ-2026-${2000 + tries}`)) === 404) answered += 1;
    assert.equal(answered, 50, 'sixty with the ten before');
  });

  it('T40 a clock that jumps: order and chain go on, an earlier day is refused with a message, no due day moves', async () => {
    const { office } = it_;
    const no = await filed(office, {}, { channel: 'counter' });
    const act = (name: 'assign' | 'extend', input: object) => doAct(office, head, { no, act: name, input });
    assert.equal((await act('assign', { department: 'mzj' })).kind, 'done');
    const due = async (): Promise<readonly (string | null)[]> =>
      (await office.store.db.selectFrom('request_view').select('due_on').orderBy('request_id').execute()).map(
        (row) => row.due_on,
      );
    const had = await due();
    office.setNow('2026-11-21T09:00:00+08:00'); // two days back
    const back = await act('extend', { on: '2026-11-21', workingDays: 5, reason: 'x' });
    assert.equal(back.kind, 'invalid');
    assert.deepEqual('problems' in back ? back.problems.map(({ code, at }) => code + at) : [], ['request.before/on']);
    assert.equal((await it_.post('/requests', draft())).status, 201, 'a filing is taken whatever the clock says');
    assert.equal(await rebuildViews(office), 0);
    office.setNow('2026-11-25T09:00:00+08:00'); // two days on
    assert.equal(await rebuildViews(office), 0);
    office.setNow('2026-11-23T09:00:00+08:00');
    assert.deepEqual((await due()).slice(0, had.length), had);
    const events = await office.store.db
      .selectFrom('request_event')
      .select(['request_id', 'seq'])
      .orderBy('request_id')
      .orderBy('seq')
      .execute();
    for (const rows of Map.groupBy(events, ({ request_id: id }) => id).values())
      assert.deepEqual(
        rows.map(({ seq }) => Number(seq)),
        rows.map((_, at) => at + 1),
      );
    assert.equal((await verifyChain(office.store)).ok, true);
    const dayOf = new URL('../../../packages/platform/src/day-of.ts', import.meta.url).href;
    for (const zone of ['America/New_York', 'Pacific/Kiritimati', 'UTC'])
      assert.equal(
        execFileSync(
          process.execPath,
          [
            '--conditions=source',
            '--input-type=module',
            '-e',
            `import { dayOf } from ${JSON.stringify(dayOf)}; console.log(dayOf(new Date('2026-11-22T16:30:00Z')))`,
          ],
          { env: { ...process.env, TZ: zone }, encoding: 'utf8' },
        ).trim(),
        '2026-11-23',
        `${zone}: days are Beijing's`,
      );
  });
});
