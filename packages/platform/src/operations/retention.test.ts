import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { engines, testOffice, type TestOffice } from '../../testing/office.ts';
import { clerk, cityOffice, filed, head, withDepartments } from '../../testing/requests.ts';
import { verifyChain } from '../audit/chain.ts';
import { openSqlite } from '../db/open.ts';
import { placeOf } from '../files/receive.ts';
import { keepBytes } from '../files/keep-bytes.ts';
import { submitComment, submitFeedback } from '../records/intake.ts';
import { doAct, rebuildViews } from '../registers/request/index.ts';
import { openRequest } from '../registers/request/status.ts';
import { openRequestKey } from '../crypto/request-key.ts';
import { privacyOf } from '../registers/request/privacy.ts';
import { draftAnswer, routeMessage, signAnswer } from '../registers/message/acts.ts';
import { workUp } from '../reports/annual-report/work-up.ts';
import { dueForErasure, eraseDue, periodsOf, readPeriods, setPeriods } from './retention.ts';

const secrets = ['张三丰', '320281199001011234', '13812345678', '养老机构补贴', '按镇街列出', '理由里的人名'];

test('periods are read kind by kind; what is no kind or no number of years is said', () => {
  assert.deepEqual(readPeriods(['request=10', 'comment=never', 'feedback=']), {
    periods: { request: 10, comment: undefined, feedback: undefined },
  });
  for (const wrong of ['letters=3', 'request=0', 'request=1.5', 'request=101', 'request=x', '__proto__=1', ''])
    assert.ok('problems' in readPeriods([wrong]), wrong);
});

