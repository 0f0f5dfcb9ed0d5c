import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { filed, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';

const on = '2026-03-02';

for (const engine of engines())
  describe(`previews on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    let head: Awaited<ReturnType<typeof loggedIn>>;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store(), now: '2026-03-02T09:00:00+08:00' });
      await withDepartments(office);
      site = await served(office);
      head = await loggedIn(office, site.origin, { login: 'li.head', role: 'head', department: 'mzj' });
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });

    const rows = async (): Promise<readonly number[]> =>
      Promise.all(
        (['request_event', 'letter', 'audit', 'counter'] as const).map(
          async (table) => (await office.store.db.selectFrom(table).selectAll().execute()).length,
        ),
      );
    const send = async (no: string, path: string, fields: Record<string, string>) => {
      const page = (await head.get(`/desk/requests/${no}`)).text;
      const token = await head.token();
      const expectSeq = /name="expectSeq"\s+value="(\d+)"/.exec(page)?.[1] ?? '1';
      return head.post(`/desk/requests/${no}/acts/${path}`, { token, expectSeq, ...fields });
    };

    test('before an extension is confirmed its new due day, how it is counted and its letter are shown; nothing is done', async () => {
      const no = await filed(office, {}, { channel: 'counter' });
      await send(no, 'assign', { department: 'd-mzj' });
      const had = await rows();
      const { status, text } = await send(no, 'extend/preview', { on, workingDays: '10', reason: '情况<b>复杂' });
      assert.equal(status, 200);
      assert.match(text, /尚未办理/);
      assert.match(
        text,
        /datetime="2026-03-30"[\s\S]*datetime="2026-04-14"/,
        'the day it is due now, then the new one',
      );
      assert.match(text, /延长 10 个工作日/);
      assert.match(text, /延长答复期限告知书[\s\S]*2026年4月14日/, 'the letter, with the day it names');
      assert.match(text, /<p class="to">张\*/);
      assert.doesNotMatch(text, /张三丰|<b>复杂/);
      assert.match(text, /name="reason" value="情况&lt;b&gt;复杂"/);
      assert.deepEqual(await rows(), had, 'no event, no letter, no number, no audit row');
      assert.equal((await send(no, 'extend', { on, workingDays: '10', reason: '情况<b>复杂' })).status, 303);
      const shown = await head.get(`/desk/requests/${no}`);
      assert.match(shown.text, /datetime="2026-04-14"/, 'what was previewed is what came');
    });

    test('what cannot be done comes back from its preview as it would from the act, what was typed kept', async () => {
      const no = await filed(office, {}, { channel: 'counter' });
      await send(no, 'assign', { department: 'd-mzj' });
      const wrong = await send(no, 'extend/preview', { on, workingDays: '99', reason: '情况复杂' });
      assert.equal(wrong.status, 422);
      assert.match(wrong.text, /<details class="act" open>[\s\S]*情况复杂/);
      assert.match(wrong.text, /href="#f-workingDays"[\s\S]*id="f-workingDays"/, 'the problem leads to its field');
      const stale = await send(no, 'extend/preview', { on, workingDays: '5', reason: '情况复杂', expectSeq: '1' });
      assert.equal(stale.status, 409);
      assert.match(stale.text, /他人刚刚办理了此件/);
      assert.equal((await send(no, 'extend/preview', { token: 'guess', on, workingDays: '5' })).status, 403);
      assert.equal((await send('MZJ-2026-9999', 'extend/preview', { on, workingDays: '5' })).status, 404);
    });

    test('an answer is previewed with its letter whole; back from it the form stands open with what was typed', async () => {
      const no = await filed(office, {}, { channel: 'counter' });
      await send(no, 'assign', { department: 'd-mzj' });
      const draft = {
        outcome: 'deny.internal',
        text: '不公开\n第二段',
        reason: '人事管理',
        basis: '条例第十六条第一款',
      };
      assert.equal((await send(no, 'draft-answer', draft)).status, 303);
      const { text } = await send(no, 'answer/preview', { on });
      assert.match(text, /政府信息不予公开告知书/);
      assert.match(text, /人事管理[\s\S]*条例第十六条第一款[\s\S]*行政复议/);
      assert.match(text, /办结/);
      const back = await send(no, 'send-back/edit', { note: '请补充\n依据' });
      assert.match(back.text, /<details class="act" open>[\s\S]*请补充\n依据<\/textarea>/);
    });

    test('an act that neither moves the term nor issues a letter is done at once', async () => {
      const no = await filed(office, {}, { channel: 'counter' });
      const page = (await head.get(`/desk/requests/${no}`)).text;
      assert.doesNotMatch(page, /acts\/assign\/preview/);
      assert.match(page, /acts\/withdraw\/preview|acts\/ask-correction\/preview/);
    });
  });
