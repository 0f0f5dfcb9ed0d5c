import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { readDatasets, type Dataset } from '@gongkai/model';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { clerk, head, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';
import type { Typed } from '../../desk/fields.ts';
import { removeUnnamed } from '../../operations/upkeep.ts';
import type { ActResult } from '../../records/act-result.ts';
import { enterDataset, publishDataset, uploadVersion, withdrawDataset } from './dataset-acts.ts';
import { openDataFacts, openDataGaps } from './duty.ts';
import { enterApplication, enterMilestone, enterResource, settleMilestone } from './standing-acts.ts';

const typed = (values: Record<string, string>): Typed => ({ values, lists: {} });
const codes = (result: ActResult): string =>
  'problems' in result ? result.problems.map(({ code, at }) => `${code}${at}`).join() : result.kind;
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const dataset = {
  title: '养老机构名录',
  description: '全市养老机构及床位',
  theme: 'livelihood',
  licence: 'attribution',
  frequency: 'quarterly',
  contact: '0510-86860000',
};
const dictionary = '名称 | 文本 | | 机构名称\n床位 ｜ 整数 ｜ 张 ｜ 核定床位';
const file = '名称,床位\n青山,12\n"=cmd,""x",-3\n';

for (const engine of engines())
  describe(`open data on ${engine.name}`, { skip: engine.skip }, () => {
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
    let n = 0;
    const enter = async (): Promise<string> => {
      n += 1;
      const result = await enterDataset(office, clerk, typed({ ...dataset, id: `mz-data-${n}` }));
      assert.equal(result.kind, 'done', codes(result));
      return `mz-data-${n}`;
    };
    const upload = async (id: string, text = file, explained = dictionary): Promise<string> =>
      codes(await uploadVersion(office, clerk, { id, typed: typed({ dictionary: explained }) }, utf8(text)));
    const aimed = (id: string, values: Record<string, string> = {}) => ({ id, typed: typed(values) });
    const items = async (): Promise<readonly Dataset[]> => {
      const json: unknown = await (await fetch(`${site.origin}/api/v1/datasets?dept=mzj`)).json();
      const read = readDatasets(json);
      assert.ok(read.ok, JSON.stringify(read));
      return read.value.items;
    };

    test('an id that could stand in no address, or is taken, is refused', async () => {
      const id = await enter();
      const again = async (given: string): Promise<string> =>
        codes(await enterDataset(office, clerk, typed({ ...dataset, id: given })));
      assert.equal(await again('../etc'), 'dataset.id/id');
      assert.equal(await again(id), 'dataset.taken/id');
    });

    const unfit: readonly (readonly [string, string, string, string])[] = [
      ['no dictionary', file, '', 'field.needed/dictionary'],
      ['a column nobody explains', file, '名称 | 文本 | | 机构名称', 'dataset.dictionary/dictionary'],
      ['an explanation of nothing', file, `${dictionary}\n电话 | 文本 | | 电话`, 'dataset.stray/dictionary'],
      ['a line that is no entry', file, '名称 文本', 'dataset.line/dictionary'],
      ['a cell that is not what its column says', '名称,床位\n青山,十二\n', dictionary, 'dataset.type/file'],
      ['no rows', '名称,床位\n', dictionary, 'dataset.file-rows/file'],
      ['a PDF', '%PDF-1.7\n', dictionary, 'dataset.file-pdf/file'],
      ['an XML with a DTD', '<!DOCTYPE a []><a><b><c>1</c></b></a>', dictionary, 'dataset.file-dtd/file'],
      ['no file', '', dictionary, 'dataset.file/file'],
    ];
    for (const [name, text, explained, expected] of unfit)
      test(`refused, and nothing kept: ${name}`, async () => {
        const id = await enter();
        assert.equal(await upload(id, text, explained), expected);
        const kept = await office.store.db
          .selectFrom('dataset_version')
          .select('version')
          .where('dataset_id', '=', id)
          .execute();
        assert.equal(kept.length, 0);
      });

    test('nothing is published without data, and by the head alone; versions stay as they were', async () => {
      const id = await enter();
      assert.equal(codes(await publishDataset(office, head, aimed(id))), 'dataset.version');
      assert.equal(await upload(id), 'done');
      assert.equal(codes(await publishDataset(office, clerk, aimed(id))), 'forbidden');
      assert.equal(codes(await publishDataset(office, head, aimed(id))), 'done');
      assert.equal(await upload(id, '名称,床位\n青山,13\n'), 'done');
      const now = (await items()).find((one) => one.id === id);
      assert.equal(now?.files[0]?.rows, 2, 'the new version waits for the head');
      await assert.rejects(
        office.store.db
          .updateTable('dataset_version')
          .set({ content: '' } as never)
          .execute(),
      );
      assert.equal(codes(await withdrawDataset(office, head, aimed(id, { reason: '数据有误' }))), 'done');
      assert.equal((await items()).filter((one) => one.id === id).length, 0);
      assert.equal((await fetch(`${site.origin}/data/${id}.csv`)).status, 404);
    });

    test('what is given out is what was sent: three forms, their hashes, ETag, ranges, no formulas', async () => {
      const id = await enter();
      assert.equal(await upload(id), 'done');
      assert.equal(codes(await publishDataset(office, head, aimed(id))), 'done');
      const item = (await items()).find((one) => one.id === id);
      for (const { url, sha256, size } of item?.files ?? []) {
        const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
        assert.equal(bytes.length, size);
        assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256);
      }
      const address = `${site.origin}/data/${id}`;
      const csv = await fetch(`${address}.csv`);
      assert.equal(await csv.text(), '名称,床位\r\n青山,12\r\n"\'=cmd,""x",-3\r\n');
      const etag = csv.headers.get('etag') ?? '';
      assert.equal((await fetch(`${address}.csv`, { headers: { 'if-none-match': etag } })).status, 304);
      const part = await fetch(`${address}.csv`, { headers: { range: 'bytes=3-8' } });
      assert.equal(part.status, 206);
      assert.equal(await part.text(), '名称');
      assert.equal((await fetch(`${address}.csv`, { headers: { range: 'bytes=99999-' } })).status, 416);
      const json = await (await fetch(`${site.origin}/api/v1/datasets/${id}/download.json`)).json();
      assert.deepEqual(json[0], { 名称: '青山', 床位: '12' });
      assert.match(await (await fetch(`${address}.xml`)).text(), /<field name="床位">12<\/field>/);
      assert.equal((await fetch(`${address}.exe`)).status, 404);
      const one = (await (await fetch(`${site.origin}/api/v1/datasets/${id}`)).json()) as { item: { id: string } };
      assert.equal(one.item.id, id);
      const dcat = (await (await fetch(`${site.origin}/api/v1/catalog.jsonld`)).json()) as Record<string, unknown>;
      assert.equal(dcat['@type'], 'dcat:Catalog');
      assert.match(JSON.stringify(dcat), new RegExp(`${id}\\.csv`));
      assert.match(await (await fetch(`${site.origin}/open/data/${id}`)).text(), /核定床位/);
    });

    test('the file that was sent stays byte for byte, for the desk alone; programs find the columns in a data package', async () => {
      const id = await enter();
      const sent = '\ufeff名称,床位\r\n青山,12\r\n';
      assert.equal(await upload(id, sent), 'done');
      assert.equal(
        (await fetch(`${site.origin}/data/${id}/datapackage.json`)).status,
        404,
        'not before it is published',
      );
      assert.equal(codes(await publishDataset(office, head, aimed(id))), 'done');
      const described = await (await fetch(`${site.origin}/data/${id}/datapackage.json`)).json();
      assert.equal(described.$schema, 'https://datapackage.org/profiles/2.0/datapackage.json');
      const csv = described.resources.find(({ format }: { format: string }) => format === 'csv');
      assert.deepEqual(csv.schema.fields[1], { name: '床位', type: 'integer', description: '核定床位', unit: '张' });
      const bytes = new Uint8Array(await (await fetch(csv.path)).arrayBuffer());
      assert.equal(bytes.length, csv.bytes);
      assert.equal(`sha256:${createHash('sha256').update(bytes).digest('hex')}`, csv.hash);
      const staff = await loggedIn(office, site.origin, { login: 'source', role: 'auditor', department: 'mzj' });
      const other = await loggedIn(office, site.origin, { login: 'nosource', role: 'clerk', department: 'czj' });
      const path = `${site.origin}/desk/data/${id}/versions/1/source`;
      const as = (who: { cookie: string }) => fetch(path, { headers: { cookie: who.cookie }, redirect: 'manual' });
      assert.deepEqual(new Uint8Array(await (await as(staff)).arrayBuffer()), utf8(sent));
      assert.equal((await as(other)).status, 404);
      assert.equal((await fetch(path, { redirect: 'manual' })).status, 303);
      const later = { ...office, now: () => new Date(office.now().getTime() + 7 * 86_400_000) };
      await removeUnnamed(later);
      assert.equal((await as(staff)).status, 200, 'the nightly work leaves it');
    });

    test('the desk takes a file, keeps the dictionary when it is refused, and tells two clerks apart', async () => {
      const one = await loggedIn(office, site.origin, { login: 'one', role: 'clerk', department: 'mzj' });
      const other = await loggedIn(office, site.origin, { login: 'other', role: 'clerk', department: 'czj' });
      const id = await enter();
      const path = `/desk/data/${id}`;
      const token = await one.token();
      const send = async (content: string, expectSeq: string): Promise<Response> => {
        const body = new FormData();
        for (const [name, value] of Object.entries({ token, expectSeq, dictionary })) body.append(name, value);
        body.append('file', new File([utf8(content)], 'a.csv'));
        const headers = { cookie: one.cookie, 'sec-fetch-site': 'same-origin' };
        return fetch(`${site.origin}${path}/upload`, { method: 'POST', headers, body, redirect: 'manual' });
      };
      const refused = await send('%PDF-1.7', '1');
      assert.equal(refused.status, 422);
      assert.match(await refused.text(), /PDF 不是机器可读的数据[\s\S]*核定床位/);
      assert.equal((await send(file, '1')).status, 303);
      assert.equal((await send(file, '1')).status, 409);
      assert.match((await one.get(path)).text, /核定床位/);
      assert.equal((await other.get(path)).status, 404);
    });

    test('information resources, exchange platforms, applications: rules, gaps, facts', async () => {
      const mine = { role: 'clerk', departmentId: 'd-mzj' };
      const lacks = async (): Promise<number> =>
        (await openDataGaps(office, mine, '2026-11-23')).filter(({ words }) => words.en.startsWith('No catalogue'))
          .length;
      assert.equal(await lacks(), 1);
      const resource = { code: 'MZ-001', name: '低保对象', summary: '姓名、金额', sharing: 'conditional' };
      assert.equal(codes(await enterResource(office, clerk, typed(resource))), 'dataset.note/sharingNote');
      const whole = { ...resource, sharingNote: '用于资格核对' };
      assert.equal(
        codes(await enterResource(office, clerk, typed({ ...whole, dataset: 'no' }))),
        'dataset.dataset/dataset',
      );
      assert.equal(codes(await enterResource(office, clerk, typed(whole))), 'done');
      assert.equal(codes(await enterResource(office, clerk, typed(whole))), 'dataset.code/code');
      assert.equal(await lacks(), 0);
      const step = typed({ step: 'integrate', system: '社会救助系统' });
      const entered = await enterMilestone(office, clerk, step);
      assert.equal(codes(entered), 'done');
      assert.equal(codes(await enterMilestone(office, clerk, step)), 'dataset.twice/system');
      const id = entered.kind === 'done' ? entered.id : '';
      const late = (await openDataGaps(office, mine, '2026-11-23')).find(({ isLate }) => isLate);
      assert.equal(late?.dueOn, '2018-06-30');
      assert.equal(codes(await settleMilestone(office, clerk, id, typed({ on: '2027-01-01' }))), 'dataset.not-yet/on');
      assert.equal(codes(await settleMilestone(office, clerk, id, typed({ on: '2018-06-20' }))), 'done');
      const app = { kind: 'contest', title: '数据创新大赛', description: '面向高校', on: '2026-05-01' };
      assert.equal(codes(await enterApplication(office, clerk, typed(app))), 'done');
      const rows = await openDataFacts(office, 'd-mzj');
      assert.deepEqual(rows, [
        { row: 'JY-140', examined: 1, met: 1 },
        { row: 'JY-141', examined: 0, met: 0 },
        { row: 'JY-142.register', examined: 1, met: 1 },
      ]);
      const page = await (await fetch(`${site.origin}/open/data`)).text();
      assert.match(page, /用于资格核对[\s\S]*数据创新大赛/);
    });
  });