for (const engine of engines())
  describe(`retention on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    const dir = mkdtempSync(join(tmpdir(), 'gk-retention-'));
    const path = join(dir, 'register.db');
    before(async () => {
      await engine.start();
      const store = engine.name === 'sqlite' ? openSqlite(path) : await engine.store();
      office = await testOffice({ store, now: '2026-03-02T09:00:00+08:00' });
      await withDepartments(office);
    });
    after(async () => {
      await office.end();
      await engine.stop();
      rmSync(dir, { recursive: true, force: true });
    });

    const act = async (no: string, name: Parameters<typeof doAct>[2]['act'], input: object): Promise<void> => {
      const actor = name === 'answer' || name === 'redo' ? head : clerk;
      const done = await doAct(office, actor, { no, act: name, input });
      assert.equal(done.kind, 'done', JSON.stringify(done));
    };
    const answered = async (): Promise<string> => {
      const no = await filed(office, {}, { channel: 'counter' });
      await act(no, 'assign', { department: 'mzj' });
      await act(no, 'draft-answer', {
        outcome: 'deny.internal',
        text: '不公开',
        reason: '理由里的人名',
        basis: '条例第十六条',
      });
      await act(no, 'answer', { on: '2026-03-02' });
      return no;
    };
    const idOf = async (no: string): Promise<string> =>
      (await office.store.db.selectFrom('request').select('id').where('no', '=', no).executeTakeFirstOrThrow()).id;
    const owned = async (no: string, bytes: string): Promise<string> => {
      const sha256 = await keepBytes(office.filesDir, new TextEncoder().encode(bytes));
      await office.store.db
        .insertInto('file')
        .values({
          id: `file-${no}`,
          sha256,
          size: 1,
          mime: 'text/plain',
          original_name: 'sealed',
          owner_table: 'request',
          owner_id: await idOf(no),
          state: 'clean',
          scanned_by: null,
          at: office.now().toISOString(),
        })
        .execute();
      return placeOf(office.filesDir, sha256);
    };
    const counted = async () => {
      const { counted: cells } = await workUp(office.store.read, {
        scope: 'organ',
        organId: 'd-mzj',
        year: 2026,
      });
      return JSON.stringify([...cells.cells]);
    };

    test('nothing is erased until the office has set a period', async () => {
      await answered();
      office.setNow('2090-01-02T09:00:00+08:00');
      assert.deepEqual(await periodsOf(office), {});
      assert.deepEqual(await eraseDue(office), { request: 0, comment: 0, feedback: 0 });
      office.setNow('2026-03-02T09:00:00+08:00');
    });

    test('once its years are over a closed request is unreadable for good, files included; its figures stay', async () => {
      const no = await answered();
      const contested = await answered();
      const open = await filed(office, {}, { channel: 'counter' });
      const file = await owned(no, `attachment of ${no}`);
      const shared = await owned(contested, 'the same bytes');
      await office.store.db
        .insertInto('remedy')
        .values({
          id: 'remedy',
          request_id: await idOf(contested),
          organ_id: 'd-mzj',
          kind: 'review',
          case_no: '1',
          received_on: '2026-03-03',
          result: null,
          closed_on: null,
          redo_due_on: null,
        })
        .execute();
      const had = await counted();
      const id = await idOf(no);
      const key = await office.store.db
        .selectFrom('request_key')
        .select('sealed')
        .where('request_id', '=', id)
        .executeTakeFirstOrThrow();
      const letter = await office.store.db
        .selectFrom('letter')
        .selectAll()
        .where('request_id', '=', id)
        .executeTakeFirstOrThrow();
      const events = await office.store.db
        .selectFrom('request_event')
        .selectAll()
        .where('request_id', '=', id)
        .execute();

      await setPeriods(office, cityOffice, { request: 5 });
      office.setNow('2031-03-02T09:00:00+08:00');
      assert.deepEqual(await dueForErasure(office, { request: 5 }), [], 'five whole years first');
      office.setNow('2031-03-03T09:00:00+08:00');
      assert.ok(
        (await dueForErasure(office, await periodsOf(office))).some(({ ref, on }) => ref === no && on === '2031-03-03'),
      );
      assert.ok(existsSync(file), 'looking erases nothing');
      const done = await eraseDue(office);
      assert.equal(done.request, 2, 'this one and the one of the test before; not the contested, not the open one');
      assert.deepEqual(await eraseDue(office), { request: 0, comment: 0, feedback: 0 });

      assert.equal(await openRequest(office, no), 'erased');
      assert.equal(typeof (await openRequest(office, contested)), 'object');
      assert.equal(typeof (await openRequest(office, open)), 'object');
      assert.equal(existsSync(file), false);
      assert.equal(existsSync(shared), true);
      const all = JSON.stringify([
        await office.store.db.selectFrom('request').selectAll().where('id', '=', id).execute(),
        await office.store.db.selectFrom('request_key').selectAll().where('request_id', '=', id).execute(),
        await office.store.db.selectFrom('file').selectAll().where('owner_id', '=', id).execute(),
      ]);
      for (const secret of secrets) assert.ok(!all.includes(secret), secret);
      const sealed = key.sealed ?? '';
      assert.ok(sealed !== '' && !all.includes(sealed), 'the key is gone');
      // the office's own key does not open what the request's key sealed
      const without = privacyOf(office.keys, id, Buffer.alloc(32));
      assert.throws(() => without.text('letter', 'html', letter.id, letter.html));
      const said = events.filter((event) => event.private !== null);
      assert.ok(said.length > 0);
      for (const event of said) assert.throws(() => without.event(event));
      assert.doesNotThrow(() => privacyOf(office.keys, id, openRequestKey(office.keys, id, sealed)), 'it was the key');
      if (engine.name === 'sqlite')
        for (const name of readdirSync(dir))
          assert.ok(!readFileSync(join(dir, name)).includes(sealed), `${name} holds the key no more`);

      assert.equal(await counted(), had, 'the annual report counts what it counted');
      assert.equal(await rebuildViews(office), 0);
      assert.equal((await verifyChain(office.store, office.digest)).ok, true);
      assert.equal(
        (
          await office.store.db
            .selectFrom('audit')
            .select('data')
            .where('entity_id', '=', id)
            .where('act', '=', 'request.erase')
            .execute()
        ).length,
        1,
      );
      await assert.rejects(office.store.db.updateTable('request').set({ subject: 'x' }).execute(), /only be erased/);
      office.setNow('2026-03-02T09:00:00+08:00');
    });

    test('a message that was answered loses what was sent and by whom; what all may read stays', async () => {
      const citizen = { id: 'citizen', role: 'citizen', department: '' };
      const given = { topic: 'mailbox', body: '我是张三丰', name: '张三丰', contact: '13812345678' };
      const send = async (key: string): Promise<string> => {
        const sent = await submitComment(office, citizen, given, { key, fingerprint: key });
        return sent.kind === 'sent' ? sent.ref : '';
      };
      const [ref, waiting] = [await send('retention-1'), await send('retention-2')];
      const typed = (values: Record<string, string>) => ({ values, lists: {} });
      await routeMessage(office, cityOffice, { ref }, typed({ department: 'd-mzj' }));
      await draftAnswer(office, clerk, { ref }, typed({ text: '已办', publicity: 'public', publicBody: '路灯坏了' }));
      await signAnswer(office, head, { ref });
      await submitFeedback(
        office,
        citizen,
        { url: 'https://a.example/', kind: 'error', text: '张三丰 13812345678', contact: '13812345678' },
        { key: 'retention-3', fingerprint: '' },
      );
      await office.store.db.updateTable('feedback').set({ done_at: office.now().toISOString() }).execute();
      await setPeriods(office, cityOffice, { request: undefined, comment: 2, feedback: 1 });
      assert.deepEqual(await periodsOf(office), { comment: 2, feedback: 1 });
      office.setNow('2028-03-03T09:00:00+08:00');
      assert.deepEqual(await eraseDue(office), { request: 0, comment: 1, feedback: 1 });
      const rows = await office.store.db.selectFrom('comment').selectAll().execute();
      const [gone, kept] = [rows.find((row) => row.ref === ref), rows.find((row) => row.ref === waiting)];
      assert.deepEqual([gone?.name, gone?.contact, gone?.blind_body, gone?.public_body], [null, null, '', '路灯坏了']);
      assert.ok(kept?.name !== null, 'nobody has answered this one');
      assert.doesNotMatch(
        JSON.stringify(await office.store.db.selectFrom('feedback').selectAll().execute()),
        /张三丰|138/,
      );
    });
  });
