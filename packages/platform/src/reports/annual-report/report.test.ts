import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readAnnualReports, type ApplicantKind, type CellKey, type DeskAct } from '@gongkai/model';
import { consistentReport } from '../../../../model/testing/annual-report.ts';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { cityOffice, clerk, filed, head, withDepartments } from '../../../testing/requests.ts';
import { verifyChain, type Actor } from '../../audit/chain.ts';
import { doAct } from '../../registers/request/acts.ts';
import { handCells, type HandCells } from './draft.ts';
import { enterReport, publishReport, saveReport, type ReportInput, type ReportResult } from './acts.ts';
import { reportJson } from './report-json.ts';
import { publishedVersion, versionsOf, type ReportKey } from './repo.ts';
import { reportIn, workUp } from './work-up.ts';

const key: ReportKey = { scope: 'organ', organId: 'd-mzj', year: 2026 };
const hand: HandCells = Object.fromEntries(handCells.map((cell) => [cell, { value: 1, source: '业务台账' }]));
const texts = {
  overview: '统计期限为2026年1月1日至2026年12月31日。',
  problems: '更新不够及时，已改进。',
  other: '未收取信息处理费。',
};
const input: ReportInput = { hand, texts, adjustments: [] };
const told = (result: ReportResult): string =>
  result.kind === 'done'
    ? `done ${result.version}`
    : [result.kind, ...result.problems.map(({ code, at }) => code + at)].join(' ');

