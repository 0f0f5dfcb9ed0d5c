import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { filed, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';

for (const engine of engines())
  describe(`desk API on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    type Who = Awaited<ReturnType<typeof loggedIn>>;
    let clerk: Who;
    let other: Who;
    let auditor: Who;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store(), now: '2026-03-02T09:00:00+08:00' });
      await withDepartments(office);
      site = await served(office);
      const log = (login: string, role: string, department: string): Promise<Who> =>
        loggedIn(office, site.origin, { login, role, department });
      clerk = await log('zhang.clerk', 'clerk', 'mzj');
      other = await log('wu.clerk', 'clerk', 'czj');
      auditor = await log('audit', 'auditor', 'city');
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });

    const send = async (who: Who, path: string, body: unknown, headers: Record<string, string> = {}) => {
      const formToken = /"formToken":"([^"]+)"/.exec((await who.get('/api/v1/desk/session')).text)?.[1] ?? '';
      const response = await fetch(`${site.origin}/api/v1/desk${path}`, {
        method: 'POST',
        headers: {
          cookie: who.cookie,
          'content-type': 'application/json',
          'sec-fetch-site': 'same-origin',
          'x-form-token': formToken,
          ...headers,
        },
        body: JSON.stringify(body),
      });
      return { status: response.status, etag: response.headers.get('etag'), text: await response.text() };
    };
    const assign = { department: 'd-mzj' };

    test('a list, a case with its allowed acts, masked; 401 without a log-in', async () => {
      const no = await filed(office, {}, { channel: 'counter' });
      const list = await clerk.get('/api/v1/desk/requests?due=open');
      assert.match(list.text, new RegExp(no));
      const one = await clerk.get(`/api/v1/desk/requests/${no}`);
      assert.equal(one.headers.get('etag'), '"1"');
      assert.match(one.text, /"allowedActs":\[[^\]]*"assign"/);
      assert.doesNotMatch(list.text + one.text, /张三丰|320281199001011234|13812345678/); // zh: what must not be there
      assert.equal((await fetch(`${site.origin}/api/v1/desk/requests`)).status, 401);
    });

    test('T31 two clerks: expectSeq gives 409, If-Match gives 412, and nothing is done twice', async () => {
      const no = await filed(office, {}, { channel: 'counter' });
      const path = `/requests/${no}/acts/assign`;
      const first = await send(clerk, path, { data: assign, expectSeq: 1 });
      assert.deepEqual([first.status, first.etag], [200, '"2"'], first.text);
      assert.equal((await send(clerk, path, { data: assign, expectSeq: 1 })).status, 409);
      assert.equal((await send(clerk, path, { data: assign }, { 'if-match': '"1"' })).status, 412);
      for (const match of ['*', 'W/"2"', '2'])
        assert.equal((await send(clerk, path, { data: assign }, { 'if-match': match })).status, 412, match);
      assert.equal((await send(clerk, path, { data: assign })).status, 409); // neither said
    });

    test('T30 double click: the same act twenty times at once is one event', async () => {
      const no = await filed(office, {}, { channel: 'counter' });
      const all = await Promise.all(
        Array.from({ length: 20 }, () => send(clerk, `/requests/${no}/acts/assign`, { data: assign, expectSeq: 1 })),
      );
      assert.equal(all.filter(({ status }) => status === 200).length, 1);
      assert.equal(all.filter(({ status }) => status === 409).length, 19);
    });

    test('T7 IDOR and T8 roles: another department’s case is not there; an auditor does nothing', async () => {
      const no = await filed(office, {}, { channel: 'counter' });
      assert.equal((await other.get(`/api/v1/desk/requests/${no}`)).status, 404);
      assert.doesNotMatch((await other.get('/api/v1/desk/requests')).text, new RegExp(no));
      for (const who of [other, auditor]) {
        assert.equal((await send(who, `/requests/${no}/acts/assign`, { data: assign, expectSeq: 1 })).status, 404);
        assert.equal((await send(who, `/requests/${no}/reveal`, { why: 'just curious' })).status, 404);
      }
      assert.equal((await auditor.get(`/api/v1/desk/requests/${no}`)).status, 200);
    });

    test('T5 CSRF in JSON: a foreign origin or no form token is refused', async () => {
      const no = await filed(office, {}, { channel: 'counter' });
      const path = `/requests/${no}/acts/assign`;
      for (const wrong of [{ 'sec-fetch-site': 'cross-site' }, { 'x-form-token': 'guess' }])
        assert.equal(
          (await send(clerk, path, { data: assign, expectSeq: 1 }, wrong as Record<string, string>)).status,
          403,
        );
    });

    test('T33 insiders: shown in full only with a reason', async () => {
      const no = await filed(office, {}, { channel: 'counter' });
      assert.equal((await send(clerk, `/requests/${no}/reveal`, { why: 'x' })).status, 422);
      const shown = await send(clerk, `/requests/${no}/reveal`, { why: 'to call the applicant' });
      assert.match(shown.text, /13812345678/);
      assert.equal((await send(clerk, `/requests/${no}/reveal`, [])).status, 422);
    });
  });
