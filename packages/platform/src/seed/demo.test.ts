import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { outcomeKeys, requestStateKeys } from '@gongkai/model';
import { verifyChain } from '../audit/chain.ts';
import type { RequestViewTable } from '../db/tables/request.ts';
import { logIn } from '../staff/staff.ts';
import { allOrgans, workUp } from '../reports/annual-report/index.ts';
import { prepare } from '../operations/place.ts';
import { organisationFacts } from '../registers/organisation/index.ts';
import { testOffice, type TestOffice } from '../../testing/office.ts';
import { demoPassword, seedDemo } from './demo.ts';
import { applicant, checkDigit } from './people.ts';

const TODAY = '2026-11-23';
describe('demo data: made by the acts themselves', () => {
  let office: TestOffice;
  let views: RequestViewTable[];
  before(async () => {
    office = await testOffice({ now: `${TODAY}T09:00:00+08:00` });
    await prepare(office.store, office.now);
    await seedDemo(office);
    views = await office.store.read.selectFrom('request_view').selectAll().execute();
  });
  after(() => office.end());

  it('sixty requests or so, in every state, with each of the 21 outcomes', async () => {
    assert.ok(views.length >= 50 && views.length <= 80, String(views.length));
    assert.deepEqual([...new Set(views.map(({ state }) => state))].toSorted(), [...requestStateKeys].toSorted());
    const found = new Set(views.map(({ outcome }) => outcome));
    assert.deepEqual(
      outcomeKeys.filter((key) => !found.has(key)),
      [],
    );
  });
  it('one is late, one waits for an opinion, one has a provisional day, one is answered anew', async () => {
    assert.ok(views.some(({ due_on: due, closed_on: closed }) => due !== null && due < TODAY && closed === null));
    assert.ok(views.some(({ hold_open: held }) => held === 1));
    assert.ok(views.some(({ provisional }) => provisional === 1));
    const rounds = await office.store.read.selectFrom('request_event').select('round').where('round', '=', 2).execute();
    assert.ok(rounds.length > 0);
  });
  it('no identity number passes its own check digit', () => {
    assert.equal(checkDigit('11010519491231002'), 'X'); // the standard's own example
    for (let n = 0; n < 100; n += 1) {
      const { idKind, idNo } = applicant(n);
      assert.equal(idNo.length, 18);
      if (idKind === 'id-card') assert.notEqual(idNo[17], checkDigit(idNo), idNo);
    }
  });
  it('last year’s reports hold, and this year’s begin with what they carried over', async () => {
    for (const { id } of await allOrgans(office.store.read)) {
      const { judged, before: lastYear } = await workUp(office.store.read, { scope: 'organ', organId: id, year: 2026 });
      assert.equal(lastYear?.report.year, 2025);
      assert.deepEqual(
        judged.cells.flatMap(({ finding }) => (finding.level === 'error' ? [finding] : [])),
        [],
      );
    }
  });
  it('the self-check of this November: some have reported, one row is to be mended', async () => {
    const { read } = office.store;
    const items = await read.selectFrom('selfcheck_item').selectAll().execute();
    assert.deepEqual([...new Set(items.map(({ kind }) => kind))].toSorted(), ['asked', 'catalogue', 'document']);
    assert.ok(items.some(({ decision }) => decision === null) && items.some(({ done_on: on }) => on !== null));
    assert.ok((await read.selectFrom('selfcheck_report').selectAll().execute()).length > 3);
    const found = await read.selectFrom('spotcheck_item').select('finding').execute();
    assert.ok(found.some(({ finding }) => finding === 'rectify'));
    const topics = await read.selectFrom('meeting_item').select('state').execute();
    assert.deepEqual([...new Set(topics.map(({ state }) => state))].toSorted(), ['held', 'returned', 'submitted']);
  });
  it('its accounts log in; the audit chain holds', async () => {
    assert.equal((await logIn(office, 'demo.clerk', demoPassword)).kind, 'in');
    assert.ok((await verifyChain(office.store)).ok);
  });
  it('three lists with every kind of change, some late, some waiting, some issued; departments that have their year and some that lack it', async () => {
    const { read } = office.store;
    const items = await read.selectFrom('list_item').select(['list', 'valid_to']).execute();
    assert.ok(items.length >= 80, String(items.length));
    const kinds = await read.selectFrom('list_change').select('kind').distinct().execute();
    assert.deepEqual(kinds.map(({ kind }) => kind).toSorted(), ['added', 'cancelled', 'changed']);
    assert.equal(
      (await read.selectFrom('list_proposal').select('id').where('state', '=', 'proposed').execute()).length,
      2,
    );
    const deadlines = await read.selectFrom('list_deadline').select(['due_on', 'done_on']).execute();
    assert.ok(
      deadlines.some(({ done_on: on }) => on === null) &&
        deadlines.some(({ due_on: due, done_on: on }) => on !== null && on <= due),
    );
    const met = async (id: string): Promise<number> =>
      (await organisationFacts(office, id, '2026-01-01', TODAY)).reduce((sum, row) => sum + row.met, 0);
    assert.ok((await met('mzj')) > (await met('sjj')));
    const tasks = await read.selectFrom('key_task').select('state').distinct().execute();
    assert.deepEqual(tasks.map(({ state }) => state).toSorted(), ['assigned', 'closed', 'reported']);
  });
  it('goes into an empty office only', async () => {
    await assert.rejects(seedDemo(office), { code: 'seed.not-empty' });
  });
});
