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
    type Who = Awaited<ReturnType<typeof loggedIn>>;
    let clerk: Who;
    let other: Who;
    let city: Who;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
      site = await served(office);
      const log = (login: string, role: string, department: string): ReturnType<typeof loggedIn> =>
        loggedIn(office, site.origin, { login, role, department });
      clerk = await log('clerk', 'clerk', 'mzj');
      other = await log('other', 'clerk', 'czj');
      city = await log('city', 'office', 'city');
      for (const department of ['mzj', 'czj']) await open(department);
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });
    /** A consultation of a department that takes comments today. */
    const open = (department: string): Promise<unknown> =>
      office.store.db
        .insertInto('consultation')
        .values({
          id: `k-${department}`,
          department_id: `d-${department}`,
          title: 'draft',
          meeting: 'none',
          scope: 'all',
          livelihood: 0,
          draft_text: 'text',
          draft_url: '',
          explain_text: 'text',
          explain_url: '',
          basis: 'law',
          opens_on: '2026-11-01',
          closes_on: '2026-12-31',
          short_term_reason: '',
          ways: 'net',
          clauses: '[]',
          state: 'published',
          created_at: office.now().toISOString(),
          published_on: '2026-11-01',
          feedback_due_on: null,
          concluded_on: null,
        })
        .execute();
    let n = 0;
    const say = async (body: string, topic = 'consultations/k-mzj'): Promise<string> => {
      n += 1;
      const response = await fetch(`${site.origin}/api/v1/comments`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': `comment-${n}` },
        body: JSON.stringify({ topic, body, name: '李某', contact: '13812345678' }),
      });
      return ((await response.json()) as { item: { ref: string } }).item.ref;
    };
    const own = async (ref: string): Promise<Record<string, unknown>> =>
      ((await (await fetch(`${site.origin}/api/v1/comments/${ref}`)).json()) as { item: Record<string, unknown> }).item;
    const all = async (): Promise<string> =>
      (await fetch(`${site.origin}/api/v1/comments?topic=consultations/k-mzj`)).text();
    const act = async (ref: string, name: string, fields: Record<string, string>, who = clerk): Promise<number> =>
      (await who.post(`/desk/comments/${ref}/${name}`, { token: await who.token(), ...fields })).status;

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
    test('T7 IDOR: a department sees and moderates what was said on its own consultations, the city office all', async () => {
      const [ours, theirs, onPage] = [
        await say('说给民政局'),
        await say('说给财政局', 'consultations/k-czj'),
        await say('说在网页上', 'page:https://mzj.example/a.html'),
      ];
      const sees = async (who: Who): Promise<readonly boolean[]> => {
        const { text } = await who.get('/desk/comments');
        return [ours, theirs, onPage].map((ref) => text.includes(ref));
      };
      assert.deepEqual(await sees(clerk), [true, false, false]);
      assert.deepEqual(await sees(other), [false, true, false]);
      assert.deepEqual(await sees(city), [true, true, true]);
      for (const [name, fields] of [
        ['show', {}],
        ['hide', { reason: 'not mine' }],
        ['reply', { text: 'not mine' }],
      ] as const)
        for (const ref of [theirs, onPage, 'C-0000-0000-0000']) assert.equal(await act(ref, name, fields), 404, name);
      assert.equal((await own(theirs))['state'], 'pending');
      assert.equal(await act(theirs, 'show', {}, other), 303);
      assert.equal(await act(onPage, 'show', {}, city), 303);
    });
    test('a message is not moderated here: its own register routes, answers and counts it', async () => {
      const refs = await Promise.all(['mailbox', 'complaint', 'suggestion'].map((topic) => say(`给${topic}`, topic)));
      const { text } = await city.get('/desk/comments');
      for (const ref of refs) {
        assert.ok(!text.includes(ref), ref);
        assert.equal(await act(ref, 'show', {}, city), 404);
        assert.equal(await act(ref, 'reply', { text: '已办理' }, city), 404);
        assert.match((await city.get('/desk/messages')).text, new RegExp(ref));
      }
    });
  });
