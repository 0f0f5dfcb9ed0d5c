import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readSite } from '@gongkai/model';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { cityOffice, clerk, withDepartments } from '../../../testing/requests.ts';
import { reportOf } from '../../../testing/scan-report.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';
import { submitFeedback } from '../../records/intake.ts';
import { withTx } from '../../db/tx.ts';
import type { ActResult } from '../../records/act-result.ts';
import { closeColumn, closeSite, registerSite, setColumn } from './acts.ts';
import { siteFacts, siteGaps } from './duties.ts';
import { importScan, newScanToken } from './import.ts';
import { enterScore, enterYear } from './performance.ts';
import { rectifications } from './rectify.ts';
import { openColumns, scansOf } from './repo.ts';

const typed = (values: Record<string, string>) => ({ values, lists: {} });
const site = (given: Record<string, string> = {}) =>
  typed({
    name: '江阴市民政局', // zh: a department's site
    url: 'http://mzj.example.gov.cn/',
    department: 'd-mzj',
    organKind: 'department',
    level: 'county',
    ...given,
  });
const column = (given: Record<string, string> = {}) =>
  typed({ name: 'news', class: 'news', url: 'http://mzj.example.gov.cn/xwdt/', department: 'd-mzj', ...given });
const idOf = (result: ActResult): string => {
  assert.equal(result.kind, 'done', JSON.stringify(result));
  return result.kind === 'done' ? result.id : '';
};
const codes = (result: object): readonly string[] =>
  'problems' in result ? (result.problems as { code: string; at: string }[]).map(({ code, at }) => code + at) : [];
const bytes = (json: unknown): Uint8Array => Buffer.from(JSON.stringify(json));

