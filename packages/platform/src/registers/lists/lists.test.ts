import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { cityOffice, clerk, head, withDepartments } from '../../../testing/requests.ts';
import type { ActResult } from '../../records/act-result.ts';
import { lastSeq } from '../../records/events.ts';
import { decideOne, propose } from './acts.ts';
import { issueList, planDeadlines, setDeadline } from './deadline-acts.ts';
import { changesOf, inForce, versions, waiting, type ProposalRow } from './repo.ts';
import { deadlineOf } from './repo-desk.ts';
import { shownItems } from './shown.ts';
import { handlingOf } from './rules.ts';

const typed = (values: Record<string, string>, lists: Record<string, string[]> = {}) => ({ values, lists });
const why = { changeReason: 'reviewed', effectiveOn: '2026-11-01' };
const codes = (result: ActResult): readonly string[] =>
  'problems' in result ? result.problems.map(({ code, at }) => `${at} ${code}`) : [result.kind];

for (const engine of engines())
  describe(`the three lists on ${engine.name}`, { skip: engine.skip }, () => {
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
    const pending = async (code: string): Promise<ProposalRow> => {
      const [found] = await waiting(office.store.read, { role: 'office', departmentId: '' }, { code });
      assert.ok(found, `${code} waits`);
      return found;
    };
    const approve = async (code: string): Promise<ActResult> =>
      decideOne(office, head, (await pending(code)).id, { act: 'approve' });
    const addPower = async (code: string, values: Record<string, string> = {}): Promise<void> => {
      const form = { code, name: `power ${code}`, kind: 'licence', legalBasis: 'Act, Art 3', ...why, ...values };
      assert.deepEqual(codes(await propose(office, clerk, { list: 'power' }, typed(form))), ['done']);
      assert.deepEqual(codes(await approve(code)), ['done']);
    };
    const current = (code: string, list: 'power' | 'service' | 'catalogue' = 'power') =>
      inForce(office.store.read, { list, code }, '2026-11-23');

    test('a new power without a legal basis is refused; with one it waits for the head, then it is in force', async () => {
      const form = { code: 'P-0001', name: 'A licence', kind: 'licence', ...why };
      assert.deepEqual(codes(await propose(office, clerk, { list: 'power' }, typed(form))), [
        '/legalBasis list.power-basis',
      ]);
      const good = typed({ ...form, legalBasis: 'Act, Art 3' }, { levels: ['county'] });
      assert.deepEqual(codes(await propose(office, clerk, { list: 'power' }, good)), ['done']);
      assert.equal((await current('P-0001')).length, 0);
      const { id } = await pending('P-0001');
      assert.deepEqual(codes(await decideOne(office, clerk, id, { act: 'approve' })), ['forbidden']);
      const stranger = { ...head, department: 'd-czj' };
      assert.deepEqual(codes(await decideOne(office, stranger, id, { act: 'approve' })), ['not-found']);
      assert.deepEqual(codes(await decideOne(office, head, id, { act: 'approve' })), ['done']);
      const [item] = await current('P-0001');
      assert.deepEqual([item?.version, item?.fields], [1, { kind: 'licence', levels: 'county' }]);
      assert.deepEqual(codes(await decideOne(office, head, id, { act: 'approve' })), [' list.decided']);
    });
    test('a change makes a version, with its reason; the version before ends the day it begins', async () => {
      await addPower('P-0002');
      const form = {
        name: 'power P-0002',
        kind: 'licence',
        promisedDays: '5',
        changeReason: 'quicker',
        effectiveOn: '2026-11-20',
      };
      const at = { list: 'power', code: 'P-0002' } as const;
      const back = { ...form, effectiveOn: '2026-10-01' };
      assert.deepEqual(codes(await propose(office, clerk, at, typed(back))), ['/effectiveOn list.before-version']);
      assert.deepEqual(codes(await propose(office, clerk, at, typed({ ...form, promisedDays: '' }))), [
        ' list.nothing-changed',
      ]);
      assert.deepEqual(codes(await propose(office, clerk, at, typed(form))), ['done']);
      assert.deepEqual(codes(await propose(office, clerk, at, typed(form))), ['/code list.waiting']);
      assert.deepEqual(codes(await approve('P-0002')), ['done']);
      const all = await versions(office.store.read, at);
      assert.deepEqual(
        all.map(({ version, valid_from, valid_to }) => [version, valid_from, valid_to]),
        [
          [1, '2026-11-01', '2026-11-20'],
          [2, '2026-11-20', null],
        ],
      );
    });
    test('a cancelled power leaves the list, and its history says why', async () => {
      await addPower('P-0003');
      const form = typed({
        changeReason: 'handed to the market',
        legalBasis: 'State Council 2026 No 1',
        effectiveOn: '2026-11-10',
      });
      const at = { list: 'power', code: 'P-0003', isCancelling: true } as const;
      assert.deepEqual(codes(await propose(office, clerk, at, form)), ['done']);
      assert.deepEqual(codes(await approve('P-0003')), ['done']);
      assert.equal((await current('P-0003')).length, 0);
      const [shown] = await shownItems(office.store.read, { list: 'power', code: 'P-0003' }, '2026-11-23', '');
      assert.deepEqual(
        [shown?.isCancelled, shown?.history[0]?.kind, shown?.history[0]?.basis],
        [true, 'cancelled', 'State Council 2026 No 1'],
      );
      await addPower('P-0003', { effectiveOn: '2026-11-12' });
      assert.equal((await current('P-0003'))[0]?.version, 2);
    });
    test('what takes effect later is not shown before its day', async () => {
      await addPower('P-0004', { effectiveOn: '2026-12-01' });
      const at = (day: '2026-11-30' | '2026-12-01') =>
        shownItems(office.store.read, { list: 'power', code: 'P-0004' }, day, '');
      assert.equal((await at('2026-11-30')).length, 0);
      assert.equal((await at('2026-12-01')).length, 1);
    });
    test('two clerks on one item: the second is told, and a version made meanwhile stops an older proposal', async () => {
      await addPower('P-0005');
      const at = { list: 'power', code: 'P-0005' } as const;
      const seq = await lastSeq(office.store.read, 'list_item', 'power:P-0005');
      const form = (days: string) => typed({ name: 'power P-0005', kind: 'licence', promisedDays: days, ...why });
      assert.deepEqual(codes(await propose(office, clerk, { ...at, expectSeq: seq }, form('5'))), ['done']);
      const second = await propose(office, clerk, { ...at, expectSeq: seq }, form('7'));
      assert.equal(second.kind, 'conflict');
      assert.deepEqual(
        codes(await decideOne(office, head, (await pending('P-0005')).id, { act: 'refuse', reason: ' ' })),
        ['/refusal list.refusal-needed'],
      );
      assert.deepEqual(
        codes(await decideOne(office, head, (await pending('P-0005')).id, { act: 'refuse', reason: 'too short' })),
        ['done'],
      );
      assert.equal((await current('P-0005'))[0]?.fields['promisedDays'], undefined);
    });
    test('a code that is on the list, or another department’s, is named; a closed department changes nothing', async () => {
      await addPower('P-0006');
      const form = { code: 'P-0006', name: 'x', kind: 'other', legalBasis: 'Act', ...why };
      assert.deepEqual(codes(await propose(office, clerk, { list: 'power' }, typed(form))), ['/code list.taken']);
      const other = { ...clerk, department: 'd-czj' };
      assert.deepEqual(codes(await propose(office, other, { list: 'power' }, typed(form))), ['/code list.elsewhere']);
      assert.deepEqual(codes(await propose(office, other, { list: 'power', code: 'P-0006' }, typed(form))), [
        'not-found',
      ]);
      assert.deepEqual(codes(await propose(office, clerk, { list: 'power' }, typed({ ...form, code: 'P 6;' }))), [
        '/code list.code-form',
      ]);
      await office.store.db.updateTable('department').set({ active: 0 }).where('id', '=', 'd-czj').execute();
      assert.deepEqual(codes(await propose(office, other, { list: 'power' }, typed({ ...form, code: 'C-1' }))), [
        '/department list.department-closed',
      ]);
      await office.store.db.updateTable('department').set({ active: 1 }).where('id', '=', 'd-czj').execute();
    });
    test('a disclosure item that is not wholly open says why', async () => {
      const form = { code: 'M-01', name: 'List of recipients', attribute: 'partly-open', ...why };
      assert.deepEqual(codes(await propose(office, clerk, { list: 'catalogue' }, typed(form))), [
        '/reason list.attribute-reason',
      ]);
      assert.deepEqual(codes(await propose(office, clerk, { list: 'catalogue' }, typed({ ...form, attribute: '' }))), [
        '/attribute field.needed',
      ]);
      assert.deepEqual(
        codes(await propose(office, clerk, { list: 'catalogue' }, typed({ ...form, reason: 'privacy' }))),
        ['done'],
      );
      assert.deepEqual(codes(await approve('M-01')), ['done']);
    });
    test('the policy’s deadlines are planned with their words; a catalogue is issued once and whole', async () => {
      assert.deepEqual(codes(await planDeadlines(office, clerk)), ['forbidden']);
      assert.deepEqual(codes(await planDeadlines(office, cityOffice)), ['done']);
      const due = async (id: string) => deadlineOf(office.store.read, id, 'catalogue');
      assert.deepEqual(
        [(await due('d-czj'))?.due_on, (await due('d-czj'))?.literal_text],
        ['2018-04-30', '2018年4月底前'],
      ); // zh: the policy's words
      assert.deepEqual(
        [(await due('d-mzj'))?.due_on, (await due('d-mzj'))?.literal_text],
        ['2018-06-30', '2018年7月前'],
      ); // zh: the policy's words
      const mzj = { list: 'catalogue', departmentId: 'd-mzj' } as const;
      const moved = typed({ dueOn: '2018-07-31', literal: '2018年7月前', reason: 'read as the end of July' }); // zh: the policy's words
      assert.deepEqual(codes(await setDeadline(office, head, mzj, moved)), ['forbidden']);
      assert.deepEqual(codes(await setDeadline(office, cityOffice, mzj, moved)), ['done']);
      assert.equal((await due('d-mzj'))?.due_on, '2018-07-31');
      const on = typed({ issuedOn: '2018-07-20' });
      assert.deepEqual(codes(await issueList(office, head, { ...mzj, departmentId: 'd-czj' }, on)), ['not-found']);
      assert.deepEqual(codes(await issueList(office, head, mzj, on)), [' list.issue-missing']);
      const whole = {
        name: 'List of recipients',
        attribute: 'partly-open',
        reason: 'privacy',
        subject: 'x',
        content: 'y',
        timeLimit: 'z',
        way: 'proactive',
      };
      await propose(office, clerk, { list: 'catalogue', code: 'M-01' }, typed({ ...whole, ...why }));
      await approve('M-01');
      assert.deepEqual(codes(await issueList(office, head, mzj, typed({ issuedOn: '2027-01-01' }))), [
        '/issuedOn list.future',
      ]);
      assert.deepEqual(codes(await issueList(office, head, mzj, on)), ['done']);
      assert.deepEqual(codes(await issueList(office, head, mzj, on)), [' list.issued']);
      assert.equal((await due('d-mzj'))?.done_on, '2018-07-20');
    });
    test('the database itself refuses a second open version, a power without basis, and a change of history', async () => {
      const [item] = await office.store.db.selectFrom('list_item').selectAll().where('code', '=', 'P-0001').execute();
      assert.ok(item);
      const again = { ...item, id: 'again', version: 9 };
      await assert.rejects(office.store.db.insertInto('list_item').values(again).execute());
      const [change] = await changesOf(office.store.read, 'power', 'P-0001');
      assert.ok(change);
      await assert.rejects(
        office.store.db
          .insertInto('list_change')
          .values({ ...change, seq: 9, legal_basis: null })
          .execute(),
      );
      await assert.rejects(
        office.store.db
          .updateTable('list_change')
          .set({ reason: 'x' } as never)
          .execute(),
      );
      await assert.rejects(office.store.db.deleteFrom('list_item').execute());
    });
  });
test('items handled online, at the counter, at both or with no word of it are told apart (JY-102)', () => {
  const items = [{ online: 'full', place: 'hall' }, { online: 'full' }, { place: 'hall' }, { online: 'counter' }];
  assert.deepEqual(handlingOf(items.map((fields) => ({ fields }))), { both: 1, online: 1, counter: 1, unsaid: 1 });
});
