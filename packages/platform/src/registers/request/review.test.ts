import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { deskAct as act, deskPeople, type DeskPeople } from '../../../testing/desk.ts';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { filed, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';

for (const engine of engines())
  describe(`drafts to be signed on ${engine.name}`, { skip: engine.skip }, () => {
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

    const drafted = async (name: string, reason: string): Promise<string> => {
      const no = await filed(office, { wanted: { name, description: '按镇街列出' } }, { channel: 'counter' });
      assert.equal((await act(people.clerk, no, 'assign', { department: 'd-mzj' })).status, 303);
      await draftedAgain(no, reason);
      return no;
    };
    const draftedAgain = async (no: string, reason: string): Promise<void> => {
      const said = { outcome: 'deny.internal', text: '不予公开', reason, basis: '条例第十六条' };
      assert.equal((await act(people.clerk, no, 'draft-answer', said)).status, 303);
    };

    test('what is asked, what is answered and the letter stand on one page; signed there, the next one comes', async () => {
      const { head, clerk } = people;
      assert.match((await head.get('/desk/review')).text, /没有待审签/);
      const first = await drafted('养老机构补贴', '属于人事管理');
      const second = await drafted('救助站台账', '属于后勤管理');
      const { text } = await head.get(`/desk/review?no=${first}`);
      assert.match(text, /按镇街列出[^]*属于人事管理[^]*class="paper"[^]*养老机构补贴/);
      assert.doesNotMatch(text, /张三丰/, 'the applicant is masked, in the letter too');
      assert.doesNotMatch(text, /<ins>|<del>/, 'nothing was sent back');
      assert.match(text, new RegExp(`review\\?no=${second}`), 'the other waits in the queue');
      const others = (await people.other.get(`/desk/review?no=${first}`)).text;
      assert.doesNotMatch(others, /养老机构补贴/, 'another department sees nothing of it');
      const toClerk = (await clerk.get(`/desk/review?no=${first}`)).text;
      assert.match(toClerk, /按镇街列出/);
      assert.doesNotMatch(toClerk, /class="paper"|id="sign"/, 'who may not sign is shown no letter');

      const field = (name: string): string => new RegExp(`name="${name}"\\s+value="([^"]+)"`).exec(text)?.[1] ?? '';
      const fields = { token: field('token'), expectSeq: field('expectSeq'), from: 'review', on: '2026-03-02' };
      const signed = await head.post(`/desk/requests/${first}/acts/answer`, fields);
      assert.deepEqual([signed.status, signed.location], [303, `/desk/review?done=${first}`]);
      const next = (await head.get(signed.location ?? '')).text;
      assert.match(next, /属于后勤管理/);
      assert.match(next, new RegExp(`role="status">${first}`));
      assert.match((await clerk.get(`/desk/requests/${first}`)).text, /已答复/);
    });

    test('a draft that was sent back comes again with what changed in it and why', async () => {
      const { head } = people;
      const no = await drafted('<b>名单</b>', '属于内部事务');
      assert.equal((await act(head, no, 'send-back', { note: '请写明条款 <i>' })).status, 303);
      await draftedAgain(no, '属于后勤事务');
      const { text } = await head.get(`/desk/review?no=${no}`);
      assert.match(text, /属于<del>内部<\/del><ins>后勤<\/ins>事务/);
      assert.match(text, /2026-03-02 退回修改：请写明条款 &lt;i&gt;/);
      assert.doesNotMatch(text, /<b>名单|<i>/);
      await act(head, no, 'send-back', { note: '再核' });
      await draftedAgain(no, '属于后勤事务');
      assert.match((await head.get(`/desk/review?no=${no}`)).text, /与退回稿相同/);
    });
  });