for (const engine of engines())
  describe(`sites and columns on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let id: string;
    let host: Awaited<ReturnType<typeof served>>;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
      host = await served(office);
      id = idOf(await registerSite(office, cityOffice, site()));
      const at = { siteId: id };
      idOf(await setColumn(office, clerk, at, column()));
      idOf(
        await setColumn(
          office,
          clerk,
          at,
          column({ name: 'budget', class: 'budget', url: '', department: 'd-czj', keyField: 'yes' }),
        ),
      );
    });
    after(async () => {
      await host.stop();
      await office.end();
      await engine.stop();
    });

    test('an address is registered once, whatever its scheme, www or index page', async () => {
      const again = await registerSite(office, cityOffice, site({ url: 'https://www.mzj.example.gov.cn/index.html' }));
      assert.deepEqual(codes(again), ['site.twice/url']);
      assert.equal(
        (await registerSite(office, clerk, site({ url: 'http://other.example.gov.cn/' }))).kind,
        'forbidden',
      );
      assert.deepEqual(
        codes(await registerSite(office, cityOffice, site({ url: 'http://b.example.gov.cn', idCode: '12' }))),
        ['site.id-code/idCode'],
      );
    });
    test('a column has an owner that exists: a withdrawn department owns nothing new, and its columns are a gap', async () => {
      const at = { siteId: id };
      const sfj = { id: 'd-old', code: 'old', name: '江阴市旅游局', kind: 'department' as const }; // zh: a department that was
      await withTx(office.store, (tx) =>
        tx
          .insertInto('department')
          .values({
            ...sfj,
            macro_or_livelihood: 0,
            economy_or_society: 0,
            active: 1,
            created_at: office.now().toISOString(),
          })
          .execute(),
      );
      const tour = column({ name: 'tour', class: 'topic', url: 'http://mzj.example.gov.cn/ly/', department: 'd-old' });
      idOf(await setColumn(office, cityOffice, at, tour));
      await withTx(office.store, (tx) =>
        tx.updateTable('department').set({ active: 0 }).where('id', '=', 'd-old').execute(),
      );
      const more = column({ url: 'http://mzj.example.gov.cn/b/', department: 'd-old' });
      assert.deepEqual(codes(await setColumn(office, cityOffice, at, more)), ['site.withdrawn/department']);
      const gaps = await siteGaps(office, { role: 'clerk', departmentId: 'd-mzj' }, '2026-11-23');
      assert.ok(gaps.some(({ values }) => values?.['owner'] === sfj.name));
      const old = (await openColumns(office.store.read, id)).find(({ name }) => name === 'tour');
      const columnId = old?.id ?? '';
      assert.equal((await closeColumn(office, cityOffice, { siteId: id, columnId }, typed({}))).kind, 'invalid');
      idOf(await closeColumn(office, cityOffice, { siteId: id, columnId }, typed({ reason: 'gone' })));
    });
    test('two clerks on one site: the second is told, an address twice in one site is refused', async () => {
      const stale = await setColumn(
        office,
        clerk,
        { siteId: id, seq: 1 },
        column({ url: 'http://mzj.example.gov.cn/c/' }),
      );
      assert.deepEqual([stale.kind, ...codes(stale)], ['conflict', 'record.stale']);
      assert.deepEqual(codes(await setColumn(office, clerk, { siteId: id }, column({ name: 'again' }))), [
        'site.columnTwice/url',
      ]);
      assert.deepEqual(codes(await setColumn(office, clerk, { siteId: id }, column({ url: '', cadence: 'weekly' }))), [
        'site.cadence/cadence',
      ]);
      assert.equal(
        (await setColumn(office, { ...clerk, department: 'd-czj' }, { siteId: id }, column())).kind,
        'forbidden',
      );
    });
    test('site.json and the list of all sites are read by the checker’s own reader', async () => {
      const desk = await loggedIn(office, host.origin, { login: 'reader', role: 'auditor', department: 'city' });
      const read = readSite(JSON.parse((await desk.get(`/api/v1/desk/sites/${id}/site.json`)).text));
      assert.ok(read.ok, JSON.stringify(read));
      assert.deepEqual(read.value.columns, { 'http://mzj.example.gov.cn/xwdt/': 'news' });
      const all = (await desk.get('/api/v1/desk/sites.json')).text;
      assert.ok((JSON.parse(all) as unknown[]).every((one) => readSite(one).ok));
      assert.match((await desk.get('/api/v1/desk/sites.csv')).text, /^\ufeff?name,url,/);
      const asked = (bearer: string): Promise<Response> =>
        fetch(`${host.origin}/api/v1/scans/sites.json`, { headers: { authorization: `Bearer ${bearer}` } });
      assert.equal(await (await asked(await newScanToken(office, cityOffice))).text(), all);
      assert.equal((await asked('gks_wrongwrongwrong')).status, 401);
    });
    test('a report is kept as it came and shown beside its site; the same one twice changes nothing', async () => {
      const report = reportOf({ url: 'http://mzj.example.gov.cn/' });
      const first = await importScan(office, cityOffice, bytes(report));
      const second = await importScan(office, cityOffice, bytes(report));
      assert.ok(first.kind === 'done' && second.kind === 'done');
      assert.deepEqual([first.isNew, second.isNew, second.id], [true, false, first.id]);
      const [row] = await scansOf(office.store.read, id, 9);
      assert.deepEqual([row?.scan.score.total, row?.scan.completeness], [42_435, { n: 1, m: 3 }]);
      await assert.rejects(
        office.store.db
          .updateTable('scan')
          .set({ run_id: 'x' } as never)
          .execute(),
      );
      const desk = await loggedIn(office, host.origin, { login: 'clerk', role: 'clerk', department: 'mzj' });
      const page = await desk.get(`/desk/sites/${id}`);
      assert.match(page.text, /424\.35\/520/);
      assert.equal((await desk.get(`/api/v1/desk/scans/${first.id}`)).text, JSON.stringify(report));
      assert.match((await desk.get('/desk/sites/rectify')).text, /xwdt\/1\.html/);
      assert.doesNotMatch((await desk.get('/desk/sites/rectify?dept=d-czj')).text, /xwdt\/1\.html/);
      assert.match((await desk.get('/desk/sites/rectify.csv?dept=d-mzj')).text, /xwdt\/1\.html,2026-11-20/);
    });
    test('what is to be mended goes to each column’s owner; key fields are counted for the assessment', async () => {
      const rows = await rectifications(office, 'zh');
      assert.deepEqual(
        rows.map(({ column: name, departmentId, state }) => [name, departmentId, state]),
        [
          ['budget', 'd-czj', 'missing'],
          ['news', 'd-mzj', 'stale'],
          ['leaders', 'd-mzj', 'unkept'],
          ['news', 'd-mzj', 'finding'],
          ['', 'd-mzj', 'finding'],
        ],
      );
      const gaps = await siteGaps(office, { role: 'clerk', departmentId: 'd-czj' }, '2026-11-23');
      assert.deepEqual(
        gaps.map(({ values }) => values?.['column']),
        ['budget'],
      );
      const [fact] = await siteFacts(office, 'd-czj');
      assert.deepEqual([fact?.row, fact?.examined, fact?.met], ['JY-076', 1, 0]);
    });
    test('refused: another schema, a file cut off, a site nobody registered, without the token', async () => {
      const report = reportOf({ url: 'http://mzj.example.gov.cn/' });
      assert.deepEqual(codes(await importScan(office, cityOffice, bytes({ ...report, schema: 'gongkai-report/9' }))), [
        'scan.schema/schema',
      ]);
      assert.deepEqual(codes(await importScan(office, cityOffice, bytes(report).subarray(0, 300))), ['scan.json']);
      const { findings: _, ...cut } = report;
      assert.deepEqual(codes(await importScan(office, cityOffice, bytes(cut))), ['scan.field-missing/findings']);
      assert.deepEqual(
        codes(await importScan(office, cityOffice, bytes(reportOf({ url: 'http://strange.example/' })))),
        ['scan.unknown'],
      );
      const send = async (authorization: string): Promise<number> =>
        (
          await fetch(`${host.origin}/api/v1/scans`, {
            method: 'POST',
            headers: { authorization },
            body: JSON.stringify(report),
          })
        ).status;
      assert.equal(await send('Bearer nonsense-nonsense'), 401);
      assert.equal(await send(`Bearer ${await newScanToken(office, cityOffice)}`), 201);
    });
    test('a reader’s word on a page reaches the column’s owner and is closed with what was done', async () => {
      const given = {
        url: 'http://mzj.example.gov.cn/xwdt/9.html',
        kind: 'error',
        text: 'the number is out of use',
      } as const;
      const citizen = { id: 'citizen', role: 'citizen', department: '' };
      await submitFeedback(office, citizen, given, { key: 'feedback-1', fingerprint: 'x' });
      const row = await office.store.read.selectFrom('feedback').select(['id', 'ref']).executeTakeFirstOrThrow();
      const other = await loggedIn(office, host.origin, { login: 'other', role: 'clerk', department: 'czj' });
      assert.equal((await other.get(`/desk/feedback/${row.id}`)).status, 404);
      const own = await loggedIn(office, host.origin, { login: 'own', role: 'clerk', department: 'mzj' });
      assert.match((await own.get('/desk/feedback')).text, new RegExp(`${row.ref}[^]*news`));
      const act = async (fields: Record<string, string>): Promise<number> =>
        (await own.post(`/desk/feedback/${row.id}`, { token: await own.token(), ...fields })).status;
      assert.equal(await act({}), 422);
      assert.equal(await act({ note: 'mended' }), 303);
      assert.equal(await act({ note: 'again' }), 409);
      assert.match((await own.get('/desk/feedback')).text, /mended/);
    });
    test('marks of the year’s assessment: within what openness weighs, by the office alone, taken out as a file (JY-173)', async () => {
      const departments = { 'd-mzj': { zh: 'mzj', en: 'mzj' } };
      const mark = async (score: string) =>
        codes(await enterScore(office, cityOffice, departments, typed({ year: '2025', department: 'd-mzj', score })));
      assert.deepEqual(await mark('3.5'), ['performance.first/year']);
      idOf(await enterYear(office, cityOffice, typed({ year: '2025', full: '4', basis: 'CB 2025-1' })));
      assert.deepEqual(await mark('4.01'), ['performance.most/score']);
      assert.deepEqual(await mark('3,5'), ['performance.number/score']);
      assert.equal((await enterYear(office, clerk, typed({}))).kind, 'forbidden');
      for (const score of ['3.5', '3.75']) assert.deepEqual(await mark(score), []);
      const own = await loggedIn(office, host.origin, { login: 'marks', role: 'clerk', department: 'mzj' });
      assert.match((await own.get('/desk/sites/performance.csv')).text, /2025,mzj,[^,]*,3\.75,4/);
    });
    test('a site taken off the list frees its address', async () => {
      const other = idOf(await registerSite(office, cityOffice, site({ url: 'http://old.example.gov.cn/' })));
      idOf(await closeSite(office, cityOffice, other, typed({ reason: 'moved' })));
      idOf(await registerSite(office, cityOffice, site({ url: 'http://old.example.gov.cn/' })));
    });
  });
