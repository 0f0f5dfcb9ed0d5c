import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readAnnualReports } from '@gongkai/model';
import { consistentReport } from '../../../../model/testing/annual-report.ts';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { filed, head as headActor, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';
import { enterReport } from './acts.ts';
import { checkReport } from './check-report.ts';
import { handCells } from './draft.ts';

for (const engine of engines())
  describe(`annual report pages on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    type Who = Awaited<ReturnType<typeof loggedIn>>;
    let clerk: Who;
    let head: Who;
    let other: Who;
    let city: Who;
    let auditor: Who;
    let no = '';
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store(), now: '2026-06-01T09:00:00+08:00' });
      await withDepartments(office);
      site = await served(office);
      no = await filed(office, {}, { channel: 'counter' });
      office.setNow('2027-01-11T09:00:00+08:00');
      const log = (login: string, role: string, department: string): Promise<Who> =>
        loggedIn(office, site.origin, { login, role, department });
      clerk = await log('zhang.clerk', 'clerk', 'mzj');
      head = await log('li.head', 'head', 'mzj');
      other = await log('wu.head', 'head', 'czj');
      city = await log('city.office', 'office', 'city');
      auditor = await log('audit', 'auditor', 'city');
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });
    const path = '/desk/report/2026';
    const form = {
      ...Object.fromEntries(
        handCells.flatMap((cell) => [
          [`hand.${cell}`, '2'],
          [`source.${cell}`, '业务台账'],
        ]),
      ),
      overview: '统计期限为2026年1月1日至2026年12月31日。<script>alert(1)</script>',
      problems: '更新不及时，已改进。',
      other: '未收取信息处理费。',
    };
    const send = async (who: Who, act: 'save' | 'publish', expect: number, fields: Record<string, string> = {}) =>
      who.post(`${path}/${act}`, { token: await who.token(), expect: String(expect), ...fields });

    test('a first draft lies ready: figures counted, what only people know left open, requests behind the cells', async () => {
      const { text } = await clerk.get(path);
      assert.match(text, /本年新收政府信息公开申请1件/);
      assert.match(text, new RegExp(`/desk/requests/${no}`));
      assert.match(text, /应于 2027-01-31 前发布/);
      assert.doesNotMatch(text, /report\/2026\/publish/, 'a clerk does not publish');
      assert.equal((await clerk.get('/desk/report')).headers.get('location'), '/desk/report/2026');
    });

    test('what cannot be read comes back with what was typed', async () => {
      const wrong = await send(clerk, 'save', 0, { ...form, 'hand.t2.licence': '很多' });
      assert.equal(wrong.status, 422);
      assert.match(wrong.text, /应为不小于 0 的整数/);
      assert.match(wrong.text, /value="很多"/);
      assert.match(wrong.text, /更新不及时/);
    });

    test('nothing is published or exported while a relation fails; the requests that make it fail are named', async () => {
      const entered = consistentReport({ year: 2025, count: (cell) => (cell === 't3.out.natural' ? 1 : 0) });
      const key = { scope: 'organ', organId: 'd-mzj', year: 2025 } as const;
      assert.equal((await enterReport(office, headActor, key, { ...entered, publishedOn: '2026-01-20' })).kind, 'done');
      assert.equal((await send(clerk, 'save', 0, form)).status, 303);
      const { text } = await head.get(path);
      assert.match(text, /B1[^]*上年第四项结转 1 件，本年第二项为 0 件/);
      assert.match(text, /class="bad"/);
      assert.equal((await send(head, 'publish', 1)).status, 422);
      for (const format of ['html', 'docx', 'csv', 'json'])
        assert.equal((await head.get(`${path}/${format}`)).status, 409);
      const stale = await send(head, 'save', 0, { ...form, problems: '别人写的' });
      assert.equal(stale.status, 409);
      assert.match(stale.text, /别人写的/);
      const reasons = { 'adjust.natural': '上年重复登记一件', 'adjust.total': '同上' };
      assert.equal((await send(head, 'save', 1, { ...form, ...reasons })).status, 303);
      assert.equal((await head.get(`${path}/csv`)).status, 200);
    });

    test('a report is its organ’s: others get nothing, auditors do nothing, other sites’ forms do nothing', async () => {
      assert.equal((await other.get(`${path}?dept=mzj`)).status, 404);
      assert.equal((await other.get(`${path}?dept=government`)).status, 404);
      assert.equal((await city.get(`${path}?dept=mzj`)).status, 200);
      assert.match((await city.get(path)).text, /政府汇总/);
      assert.equal((await send(auditor, 'save', 2, form)).status, 403);
      assert.equal((await send(clerk, 'publish', 2)).status, 403);
      assert.equal((await head.post(`${path}/publish`, { token: 'x', expect: '2' })).status, 403);
      for (const year of ['1', '2999', 'x']) assert.equal((await city.get(`/desk/report/${year}`)).status, 404);
    });

    test('published: for everybody as page, files and the JSON of the element; the text is text', async () => {
      assert.equal((await fetch(`${site.origin}/api/v1/reports/annual/2026?dept=mzj`)).status, 404);
      assert.equal((await send(head, 'publish', 2)).status, 303);
      const json: unknown = await (await fetch(`${site.origin}/api/v1/reports/annual/2026?dept=mzj`)).json();
      const read = readAnnualReports(json);
      assert.ok(read.ok, JSON.stringify(read));
      assert.equal(read.value.items[0]?.cells['t3.out.total'], 1);
      const years = readAnnualReports(await (await fetch(`${site.origin}/api/v1/reports/annual?dept=mzj`)).json());
      assert.deepEqual(years.ok && years.value.items.map(({ year }) => year), [2026, 2025]);
      assert.match(await (await fetch(`${site.origin}/open/reports`)).text(), /江阴市民政局/);
      const page = await (await fetch(`${site.origin}/open/reports/2026?dept=mzj`)).text();
      assert.doesNotMatch(page, /<script>alert/);
      const file = await fetch(`${site.origin}/open/reports/2026/html?dept=mzj`);
      assert.match(file.headers.get('content-disposition') ?? '', /^attachment/);
      const found = checkReport(new Uint8Array(await file.arrayBuffer()))?.findings ?? [];
      assert.deepEqual(
        found.filter(({ level }) => level === 'error'),
        [],
      );
      for (const format of ['docx', 'csv', 'json'])
        assert.equal((await fetch(`${site.origin}/open/reports/2026/${format}?dept=mzj`)).status, 200);
      assert.equal((await fetch(`${site.origin}/open/reports/2026/exe?dept=mzj`)).status, 404);
      assert.match((await head.get(path)).text, /已于 2027-01-11 发布/);
      assert.match((await head.get(`${path}?lang=en`)).text, /Published on 2027-01-11/);
    });
  });
