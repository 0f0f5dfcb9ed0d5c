import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { readRegisterFacts } from '@gongkai/model';
import { testOffice, type TestOffice } from '../../../testing/office.ts';
import { withDepartments } from '../../../testing/requests.ts';
import { departmentNamed } from '../../staff/departments.ts';
import { daysCounted, gatherFacts } from './index.ts';

let office: TestOffice;
before(async () => {
  office = await testOffice();
  await withDepartments(office);
});
after(() => office.end());

it('two registers that know the same row are added up, and the checker reads what comes out', async () => {
  const department = await departmentNamed(office.store.read, 'mzj');
  assert.ok(department);
  const counts = (examined: number, met: number, note?: string) => ({
    name: 'x',
    facts: async () => [{ row: 'JY-020', examined, met, ...(note !== undefined && { note }) }],
  });
  const facts = await gatherFacts(office, [counts(3, 2, 'a'), { name: 'none' }, counts(1, 1)], department, {
    from: '2026-01-01',
    to: '2026-11-23',
  });
  assert.deepEqual(facts.rows, [{ row: 'JY-020', examined: 4, met: 3, note: 'a' }]);
  assert.equal(readRegisterFacts(facts).ok, true);
});
it('a year that is not over is counted up to today', () => {
  assert.equal(daysCounted(2026, '2026-11-23').to, '2026-11-23');
  assert.equal(daysCounted(2025, '2026-11-23').to, '2025-12-31');
});
