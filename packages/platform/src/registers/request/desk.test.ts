import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { deskAct as act, deskPeople, type DeskPeople } from '../../../testing/desk.ts';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { filed, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { eraseByNo } from './erasure.ts';
import { rebuildViews } from './upkeep.ts';

for (const engine of engines())
  describe(`desk on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    let people: DeskPeople;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store(), now: '2026-03-02T09:00:00+08:00' });
      await withDepartments(office);
      site = await served(office);
      people = await deskPeople(office, site.origin);
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });

    test('a clerk confirms, assigns, drafts; a mistake comes back with what was typed', async () => {
      const { clerk, head } = people;
      const no = await filed(office);
      assert.match((await clerk.get('/desk')).text, new RegExp(no));
      assert.equal((await act(clerk, no, 'confirm', { on: '2026-03-02', how: '电话' })).status, 303);
      assert.equal((await act(clerk, no, 'assign', { department: 'd-mzj' })).status, 303);
      const wrong = await act(clerk, no, 'draft-answer', { outcome: 'deny.internal', text: '<i>属于内部事务</i>' });
      assert.equal(wrong.status, 422);
      assert.match(wrong.text, /此结果须写明理由/);
      assert.match(wrong.text, /&lt;i&gt;属于内部事务/);
      const good = { outcome: 'deny.internal', text: '不公开', reason: '人事管理', basis: '条例第十六条第一款' };
      assert.equal((await act(clerk, no, 'draft-answer', good)).status, 303);
      assert.match((await head.get('/desk/review')).text, new RegExp(no));
      assert.equal((await act(head, no, 'answer', { on: '2026-03-02' })).status, 303);
      assert.match((await clerk.get(`/desk/requests/${no}`)).text, /已答复/);
    });

    test('T31 two clerks: the second is told, and what he typed is still there', async () => {
      const { clerk } = people;
      const no = await filed(office, {}, { channel: 'counter' });
      const token = await clerk.token(`/desk/requests/${no}`);
      const fields = { token, expectSeq: '1', department: 'd-mzj', note: '请尽快办理' };
      assert.equal((await clerk.post(`/desk/requests/${no}/acts/assign`, fields)).status, 303);
      const second = await clerk.post(`/desk/requests/${no}/acts/assign`, fields);
      assert.equal(second.status, 409);
      assert.match(second.text, /他人刚刚办理了此件/);
      assert.match(second.text, /请尽快办理/);
    });

    test('T22 CSV: no cell begins a formula', async () => {
      const { city } = people;
      await filed(office, { wanted: { name: '=HYPERLINK("http://evil")' } });
      const { text } = await city.get('/desk/requests.csv');
      assert.ok(text.includes('"\'=HYPERLINK(""http://evil"")"'));
      assert.doesNotMatch(text, /(^|,)[=+@]/m);
    });

    test('a letter that came by post: registered, with the day it was signed for as the day of receipt', async () => {
      const { clerk } = people;
      const token = await clerk.token('/desk/requests/new');
      const fields = {
        token,
        channel: 'registered-mail',
        arrivedOn: '2026-02-27',
        organ: 'mzj',
        'applicant.kind': 'natural',
        'applicant.name': '赵六',
        'applicant.idKind': 'id-card',
        'applicant.idNo': '320281199001011234',
        'applicant.address': '江阴市某路 1 号',
        'wanted.name': '殡葬服务收费标准',
        carrier: 'paper',
        delivery: 'post',
      };
      assert.equal((await clerk.post('/desk/requests/new', { ...fields, 'wanted.name': '' })).status, 422);
      const done = await clerk.post('/desk/requests/new', fields);
      assert.equal(done.status, 303);
      assert.match((await clerk.get(done.location ?? '')).text, /2026-03-26/); // 2026-02-28, a Saturday, was worked
    });

    test('erasure: what names people is gone for good, its events still count', async () => {
      const { clerk, city } = people;
      const no = await filed(office, {}, { channel: 'counter' });
      assert.equal(await eraseByNo(office, no, '保存期满'), false, 'still open');
      await act(clerk, no, 'withdraw', { on: '2026-03-02' });
      assert.equal(await eraseByNo(office, no, '保存期满'), true);
      assert.equal((await city.get(`/desk/requests/${no}`)).status, 410);
      assert.match((await city.get('/desk/requests?state=withdrawn')).text, new RegExp(no));
      assert.equal(await rebuildViews(office), 0, 'views need no names');
    });

    test('T2 search: any part of number or subject finds it, what is typed is never a query of its own', async () => {
      const { city } = people;
      const no = await filed(office, { wanted: { name: '殡葬服务收费标准ＡＢＣ' } });
      const found = async (q: string): Promise<boolean> =>
        (await city.get(`/desk/requests?q=${encodeURIComponent(q)}`)).text.includes(`/desk/requests/${no}`);
      for (const q of ['殡葬', '收费标准', '殡', 'abc', no, '殡葬 abc']) assert.equal(await found(q), true, q);
      for (const q of ['养老', '准收', '殡葬 养老']) assert.equal(await found(q), false, q);
      for (const q of ['"', "'", '*', 'a OR b NOT', 'NEAR(', '\\', '%', ':*', '& | !'])
        assert.equal((await city.get(`/desk/requests?q=${encodeURIComponent(q)}`)).status, 200, q);
    });
  });
