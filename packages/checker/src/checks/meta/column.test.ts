import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectedOf, measureInspected, type Looked } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/link-facts.ts';
import { columnPageTags, type TagsFact } from '../../facts/tags/tags.ts';
import { metaColumn } from './column.ts';

const page = (at: number, ...looks: readonly (TagsFact | undefined)[]): Looked<TagsFact> => [`http://h/${at}`, looks];
const cases: readonly (readonly [
  name: string,
  pages: readonly Looked<TagsFact>[],
  sample: number,
  expected: string,
])[] = [
  ['pages with their tags are well', [page(1, []), page(2, [])], 5, '2'],
  ['a page without one costs', [page(1, []), page(2, ['X'], ['X'])], 5, '2; column-tags-missing fail http://h/2 ×1'],
  ['only the first of the sample are judged', [page(1, []), page(2, ['X'], ['X'])], 1, '1'],
  ['what was missed once waits', [page(1, ['X'])], 5, '1; open needs.confirm 1'],
  ['a page that did not open is open', [page(1, []), page(2, undefined)], 5, '1; open site.unreachable 1'],
  ['what is no page is passed over', [page(1, null), page(2, [])], 1, '1'],
  ['no page, no measure', [], 5, 'unmeasured no.population'],
];
for (const [name, pages, sample, expected] of cases)
  test(`meta.column: ${name}`, () =>
    assert.equal(
      saidOf(measureInspected(metaColumn, { inspected: inspectedOf(columnPageTags, pages) }, { sample })),
      expected,
    ));

test('meta.column: a run that did not look says nothing', () =>
  assert.equal(saidOf(measureInspected(metaColumn, {})), 'unmeasured tool.version'));
