import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readComments } from '@gongkai/model';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { cityOffice, clerk, head, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';
import { submitComment } from '../../records/intake.ts';
import { draftAnswer, routeMessage, setTerm, signAnswer } from './acts.ts';
import { messageGaps } from './duties.ts';
import { ageOf, replyAges, usualTerm } from './rules.ts';

const typed = (values: Record<string, string>) => ({ values, lists: {} });
const codes = (result: object): readonly string[] =>
  'problems' in result ? (result.problems as { code: string; at: string }[]).map(({ code, at }) => code + at) : [];
const answer = (given: Record<string, string> = {}) =>
  typed({ text: '已安排修复', publicity: 'public', publicBody: '路灯坏了', ...given }); // zh: an answer

describe('ages of messages', () => {
  test('working days after the day it came; the term is the office’s, late is the day after', () => {
    assert.deepEqual(ageOf('2026-11-02', '2026-11-23', usualTerm), { days: 15, dueOn: '2026-11-23', isLate: false });
    assert.equal(ageOf('2026-11-02', '2026-11-24', usualTerm).isLate, true);
  });
  test('whose oldest message waits longest stands first; the median of what was answered', () => {
    const of = (departmentId: string, receivedOn: string, answeredOn?: string) =>
      ({ departmentId, department: departmentId, receivedOn, ...(answeredOn && { answeredOn }) }) as never;
    const ages = replyAges(
      [
        of('a', '2026-11-19'),
        of('b', '2026-10-12'),
        of('a', '2026-11-02', '2026-11-04'),
        of('a', '2026-11-02', '2026-11-06'),
      ],
      '2026-11-23',
      usualTerm,
    );
    assert.deepEqual(
      ages.map(({ department, open, late, answered, medianDays }) => [department, open, late, answered, medianDays]),
      [
        ['b', 1, 1, 0, undefined],
        ['a', 1, 0, 2, 3],
      ],
    );
  });
});

for (const engine of engines())
  describe(`messages on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let host: Awaited<ReturnType<typeof served>>;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
      host = await served(office);
    });
    after(async () => {
      await host.stop();
      await office.end();
      await engine.stop();
    });
    let n = 0;
    const write = async (topic: string, body: string): Promise<string> => {
      n += 1;
      const given = { topic, body, name: '张三丰', contact: '13812345678' }; // zh: a citizen
      const citizen = { id: 'citizen', role: 'citizen', department: '' };
      const sent = await submitComment(office, citizen, given, { key: `message-${n}`, fingerprint: body });
      return sent.kind === 'sent' ? sent.ref : '';
    };
    const get = async (path: string): Promise<string> => (await fetch(host.origin + path)).text();

    test('routed by the office, drafted by a clerk, signed by the head: all may read it, without the name', async () => {
      const ref = await write('mailbox', '我家楼下路灯坏了，电话13812345678'); // zh: a message
      assert.equal((await draftAnswer(office, clerk, { ref }, answer())).kind, 'not-found');
      assert.equal((await routeMessage(office, cityOffice, { ref }, typed({ department: 'd-mzj' }))).kind, 'done');
      assert.deepEqual(codes(await signAnswer(office, head, { ref })), ['message.draft']);
      assert.equal((await draftAnswer(office, clerk, { ref }, answer())).kind, 'done');
      assert.equal((await signAnswer(office, clerk, { ref })).kind, 'forbidden');
      assert.equal((await signAnswer(office, head, { ref })).kind, 'done');
      const read = readComments(JSON.parse(await get('/api/v1/comments?topic=mailbox')));
      assert.ok(read.ok);
      assert.deepEqual([read.value.items[0]?.body, read.value.items[0]?.reply?.body], ['路灯坏了', '已安排修复']); // zh: as published
      const list = JSON.parse(await get('/api/v1/messages?kind=mailbox')) as { items: { ref: string; days: number }[] };
      assert.deepEqual([list.items[0]?.ref, list.items[0]?.days], [ref, 0]);
      const page = await get('/open/messages');
      assert.match(page, /路灯坏了[^]*已安排修复/); // zh: message and answer
      assert.doesNotMatch(page, /13812345678|张三丰/); // zh: who wrote it
      assert.match(await get(`/api/v1/search?q=${encodeURIComponent('路灯')}`), new RegExp(ref)); // zh: found
      assert.deepEqual(
        codes(await routeMessage(office, cityOffice, { ref }, typed({ department: 'd-czj', reason: 'x' }))),
        ['message.answered'],
      );
    });
    test('kept private only with a reason, which its author reads; nobody else finds it', async () => {
      const ref = await write('complaint', '举报邻居'); // zh: a message
      await routeMessage(office, cityOffice, { ref }, typed({ department: 'd-mzj' }));
      assert.deepEqual(codes(await draftAnswer(office, clerk, { ref }, answer({ publicity: 'private' }))), [
        'message.private/reason',
      ]);
      assert.deepEqual(codes(await draftAnswer(office, clerk, { ref }, answer({ publicBody: '' }))), [
        'message.body/publicBody',
      ]);
      await draftAnswer(office, clerk, { ref }, answer({ publicity: 'private', reason: 'privacy' }));
      await signAnswer(office, head, { ref });
      assert.doesNotMatch(await get('/open/messages?kind=complaint'), new RegExp(ref));
      const own = await get(`/open/messages/${ref}`);
      assert.match(own, /privacy[^]*已安排修复/); // zh: the answer
      assert.doesNotMatch(own, /举报邻居/); // zh: the message
    });
    test('handed on with a reason; another department sees nothing of it; the second of two clerks is told', async () => {
      const ref = await write('suggestion', '建议延长开放时间'); // zh: a message
      await routeMessage(office, cityOffice, { ref }, typed({ department: 'd-mzj' }));
      assert.equal((await draftAnswer(office, clerk, { ref, seq: 0 }, answer())).kind, 'conflict');
      assert.deepEqual(codes(await routeMessage(office, clerk, { ref }, typed({ department: 'd-czj' }))), [
        'message.why/reason',
      ]);
      assert.equal(
        (await routeMessage(office, clerk, { ref }, typed({ department: 'd-czj', reason: 'theirs' }))).kind,
        'done',
      );
      const desk = await loggedIn(office, host.origin, { login: 'clerk', role: 'clerk', department: 'mzj' });
      assert.equal((await desk.get(`/desk/messages/${ref}`)).status, 404);
      const auditor = await loggedIn(office, host.origin, { login: 'audit', role: 'auditor', department: 'city' });
      const seen = await auditor.get(`/desk/messages/${ref}`);
      assert.match(seen.text, /建议延长开放时间/); // zh: the message
      assert.doesNotMatch(seen.text, /13812345678|张三丰/); // zh: who wrote it
    });
    test('what waits is a gap with its age; the term is a setting that says whose it is', async () => {
      await write('mailbox', 'nobody has it');
      office.setNow('2026-12-28T09:00:00+08:00');
      const czj = await messageGaps(office, { role: 'clerk', departmentId: 'd-czj' }, '2026-12-28');
      assert.deepEqual(
        czj.map(({ isLate }) => isLate),
        [true],
      );
      assert.equal((await messageGaps(office, { role: 'office', departmentId: 'd-city' }, '2026-12-28')).length, 2);
      assert.match(await get('/open/messages'), /15 个工作日（本系统默认/); // zh: the term
      assert.equal((await setTerm(office, head, typed({ days: '30' }))).kind, 'forbidden');
      assert.equal((await setTerm(office, cityOffice, typed({ days: '30' }))).kind, 'done');
      assert.match(await get('/open/messages'), /30 个工作日（本单位设定/); // zh: the term
      const waits = await messageGaps(office, { role: 'clerk', departmentId: 'd-czj' }, '2026-12-28');
      assert.deepEqual(
        waits.map(({ isLate }) => isLate),
        [false],
      );
    });
    test('a citizen writes and looks up without script; the same page sent twice is one message', async () => {
      const send = (fields: Record<string, string>): Promise<Response> =>
        fetch(`${host.origin}/open/messages`, { method: 'POST', body: new URLSearchParams(fields) });
      assert.equal((await send({ topic: 'mailbox', body: '' })).status, 422);
      const fields = { topic: 'mailbox', body: 'written by hand', key: 'form-key-1' };
      const [first, second] = [await (await send(fields)).text(), await (await send(fields)).text()];
      const ref = /class="code">\s*(C-[^<\s]+)/.exec(first)?.[1] ?? '';
      assert.ok(ref !== '' && second.includes(ref));
      assert.match(await get(`/open/messages/find?ref=${ref}`), /办理中/); // zh: its state
    });
  });
