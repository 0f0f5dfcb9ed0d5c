import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { gb18030 } from '../../../testing/gb18030.ts';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { cityOffice, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';
import { importHotline } from './acts.ts';
import { hotlineGaps } from './duties.ts';
import { countProblems, monthBefore, monthIn } from './rules.ts';

const HEAD = '月份,单位,受理,办结,满意';
const csv = (...rows: readonly string[]): Buffer => Buffer.from([HEAD, ...rows].join('\r\n'));

for (const [text, month] of [
  ['2026-10', '2026-10'],
  ['2026年10月', '2026-10'],
  ['2026.9', '2026-09'],
  ['202610', '2026-10'],
  ['2026/10/1', '2026-10'],
  ['2026-13', undefined],
  ['去年', undefined],
] as const)
  test(`a month as offices write it: ${text}`, () => assert.equal(monthIn(text), month));
test('the month before January is December', () => assert.equal(monthBefore('2026-01'), '2025-12'));
test('closed ones are among those received or carried over', () => {
  const counts = { received: 10, carried: 2, closed: 12, satisfied: 12 };
  assert.deepEqual(countProblems(counts), []);
  assert.equal(countProblems({ ...counts, closed: 13 })[0]?.code, 'hotline.closed');
  assert.equal(countProblems({ ...counts, closed: 11 })[0]?.code, 'hotline.satisfied');
});

for (const engine of engines())
  describe(`the hotline on ${engine.name}`, { skip: engine.skip }, () => {
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
    const take = (bytes: Uint8Array, isDry = false) => importHotline(office, cityOffice, bytes, isDry);
    const items = async (): Promise<readonly Record<string, unknown>[]> => {
      const answer = (await (await fetch(`${site.origin}/api/v1/hotline`)).json()) as {
        items: Record<string, unknown>[];
      };
      return answer.items;
    };

    test('a dry run saves nothing, the file then counts, and the same file once more changes nothing', async () => {
      assert.equal(
        (await hotlineGaps(office, { role: 'office', departmentId: 'd-city' }, '2026-11-23'))[0]?.isLate,
        true,
      );
      const file = csv('2026-09,江阴市民政局,100,90,80', '2026年10月,江阴市民政局,50,55,50');
      assert.equal((await take(file, true)).kind, 'checked');
      assert.deepEqual(await items(), []);
      assert.equal((await take(file)).kind, 'saved');
      const [october] = await items();
      assert.deepEqual(october, {
        month: '2026-10',
        dept: '江阴市民政局',
        received: 50,
        carried: 10,
        closed: 55,
        satisfied: 50,
      });
      const again = await take(file);
      assert.deepEqual([again.kind, again.problems[0]?.code], ['same', 'hotline.same']);
      assert.equal((await items()).length, 2);
      assert.deepEqual(await hotlineGaps(office, { role: 'office', departmentId: 'd-city' }, '2026-11-23'), []);
    });
    test('a column with somebody’s telephone refuses the whole file', async () => {
      const report = await take(Buffer.from(`${HEAD},联系电话\r\n2026-08,江阴市民政局,1,1,1,13812345678`));
      assert.deepEqual(
        report.problems.map(({ code }) => code),
        ['hotline.head-unknown'],
      );
    });
    test('one wrong row and nothing is saved; each is named', async () => {
      const report = await take(
        csv(
          '2026-08,江阴市财政局,10,9,9',
          '2026-08,江阴市财政局,10,9,9',
          '2026-07,不存在的局,1,1,1',
          '2026-11,江阴市财政局,1,1,1',
          '2026-06,江阴市财政局,5,9,1',
          '2026-05,江阴市财政局,五,1,1',
          '2026-04,江阴市财政局,=1+1,1,1',
        ),
      );
      assert.equal(report.kind, 'refused');
      assert.deepEqual(
        report.rows.map(({ problems }) => problems.map(({ code }) => code.replace('hotline.', '')).join()),
        ['', 'twice', 'department', 'month-open', 'closed', 'count', 'formula'],
      );
      assert.equal((await items()).length, 2);
    });
    test('a file out of an old spreadsheet is read, and corrects what was kept', async () => {
      const report = await take(gb18030(`${HEAD}\r\n2026-10,江阴市民政局,50,54,50`));
      assert.deepEqual([report.kind, report.rows[0]?.outcome], ['saved', 'changed']);
      assert.equal((await items())[0]?.['closed'], 54);
    });
    test('the database itself refuses more closed than there were', async () => {
      await assert.rejects(office.store.db.updateTable('hotline_month').set({ closed: 999 }).execute());
    });
    test('the office takes it in at the desk, looked at first and not chosen again; others may not', async () => {
      const me = await loggedIn(office, site.origin, { login: 'line', role: 'office', department: 'city' });
      const send = async (fields: Record<string, string>, file?: Buffer, who = me) => {
        const form = new FormData();
        for (const [name, value] of Object.entries({ token: await who.token('/desk'), ...fields }))
          form.append(name, value);
        if (file) form.append('file', new Blob([new Uint8Array(file)]), '热线.csv');
        const own = { cookie: who.cookie, 'sec-fetch-site': 'same-origin' };
        const got = await fetch(`${site.origin}/desk/hotline`, { method: 'POST', headers: own, body: form });
        return { status: got.status, text: await got.text() };
      };
      assert.equal((await send({ mode: 'all' })).status, 422);
      const looked = await send({ mode: 'check' }, csv('2026-08,江阴市财政局,10,9,9'));
      assert.match(looked.text, /检查无误/);
      const upload = /name="upload" value="([^"]+)"/.exec(looked.text)?.[1] ?? '';
      assert.match((await send({ mode: 'all', upload })).text, /已保存并公布/);
      assert.match(await (await fetch(`${site.origin}/open/hotline?month=2026-08`)).text(), /江阴市财政局/);
      assert.equal((await fetch(`${site.origin}/open/hotline?month=2001-01`)).status, 404);
      const clerk = await loggedIn(office, site.origin, { login: 'line2', role: 'clerk', department: 'mzj' });
      assert.equal((await send({ mode: 'all' }, csv('2026-03,江阴市民政局,1,1,1'), clerk)).status, 403);
    });
  });
