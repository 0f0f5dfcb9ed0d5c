import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { actFields, deskActKeys, transitionOf, type DeskAct } from '@gongkai/model';
import fc from 'fast-check';
import { verifyChain } from '../../audit/chain.ts';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { applicant, clerk, cityOffice, filed, head, withDepartments } from '../../../testing/requests.ts';
import type { Actor } from '../../audit/chain.ts';
import { doAct, type ActResult } from './acts.ts';
import { requestLaw } from './law.ts';
import { eventsOf, lettersOf, requestByNo, viewOf } from './repo.ts';
import { viewAfter } from './view.ts';

const codes = (result: ActResult): string =>
  'problems' in result ? `${result.kind} ${result.problems.map(({ at, code }) => `${code}${at}`).join()}` : result.kind;

for (const engine of engines())
  describe(`acts on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    const act = async (actor: Actor, no: string, name: DeskAct, input: object = {}): Promise<string> =>
      codes(await doAct(office, actor, { no, act: name, input }));
    const view = async (no: string) => {
      const row = await requestByNo(office.store.read, no);
      assert.ok(row);
      const found = await viewOf(office.store.read, row.id);
      assert.ok(found);
      return { row, view: found };
    };

    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store(), now: '2026-03-02T09:00:00+08:00' });
      await withDepartments(office);
    });
    after(async () => {
      await office.end();
      await engine.stop();
    });

    test('from an online filing to a signed answer: each step by whoever may, the term from the confirmation', async () => {
      office.setNow('2026-03-02T09:00:00+08:00');
      const no = await filed(office);
      assert.equal((await view(no)).view.state, 'submitted');
      assert.equal((await view(no)).view.due_on, null);
      assert.equal(await act(applicant, no, 'confirm', { on: '2026-03-02', how: 'x' }), 'forbidden act.role');
      assert.equal(await act(clerk, no, 'confirm', { on: '2026-03-02', how: '电话' }), 'done');
      assert.equal((await view(no)).view.due_on, '2026-03-30');
      assert.equal(await act(clerk, no, 'assign', { department: '没有这个局' }), 'invalid act.department/department');
      assert.equal(await act(clerk, no, 'assign', { department: 'czj' }), 'done');
      assert.equal((await view(no)).view.department_id, 'd-czj');
      office.setNow('2026-03-06T09:00:00+08:00');
      const correction = { on: '2026-03-06', items: '请说明年度', until: '2026-03-27' };
      assert.equal(await act(clerk, no, 'ask-correction', correction), 'invalid act.missing/agreedBy');
      assert.equal(await act(clerk, no, 'ask-correction', { ...correction, agreedBy: head.id }), 'done');
      assert.deepEqual([(await view(no)).view.due_on, (await view(no)).view.stopped_on], [null, '2026-03-06']);
      office.setNow('2026-03-20T09:00:00+08:00');
      assert.equal(await act(applicant, no, 'correction-received', { on: '2026-03-20', text: '2025年' }), 'done');
      assert.equal((await view(no)).view.due_on, '2026-04-20');
      assert.match(await act(head, no, 'answer', { on: '2026-03-20' }), /^conflict/);
      const answer = { outcome: 'granted', text: '见附件' };
      assert.equal(await act(clerk, no, 'draft-answer', answer), 'invalid request.checked/checkedBy');
      assert.equal(await act(clerk, no, 'draft-answer', { ...answer, checkedBy: head.id }), 'done');
      assert.equal(await act(clerk, no, 'answer', { on: '2026-03-20' }), 'forbidden act.role');
      assert.equal(await act(head, no, 'answer', { on: '2026-03-20' }), 'done');
      const { row, view: end } = await view(no);
      assert.deepEqual([end.state, end.outcome, end.closed_on], ['answered', 'granted', '2026-03-20']);
      const letters = await lettersOf(office.store.read, row.id);
      assert.deepEqual(
        letters.map(({ kind }) => kind),
        ['confirmation', 'correction', 'disclosed'],
      );
      assert.equal(new Set(letters.map(({ no: number }) => number)).size, 3);
      assert.equal(await act(head, no, 'serve', { on: '2026-03-20', letter: letters[2]?.id, how: '网上' }), 'done');
      assert.match(await act(head, no, 'extend', { on: '2026-03-20', workingDays: 5, reason: 'x' }), /^conflict/);
    });

    test('what names people stands nowhere in clear', async () => {
      const tables = ['request', 'request_event', 'letter', 'outcome_line', 'audit'] as const;
      for (const table of tables) {
        const rows = JSON.stringify(await office.store.db.selectFrom(table).selectAll().execute());
        for (const canary of ['张三丰', '320281199001011234', '13812345678', '请说明年度', '按镇街列出'])
          assert.equal(rows.includes(canary), false, `${table} holds ${canary}`);
      }
    });

    test('an extension: once a run, in time, with its reason', async () => {
      office.setNow('2026-03-02T09:00:00+08:00');
      const no = await filed(office, {}, { channel: 'counter' });
      assert.equal(await act(clerk, no, 'assign', { department: 'mzj' }), 'done');
      office.setNow('2026-03-31T09:00:00+08:00');
      const more = { on: '2026-03-31', workingDays: 10, reason: '材料多' };
      assert.equal(await act(head, no, 'extend', more), 'invalid request.late/on');
      assert.equal(await act(head, no, 'extend', { ...more, on: '2026-03-30' }), 'done');
      assert.equal((await view(no)).view.due_on, '2026-04-14');
      assert.equal(await act(head, no, 'extend', { ...more, on: '2026-03-31' }), 'invalid request.extended');
    });

    test('two clerks on one request: the second is told, and nothing of his is done', async () => {
      const no = await filed(office, {}, { channel: 'counter' });
      const call = { no, act: 'assign' as const, input: { department: 'mzj' }, expectSeq: 1 };
      const results = await Promise.all([doAct(office, clerk, call), doAct(office, clerk, call)]);
      assert.deepEqual(results.map(codes).toSorted(), ['conflict act.seq/expectSeq', 'done']);
    });

    test('an order to answer again opens a round with a term of its own', async () => {
      office.setNow('2026-03-02T09:00:00+08:00');
      const no = await filed(office, {}, { channel: 'counter' });
      const answer = { on: '2026-03-02', outcome: 'none.not-made', basis: '条例第三十八条', reason: 'x', text: 'y' };
      assert.equal(await act(clerk, no, 'answer-on-spot', answer), 'done');
      office.setNow('2026-05-06T09:00:00+08:00');
      assert.equal(await act(head, no, 'redo', { on: '2026-05-06', remedy: 'x' }), 'forbidden act.role');
      assert.equal(
        await act(cityOffice, no, 'redo', { on: '2026-05-06', remedy: 'x' }),
        'invalid act.not-there/remedy',
      );
      const { row } = await view(no);
      const closed = { result: 'corrected', closed_on: '2026-05-06', redo_due_on: null } as const;
      await office.store.db
        .insertInto('remedy')
        .values({
          id: 'm1',
          request_id: row.id,
          organ_id: row.organ_id,
          kind: 'review',
          case_no: '1',
          received_on: '2026-04-01',
          ...closed,
        })
        .execute();
      assert.equal(await act(cityOffice, no, 'redo', { on: '2026-05-06', remedy: 'm1' }), 'done');
      const { view: again } = await view(no);
      assert.deepEqual([again.state, again.outcome, again.due_on], ['processing', null, '2026-06-02']);
    });

    test('property: whatever is tried, the view is what the events say, and each act has its one audit row', async () => {
      const actors = [clerk, head, cityOffice, applicant];
      const input = {
        on: '2026-03-02',
        how: 'x',
        tries: 'x',
        department: 'mzj',
        until: '2026-03-20',
        items: 'x',
        reason: 'x',
        agreedBy: head.id,
        outcome: 'none.unclear',
        basis: 'x',
        text: 'x',
        kind: 'third-party',
        name: '某公司',
        mode: 'per-page',
        counted: 40,
        receiptNo: '1',
        note: 'x',
        due: '2026-04-20',
        remedy: 'x',
        ref: 'x',
        workingDays: 3,
      };
      const asked = (name: DeskAct): Record<string, unknown> => {
        const known = new Set([
          ...actFields[name].map((field) => field.name),
          transitionOf(name).headAgrees ? 'agreedBy' : '',
        ]);
        return Object.fromEntries(Object.entries(input).filter(([key]) => known.has(key)));
      };
      const withoutAgreement = (actor: Actor, { agreedBy, ...rest }: Record<string, unknown>): object =>
        actor === clerk ? { agreedBy, ...rest } : rest;
      office.setNow('2026-03-02T09:00:00+08:00');
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.constantFrom(...deskActKeys), fc.constantFrom(...actors)), { maxLength: 12 }),
          async (calls) => {
            const no = await filed(office, {}, { channel: 'counter' });
            let done = 1;
            for (const [name, actor] of calls)
              if ((await act(actor, no, name, withoutAgreement(actor, asked(name)))) === 'done') done += 1;
            const { row, view: kept } = await view(no);
            const events = await eventsOf(office.store.read, row.id);
            assert.equal(events.length, done);
            assert.deepEqual(
              { ...kept },
              viewAfter({
                requestId: row.id,
                channel: row.channel,
                departmentId: row.organ_id,
                events,
                today: '2026-03-02',
                law: requestLaw,
              }),
            );
            const { rows } = await office.store.db
              .selectFrom('audit')
              .select((eb) => eb.fn.countAll<number>().as('rows'))
              .where('entity_id', '=', row.id)
              .executeTakeFirstOrThrow();
            assert.equal(Number(rows), done);
          },
        ),
        { numRuns: 40 },
      );
      assert.equal((await verifyChain(office.store)).ok, true);
    });
  });
