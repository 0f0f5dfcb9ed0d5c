import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fixturePack, fixtureReport, largeReport } from '../../../../testing/report-fixture.ts';
import { bytesOf } from '../markup.ts';
import { viewOf } from '../view.ts';
import { drawFindings, homesOf, idsShown } from './homes.ts';

it('a finding stands once, in the first row it is charged in', () => {
  const homes = new Map([...homesOf(fixtureReport())].map(([row, findings]) => [row, findings.map(({ id }) => id)]));
  assert.deepEqual(homes.get('V4.3'), ['F0006', 'F0007']);
  assert.deepEqual(homes.get('columns'), ['F0008']);
  assert.equal([...homes.values()].flat().length, fixtureReport().findings.length);
});

it('a finding that is charged elsewhere stands where it is charged, also when that row comes later', () => {
  const report = fixtureReport();
  const [, publish] = report.score.dimensions;
  const [first, second] = publish?.rows ?? [];
  assert.ok(publish && first && second);
  const rows = [
    { ...first, findings: ['F0001'], chargedElsewhere: ['F0001'] },
    { ...second, findings: ['F0001'] },
  ];
  const homes = homesOf({ ...report, score: { ...report.score, dimensions: [{ ...publish, rows }] } });
  assert.deepEqual(
    homes.get(second.id)?.map(({ id }) => id),
    ['F0001'],
  );
});

it('a finding of no row is kept apart', () => {
  const { findings } = fixtureReport();
  const homes = homesOf({ findings, score: { ...fixtureReport().score, dimensions: [] } });
  assert.equal(homes.get('')?.length, findings.length);
});

it('many findings of one row leave the others theirs', () => {
  const few = fixtureReport();
  const many = largeReport(5000);
  const findings = [...many.findings, ...few.findings.map((one) => ({ ...one, id: `G${one.id}` }))];
  const dimensions = many.score.dimensions.map((dimension) => ({
    ...dimension,
    rows: dimension.rows.map((row) =>
      row.id === 'completeness' ? { ...row, findings: ['GF0001', 'GF0002', 'GF0003'] } : row,
    ),
  }));
  const report = { ...many, findings, score: { ...many.score, dimensions } };
  const drawn = drawFindings(viewOf(report, fixturePack, 'zh'));
  assert.equal(drawn.get('completeness')?.cut, 0);
  assert.equal(drawn.get('completeness')?.shown.length, 3);
  const { shown = [], short = [], cut = 0 } = drawn.get('availability') ?? {};
  assert.equal(shown.length + short.length + cut, 5000);
  assert.ok(cut > 0 && [...shown, ...short].reduce((sum, one) => sum + bytesOf(one), 0) <= 1_700_000);
  assert.ok(idsShown(drawn).has('F0001') && !idsShown(drawn).has('F5000'));
});
