import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { deskActKeys } from '@gongkai/model';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { filed, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { eraseByNo, rebuildViews } from './upkeep.ts';
import { loggedIn, password } from '../../../testing/staff.ts';

for (const engine of engines())
  describe(`desk on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    type Who = Awaited<ReturnType<typeof loggedIn>>;
    let clerk: Who;
    let head: Who;
    let other: Who;
    let city: Who;
    let auditor: Who;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store(), now: '2026-03-02T09:00:00+08:00' });
      await withDepartments(office);
      site = await served(office);
      const log = (login: string, role: string, department: string): Promise<Who> =>
        loggedIn(office, site.origin, { login, role, department });
      clerk = await log('zhang.clerk', 'clerk', 'mzj');
      head = await log('li.head', 'head', 'mzj');
      other = await log('wu.clerk', 'clerk', 'czj');
      city = await log('city.office', 'office', 'city');
      auditor = await log('audit', 'auditor', 'city');
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });

    const act = async (
      who: Who,
      no: string,
      name: string,
      fields: Record<string, string>,
    ): Promise<{ status: number; text: string }> => {
      const page = await who.get(`/desk/requests/${no}`);
      const token = /name="token"\s+value="([^"]+)"/.exec(page.text)?.[1] ?? '';
      const seq = /name="expectSeq"\s+value="(\d+)"/.exec(page.text)?.[1] ?? '1';
      return who.post(`/desk/requests/${no}/acts/${name}`, { token, expectSeq: seq, ...fields });
    };

    test('a clerk confirms, assigns, drafts; a mistake comes back with what was typed', async () => {
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

    test('T7 IDOR: what another department works on is not there, page, act, letter and reveal alike', async () => {
      const no = await filed(office);
      assert.equal((await other.get(`/desk/requests/${no}`)).status, 404);
      const token = await other.token();
      for (const path of ['reveal', ...deskActKeys.map((name) => `acts/${name}`)])
        assert.equal(
          (await other.post(`/desk/requests/${no}/${path}`, { token, why: 'curious', expectSeq: '1' })).status,
          404,
          path,
        );
      assert.doesNotMatch((await other.get('/desk/requests')).text, new RegExp(no));
      assert.doesNotMatch((await other.get('/desk/requests.csv')).text, new RegExp(no));
      assert.equal((await city.get(`/desk/requests/${no}`)).status, 200);
    });

    test('T8 roles: an auditor reads all of it masked and does nothing; only the office has accounts', async () => {
      const no = await filed(office);
      const page = await auditor.get(`/desk/requests/${no}`);
      assert.equal(page.status, 200);
      assert.doesNotMatch(page.text, /张三丰|320281199001011234|13812345678/);
      assert.equal((await act(auditor, no, 'confirm', { on: '2026-03-02', how: 'x' })).status, 404);
      assert.equal(
        (
          await auditor.post(`/desk/requests/${no}/reveal`, { token: await auditor.token(), why: '例行检查' })
        ).text.includes('张三丰'),
        false,
      );
      for (const who of [clerk, head, auditor]) assert.equal((await who.get('/desk/accounts')).status, 403);
      assert.equal((await city.get('/desk/accounts')).status, 200);
      assert.equal(
        (await act(clerk, no, 'ask-reason', { on: '2026-03-02', reason: 'x', until: '2026-03-09' })).status,
        403,
      );
    });

    test('T33 insiders: masked by default, shown in full with a reason that is audited', async () => {
      const no = await filed(office);
      assert.doesNotMatch((await clerk.get(`/desk/requests/${no}`)).text, /张三丰/);
      const token = await clerk.token();
      assert.doesNotMatch((await clerk.post(`/desk/requests/${no}/reveal`, { token, why: 'x' })).text, /张三丰/);
      assert.match((await clerk.post(`/desk/requests/${no}/reveal`, { token, why: '电话联系申请人' })).text, /张三丰/);
      const rows = await office.store.db
        .selectFrom('audit')
        .select(['act', 'data'])
        .where('act', '=', 'request.reveal')
        .execute();
      assert.equal(rows.length, 1);
      assert.match(rows[0]?.data ?? '', /电话联系申请人/);
    });

    test('T31 two clerks: the second is told, and what he typed is still there', async () => {
      const no = await filed(office, {}, { channel: 'counter' });
      const token = await clerk.token(`/desk/requests/${no}`);
      const fields = { token, expectSeq: '1', department: 'd-mzj', note: '请尽快办理' };
      assert.equal((await clerk.post(`/desk/requests/${no}/acts/assign`, fields)).status, 303);
      const second = await clerk.post(`/desk/requests/${no}/acts/assign`, fields);
      assert.equal(second.status, 409);
      assert.match(second.text, /他人刚刚办理了此件/);
      assert.match(second.text, /请尽快办理/);
    });

    test('T5 CSRF: a foreign origin, a missing one and a wrong form token are refused, whatever the content type', async () => {
      const no = await filed(office, {}, { channel: 'counter' });
      const token = await clerk.token();
      const path = `/desk/requests/${no}/acts/assign`;
      for (const type of [
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'text/plain',
        'application/json',
        '',
      ])
        for (const origin of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, {}])
          assert.equal(
            (
              await clerk.post(path, { token, expectSeq: '1' }, { 'content-type': type, ...origin } as Record<
                string,
                string
              >)
            ).status,
            403,
            type,
          );
      assert.equal((await clerk.post(path, { token: 'guess', expectSeq: '1', department: 'd-mzj' })).status, 403);
    });

    test('T12 password guessing: eight wrong ones lock the account, and say until when', async () => {
      await loggedIn(office, site.origin, { login: 'guess.me', role: 'clerk', department: 'mzj' });
      const attempt = (given: string): Promise<Response> =>
        fetch(`${site.origin}/login`, {
          method: 'POST',
          headers: { 'sec-fetch-site': 'same-origin' },
          body: new URLSearchParams({ login: 'guess.me', password: given }),
          redirect: 'manual',
        });
      for (let n = 0; n < 7; n += 1) assert.equal((await attempt(`wrong ${n}`)).status, 401);
      assert.equal((await attempt('wrong 8')).status, 423);
      const locked = await attempt(password);
      assert.equal(locked.status, 423);
      assert.match(await locked.text(), /锁定至 09:15/);
    });

    test('T14 sessions: over after half an hour of silence', async () => {
      const who = await loggedIn(office, site.origin, { login: 'idle', role: 'clerk', department: 'mzj' });
      assert.equal((await who.get('/desk')).status, 200);
      office.setNow('2026-03-02T09:31:00+08:00');
      assert.equal((await who.get('/desk')).status, 303);
      office.setNow('2026-03-02T09:00:00+08:00');
    });

    test('T16 open redirect: a log-in leads within this site only', async () => {
      for (const next of [
        'https://evil.example',
        '//evil.example',
        '/\\evil.example',
        'javascript:alert(1)',
        '/\t/evil.example',
      ])
        assert.match(
          await (await fetch(`${site.origin}/login?next=${encodeURIComponent(next)}`)).text(),
          /name="next"\s+value="\/desk"/,
        );
      const home = await fetch(`${site.origin}/login?next=${encodeURIComponent('/desk/requests?due=late')}`);
      assert.match(await home.text(), /value="\/desk\/requests\?due=late"/);
    });

    test('T22 CSV: no cell begins a formula', async () => {
      await filed(office, { wanted: { name: '=HYPERLINK("http://evil")' } });
      const { text } = await city.get('/desk/requests.csv');
      assert.ok(text.includes('"\'=HYPERLINK(""http://evil"")"'));
      assert.doesNotMatch(text, /(^|,)[=+@]/m);
    });

    test('a letter that came by post: registered, with the day it was signed for as the day of receipt', async () => {
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
      const no = await filed(office, {}, { channel: 'counter' });
      assert.equal(await eraseByNo(office, no, '保存期满'), false, 'still open');
      await act(clerk, no, 'withdraw', { on: '2026-03-02' });
      assert.equal(await eraseByNo(office, no, '保存期满'), true);
      assert.equal((await city.get(`/desk/requests/${no}`)).status, 410);
      assert.match((await city.get('/desk/requests?state=withdrawn')).text, new RegExp(no));
      assert.equal(await rebuildViews(office), 0, 'views need no names');
    });

    test('T2 search: any part of number or subject finds it, what is typed is never a query of its own', async () => {
      const no = await filed(office, { wanted: { name: '殡葬服务收费标准ＡＢＣ' } });
      const found = async (q: string): Promise<boolean> =>
        (await city.get(`/desk/requests?q=${encodeURIComponent(q)}`)).text.includes(`/desk/requests/${no}`);
      for (const q of ['殡葬', '收费标准', '殡', 'abc', no, '殡葬 abc']) assert.equal(await found(q), true, q);
      for (const q of ['养老', '准收', '殡葬 养老']) assert.equal(await found(q), false, q);
      for (const q of ['"', "'", '*', 'a OR b NOT', 'NEAR(', '\\', '%', ':*', '& | !', '\u0000'])
        assert.equal((await city.get(`/desk/requests?q=${encodeURIComponent(q)}`)).status, 200, q);
    });

    test('nothing of the desk is there without a log-in', async () => {
      for (const path of [
        '/desk',
        '/desk/requests',
        '/desk/review',
        '/desk/accounts',
        '/desk/requests.csv',
        '/desk/requests.xlsx',
      ]) {
        const response = await fetch(site.origin + path, { redirect: 'manual' });
        assert.deepEqual(
          [response.status, response.headers.get('location')],
          [303, `/login?next=${encodeURIComponent(path)}`],
        );
      }
    });
  });
