import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { writeXlsx } from 'hucre/xlsx';
import { gb18030 } from '../../../testing/gb18030.ts';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { cityOffice, clerk, head, withDepartments } from '../../../testing/requests.ts';
import { decideBatch } from './acts.ts';
import { importList, type ImportReport, type ListFile } from './import.ts';
import { importReference } from './reference.ts';
import { inForce, referenceNames, versions, waiting } from './repo.ts';
import { listHeads } from './import-rows.ts';

const about = {
  list: 'power',
  departmentId: 'd-mzj',
  reason: 'yearly review',
  legalBasis: '',
  effectiveOn: '2026-11-01',
} as const;
const seen = ({ rows, problems, saved }: ImportReport) => ({
  file: problems.map(({ code }) => code),
  rows: rows.map(({ line, outcome, problems: of }) => [line, outcome, ...of.map(({ code }) => code)].join(' ')),
  saved,
});
const csv = (...lines: string[]): Buffer => Buffer.from(lines.join('\r\n'));
const heading = '事项编码,事项名称,事项类别,设定依据'; // zh: a head

const everybody = { role: 'office', departmentId: '' } as const;

for (const engine of engines())
  describe(`files of list items on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
    });
    after(async () => {
      await office.end();
      await engine.stop();
    });
    const take = (bytes: Uint8Array, more: Partial<ListFile> = {}, actor = head): Promise<ImportReport> =>
      importList(office, actor, { ...about, mode: 'all', bytes, ...more });
    const onList = async (list: ListFile['list'] = 'power'): Promise<readonly string[]> =>
      (await inForce(office.store.read, { list }, '2026-11-23')).map(({ code }) => code);

    test('a dry run says what would happen row by row and saves nothing; then all of it; then it is a no-op', async () => {
      const bytes = csv(heading, 'A-001,婚姻登记,行政确认,婚姻法|第八条', 'A-002,殡葬处罚,行政处罚,殡葬管理条例'); // zh: two powers
      const dry = await take(bytes, { mode: 'check' });
      assert.deepEqual(seen(dry), { file: [], rows: ['2 added', '3 added'], saved: 'none' });
      assert.deepEqual(await onList(), []);
      assert.equal((await take(bytes)).saved, 'in-force');
      assert.deepEqual(await onList(), ['A-001', 'A-002']);
      assert.deepEqual(seen(await take(bytes)), { file: [], rows: ['2 same', '3 same'], saved: 'none' });
      assert.equal((await versions(office.store.read, { list: 'power' })).length, 2);
    });
    test('one bad row and nothing is saved, unless bad rows are to be left out', async () => {
      const bytes = csv(
        heading,
        'B-001,甲,行政许可,某法',
        'B-002,乙,许可证,某法',
        ',丙,行政许可,某法',
        'B-001,丁,行政许可,某法',
        'B-005,戊,行政许可,',
      ); // zh: five powers
      const rows = [
        '2 added',
        '3 refused list.option',
        '4 refused list.code-needed',
        '5 refused list.code-twice',
        '6 refused list.power-basis',
      ];
      assert.deepEqual(seen(await take(bytes)), { file: [], rows, saved: 'none' });
      assert.ok(!(await onList()).includes('B-001'));
      assert.deepEqual(seen(await take(bytes, { mode: 'skip' })), { file: [], rows, saved: 'in-force' });
      assert.ok((await onList()).includes('B-001'));
    });
    test('the same table in GB18030 and as a workbook with a title, merged heads and a note is read alike', async () => {
      const text =
        '服务编号：略\r\n事项编码,事项名称,提供者类别,办理时限,,咨询电话\r\n,,,法定,承诺,\r\nS-01,养老金认证,本部门,20个工作日,当场办结,0510-1\r\n注：本表一式两份,,,,,'; // zh: a table as offices make it
      assert.deepEqual(seen(await take(gb18030(text), { list: 'service' })).rows, ['4 added']);
      const merged = await writeXlsx({
        sheets: [
          {
            name: 'x',
            rows: [
              ['公共服务清单', null, null, null, null, null], // zh: a title
              ['事项编码', '事项名称', '提供者类别', '办理时限', null, '咨询电话'], // zh: the upper head
              [null, null, null, '法定', '承诺', null], // zh: the lower head
              ['S-01', '养老金认证', '本部门', '20个工作日', '当场办结', '0510-1'], // zh: one service
              ['S-02', '老年优待证', '事业单位', 30, 10, '0510-2'], // zh: another
            ],
            merges: [
              { startRow: 0, startCol: 0, endRow: 0, endCol: 5 },
              { startRow: 1, startCol: 3, endRow: 1, endCol: 4 },
              ...[0, 1, 2, 5].map((column) => ({ startRow: 1, startCol: column, endRow: 2, endCol: column })),
            ],
          },
        ],
      });
      assert.deepEqual(seen(await take(merged, { list: 'service' })).rows, ['4 same', '5 added']);
      const [item] = await inForce(office.store.read, { list: 'service', code: 'S-01' }, '2026-11-23');
      assert.deepEqual(item?.fields, {
        ownerKind: 'department',
        statutoryDays: '20',
        dayKind: 'working-day',
        promisedDays: '0',
        phone: '0510-1',
      });
    });
    test('a formula is named with its row and column, in a workbook and in a CSV', async () => {
      const book = await writeXlsx({
        sheets: [
          {
            name: 'x',
            rows: [heading.split(','), ['F-1', null, '行政许可', '某法']], // zh: a power
            cells: new Map([['1,1', { value: 'x', formula: 'A2&"x"' }]]),
          },
        ],
      });
      const row = '2 refused list.formula list.name-needed';
      assert.deepEqual(seen(await take(book)).rows, [row]);
      assert.deepEqual(seen(await take(csv(heading, 'F-1,=A2,行政许可,某法'))).rows, [row]); // zh: a power
    });
    test('days in five forms are one day; what is none is refused', async () => {
      const days = ['2026-11-05', '2026/11/5', '2026.11.05', '2026年11月5日', '20261105', '46331']; // zh: one day
      const rows = days.map((day, n) => `D-0${n},项${n},行政许可,某法,${day}`); // zh: powers
      const bytes = csv(`${heading},生效日期`, ...rows, 'D-09,项,行政许可,某法,11/5/2026'); // zh: a head and a power
      const read = await take(bytes, { mode: 'skip' });
      assert.equal(seen(read).rows.at(-1), '8 refused list.not-a-day');
      const all = await inForce(office.store.read, { list: 'power' }, '2026-11-23');
      assert.deepEqual(
        new Set(all.filter(({ code }) => code.startsWith('D-')).map(({ valid_from }) => valid_from)),
        new Set(['2026-11-05']),
      );
    });
    test('a clerk’s file waits for the head, who takes all of it in or says why not', async () => {
      const bytes = csv(heading, 'E-001,甲,行政许可,某法', 'E-002,乙,行政许可,某法'); // zh: two powers
      const { saved, batch } = await take(bytes, {}, clerk);
      assert.equal(saved, 'proposed');
      assert.ok(!(await onList()).includes('E-001'));
      assert.equal((await decideBatch(office, clerk, batch, { act: 'approve' })).kind, 'forbidden');
      assert.equal(
        (await decideBatch(office, { ...head, department: 'd-czj' }, batch, { act: 'approve' })).kind,
        'invalid',
      );
      assert.equal((await decideBatch(office, head, batch, { act: 'approve' })).kind, 'done');
      assert.ok((await onList()).includes('E-002'));
      assert.equal((await waiting(office.store.read, everybody, { batch })).length, 0);
    });
    test('a row of another department is refused to a clerk and taken from the city office', async () => {
      const bytes = csv(`${heading},单位`, 'G-001,甲,行政许可,某法,江阴市财政局'); // zh: a power of another department
      assert.deepEqual(seen(await take(bytes, {}, clerk)).rows, ['2 refused list.elsewhere']);
      assert.deepEqual(seen(await take(bytes, {}, cityOffice)).rows, ['2 added']);
      assert.deepEqual(seen(await take(csv(heading, 'G-001,乙,行政许可,某法'))).rows, ['2 refused list.elsewhere']); // zh: its code
      await office.store.db.updateTable('department').set({ active: 0 }).where('id', '=', 'd-czj').execute();
      assert.deepEqual(seen(await take(bytes, {}, cityOffice)).rows, ['2 refused list.department-closed']);
      await office.store.db.updateTable('department').set({ active: 1 }).where('id', '=', 'd-czj').execute();
    });
    test('columns a file lacks keep what the item says; columns nobody asked for are named', async () => {
      await take(csv(`${heading},责任事项`, 'H-001,甲,行政许可,某法,公示')); // zh: a power with its duty
      const read = await take(csv('序号,事项编码,事项名称,办理范围', '1,H-001,甲,全市')); // zh: another column of it
      assert.deepEqual([read.unknown, read.rows[0]?.fields], [['序号'], ['scope']]); // zh: the column of numbers
      const [item] = await inForce(office.store.read, { list: 'power', code: 'H-001' }, '2026-11-23');
      assert.deepEqual([item?.fields['duties'], item?.fields['scope'], item?.version], ['公示', '全市', 2]); // zh: both
    });
    test('a file that is no table, has no head or two columns of one name is refused as a whole', async () => {
      const cases: readonly (readonly [Uint8Array, string])[] = [
        [Buffer.from([0x61, 0xff, 0xff]), 'list.file-encoding'],
        [Buffer.alloc(0), 'list.file-empty'],
        [csv('a,b', '1,2'), 'list.no-head'],
        [csv(`${heading},名称`), 'list.head-twice'], // zh: a second column of names
        [csv(heading), 'list.file-empty'],
        [csv(heading, '"A,甲'), 'list.file-quotes'], // zh: an open mark
      ];
      for (const [bytes, code] of cases) assert.deepEqual(seen(await take(bytes)).file, [code]);
    });
    test('the template’s own columns are all known', async () => {
      for (const list of ['power', 'service', 'catalogue'] as const)
        assert.deepEqual((await take(csv(listHeads(list).heads.join(','), 'Z'), { list, mode: 'check' })).unknown, []);
    });
    test('the province’s list replaces the one before, or is refused whole', async () => {
      const sheet = csv('事项编码,事项名称', 'A-001,结婚登记', 'A-009,收养登记'); // zh: the province's codes
      assert.deepEqual(await importReference(office, cityOffice, 'power', sheet), { count: 2, problems: [] });
      assert.equal((await referenceNames(office.store.read, 'power')).get('A-001'), '结婚登记'); // zh: its name there
      const bad = await importReference(office, cityOffice, 'power', csv('事项编码,事项名称', 'A-001,', ',甲')); // zh: gaps
      assert.deepEqual(
        bad.problems.map(({ code }) => code),
        ['list.name-needed', 'list.code-needed'],
      );
      assert.equal((await referenceNames(office.store.read, 'power')).size, 2);
    });
  });
