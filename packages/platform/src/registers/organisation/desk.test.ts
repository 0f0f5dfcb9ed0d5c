import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { clerk, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';
import { enterLeader } from './people-acts.ts';

for (const engine of engines())
  describe(`the organisation’s desk on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
      site = await served(office);
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });

    test('the desk: a form that is refused keeps what was typed; a paper is filed and saved again; an auditor only reads', async () => {
      const leader = await enterLeader(office, clerk, {
        values: {
          name: 'Shen',
          post: 'deputy',
          order: '1',
          division: '分管政务公开工作', // zh: the duty in words
          fromOn: '2024-01-01',
          openness: 'yes',
        },
        lists: {},
      });
      assert.ok(leader.kind === 'done');
      const person = await loggedIn(office, site.origin, { login: 'clerk', role: 'clerk', department: 'mzj' });
      const token = await person.token();
      const wrong = await person.post('/desk/org/leaders?dept=mzj', {
        token,
        name: 'Kept Name',
        post: 'x',
        order: '9',
        fromOn: '2026-01-01',
      });
      assert.equal(wrong.status, 422);
      assert.match(wrong.text, /Kept Name/);
      const body = new FormData();
      const fields = {
        token,
        year: '2026',
        kind: 'timetable',
        title: 'timetable',
        leader: leader.id,
        signedOn: '2026-02-01',
      };
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      body.set('file', new Blob(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n']), 'x.pdf');
      const headers = { cookie: person.cookie, 'sec-fetch-site': 'same-origin' };
      const sent = await fetch(`${site.origin}/desk/org/plans?dept=mzj`, {
        method: 'POST',
        headers,
        body,
        redirect: 'manual',
      });
      assert.equal(sent.status, 303);
      const page = (await person.get('/desk/org')).text;
      const paper = /\/desk\/org\/plans\/[^"]+\/paper/.exec(page)?.[0] ?? '';
      assert.equal((await person.get(paper)).status, 200);
      const auditor = await loggedIn(office, site.origin, { login: 'audit', role: 'auditor', department: 'city' });
      assert.doesNotMatch((await auditor.get('/desk/org?dept=mzj')).text, /<form method="post" action="\/desk\/org/);
      assert.equal((await auditor.post('/desk/org/leaders', { token: await auditor.token() })).status, 403);
      for (const path of ['/desk/org', '/desk/org/key-points'])
        assert.equal((await person.get(`${path}?lang=en`)).status, 200);
      for (const path of ['/open/leaders?lang=en', '/open/key-points?year=2026'])
        assert.equal((await fetch(site.origin + path)).status, 200);
    });
  });
