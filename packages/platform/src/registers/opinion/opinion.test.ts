import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readOpinionResponses, type OpinionResponse } from '@gongkai/model';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { cityOffice, clerk, head, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';
import type { Typed } from '../../desk/fields.ts';
import type { ActResult } from '../../records/act-result.ts';
import { enterCase } from './acts.ts';
import { doCaseAct, type CaseActName } from './case-acts.ts';
import { enterLiaison } from './liaison.ts';
import { opinionFacts, opinionGaps } from './duty.ts';

const NOW = '2026-10-02T09:00:00+08:00';
const financeHead = { id: 'a-finance', role: 'head', department: 'd-czj' };
const typed = (values: Record<string, string>, lists: Record<string, string[]> = {}): Typed => ({ values, lists });
const found = {
  title: '网传城区停水三天',
  kind: 'false-information',
  severity: 'normal',
  detectedAt: '2026-10-01T22:30',
  source: '本地论坛',
  summary: '多名网民转发',
};
const codes = (result: ActResult): string =>
  'problems' in result ? result.problems.map(({ code, at }) => `${code}${at}`).join() : result.kind;

for (const engine of engines())
  describe(`opinion on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store(), now: NOW });
      await withDepartments(office);
      site = await served(office);
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });

    const enter = async (more: Record<string, string> = {}): Promise<string> => {
      const result = await enterCase(office, clerk, typed({ ...found, ...more }));
      assert.equal(result.kind, 'done', codes(result));
      return result.kind === 'done' ? result.id : '';
    };
    const act = async (
      id: string,
      name: CaseActName,
      values: Record<string, string> = {},
      { by = head, lists = {} }: { by?: typeof head; lists?: Record<string, string[]> } = {},
    ): Promise<string> => codes(await doCaseAct(office, by, { id, act: name, typed: typed(values, lists) }));
    const triaged = { disposition: 'clarify', severity: 'normal', scope: 'department', lead: 'mzj' };
    const release = { kind: 'authoritative', at: '2026-10-02 01:00', url: 'https://a.example/1', speakerPost: 'head' };
    const answered = async (more: Record<string, string> = {}): Promise<string> => {
      const id = await enter({ severity: more['severity'] ?? 'normal' });
      assert.equal(await act(id, 'triage', { ...triaged, ...more }), 'done');
      assert.equal(await act(id, 'draft', { title: '情况说明', text: '供水正常' }), 'done');
      assert.equal(await act(id, 'approve'), 'done');
      return id;
    };

    test('a case without times is refused and leaves nothing', async () => {
      const before = await office.store.db.selectFrom('opinion_case').select('id').execute();
      assert.equal(
        codes(await enterCase(office, clerk, typed({ ...found, detectedAt: '' }))),
        'field.needed/detectedAt',
      );
      assert.equal(
        codes(await enterCase(office, clerk, typed({ ...found, clockStart: 'occurred' }))),
        'opinion.occurred/occurredAt',
      );
      assert.equal(
        codes(await enterCase(office, clerk, typed({ ...found, occurredAt: '2026-10-01T23:00' }))),
        'opinion.order/occurredAt',
      );
      assert.equal(
        codes(await enterCase(office, clerk, typed({ ...found, detectedAt: '2026-10-03T08:00' }))),
        'opinion.not-yet/detectedAt',
      );
      const after = await office.store.db.selectFrom('opinion_case').select('id').execute();
      assert.equal(after.length, before.length);
    });

    const routes: readonly (readonly [string, Record<string, string>, string])[] = [
      ['one town is answered by the town', { scope: 'town', lead: 'mzj' }, 'opinion.lead/lead'],
      ['several departments are all named', { scope: 'departments', lead: 'mzj' }, 'opinion.several/parties'],
      ['a decision of the city is answered by a department', { scope: 'city-decision', lead: 'city' }, 'forbidden'],
      ['only the city office names a lead', { named: 'yes', reason: 'x' }, 'forbidden'],
      ['a department routes no case to others alone', { lead: 'czj' }, 'forbidden'],
    ];
    for (const [name, values, expected] of routes)
      test(`routing: ${name}`, async () => {
        assert.equal(await act(await enter(), 'triage', { ...triaged, ...values }), expected);
      });
    test('routing: the city office names a lead against the rule, with a reason', async () => {
      const id = await enter();
      const values = { ...triaged, scope: 'town', lead: 'mzj', named: 'yes' };
      assert.equal(await act(id, 'triage', values, { by: cityOffice }), 'opinion.named/reason');
      assert.equal(await act(id, 'triage', { ...values, reason: '镇里无力处置' }, { by: cityOffice }), 'done');
    });

    test('nothing is released before it is judged, drafted and approved', async () => {
      const id = await enter();
      assert.equal(await act(id, 'release', release), 'forbidden');
      assert.equal(await act(id, 'triage', triaged), 'done');
      assert.equal(await act(id, 'release', release), 'forbidden');
      assert.equal(await act(id, 'draft', { title: '情况说明', text: '供水正常' }, { by: clerk }), 'done');
      assert.equal(await act(id, 'release', release), 'opinion.approved');
      assert.equal(await act(id, 'approve', {}, { by: clerk }), 'forbidden');
      assert.equal(await act(id, 'approve'), 'done');
      assert.equal(await act(id, 'release', { ...release, url: '' }), 'opinion.url/url');
      assert.equal(await act(id, 'release', { ...release, at: '2026-10-01 22:00' }), 'opinion.before-start/at');
      assert.equal(await act(id, 'release', { ...release, at: '2026-10-02 09:01' }), 'opinion.not-yet/at');
      assert.equal(await act(id, 'release', release), 'done');
      await assert.rejects(office.store.db.deleteFrom('opinion_release').execute());
    });
    test('several departments: each approves the same text, a new version asks all again', async () => {
      const id = await enter();
      const values = { ...triaged, scope: 'departments' };
      assert.equal(await act(id, 'triage', values, { lists: { parties: ['czj'] } }), 'done');
      assert.equal(await act(id, 'draft', { title: '联合说明', text: '一' }), 'done');
      assert.equal(await act(id, 'approve'), 'done');
      assert.equal(await act(id, 'approve'), 'forbidden');
      assert.equal(await act(id, 'release', release), 'opinion.approved');
      assert.equal(await act(id, 'approve', {}, { by: financeHead }), 'done');
      assert.equal(await act(id, 'draft', { title: '联合说明', text: '二' }, { by: financeHead }), 'done');
      assert.equal(await act(id, 'release', release), 'opinion.approved');
      assert.equal(await act(id, 'approve'), 'done');
      const byPhone = { department: 'czj', reason: '电话同意' };
      assert.equal(await act(id, 'approve', { department: 'czj' }, { by: cityOffice }), 'field.needed/reason');
      assert.equal(await act(id, 'approve', byPhone, { by: cityOffice }), 'done');
      assert.equal(await act(id, 'release', release), 'done');
    });

    const ends: readonly (readonly [string, Record<string, string>, string])[] = [
      ['what was proposed needs its adoption published', { disposition: 'adopt' }, 'opinion.result'],
      ['a difficulty needs its solution published', { disposition: 'resolve' }, 'opinion.result'],
      ['a grave problem needs its inquiry published', { disposition: 'investigate' }, 'opinion.result'],
      ['false information needs a transfer', { disposition: 'refute' }, 'opinion.transfer'],
      ['major opinion needs its report', { severity: 'major' }, 'opinion.report'],
      ['an emergency needs both', { severity: 'emergency' }, 'opinion.report,opinion.conference'],
      ['a mistaken view needs no more than its answer', { disposition: 'guide' }, 'done'],
    ];
    for (const [name, values, expected] of ends)
      test(`closing: ${name}`, async () => {
        const id = await answered(values);
        assert.match(await act(id, 'close'), /opinion\.released/);
        assert.equal(await act(id, 'release', release), 'done');
        assert.equal(await act(id, 'close'), expected);
        if (expected === 'done') return;
        await act(id, 'release', { ...release, kind: 'final', at: '2026-10-02 02:00' });
        await act(id, 'release', { ...release, kind: 'conference', at: '2026-10-02 03:00', url: '' });
        await act(id, 'transfer', { target: 'police', at: '2026-10-02 03:00', ref: '2026-1' });
        await act(id, 'report', { at: '2026-10-01 23:00', how: '电话' });
        assert.equal(await act(id, 'close'), 'done');
        assert.equal(await act(id, 'reopen', { reason: '又有反映' }), 'forbidden');
        assert.equal(await act(id, 'reopen', { reason: '又有反映' }, { by: cityOffice }), 'done');
      });

    test('the public reads released cases alone, with the clocks judged, as the element reads them', async () => {
      const id = await answered({ severity: 'emergency', disposition: 'refute' });
      const items = async (): Promise<readonly OpinionResponse[]> => {
        const json: unknown = await (await fetch(`${site.origin}/api/v1/opinion-responses?dept=mzj`)).json();
        const read = readOpinionResponses(json);
        assert.ok(read.ok, JSON.stringify(read));
        return read.value.items;
      };
      const before = (await items()).length;
      assert.equal(await act(id, 'release', { ...release, at: '2026-10-02 02:00' }), 'done');
      const all = await items();
      assert.equal(all.length, before + 1);
      const mine = all.find(({ withinLimit }) => withinLimit?.aim === false);
      assert.deepEqual(mine?.withinLimit, { aim: false, limit: true });
      assert.equal(mine?.detectedAt, '2026-10-01T22:30:00+08:00');
      assert.equal(mine?.correction?.url, 'https://a.example/1');
      const page = await (await fetch(`${site.origin}/open/opinion/${id}`)).text();
      assert.match(page, /网传城区停水三天/);
      assert.doesNotMatch(page, /多名网民转发/);
      assert.equal((await fetch(`${site.origin}/open/opinion/${await enter()}`)).status, 404);
      assert.match(await (await fetch(`${site.origin}/api/v1/search?kind=opinion`)).text(), /网传城区停水三天/);
    });

    test('the desk: typed kept, two clerks on one row, an auditor only reads, strangers see nothing', async () => {
      const one = await loggedIn(office, site.origin, { login: 'one', role: 'clerk', department: 'mzj' });
      const other = await loggedIn(office, site.origin, { login: 'other', role: 'clerk', department: 'czj' });
      const auditor = await loggedIn(office, site.origin, { login: 'auditor', role: 'auditor', department: 'city' });
      const token = await one.token();
      const back = await one.post('/desk/opinion', { token, ...found, detectedAt: '' });
      assert.equal(back.status, 422);
      assert.match(back.text, /网传城区停水三天/);
      const { location } = await one.post('/desk/opinion', { token, ...found, severity: 'emergency' });
      const path = location ?? '';
      const page = (await one.get(path)).text;
      assert.match(page, /data-until="2026-10-02T14:30:00.000Z"/); // 24 hours
      const expectSeq = '1';
      assert.equal((await one.post(`${path}/triage`, { token, expectSeq, ...triaged })).status, 303);
      const late = await one.post(`${path}/triage`, { token, expectSeq, ...triaged, reason: '我的理由' });
      assert.equal(late.status, 409);
      assert.match(late.text, /我的理由/);
      assert.equal((await other.get(path)).status, 404);
      assert.equal((await auditor.get(path)).status, 200);
      const foreign = await auditor.token('/desk/opinion');
      assert.equal((await auditor.post(`${path}/report`, { token: foreign })).status, 403);
    });

    test('contacts are sealed, sources and contacts are asked for until they are there', async () => {
      const city = await loggedIn(office, site.origin, { login: 'city', role: 'office', department: 'city' });
      const token = await city.token();
      const path = '/desk/opinion/standing';
      const lacking = async (): Promise<number> =>
        (await opinionGaps(office, { role: 'office', departmentId: 'd-city' })).filter(({ href }) => href === path)
          .length;
      assert.equal(await lacking(), 8);
      const contact = { token, organ: 'publicity', post: '值班', name: '李某某', phone: '0510-86861234' };
      assert.equal((await city.post(`${path}/contacts`, { ...contact, phone: '' })).status, 422);
      assert.equal((await city.post(`${path}/contacts`, contact)).status, 303);
      const source = { token, name: '本地论坛', kind: 'forum', way: 'bought', aroundClock: 'yes' };
      assert.equal((await city.post(`${path}/sources`, source)).status, 303);
      assert.equal(await lacking(), 6);
      assert.match((await city.get(path)).text, /0510-86861234/);
      const rows = JSON.stringify([
        await office.store.db.selectFrom('opinion_contact').selectAll().execute(),
        await office.store.db.selectFrom('audit').selectAll().execute(),
      ]);
      assert.doesNotMatch(rows, /李某某|86861234/);
    });

    test('contacts with publicity and media are entered once they were (JY-165)', async () => {
      const contact = { partner: 'media', organ: '日报', about: '专栏', outcome: '每周一期' };
      const on = async (day: string) => codes(await enterLiaison(office, clerk, typed({ ...contact, on: day })));
      assert.deepEqual([await on('2030-01-01'), await on('2026-01-05')], ['liaison.future/on', 'done']);
    });
    test('facts count what a department answered, gaps name what runs', async () => {
      const rows = await opinionFacts(office, 'd-mzj', '2026-01-01', '2026-12-31');
      const of = (wanted: string) => rows.find(({ row }) => row === wanted);
      assert.equal(of('JY-060')?.met, 1);
      assert.deepEqual(of('JY-063'), { row: 'JY-063', examined: 4, met: 1 });
      assert.ok((of('JY-065')?.examined ?? 0) >= 2);
      assert.equal(of('JY-062')?.examined, 3);
      const gaps = await opinionGaps(office, { role: 'clerk', departmentId: 'd-mzj' });
      assert.ok(gaps.every(({ href }) => href.startsWith('/desk/opinion/')));
      assert.ok(gaps.some(({ words }) => words.en.startsWith('Press conference')));
    });
  });
