import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines, testOffice, type TestOffice } from '../../testing/office.ts';
import { withDepartments } from '../../testing/requests.ts';
import { textMatches } from '../db/text-index.ts';
import { withTx } from '../db/tx.ts';
import { systemActor } from '../office.ts';
import { departmentNamed } from '../staff/departments.ts';
import { eventsOf, lastSeq, recordEvent } from './events.ts';
import { publish, withdraw } from './published.ts';

for (const engine of engines())
  describe(`what registers record on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
    });
    after(async () => {
      await office.end();
      await engine.stop();
    });
    const found = async (asked: string): Promise<readonly string[]> => {
      const matches = textMatches(office.store.engine, 'published.id', asked);
      const rows = await office.store.read
        .selectFrom('published')
        .select('title')
        .$if(matches !== undefined, (q) => (matches ? q.where(matches) : q))
        .execute();
      return rows.map(({ title }) => title);
    };

    test('events are numbered in order, each with its link in the audit chain, and never change', async () => {
      const event = { entity: 'document', id: 'd1', data: { to: 'open' } };
      await withTx(office.store, (tx) => recordEvent(tx, office, systemActor, { ...event, act: 'draft' }));
      await withTx(office.store, (tx) =>
        recordEvent(tx, office, systemActor, { ...event, act: 'return', reason: 'no attribute' }),
      );
      const events = await eventsOf(office.store.read, 'document', 'd1');
      assert.deepEqual(
        events.map(({ seq, act, reason }) => [seq, act, reason]),
        [
          [1, 'draft', null],
          [2, 'return', 'no attribute'],
        ],
      );
      assert.equal(await lastSeq(office.store.read, 'document', 'd1'), 2);
      await assert.rejects(
        office.store.db
          .updateTable('register_event')
          .set({ act: 'x' } as never)
          .execute(),
      );
      await assert.rejects(office.store.db.deleteFrom('register_event').execute());
      const { rows } = await office.store.read
        .selectFrom('audit')
        .select((eb) => eb.fn.countAll().as('rows'))
        .where('entity', '=', 'document')
        .executeTakeFirstOrThrow();
      assert.equal(Number(rows), 2);
    });
    test('what is published is found by any part of it, replaced by its next version, gone when withdrawn', async () => {
      const department = await departmentNamed(office.store.read, 'mzj');
      const thing = { kind: 'document', id: 'd1', url: '/open/documents/d1', departmentId: department?.id ?? '' };
      const put = (title: string, text: string): Promise<void> =>
        withTx(office.store, (tx) => publish(tx, office.store.engine, { ...thing, title, text, on: '2026-11-20' }));
      await put('养老服务补贴办法', '本市户籍老年人'); // zh: a title and its text
      assert.deepEqual(await found('老年人'), ['养老服务补贴办法']); // zh: found by its text
      await put('养老服务补贴实施办法', '全体常住老年人'); // zh: its next version
      assert.deepEqual(await found('户籍'), []); // zh: words of the version before
      assert.deepEqual(await found('常住'), ['养老服务补贴实施办法']); // zh: words of this one
      await withTx(office.store, (tx) => withdraw(tx, office.store.engine, 'document', 'd1'));
      assert.deepEqual(await found('常住'), []); // zh: it is gone
    });
  });
