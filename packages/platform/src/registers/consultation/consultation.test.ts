import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readComments, readConsultations } from '@gongkai/model';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { clerk, head, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';
import type { ActResult } from '../../records/act-result.ts';
import { changeDraft, draftConsultation, extendConsultation, publishConsultation } from './acts.ts';
import { consultationGaps } from './duties.ts';
import { clustersOf, commentsOn } from './repo.ts';
import { answerCluster, publishFeedback, sortComments, type SortAct } from './sort-acts.ts';

const typed = (values: Record<string, string>, ref: readonly string[] = []) => ({ values, lists: { ref } });
const draft = (given: Record<string, string> = {}) =>
  typed({
    title: '江阴市养老服务补贴办法（征求意见稿）',
    meeting: 'government',
    scope: 'policy',
    draftText: '第一条 为规范补贴发放，制定本办法。',
    basis: '江苏省养老服务条例|第二十条',
    explainText: '现行标准自2018年未作调整。',
    opensOn: '2026-11-23',
    closesOn: '2026-12-22',
    ...given,
  });
const codes = (result: ActResult): readonly string[] =>
  'problems' in result ? result.problems.map(({ code }) => code.replace('consultation.', '')) : [result.kind];

for (const engine of engines())
  describe(`consultations on ${engine.name}`, { skip: engine.skip }, () => {
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
    const json = async (path: string): Promise<unknown> => (await fetch(`${site.origin}/api/v1${path}`)).json();
    const drafted = async (given: Record<string, string> = {}): Promise<string> => {
      const result = await draftConsultation(office, clerk, draft(given));
      assert.equal(result.kind, 'done', codes(result).join());
      return result.kind === 'done' ? result.id : '';
    };
    const opened = async (): Promise<string> => {
      office.setNow('2026-11-23T09:00:00+08:00');
      const id = await drafted();
      assert.deepEqual(codes(await publishConsultation(office, head, { id })), ['done']);
      return id;
    };
    let n = 0;
    const say = (id: string, body: string): Promise<Response> => {
      n += 1;
      return fetch(`${site.origin}/api/v1/consultations/${id}/comments`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': `${id}-${n}` },
        body: JSON.stringify({ body, contact: '13812345678' }),
      });
    };
    const refsOf = async (id: string): Promise<readonly string[]> =>
      (await commentsOn(office.store.read, `consultations/${id}`)).map(({ ref }) => ref);
    const sort = async (id: string, act: SortAct, ref: readonly string[], values: Record<string, string> = {}) =>
      codes(await sortComments(office, clerk, { id }, act, typed(values, ref)));

    test('a term below thirty days needs its reason; days in the wrong order are refused', async () => {
      const of = async (given: Record<string, string>) => codes(await draftConsultation(office, clerk, draft(given)));
      assert.deepEqual(await of({ closesOn: '2026-12-21' }), ['term']);
      assert.deepEqual(await of({ closesOn: '2026-12-21', shortTermReason: '疫情防控需要' }), ['done']);
      assert.deepEqual(await of({ closesOn: '2026-11-01' }), ['days']);
      assert.deepEqual(await of({ closesOn: '2036-11-01' }), ['long']);
      assert.deepEqual(await of({ opensOn: '2019-08-01', closesOn: '2019-08-10' }), ['done']);
    });
    test('without draft, basis and explanation, or backdated, it is not published; a clerk never publishes', async () => {
      const id = await drafted({ draftText: '', basis: '', explainText: '', opensOn: '2026-11-20' });
      assert.deepEqual(codes(await publishConsultation(office, clerk, { id })), ['forbidden']);
      assert.deepEqual(codes(await publishConsultation(office, head, { id })), [
        'draft',
        'basis',
        'explain',
        'backdated',
      ]);
      assert.equal((await fetch(`${site.origin}/api/v1/consultations/${id}`)).status, 404);
    });
    test('the second of two clerks is told, and what the public was asked does not change', async () => {
      const id = await drafted();
      assert.equal((await changeDraft(office, clerk, { id, seq: 1 }, draft({ title: '甲' }))).kind, 'done');
      assert.equal((await changeDraft(office, clerk, { id, seq: 1 }, draft({ title: '乙' }))).kind, 'conflict');
      assert.equal((await publishConsultation(office, head, { id, seq: 2 })).kind, 'done');
      assert.deepEqual(codes(await changeDraft(office, clerk, { id }, draft({ title: '丙' }))), ['state']);
      assert.deepEqual(
        codes(await extendConsultation(office, head, { id }, typed({ closesOn: '2026-12-01', reason: '理由' }))),
        ['not-later'],
      );
      await assert.rejects(
        office.store.db.updateTable('consultation').set({ basis: '别的' }).where('id', '=', id).execute(),
      );
    });
    test('comments are taken while it is open, on its first and its last day, not before and not after', async () => {
      const id = await drafted({ opensOn: '2026-11-25', closesOn: '2026-12-24' });
      assert.equal((await say(id, '草稿')).status, 422);
      assert.equal((await publishConsultation(office, head, { id })).kind, 'done');
      assert.equal((await say(id, '太早')).status, 422);
      office.setNow('2026-12-24T23:59:00+08:00');
      assert.equal((await say(id, '最后一天')).status, 202);
      office.setNow('2026-12-25T00:01:00+08:00');
      const late = await say(id, '太晚');
      assert.equal(late.status, 422);
      assert.match(await late.text(), /2026-12-24 截止/);
    });
    test('from review to result: hidden ones counted, a concentrated opinion not adopted is owed its reason', async () => {
      const id = await opened();
      for (const body of ['提高标准', '标准太低', '标准再高些', '按月发放', '骂人的话'])
        assert.equal((await say(id, body)).status, 202);
      const [a = '', b = '', c = '', d = '', e = ''] = await refsOf(id);
      assert.deepEqual(await sort(id, 'hide', [e]), ['hide-reason']);
      assert.deepEqual(await sort(id, 'hide', [e], { hideReason: 'abuse' }), ['done']);
      assert.deepEqual(await sort(id, 'group', [e], { summary: '其他' }), ['hidden']);
      assert.deepEqual(await sort(id, 'group', [], { summary: '提高补贴标准' }), ['none-chosen']);
      assert.deepEqual(await sort(id, 'group', [a, b], { summary: ' ' }), ['summary']);
      assert.deepEqual(await sort(id, 'show', [a, b, c]), ['done']);
      assert.deepEqual(await sort(id, 'group', [a, b], { summary: '提高补贴标准' }), ['done']);
      const [group] = await clustersOf(office.store.read, id);
      assert.ok(group);
      assert.equal(group.count, 2);
      const answer = async (clusterId: string, values: Record<string, string>) =>
        codes(
          await answerCluster(
            office,
            clerk,
            { id },
            clusterId,
            typed({ summary: '提高补贴标准', response: '暂不调整', ...values }),
          ),
        );
      assert.deepEqual(codes(await publishFeedback(office, head, { id })), [
        'open',
        'pending',
        'unsorted',
        'unanswered',
      ]);
      assert.deepEqual(await answer(group.id, { adoption: 'not', concentrated: 'yes' }), ['reason']);
      await assert.rejects(
        office.store.db
          .updateTable('cluster')
          .set({ adoption: 'not', concentrated: 1, response: '暂不调整', reason: '' })
          .where('id', '=', group.id)
          .execute(),
      );
      assert.deepEqual(
        await answer(group.id, { adoption: 'not', concentrated: 'yes', reason: '财力所限，三年内分步提高' }),
        ['done'],
      );
      assert.deepEqual(await sort(id, 'join', [c], { cluster: group.id }), ['done']);
      assert.deepEqual(await sort(id, 'group', [d], { summary: '按月发放' }), ['done']);
      const second = (await clustersOf(office.store.read, id))[1];
      assert.deepEqual(await answer(second?.id ?? '', { summary: '按月发放', adoption: 'adopted', response: '已改' }), [
        'done',
      ]);
      office.setNow('2027-01-28T09:00:00+08:00');
      const late = (await consultationGaps(office, { role: 'clerk', departmentId: 'd-mzj' }, '2027-01-28')).filter(
        ({ href }) => href.includes(id),
      );
      assert.deepEqual(
        late.map(({ isLate, dueOn }) => [isLate, dueOn]),
        [[true, '2027-01-19']],
      );
      assert.deepEqual(codes(await publishFeedback(office, clerk, { id })), ['forbidden']);
      assert.deepEqual(codes(await publishFeedback(office, head, { id })), ['done']);

      const read = readConsultations(await json(`/consultations/${id}`));
      assert.ok(read.ok);
      const [item] = read.value.items;
      assert.equal(item?.state, 'answered');
      assert.deepEqual([item?.feedback?.total, item?.feedback?.shown], [5, 3]);
      assert.deepEqual(item?.feedback?.hiddenByReason, [{ reason: '含有侮辱、诽谤性内容', count: 1 }]);
      assert.deepEqual(
        item?.feedback?.clusters.map(({ count, adoption }) => [count, adoption]),
        [
          [3, 'not'],
          [1, 'adopted'],
        ],
      );
      const comments = readComments(await json(`/consultations/${id}/comments`));
      assert.ok(comments.ok);
      assert.equal(comments.value.items.length, 3);
      assert.equal(comments.value.items[0]?.adoption?.reason, '财力所限，三年内分步提高');
      const own = JSON.stringify(await json(`/comments/${d}`));
      assert.match(own, /"state":"merged"/);
      assert.match(own, /"adoption":\{"state":"adopted"/);
    });
    test('five that say the same are concentrated whatever was ticked', async () => {
      const id = await opened();
      for (const body of ['一', '二', '三', '四', '五']) await say(id, body);
      const refs = await refsOf(id);
      assert.deepEqual(await sort(id, 'group', refs.slice(0, 4), { summary: '同类' }), ['done']);
      const [group] = await clustersOf(office.store.read, id);
      const values = { summary: '同类', adoption: 'not', response: '不采纳' };
      assert.deepEqual(codes(await answerCluster(office, clerk, { id }, group?.id ?? '', typed(values))), ['done']);
      assert.deepEqual(await sort(id, 'join', refs.slice(4), { cluster: group?.id ?? '' }), ['done']);
      office.setNow('2026-12-23T09:00:00+08:00');
      assert.deepEqual(codes(await publishFeedback(office, head, { id })), ['reason']);
    });
    test('at the desk and in public without script: drafted, sent, sorted; what was typed is kept', async () => {
      office.setNow('2026-11-23T09:00:00+08:00');
      const me = await loggedIn(office, site.origin, { login: 'sorter', role: 'clerk', department: 'mzj' });
      const token = await me.token();
      const wrong = await me.post('/desk/consultations', { token, ...draft({ title: '' }).values });
      assert.equal(wrong.status, 422);
      assert.match(wrong.text, /现行标准自2018年未作调整/);
      const id = await opened();
      const page = `/open/consultations/${id}`;
      const post = (fields: Record<string, string>) =>
        fetch(site.origin + page, {
          method: 'POST',
          headers: { 'sec-fetch-site': 'same-origin' },
          body: new URLSearchParams(fields),
        });
      assert.equal((await post({ body: '' })).status, 422);
      assert.match(await (await post({ body: '请按月发放', name: '李某' })).text(), /C-[0-9A-F]{4}-/);
      assert.match(await (await post({ body: '广告', website: 'x' })).text(), /已收到/);
      assert.equal((await refsOf(id)).length, 1);
      assert.match((await me.get(`/desk/consultations/${id}/sort`)).text, /请按月发放/);
      const [ref = ''] = await refsOf(id);
      const sorted = await me.post(`/desk/consultations/${id}/sort`, { token, do: 'show', ref });
      assert.equal(sorted.status, 303);
      assert.match(await (await fetch(site.origin + page)).text(), /请按月发放/);
      assert.match((await me.get('/desk/consultations')).text, /养老服务补贴办法/);
    });
  });
