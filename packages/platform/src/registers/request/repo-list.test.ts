import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import type { DeskAct } from '@gongkai/model';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { clerk, filed, withDepartments } from '../../../testing/requests.ts';
import { requestDue, requestRank } from '../../db/request-order.ts';
import { doAct } from './acts.ts';
import { deskCounts, deskRows, type DeskFilter } from './repo-list.ts';

const office = { role: 'office', departmentId: 'd-city' };
const finance = { role: 'clerk', departmentId: 'd-czj' };
const civil = { role: 'clerk', departmentId: 'd-mzj' };
const today = '2026-03-02';

for (const engine of engines())
  describe(`lists of requests on ${engine.name}`, { skip: engine.skip }, () => {
    let here: TestOffice;
    const names = new Map<string, string>();
    const add = async (
      name: string,
      day: string,
      acts: readonly (readonly [DeskAct, object])[] = [],
    ): Promise<void> => {
      here.setNow(`${day}T09:00:00+08:00`);
      const channel = name === 'unconfirmed' ? 'internet' : 'counter';
      const no = await filed(here, { wanted: { name } }, { channel });
      names.set(no, name);
      for (const [act, input] of acts)
        assert.equal((await doAct(here, clerk, { no, act, input })).kind, 'done', `${name} ${act}`);
    };
    const list = async (
      sight: { readonly role: string; readonly departmentId: string },
      filter: DeskFilter = {},
      page: { readonly limit: number; readonly offset?: number } = { limit: 50 },
    ): Promise<readonly (string | undefined)[]> => {
      const { rows } = await deskRows(here.store, sight, today, filter, page);
      return rows.map(({ no }) => names.get(no));
    };
    before(async () => {
      await engine.start();
      here = await testOffice({ store: await engine.store() });
      await withDepartments(here);
      await add('late', '2026-01-05');
      await add('withdrawn first', '2026-01-06', [['withdraw', { on: '2026-01-06' }]]);
      await add('elsewhere', '2026-02-03', [['assign', { department: 'czj' }]]);
      await add('unconfirmed', '2026-02-04');
      await add('withdrawn last', '2026-02-05', [['withdraw', { on: '2026-02-05' }]]);
      await add('young', '2026-03-02');
    });
    after(async () => {
      await here.end();
      await engine.stop();
    });

    const inOrder = ['late', 'elsewhere', 'young', 'unconfirmed', 'withdrawn last', 'withdrawn first'];
    test('what is due first on top, then what has no day, closed ones last and newest first', async () => {
      assert.deepEqual(await list(office), inOrder);
      for (let at = 0; at < inOrder.length; at += 2)
        assert.deepEqual(await list(office, {}, { limit: 2, offset: at }), inOrder.slice(at, at + 2));
    });

    test('an organ sees once what another department works on for it; who works on it sees that alone', async () => {
      assert.deepEqual(await list(civil), inOrder);
      for (let at = 0; at < inOrder.length; at += 1)
        assert.deepEqual(await list(civil, {}, { limit: 1, offset: at }), [inOrder[at]]);
      assert.deepEqual(await list(finance), ['elsewhere']);
    });

    test('narrowed and searched, the order stays and so does who may see', async () => {
      assert.deepEqual(await list(office, { due: 'late' }), ['late']);
      assert.deepEqual(await list(office, { due: 'open' }), ['late', 'elsewhere', 'young', 'unconfirmed']);
      assert.deepEqual(await list(civil, { department: 'd-czj' }), ['elsewhere']);
      assert.deepEqual(await list(civil, { state: 'withdrawn' }), ['withdrawn last', 'withdrawn first']);
      assert.deepEqual(await list(office, { text: 'withdrawn' }), ['withdrawn last', 'withdrawn first']);
      assert.deepEqual(await list(finance, { text: 'withdrawn' }), []);
      assert.deepEqual(await list(finance, { text: 'elsewhere' }), ['elsewhere']);
      assert.deepEqual(await deskCounts(here.store, civil, today, '2026-03-09'), {
        late: 1,
        today: 0,
        soon: 1,
        stopped: 0,
      });
    });

    test('all are counted as long as they are few', async () => {
      const { total, more } = await deskRows(here.store, civil, today, {}, { limit: 2 });
      assert.deepEqual([total, more], [6, false]);
    });

    test('a page of the archive is read from an index, never sorted', { skip: engine.name !== 'sqlite' }, async () => {
      const { rows } = await sql<{ readonly detail: string }>`
        explain query plan select request_id from request_view where state = 'answered'
        order by ${requestRank}, ${requestDue}, request_id desc limit 50`.execute(here.store.read);
      assert.match(rows.map(({ detail }) => detail).join(), /using (?:covering )?index request_view_state/i);
      assert.doesNotMatch(rows.map(({ detail }) => detail).join(), /temp b-tree/i);
    });
  });
