import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyChain } from '../../../packages/platform/src/audit/chain.ts';
import { doAct } from '../../../packages/platform/src/registers/request/acts.ts';
import { rebuildViews } from '../../../packages/platform/src/registers/request/upkeep.ts';
import { engines, testOffice } from '../../../packages/platform/testing/office.ts';
import { clerk, filed, withDepartments } from '../../../packages/platform/testing/requests.ts';

for (const engine of engines())
  test(
    `the clock jumps two days back and two ahead, on ${engine.name}: events stay in order, no term moves`,
    {
      skip: engine.skip,
    },
    async () => {
      await engine.start();
      const office = await testOffice({ store: await engine.store(), now: '2026-03-04T09:00:00+08:00' });
      await withDepartments(office);
      const no = await filed(office, {}, { channel: 'counter' });
      const row = () =>
        office.store.db
          .selectFrom('request_view as v')
          .innerJoin('request as r', 'r.id', 'v.request_id')
          .select(['r.id', 'v.due_on', 'v.received_on', 'v.seq'])
          .where('r.no', '=', no)
          .executeTakeFirstOrThrow();
      const { due_on: due } = await row();
      const assign = () => doAct(office, clerk, { no, act: 'assign', input: { department: 'mzj' } });

      office.setNow('2026-03-02T09:00:00+08:00');
      const back = await assign();
      assert.deepEqual(back.kind === 'invalid' && back.problems.map(({ code, values }) => [code, values?.['last']]), [
        ['request.before', '2026-03-04'],
      ]);
      const second = await filed(office, {}, { channel: 'counter' });
      assert.deepEqual(
        [no, second].map((each) => Number(each.split('-').at(-1))),
        [1, 2],
        'numbers go on',
      );
      assert.equal(await rebuildViews(office), 0);

      office.setNow('2026-03-06T09:00:00+08:00');
      assert.equal(await rebuildViews(office), 0);
      assert.equal((await assign()).kind, 'done');
      const after = await row();
      assert.deepEqual([after.due_on, after.received_on, after.seq], [due, '2026-03-04', 2]);
      const events = await office.store.db
        .selectFrom('request_event')
        .select(['seq', 'on_day'])
        .where('request_id', '=', after.id)
        .orderBy('seq')
        .execute();
      assert.deepEqual(
        events.map(({ seq, on_day: on }) => `${seq} ${on}`),
        ['1 2026-03-04', '2 2026-03-06'],
      );
      assert.equal((await verifyChain(office.store)).ok, true);
      await office.end();
      await engine.stop();
    },
  );
