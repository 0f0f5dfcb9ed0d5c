import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Fault } from '@gongkai/model';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { filed, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';
import { assignMany } from './assign-many.ts';
import { filterOf } from './list-filter.ts';

test('a list’s address narrows by what it knows; anything else in it narrows nothing', () => {
  const soonUntil = '2026-03-09';
  const cases: readonly (readonly [Record<string, string>, object])[] = [
    [{}, { soonUntil }],
    [
      { state: 'review', due: 'open', dept: 'd-mzj', q: 'x'.repeat(200) },
      { state: 'review', due: 'open', department: 'd-mzj', text: 'x'.repeat(100), soonUntil },
    ],
    [{ state: 'nowhere', due: 'never', dept: '', q: '' }, { soonUntil }],
    [{ state: '__proto__', due: 'constructor' }, { soonUntil }],
  ];
  for (const [query, expected] of cases) assert.deepEqual(filterOf(query, '2026-03-02'), expected);
});

for (const engine of engines())
  describe(`assigning together on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    let clerk: Awaited<ReturnType<typeof loggedIn>>;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store(), now: '2026-03-02T09:00:00+08:00' });
      await withDepartments(office);
      site = await served(office);
      clerk = await loggedIn(office, site.origin, { login: 'zhang.clerk', role: 'clerk', department: 'mzj' });
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });

    /** Sends the form as a browser without script does: every tick under one name. */
    const assign = async (
      who: typeof clerk,
      picks: readonly string[],
      fields: Record<string, string>,
    ): Promise<{ status: number; text: string }> => {
      const response = await fetch(`${site.origin}/desk/requests/assign?due=open`, {
        method: 'POST',
        headers: { cookie: who.cookie, 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams([
          ...Object.entries(fields),
          ...picks.map((pick) => ['pick', pick] as [string, string]),
        ]),
        redirect: 'manual',
      });
      return { status: response.status, text: await response.text() };
    };
    const counter = (organ = 'mzj'): Promise<string> => filed(office, { organ }, { channel: 'counter' });
    const stateOf = async (no: string): Promise<string | undefined> =>
      (
        await office.store.db
          .selectFrom('request_view')
          .innerJoin('request', 'request.id', 'request_view.request_id')
          .select(['state'])
          .where('no', '=', no)
          .executeTakeFirst()
      )?.state;
    const acts = async (): Promise<number> =>
      (await office.store.db.selectFrom('audit').select('seq').where('act', '=', 'request.assign').execute()).length;

    test('what is ticked is assigned, each by its own act; what cannot be is told with its reason and stays ticked', async () => {
      const [first, second, worked, foreign] = [
        await counter(),
        await counter(),
        await counter(),
        await counter('czj'),
      ];
      const unconfirmed = await filed(office);
      const token = await clerk.token();
      assert.equal((await assign(clerk, [`${worked} 1`], { token, department: 'd-mzj' })).status, 200);
      const before = await acts();
      const { status, text } = await assign(
        clerk,
        [`${first} 1`, `${second} 1`, `${worked} 1`, `${foreign} 1`, `${unconfirmed} 1`, 'NO-SUCH-1 1'],
        { token, department: 'd-mzj', note: '请于周五前办理' },
      );
      assert.equal(status, 409);
      assert.match(text, /已分办 2 件/);
      assert.match(text, /4 件未办成/);
      assert.match(text, new RegExp(`${worked}</a> 他人刚刚办理了此件`));
      assert.match(text, new RegExp(`${foreign}</a> 没有找到此件，或不在您的办理范围`));
      assert.match(text, new RegExp(`${unconfirmed}</a> “分办”不能在`));
      assert.match(text, /NO-SUCH-1<\/a> 没有找到此件/);
      assert.match(text, /value="请于周五前办理"/, 'what was typed stays for the rest');
      assert.equal(await acts(), before + 2, 'one audit row for each, none for what failed');
      for (const no of [first, second]) assert.equal(await stateOf(no), 'processing');
      assert.equal(await stateOf(foreign), 'received');
      assert.equal(await stateOf(unconfirmed), 'submitted');
    });

    test('nothing is done when nothing is ticked, more than fifty are, or the department is none; the ticks stay', async () => {
      const no = await counter();
      const token = await clerk.token();
      const many = Array.from({ length: 51 }, (_, n) => `X-2026-${n} 1`);
      const cases: readonly (readonly [readonly string[], string, RegExp])[] = [
        [[], 'd-mzj', /请先勾选要分办的申请/],
        [[`${no} 1`, ...many], 'd-mzj', /一次最多分办 50 件，已勾选 52 件/],
        [[`${no} 1`], 'd-nowhere', /请从列表中选择承办单位/],
        [[`${no} 1`], '', /请从列表中选择承办单位/],
        [['<script> 1 2', 'x'.repeat(100)], 'd-mzj', /请先勾选要分办的申请/],
      ];
      const before = await acts();
      for (const [picks, department, said] of cases) {
        const { status, text } = await assign(clerk, picks, { token, department });
        assert.equal(status, 422);
        assert.match(text, said);
      }
      assert.equal(await acts(), before);
      assert.match(
        (await assign(clerk, [`${no} 1`], { token, department: '' })).text,
        new RegExp(`value="${no} 1"[^>]*checked`),
      );
    });

    test('a store that turns busy halfway fails the rest and tells what was done', async () => {
      const [first, second] = [await counter(), await counter()];
      let audited = 0;
      const busy = Object.defineProperty({ ...office }, 'digest', {
        get: () => {
          audited += 1;
          if (audited > 1) throw new Fault('store.busy', 'locked');
          return office.digest;
        },
      });
      const staff = { id: 'a', login: 'a', name: 'a', departmentId: 'd-mzj', department: '', formToken: '' };
      const picks = [first, second].map((no) => ({ no, seq: 1 }));
      const told = await assignMany(busy, { ...staff, role: 'clerk' }, { picks, department: 'd-mzj', note: '' });
      assert.ok('done' in told);
      assert.deepEqual(told.done, [first]);
      assert.deepEqual(
        told.failed.map(({ no, problems }) => [no, problems.map(({ code }) => code)]),
        [[second, ['store.busy']]],
      );
      assert.deepEqual([await stateOf(first), await stateOf(second)], ['processing', 'received']);
    });

    test('ticks stand beside what may be assigned, none for an auditor; a form from elsewhere is refused', async () => {
      const [no, unconfirmed] = [await counter(), await filed(office)];
      const page = (await clerk.get('/desk/requests?due=open')).text;
      assert.match(page, new RegExp(`value="${no} 1"`));
      assert.doesNotMatch(page, new RegExp(`value="${unconfirmed} 1"`));
      const auditor = await loggedIn(office, site.origin, { login: 'audit', role: 'auditor', department: 'city' });
      assert.doesNotMatch((await auditor.get('/desk/requests')).text, /name="pick"/);
      assert.equal(
        (await assign(auditor, [`${no} 1`], { token: await auditor.token(), department: 'd-mzj' })).status,
        403,
      );
      assert.equal((await assign(clerk, [`${no} 1`], { token: 'guess', department: 'd-mzj' })).status, 403);
      assert.equal(await stateOf(no), 'received');
    });
  });
