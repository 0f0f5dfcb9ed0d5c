import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { it, test } from 'node:test';
import { fixturePack, fixtureReport } from '../../../testing/report-fixture.ts';
import { dueOf } from './due.ts';
import { elementFor } from './element-for.ts';
import elements from './elements.json' with { type: 'json' };
import { tasksOf } from './tasks.ts';

const run = { finishedAt: '2026-09-25T10:00:00+08:00', asOf: '2026-09-01' };

const terms: readonly (readonly [name: string, check: string, veto: boolean, day: string, term: number])[] = [
  ['what usually has fifteen working days skips the National Day holiday', 'links.home', false, '2026-10-27', 15],
  ['a veto has three', 'column.empty', true, '2026-09-30', 3],
  ['what does harm has three', 'pii.leak', false, '2026-09-30', 3],
];
for (const [name, check, veto, day, term] of terms)
  test(`due: ${name}`, () => {
    const due = dueOf(run, check, veto);
    assert.equal(due?.term, term);
    assert.ok(due !== undefined && due.day >= '2026-09-28' && due.day <= '2026-10-31', `${String(due?.day)} ~ ${day}`);
  });
test('due: a run that did not finish counts from its day', () =>
  assert.equal(dueOf({ finishedAt: '', asOf: '2026-03-02' }, 'pii.leak', false)?.day, '2026-03-05'));
test('due: no day where no calendar is known', () =>
  assert.equal(dueOf({ finishedAt: '1999-01-01', asOf: '1999-01-01' }, 'links.home', false), undefined));

const mended: readonly (readonly [check: string, tag: string | undefined])[] = [
  ['catalogue.fields', 'gk-catalogue'],
  ['request.form-fields', 'gk-request-form'],
  ['column.leaders', 'gk-leaders'],
  ['footer.icp', undefined],
  ['openday.this-year', undefined],
  ['links.home', undefined],
  ['a11y.axe', undefined],
];
for (const [check, tag] of mended)
  test(`element: ${check} is mended by ${tag ?? 'none of ours'}`, () => {
    const element = elementFor(check, 'zh');
    assert.equal(element?.tag, tag);
    assert.equal(element?.markup.split('\n').length, tag === undefined ? undefined : 2);
  });
it('every element of the table is one we have', () => {
  const folders = new Set(readdirSync(new URL('../../../../elements/src', import.meta.url)));
  for (const [tag] of elements) assert.ok(folders.has(String(tag).replace('gk-', '')), String(tag));
});

it('tasks hold every finding that costs once, vetoes first, and no other', () => {
  const report = fixtureReport();
  const tasks = tasksOf(report, fixturePack);
  const ids = tasks.flatMap(({ findings }) => findings.map(({ id }) => id));
  const failed = report.findings.filter(({ state }) => state === 'fail').map(({ id }) => id);
  assert.deepEqual(ids.toSorted(), failed.toSorted());
  const order = tasks.map(({ veto, points }) => (veto ? 1e9 : 0) + points);
  assert.deepEqual(
    order,
    order.toSorted((a, b) => b - a),
  );
});