for (const engine of engines())
  describe(`annual report on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;

    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store(), now: '2025-12-29T09:00:00+08:00' });
      await withDepartments(office);
    });
    after(async () => {
      await office.end();
      await engine.stop();
    });

    const act = async (actor: Actor, no: string, name: DeskAct, answers: object = {}): Promise<void> => {
      const done = await doAct(office, actor, { no, act: name, input: answers });
      assert.equal(done.kind, 'done', `${name} ${JSON.stringify(done)}`);
    };
    const at = (day: string): void => office.setNow(`${day}T09:00:00+08:00`);
    const asked = (kind: ApplicantKind = 'natural', organ = 'mzj'): Promise<string> => {
      const applicant =
        kind === 'natural'
          ? { kind, name: '张三丰', idKind: 'id-card' as const, idNo: '320281199001011234', phone: '13812345678' }
          : {
              kind,
              name: '某公司',
              idKind: 'uscc' as const,
              idNo: '91320281MA1ABCDE',
              contactPerson: '李四',
              phone: '13812345678',
            };
      return filed(office, { organ, applicant }, { channel: 'counter' });
    };
    const answer = async (no: string, day: string, outcome: string): Promise<void> => {
      at(day);
      await act(clerk, no, 'assign', { department: 'mzj' });
      const reason = outcome === 'granted' ? {} : { reason: 'x', basis: 'x', searched: 'x' };
      await act(clerk, no, 'draft-answer', { outcome, text: 'y', checkedBy: head.id, ...reason });
      await act(head, no, 'answer', { on: day });
    };
    const cell = async (name: CellKey, year = 2026): Promise<number> =>
      (await workUp(office.store.read, { ...key, year })).report.cells[name];
    let carriedIn = '';
    let open = '';

    test('every request is counted once: where it came in, how it ended, or carried over', async () => {
      at('2025-12-29');
      carriedIn = await asked();
      const unconfirmed = await filed(office, { organ: 'mzj' }, { channel: 'internet' });
      assert.ok(unconfirmed);
      at('2026-03-02');
      const granted = await asked();
      const notHeld = await asked('enterprise');
      const withdrawn = await asked('legal-service');
      await asked('natural', 'czj');
      at('2026-12-30');
      open = await asked();
      at('2026-12-31');
      await answer(carriedIn, '2026-12-31', 'deny.process');
      at('2026-12-31');
      await answer(granted, '2026-12-31', 'granted');
      await answer(notHeld, '2026-12-31', 'none.not-held');
      await act(clerk, withdrawn, 'withdraw', { on: '2026-12-31', note: 'x' });
      assert.deepEqual(
        [
          await cell('t3.in.natural'),
          await cell('t3.new.natural'),
          await cell('t3.r3.6.natural'),
          await cell('t3.r1.natural'),
        ],
        [1, 2, 1, 1],
      );
      assert.deepEqual(
        [
          await cell('t3.r4.1.enterprise'),
          await cell('t3.r6.3.legal-service'),
          await cell('t3.out.natural'),
          await cell('t3.new.total'),
        ],
        [1, 1, 1, 4],
      );
      const { counted, judged } = await workUp(office.store.read, key);
      assert.deepEqual(counted.behind.get('t3.in.total'), [carriedIn]);
      assert.deepEqual(counted.behind.get('t3.out.total'), [open]);
      assert.equal(judged.cells.filter(({ finding }) => finding.relation !== 'A5b').length, 0);
      assert.equal(await cell('t3.out.natural', 2025), 1);
    });

    test('what happens after midnight of the last day belongs to the next year', async () => {
      await answer(open, '2027-01-04', 'granted');
      assert.deepEqual(
        [await cell('t3.out.natural'), await cell('t3.r1.natural'), await cell('t3.r1.natural', 2027)],
        [1, 1, 1],
      );
    });

    test('a government’s report adds its organs up', async () => {
      const city = await workUp(office.store.read, { scope: 'government', organId: 'd-city', year: 2026 });
      assert.equal(city.report.cells['t3.new.total'], 5);
      assert.deepEqual([city.dueOn, (await workUp(office.store.read, key)).dueOn], ['2027-02-20', '2027-01-31']);
    });

    test('published only when it holds, is filled in and is what was saved', async () => {
      assert.match(told(await publishReport(office, head, key, 0)), /^invalid annual-report.none/);
      const first = await workUp(office.store.read, key);
      assert.equal(
        told(await saveReport(office, clerk, key, { hand: {}, texts: first.texts, adjustments: [] }, 0)),
        'done 1',
      );
      const refused = told(await publishReport(office, head, key, 1));
      assert.match(refused, /annual-report.cell\/hand\/t2.licence.*annual-report.open\/texts\/overview/);
      assert.equal(told(await saveReport(office, clerk, key, input, 0)), 'conflict annual-report.version');
      const noSource = { ...input, hand: { ...hand, 't2.licence': { value: 3, source: ' ' } } };
      assert.equal(told(await saveReport(office, clerk, key, noSource, 1)), 'done 2');
      assert.equal(
        told(await publishReport(office, head, key, 2)),
        'invalid annual-report.source/hand/t2.licence/source',
      );
      assert.equal(
        told(await saveReport(office, clerk, key, { ...input, texts: { ...texts, other: '无。' } }, 2)),
        'done 3',
      );
      assert.equal(told(await publishReport(office, head, key, 3)), 'invalid annual-report.relation/relations');
    });

    test('last year’s report carried over something else: named with its requests, and only a reason lets it pass', async () => {
      const entered = consistentReport({ year: 2025, count: (name) => (name === 't3.out.natural' ? 2 : 0) });
      assert.equal(told(await enterReport(office, head, { ...key, year: 2025 }, entered)), 'done 1');
      const { judged } = await workUp(office.store.read, key, input);
      assert.equal(judged.holds, false);
      assert.deepEqual(
        judged.cells
          .filter(({ finding }) => finding.relation === 'B1')
          .map(({ finding, requests }) => [finding.cells[0], ...requests]),
        [
          ['t3.in.natural', carriedIn],
          ['t3.in.total', carriedIn],
        ],
      );
      const silent = { ...input, adjustments: [{ column: 'total', reason: '' }] as const };
      assert.match(told(await saveReport(office, clerk, key, silent, 3)), /^invalid annual-report.reason/);
      const reason = '上年有一件重复登记，已在本年更正';
      const explained = {
        ...input,
        adjustments: (['natural', 'total'] as const).map((column) => ({ column, reason })),
      };
      assert.equal(told(await saveReport(office, clerk, key, explained, 3)), 'done 4');
    });

    test('a request closed without an outcome is found by the sums, with its number', async () => {
      at('2027-01-05');
      const no = await filed(office, { organ: 'czj' }, { channel: 'counter' });
      const { id } = await office.store.db
        .selectFrom('request')
        .select('id')
        .where('no', '=', no)
        .executeTakeFirstOrThrow();
      await office.store.db
        .insertInto('request_event')
        .values({
          request_id: id,
          seq: 2,
          round: 1,
          run: 1,
          act: 'answer',
          at: 'x',
          on_day: '2027-01-05',
          by_actor: 'x',
          from_state: 'received',
          to_state: 'answered',
          data: '{}',
          private: null,
        })
        .execute();
      const { judged } = await workUp(office.store.read, { ...key, organId: 'd-czj', year: 2027 });
      const found = judged.cells.find(({ finding }) => finding.relation === 'A1');
      assert.deepEqual([found?.finding.level, found?.requests], ['error', [no]]);
      assert.equal(judged.holds, false);
    });

    test('published once, for good; every version kept; the chain whole', async () => {
      const [one, two] = await Promise.all([publishReport(office, head, key, 4), publishReport(office, head, key, 4)]);
      assert.deepEqual([told(one), told(two)].map((text) => text.slice(0, 8)).toSorted(), ['conflict', 'done 5']);
      assert.match(told(await saveReport(office, clerk, key, input, 5)), /^conflict annual-report.published/);
      assert.deepEqual(
        (await versionsOf(office.store.read, key)).map(({ version }) => version),
        [1, 2, 3, 4, 5],
      );
      await assert.rejects(office.store.db.updateTable('annual_report').set({ texts: '{}' }).execute(), /append-only/);
      await assert.rejects(office.store.db.deleteFrom('annual_report').execute(), /append-only/);
      assert.equal((await verifyChain(office.store)).ok, true);
      assert.match(told(await publishReport(office, cityOffice, { ...key, year: 2027 }, 0)), /annual-report.none/);
    });

    test('published, it is what the element reads', async () => {
      const row = await publishedVersion(office.store.read, key);
      assert.ok(row);
      const report = reportIn(row, '江阴市民政局');
      const read = readAnnualReports({
        schema: 'gongkai.annual-report/1',
        generatedAt: '2027-01-10T00:00:00Z',
        department: '江阴市民政局',
        item: reportJson(report),
      });
      assert.ok(read.ok, JSON.stringify(read));
      assert.deepEqual(read.value.items[0]?.cells, report.cells);
    });
  });
