import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { draft, withDepartments } from '../../../testing/requests.ts';
import { loggedIn } from '../../../testing/staff.ts';
import { served } from '../../../testing/served.ts';
import { lastMonths } from './chart.ts';
import { isTold } from './gaps.ts';

describe('when a gap is told', () => {
  const cases = [
    ['a duty of the year in June is not', undefined, '2026-06-01', false],
    ['from October on it is', undefined, '2026-10-01', true],
    ['what is late always is', true, '2026-06-01', true],
  ] as const;
  for (const [name, isLate = false, today, told] of cases)
    it(name, () => assert.equal(isTold({ isLate, dueOn: '2026-12-31' }, today), told));
  it('one without a day is told at once', () => assert.equal(isTold({ isLate: false }, '2026-01-01'), true));
  it('twelve months end with the one that is', () => {
    const months = lastMonths('2026-02');
    assert.deepEqual([months.length, months[0], months.at(-1)], [12, '2025-03', '2026-02']);
  });
});

for (const engine of engines())
  describe(`the city on one page on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
      site = await served(office);
      await fetch(`${site.origin}/api/v1/requests`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'dashboard-1' },
        body: JSON.stringify(draft()),
      });
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });

    it('every department stands in the table, each figure leads to its rows', async () => {
      const chief = await loggedIn(office, site.origin, { login: 'chief', role: 'office', department: 'city' });
      const { text } = await chief.get('/desk/city');
      const links = [...text.matchAll(/href="(\/desk\/(?:requests|gaps)\?[^"]+)"/g)].map(([, href = '']) => href);
      assert.ok(links.length > 0);
      for (const href of links) assert.equal((await chief.get(href.replaceAll('&amp;', '&'))).status, 200, href);
      assert.match(text, /<svg viewBox/);
      assert.equal((await chief.get('/desk/city/bulletin')).status, 200);
      assert.match((await chief.get('/desk/city.csv')).text, /江阴市民政局,–,1,0,/); // zh: one request open
    });
    it('a clerk sees the own department only, and no bulletin', async () => {
      const clerk = await loggedIn(office, site.origin, { login: 'clerk', role: 'clerk', department: 'mzj' });
      const { text } = await clerk.get('/desk/city.csv');
      assert.equal(text.trim().split('\r\n').length, 2);
      assert.equal((await clerk.get('/desk/city/bulletin')).status, 403);
    });
  });
