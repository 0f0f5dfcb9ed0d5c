import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { SeenFault, TrialLook } from '../../run/view.ts';
import { mergeTrials } from './merge-trials.ts';

const clusters = [{ id: 't1', kind: 'article' as const, pages: 10, sampled: ['/1', '/2'] }];
const fault = (kind: string, size?: number): SeenFault => ({
  kind,
  state: 'fail',
  count: 1,
  shows: '<p>',
  ...(size !== undefined && { size }),
});
const saw = (page: string, ...faults: SeenFault[]): TrialLook => ({ page, at: 0, faults });
const lost = (page: string): TrialLook => ({ page, at: 0, reason: 'tool.timeout', detail: 'late' });

const cases: readonly [name: string, first: TrialLook[], second: TrialLook[], expected: string][] = [
  ['nothing seen', [saw('/1'), saw('/2')], [], ''],
  [
    'seen by both looks on both pages',
    [saw('/1', fault('x')), saw('/2', fault('x'))],
    [saw('/1', fault('x')), saw('/2', fault('x'))],
    'x 10/10 2',
  ],
  ['seen on one page of two', [saw('/1', fault('x')), saw('/2')], [saw('/1', fault('x'))], 'x 5/10 2'],
  ['gone at the second look', [saw('/1', fault('x'))], [saw('/1', fault('y'))], ''],
  ['not looked at again', [saw('/1', fault('x'))], [lost('/1')], 'x 10/10 1'],
  [
    'confirmed on one page, not looked at again on the other',
    [saw('/1', fault('x')), saw('/2', fault('x'))],
    [saw('/1', fault('x'))],
    'x 5/10 2',
  ],
  ['a lost page counts for nothing', [saw('/1', fault('x')), lost('/2')], [saw('/1', fault('x'))], 'x 10/10 2'],
  ['a page of no template stands for itself', [saw('/form', fault('x'))], [saw('/form', fault('x'))], 'x 1/1 2'],
];
for (const [name, first, second, expected] of cases)
  it(name, () => {
    const { faults } = mergeTrials(clusters, first, second);
    const found = faults.map((one) => `${one.kind} ${one.touches}/${one.template.pages} ${one.observations.length}`);
    assert.equal(found.join(), expected);
  });

it('keeps the length of both looks, the figures, and why pages were lost', () => {
  const first = [{ ...saw('/1', fault('x', 980)), notes: { links: 4 } }, lost('/2')];
  const { faults, notes, lost: without, examined } = mergeTrials(clusters, first, [saw('/1', fault('x', 970))]);
  assert.deepEqual(faults[0]?.sizes, [980, 970]);
  assert.deepEqual(notes, [{ page: '/1', notes: { links: 4 } }]);
  assert.deepEqual([without.map(({ page, reason }) => `${page} ${reason}`), examined], [['/2 tool.timeout'], 10]);
});
