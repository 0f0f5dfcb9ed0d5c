import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { filed, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';
import { readClosing, readNew, readOrder, type Standing } from './rules.ts';

const open: Standing = { receivedOn: '2026-03-02', closedOn: undefined, result: undefined, hasRequest: true };
const corrected: Standing = { ...open, closedOn: '2026-04-01', result: 'corrected' };
const told = (read: unknown): string =>
  Array.isArray(read) ? read.map(({ code, at }: { code: string; at: string }) => `${code}${at}`).join(' ') : 'read';
const cases: readonly (readonly [name: string, read: () => unknown, says: string])[] = [
  [
    'a case',
    () => readNew({ kind: 'review', caseNo: '〔2026〕行复1号', receivedOn: '2026-03-02' }, '2026-03-02'),
    'read',
  ],
  ['nothing', () => readNew({}, '2026-03-02'), 'remedy.kind/kind remedy.caseNo/caseNo remedy.day/receivedOn'],
  [
    'a day to come',
    () => readNew({ kind: 'after', caseNo: '1', receivedOn: '2026-03-03' }, '2026-03-02'),
    'remedy.future/receivedOn',
  ],
  ['closing', () => readClosing({ result: 'kept', closedOn: '2026-03-09' }, open, '2026-03-09'), 'read'],
  [
    'closing before it came in',
    () => readClosing({ result: 'x', closedOn: '2026-03-01' }, open, '2026-03-09'),
    'remedy.result/result remedy.before/closedOn',
  ],
  [
    'closing twice',
    () => readClosing({ result: 'kept', closedOn: '2026-05-01' }, corrected, '2026-05-01'),
    'remedy.closed',
  ],
  ['an order', () => readOrder({ dueOn: '2026-05-01' }, corrected), 'read'],
  ['an order out of an open case', () => readOrder({ dueOn: '2026-05-01' }, open), 'remedy.open'],
  [
    'an order after it was upheld',
    () => readOrder({ dueOn: '2026-05-01' }, { ...corrected, result: 'kept' }),
    'remedy.kept',
  ],
  [
    'an order about no request',
    () => readOrder({ dueOn: '2026-05-01' }, { ...corrected, hasRequest: false }),
    'remedy.lone',
  ],
  ['an order for yesterday', () => readOrder({ dueOn: '2026-04-01' }, corrected), 'remedy.dueLate/dueOn'],
];
for (const [name, read, says] of cases) test(`remedy: ${name}`, () => assert.equal(told(read()), says));

for (const engine of engines())
  describe(`remedies on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    type Who = Awaited<ReturnType<typeof loggedIn>>;
    let clerk: Who;
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
      other = await log('wu.clerk', 'clerk', 'czj');
      city = await log('city.office', 'office', 'city');
      auditor = await log('audit', 'auditor', 'city');
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });
    const post = async (
      who: Who,
      path: string,
      fields: Record<string, string>,
    ): Promise<{ status: number; text: string }> => who.post(path, { token: await who.token(), ...fields });
    const act = async (
      no: string,
      name: string,
      fields: Record<string, string>,
    ): Promise<{ status: number; text: string }> => {
      const { text } = await city.get(`/desk/requests/${no}`);
      const seq = /name="expectSeq"\s+value="(\d+)"/.exec(text)?.[1] ?? '';
      return post(city, `/desk/requests/${no}/acts/${name}`, { expectSeq: seq, ...fields });
    };
    const idOf = async (caseNo: string): Promise<string> =>
      (await office.store.db.selectFrom('remedy').select('id').where('case_no', '=', caseNo).executeTakeFirstOrThrow())
        .id;

    test('entered, closed, ordered: then, and not before, the request is answered again until that day', async () => {
      const no = await filed(office, {}, { channel: 'counter' });
      const spot = { on: '2026-03-02', outcome: 'none.not-made', basis: '条例第三十八条', reason: 'x', text: 'y' };
      assert.equal((await act(no, 'answer-on-spot', spot)).status, 303);
      office.setNow('2026-04-01T09:00:00+08:00');
      clerk = await loggedIn(office, site.origin, { login: 'zhang.two', role: 'clerk', department: 'mzj' });
      city = await loggedIn(office, site.origin, { login: 'city.two', role: 'office', department: 'city' });
      other = await loggedIn(office, site.origin, { login: 'wu.two', role: 'clerk', department: 'czj' });
      const given = { kind: 'review', caseNo: '<b>行复1号', receivedOn: '2026-03-20', requestNo: no };
      const wrong = await post(clerk, '/desk/remedies', { ...given, kind: '' });
      assert.equal(wrong.status, 422);
      assert.match(wrong.text, /请选择类别/);
      assert.match(wrong.text, /value="&lt;b&gt;行复1号"/);
      assert.equal((await post(other, '/desk/remedies', given)).status, 422, 'another organ’s request is not there');
      assert.equal((await post(clerk, '/desk/remedies', given)).status, 303);
      assert.match((await post(clerk, '/desk/remedies', given)).text, /已登记/);
      const id = await idOf('<b>行复1号');
      assert.equal(
        (await post(other, `/desk/remedies/${id}/close`, { result: 'kept', closedOn: '2026-04-01' })).status,
        404,
      );
      assert.doesNotMatch((await other.get('/desk/remedies')).text, /行复1号/);
      const redo = { on: '2026-04-01', remedy: id };
      assert.match((await act(no, 'redo', redo)).text, /此案未审结/);
      assert.match((await act(no, 'redo', { ...redo, remedy: 'x' })).text, /没有找到/);
      assert.equal(
        (await post(clerk, `/desk/remedies/${id}/close`, { result: 'corrected', closedOn: '2026-04-01' })).status,
        303,
      );
      assert.equal((await post(clerk, `/desk/remedies/${id}/order`, { dueOn: '2026-03-01' })).status, 422);
      assert.equal((await post(clerk, `/desk/remedies/${id}/order`, { dueOn: '2026-04-20' })).status, 303);
      assert.equal((await act(no, 'redo', redo)).status, 303);
      const view = await office.store.db.selectFrom('request_view').selectAll().executeTakeFirstOrThrow();
      assert.deepEqual([view.state, view.due_on], ['processing', '2026-04-20']);
    });

    test('an auditor reads and does not write; another site’s form does nothing', async () => {
      auditor = await loggedIn(office, site.origin, { login: 'audit.two', role: 'auditor', department: 'city' });
      const page = await auditor.get('/desk/remedies');
      assert.match(page.text, /行复1号/);
      assert.doesNotMatch(page.text, /action="\/desk\/remedies/);
      const fields = { kind: 'direct', caseNo: '2', receivedOn: '2026-03-20' };
      assert.equal((await post(auditor, '/desk/remedies', fields)).status, 403);
      assert.equal((await clerk.post('/desk/remedies', { token: 'x', ...fields })).status, 403);
    });
  });
