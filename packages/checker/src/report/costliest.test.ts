import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Report, SheetRow } from '@gongkai/model';
import { fixturePack, fixtureReport } from '../../testing/report-fixture.ts';
import { costliest } from './costliest.ts';

const told = (report: Report, count = 20): readonly (readonly [string, string, number, boolean])[] =>
  costliest(report, fixturePack, count).map(({ finding, row, points, veto }) => [finding.id, row.id, points, veto]);

/** The fixture with its row `id` changed. */
const withRow = (id: string, given: Partial<SheetRow>): Report => {
  const report = fixtureReport();
  const dimensions = report.score.dimensions.map((dimension) => ({
    ...dimension,
    rows: dimension.rows.map((row) => (row.id === id ? { ...row, ...given } : row)),
  }));
  return { ...report, score: { ...report.score, dimensions } };
};

describe('the costliest findings', () => {
  it('are the vetoes, then the dearest; one line each, with the points of all its rows', () =>
    assert.deepEqual(told(fixtureReport()), [
      ['F0007', 'V4.3', 100, true],
      ['F0006', 'V4.3', 0, true],
      ['F0001', 'completeness', 160, false],
      ['F0002', 'completeness', 160, false],
      ['F0003', 'completeness', 160, false],
      ['F0008', 'columns', 100, false],
      ['F0009', 'search', 100, false],
      ['F0004', 'availability', 40, false],
      ['F0005', 'availability', 8, false],
      ['F0012', 'availability', 8, false],
    ]));

  it('are as many as asked for', () => assert.equal(told(fixtureReport(), 3).length, 3));

  it('weigh by places where the pack prices places', () => {
    const { findings } = fixtureReport();
    const report = withRow('availability', {
      lost: 50,
      findings: ['F0004', 'F0005'],
      parts: [{ check: 'links.home', state: 'measured', examined: 9, lost: 50 }],
    });
    const home = findings.map((one) => (one.id === 'F0005' ? { ...one, check: 'links.home' } : one));
    const lines = told({ ...report, findings: home }).filter(([, row]) => row === 'availability');
    assert.deepEqual(lines, [
      ['F0004', 'availability', 40, false],
      ['F0005', 'availability', 10, false],
    ]);
  });

  it('are none when no row lost', () => {
    const report = fixtureReport();
    assert.deepEqual(told({ ...report, score: { ...report.score, dimensions: [] } }), []);
  });

  it('leave out what a person or nobody has settled', () =>
    assert.ok(!told(withRow('a11y', { state: 'fail', lost: 20 })).some(([id]) => id === 'F0010' || id === 'F0011')));

  it('share out what the row lost, within a rounding each', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1500 }), fc.nat(1500), fc.nat(1500), (lost, home, inner) => {
        fc.pre(home > 0 && inner > 0);
        const parts = [
          { check: 'links.home', state: 'measured', examined: 1, lost: home },
          { check: 'links.inner', state: 'measured', examined: 1, lost: inner },
        ] as const;
        const lines = told(withRow('availability', { lost, parts })).filter(([, row]) => row === 'availability');
        const sum = lines.reduce((all, [, , points]) => all + points, 0);
        assert.ok(Math.abs(sum - lost) <= lines.length / 2, `${sum} of ${lost}`);
      }),
    ));
});
