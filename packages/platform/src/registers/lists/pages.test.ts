import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readCatalogue, readGuides, readList, type Read } from '@gongkai/model';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { cityOffice, head, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';
import { csvOf } from '../../views/csv.ts';
import { decideOne, propose } from './acts.ts';
import { planDeadlines } from './deadline-acts.ts';
import { listFacts, listGaps } from './duties.ts';
import { listRows } from './export.ts';
import { importList } from './import.ts';
import { importReference } from './reference.ts';
import { inForce, waiting } from './repo.ts';
import type { RegisterList } from './rules.ts';

const read = <T>(reader: (json: unknown) => Read<T>, json: unknown): T => {
  const result = reader(json);
  assert.ok(result.ok, JSON.stringify(result.ok ? '' : result.problems));
  return result.value;
};
const everybody = { role: 'office', departmentId: '' } as const;
const power = {
  kind: 'confirmation',
  online: 'full',
  faceToFace: 'false',
  scope: 'residents',
  flow: 'apply|desk|1\ndecide|head|2',
  materials: 'ID card|original|1|https://a.example/s.pdf|too old; not legible',
  statutoryDays: '20',
  promisedDays: '3',
  dayKind: 'working-day',
  agencies: '\u65e0',
  fees: '\u4e0d\u6536\u8d39',
  basis: 'Marriage Act|Art 8',
  phone: '0510-86210000',
};

for (const engine of engines())
  describe(`the lists’ faces on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    let clerk: Awaited<ReturnType<typeof loggedIn>>;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
      site = await served(office);
      clerk = await loggedIn(office, site.origin, { login: 'clerk', role: 'clerk', department: 'mzj' });
      await add('power', 'P-1001', power);
      await add('power', 'P-1002', { kind: 'licence', online: 'counter' });
      await add('catalogue', 'M-1', {
        attribute: 'partly-open',
        reason: 'privacy',
        reasonCode: 'E15',
        subject: 'Civil affairs',
        content: 'names\nsums',
        way: 'proactive',
        stage: 'result',
        post: 'secret desk',
      });
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });
    async function add(list: RegisterList, code: string, values: Record<string, string>): Promise<void> {
      const why = { changeReason: 'first list', legalBasis: 'Act', effectiveOn: '2026-01-05' };
      const typed = { values: { code, name: `item ${code}`, ...values, ...why }, lists: { levels: ['county'] } };
      const done = await propose(office, head, { list }, typed);
      assert.equal(done.kind, 'done', JSON.stringify(done));
      const [asked] = await waiting(office.store.read, everybody, { code });
      assert.equal((await decideOne(office, head, asked?.id ?? '', { act: 'approve' })).kind, 'done');
    }
    const json = async (path: string): Promise<unknown> => (await fetch(`${site.origin}/api/v1${path}`)).json();
    const status = async (path: string): Promise<number> => (await fetch(site.origin + path)).status;

    test('gk-catalogue reads the catalogue, and the office’s own fields are not in it', async () => {
      const answer = await json('/catalogue?dept=mzj');
      const { items, department, total } = read(readCatalogue, answer);
      assert.deepEqual([department, total], ['江阴市民政局', 1]); // zh: a department
      assert.deepEqual(items[0]?.content, ['names', 'sums']);
      assert.deepEqual(
        [items[0]?.attribute, items[0]?.reason, items[0]?.stage],
        ['partly-open', { code: 'E15', text: 'privacy' }, 'result'],
      );
      assert.equal(items[0]?.history?.[0]?.kind, 'added');
      assert.doesNotMatch(JSON.stringify(answer), /secret desk/);
      assert.doesNotMatch(await (await fetch(`${site.origin}/open/lists/catalogue/M-1`)).text(), /secret desk/);
      assert.doesNotMatch(JSON.stringify(await json('/lists/catalogue/M-1/history')), /secret desk/);
    });
    test('gk-power-list reads the list: versions, history, whether one must come, where the guide is', async () => {
      const { items } = read(readList, await json('/lists/power?dept=mzj'));
      assert.deepEqual(
        items.map(({ code, kind, online, faceToFace }) => [code, kind, online, faceToFace]),
        [
          ['P-1001', 'confirmation', 'full', false],
          ['P-1002', 'licence', 'counter', undefined],
        ],
      );
      assert.equal(items[0]?.guideUrl, `${site.origin}/open/lists/power/P-1001`);
      const sheet = await (await fetch(`${site.origin}/open/lists/power/P-1001?lang=en`)).text();
      assert.match(
        sheet,
        /desk · 1 working days[^]*copies: 1 · <a[^>]*>sample<.* · common mistakes: too[^]*Time promised<[^]*3 working days/,
      );
      assert.equal(read(readList, await json('/lists/power?noMeeting=yes')).total, 1);
      assert.equal(read(readList, await json('/lists/service')).total, 0);
      assert.equal(await status('/api/v1/lists/power?dept=nobody'), 404);
    });
    test('gk-service-guide reads a guide of power or service', async () => {
      const [guide] = read(readGuides, await json('/guides/P-1001')).items;
      assert.deepEqual(
        [guide?.fees, guide?.promisedDays, guide?.agencies, guide?.flow.length],
        ['none', 3, undefined, 2],
      );
      assert.deepEqual(guide?.materials[0], {
        name: 'ID card',
        form: 'original',
        copies: 1,
        sampleUrl: 'https://a.example/s.pdf',
        mistakes: [{ text: 'too old' }, { text: 'not legible' }],
      });
      assert.equal(await status('/api/v1/guides/none'), 404);
    });
    test('a clerk asks for a change at the desk, is told of what is wrong, and sees it wait', async () => {
      const path = '/desk/lists/power/items/P-1002';
      const token = await clerk.token();
      const seq = /name="expectSeq"\s+value="(\d+)"/.exec((await clerk.get(path)).text)?.[1] ?? '';
      const form = {
        token,
        expectSeq: seq,
        name: 'item P-1002',
        kind: 'licence',
        promisedDays: 'soon',
        changeReason: 'quicker',
        effectiveOn: '2026-11-20',
      };
      const wrong = await clerk.post(`${path}/change`, form);
      assert.equal(wrong.status, 422);
      assert.match(wrong.text, /value="quicker"/);
      assert.equal((await clerk.post(`${path}/change`, { ...form, promisedDays: '5' })).status, 303);
      assert.match((await clerk.get(path)).text, /<ins>5<\/ins>/);
      assert.match((await clerk.get('/desk/lists')).text, /item P-1002/);
      assert.equal((await clerk.post(`${path}/change`, { ...form, promisedDays: '6' })).status, 409);
      const [asked] = await waiting(office.store.read, everybody, { code: 'P-1002' });
      assert.equal((await clerk.post(`/desk/lists/proposals/${asked?.id}/approve`, { token })).status, 403);
      assert.equal((await clerk.post(`/desk/lists/proposals/${asked?.id}/withdraw`, { token })).status, 303);
    });
    test('a file at the desk: looked at, refused with its rows, waiting for the head', async () => {
      const token = await clerk.token();
      const send = async (text: string, mode: string, upload = '') => {
        const body = new FormData();
        for (const [name, value] of Object.entries({ token, mode, changeReason: 'review', effectiveOn: '2026-11-20' }))
          body.set(name, value);
        body.set('upload', upload);
        if (text !== '') body.set('file', new Blob([text]), 'x.csv');
        const headers = { cookie: clerk.cookie, 'sec-fetch-site': 'same-origin' };
        const got = await fetch(`${site.origin}/desk/lists/power/import`, { method: 'POST', headers, body });
        return { status: got.status, text: await got.text() };
      };
      const heads = '事项编码,事项名称,事项类别,设定依据\r\n'; // zh: a head
      assert.match(
        (await send(`${heads}Q-1,x,行政许可,Act\r\n,y,行政许可,Act`, 'all')).text,
        /请填写事项编码[\s\S]*|没有保存/,
      ); // zh: rows and what is said
      const looked = (await send(`${heads}Q-0,x,行政许可,Act`, 'check')).text; // zh: a row
      assert.match(looked, /没有保存/); // zh: what is said
      const upload = /name="upload" value="([^"]+)"/.exec(looked)?.[1] ?? '';
      assert.match((await send('', 'all', upload)).text, /已提交本单位负责人审定/); // zh: what is said of the file that lies here
      assert.equal((await send('', 'all', upload)).status, 422);
      assert.match((await send(`${heads}Q-1,x,行政许可,Act`, 'all')).text, /已提交本单位负责人审定/); // zh: a row and what is said
      assert.equal((await send('', 'all')).status, 422);
      for (const path of ['export.csv', 'export.xlsx', 'template.csv', 'new', 'import'])
        assert.equal((await clerk.get(`/desk/lists/power/${path}`)).status, 200, path);
    });
    test('what came in one file is seen together, each change beside what is in force, and decided together', async () => {
      const boss = await loggedIn(office, site.origin, { login: 'head', role: 'head', department: 'mzj' });
      const [asked] = await waiting(office.store.read, everybody, { code: 'Q-1' });
      const path = `/desk/lists/batches/${asked?.batch ?? ''}`;
      assert.match((await boss.get(path)).text, /Q-1/);
      const token = await boss.token();
      assert.equal((await boss.post(path, { token, act: 'refuse', refusal: ' ' })).status, 422);
      assert.equal((await boss.post(path, { token, act: 'refuse', refusal: 'not now' })).status, 303);
      assert.equal((await boss.get(path)).status, 404);
    });
    test('an export taken in again changes nothing', async () => {
      for (const list of ['power', 'catalogue'] as const) {
        const items = await inForce(office.store.read, { list }, '2026-11-23');
        const bytes = Buffer.from(csvOf(listRows(list, items)));
        const about = { departmentId: 'd-mzj', reason: 'x', legalBasis: '', effectiveOn: '2026-11-20' } as const;
        const report = await importList(office, cityOffice, { list, bytes, mode: 'check', ...about });
        assert.deepEqual(report.problems, []);
        assert.deepEqual(
          new Set(report.rows.map(({ outcome, problems }) => `${outcome}${problems.map(({ code }) => code).join()}`)),
          new Set(['same']),
        );
      }
    });
    test('what is lacking is named: late catalogue, missing fields, rules, share, codes; the facts count the same', async () => {
      await planDeadlines(office, cityOffice);
      await importReference(office, cityOffice, 'power', Buffer.from('事项编码,事项名称\r\nP-1001,item P-1001')); // zh: the province's list
      const gaps = await listGaps(office, { role: 'clerk', departmentId: 'd-mzj' }, '2026-11-23');
      const told = gaps.map(({ words, values }) =>
        words.en.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values?.[name])),
      );
      assert.deepEqual(told.toSorted(), [
        '1 changes of lists wait for a decision',
        '1 disclosure items lack post, authority, procedure or term',
        'Catalogue: 1 items lack fields',
        'Online share of approval services 1 of 2, below 80 %',
        'Powers: 1 items differ from the province’s codes or names',
        'Powers: 1 items lack fields',
        'Services: no item yet',
        'The catalogue is not issued (due: 2018年7月前)', // zh: the policy's words
      ]);
      assert.equal(gaps.find(({ isLate }) => isLate)?.dueOn, '2018-06-30');
      assert.deepEqual(
        (await listFacts(office, 'd-mzj', '2026-01-01', '2026-11-23')).map(({ row, examined, met }) => [
          row,
          examined,
          met,
        ]),
        [
          ['JY-010', 1, 0],
          ['JY-011', 1, 0],
          ['JY-013', 1, 0],
        ],
      );
    });
    test('every page answers in both languages', async () => {
      for (const path of [
        '/open/catalogue',
        '/open/lists/power',
        '/open/lists/service?q=x',
        '/open/lists/power/P-1001',
      ])
        for (const lang of ['zh', 'en'])
          assert.equal(await status(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`), 200, path);
      for (const path of [
        '/desk/lists',
        '/desk/lists/points',
        '/desk/lists/catalogue',
        '/desk/lists/catalogue/items/M-1',
      ])
        assert.equal((await clerk.get(`${path}?lang=en`)).status, 200, path);
    });
  });
