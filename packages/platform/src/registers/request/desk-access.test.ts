import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { deskActKeys } from '@gongkai/model';
import { deskAct as act, deskPeople, type DeskPeople } from '../../../testing/desk.ts';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { filed, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn, password } from '../../../testing/staff.ts';

for (const engine of engines())
  describe(`who may do what at the desk on ${engine.name}`, { skip: engine.skip }, () => {
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

    test('T7 IDOR: what another department works on is not there, page, act, letter and reveal alike', async () => {
      const { other, city } = people;
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
      const { clerk, head, city, auditor } = people;
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
      const { clerk } = people;
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

    test('T5 CSRF: a foreign origin, a missing one and a wrong form token are refused, whatever the content type', async () => {
      const { clerk } = people;
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
