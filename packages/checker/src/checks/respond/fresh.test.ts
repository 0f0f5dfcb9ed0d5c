import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFact, columnOf, emptyColumn } from '../../../testing/column-facts.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { measureSaid } from '../../../testing/measure-said.ts';
import type { ColumnFact } from '../../facts/columns/column.ts';
import { respondFresh } from './fresh.ts';

const said = (columns: readonly ColumnFact[], given: { readonly toPerson?: boolean } = {}): string =>
  measureSaid(measureInspected(respondFresh, { columns }, { window: 'P6M', ...given }));

const { newest: _, ...unread } = columnFact({
  class: 'respond',
  state: 'open',
  reason: 'tool.no-browser',
  observations: [],
});

const cases: readonly (readonly [name: string, got: string, expected: string])[] = [
  ['within half a year', said([columnOf('2026-06-01', { class: 'respond' })]), '1 of 2026-06-01'],
  ['older', said([columnOf('2026-05-01', { class: 'respond' })]), '1 of 2026-05-01; response-stale fail 2'],
  [
    'older, where the row leaves it to a person',
    said([columnOf('2026-05-01', { class: 'respond' })], { toPerson: true }),
    '1 of 2026-05-01; response-stale person 2',
  ],
  ['empty', said([emptyColumn({ class: 'respond' })]), '1; response-empty fail 2'],
  ['a note that there was nothing', said([emptyColumn({ class: 'respond', state: 'explained' })]), '1'],
  ['not read', said([unread]), 'unmeasured tool.no-browser'],
  ['no such column', said([]), 'na no.population'],
];
for (const [name, got, expected] of cases) test(name, () => assert.equal(got, expected));
