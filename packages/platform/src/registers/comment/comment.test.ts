import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';

for (const engine of engines())
  describe(`comments on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    let clerk: Awaited<ReturnType<typeof loggedIn>>;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
      site = await served(office);
      clerk = await loggedIn(office, site.origin, { login: 'clerk', role: 'clerk', department: 'mzj' });
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });
    let n = 0;
    const say = async (body: string): Promise<string> => {
      n += 1;
      const response = await fetch(`${site.origin}/api/v1/comments`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': `comment-${n}` },
        body: JSON.stringify({ topic: 'suggestion', body, name: '李某', contact: '13812345678' }),
      });
      return ((await response.json()) as { item: { ref: string } }).item.ref;
    };
    const own = async (ref: string): Promise<Record<string, unknown>> =>
      ((await (await fetch(`${site.origin}/api/v1/comments/${ref}`)).json()) as { item: Record<string, unknown> }).item;
    const all = async (): Promise<string> => (await fetch(`${site.origin}/api/v1/comments?topic=suggestion`)).text();
    const act = async (ref: string, name: string, fields: Record<string, string>): Promise<number> =>
      (await clerk.post(`/desk/comments/${ref}/${name}`, { token: await clerk.token(), ...fields })).status;

    test('shown after review, with what was taken out; answered; its contact nowhere in clear', async () => {
      const ref = await say('低保金明细请按镇公开，邻居张某某也这么说');
      assert.match((await clerk.get('/desk/comments')).text, /低保金明细/);
      assert.doesNotMatch(await all(), /低保金/);
      assert.equal(await act(ref, 'show', { publicBody: '低保金明细请按镇公开' }), 303);
      assert.match(await all(), /低保金明细请按镇公开/);
      assert.doesNotMatch(await all(), /张某某|13812345678/);
      assert.equal(await act(ref, 'reply', { text: '' }), 422);
      assert.equal(await act(ref, 'reply', { text: '将于下月公开' }), 303);
      assert.equal(((await own(ref))['reply'] as { body: string }).body, '将于下月公开');
      const rows = JSON.stringify(await office.store.db.selectFrom('comment').selectAll().execute());
      assert.doesNotMatch(rows, /13812345678|张某某/);
    });
    test('hidden only with a reason, which its author reads', async () => {
      const ref = await say('骂人的话');
      assert.equal(await act(ref, 'hide', { reason: ' ' }), 422);
      assert.equal(await act(ref, 'hide', { reason: '含有侮辱性语言' }), 303);
      assert.deepEqual([(await own(ref))['state'], (await own(ref))['reason']], ['hidden', '含有侮辱性语言']);
    });
  });
