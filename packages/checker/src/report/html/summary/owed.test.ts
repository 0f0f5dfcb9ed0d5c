import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ColumnKind, ReportColumn } from '@gongkai/model';
import { notStanding, type NotStanding } from './owed.ts';

const column = (name: string, kind: ColumnKind, required = true): ReportColumn => ({
  name,
  class: name.slice(0, 1),
  url: '',
  items: 0,
  newest: '',
  kind,
  why: [],
  required,
});
const none: NotStanding = { missing: [], empty: [], unknown: [] };
const cases: readonly (readonly [string, readonly ReportColumn[], readonly string[], Partial<NotStanding>])[] = [
  ['columns with content stand, old content too', [column('a', 'live'), column('b', 'stale')], [], {}],
  ['one with content is enough for its class', [column('a1', 'empty'), column('a2', 'live')], [], {}],
  ['an empty one is empty, also where it counts as missing', [column('a', 'empty')], ['a'], { empty: ['a'] }],
  ['one that was not met is missing', [column('a', 'missing')], ['a'], { missing: ['a'] }],
  ['one that could not be settled is neither', [column('a', 'unknown')], [], { unknown: ['a'] }],
  ['what is not owed does not matter', [column('a', 'empty', false)], [], {}],
  ['a class no column names goes by its key', [], ['foi.annual'], { missing: ['foi.annual'] }],
];

describe('owed columns that do not stand', () => {
  for (const [name, columns, missing, expected] of cases)
    test(name, () =>
      assert.deepEqual(notStanding({ columns, completeness: { n: 0, m: 9, missing } }), { ...none, ...expected }),
    );
});
