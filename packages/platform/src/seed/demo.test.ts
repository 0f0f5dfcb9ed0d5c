import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { outcomeKeys, requestStateKeys } from '@gongkai/model';
import { verifyChain } from '../audit/chain.ts';
import type { RequestViewTable } from '../db/tables/request.ts';
import { logIn } from '../staff/staff.ts';
import { allOrgans, workUp } from '../reports/annual-report/index.ts';
import { prepare } from '../operations/place.ts';
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
  it('its accounts log in; the audit chain holds', async () => {
    assert.equal((await logIn(office, 'demo.clerk', demoPassword)).kind, 'in');
    assert.ok((await verifyChain(office.store)).ok);
  });
  it('goes into an empty office only', async () => {
    await assert.rejects(seedDemo(office), { code: 'seed.not-empty' });
  });
});
