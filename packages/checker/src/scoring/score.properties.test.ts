import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unmeasured, type Finding, type Measure, type SheetRow } from '@gongkai/model';
import fc from 'fast-check';
import { input } from '../../testing/score-arbitrary.ts';
import { fault } from '../../testing/score-pack.ts';
import { score, type ScoreInput, type Scored } from './score.ts';

const holds = (name: string, says: (given: ScoreInput, got: Scored, pick: number) => void): void =>
  void test(`score: ${name}`, () =>
    fc.assert(
      fc.property(input, fc.nat(), (given, pick) => says(given, score(given), pick)),
      { numRuns: 500 },
    ));

const rowsOf = ({ sheet }: Scored): readonly SheetRow[] => sheet.dimensions.flatMap(({ rows }) => rows);

/** The same input with one measure changed. `change` may leave it as it is. */
function changed(given: ScoreInput, pick: number, change: (measure: Measure, key: string) => Measure): ScoreInput {
  const keys = [...given.measures.keys()];
  const key = keys[pick % Math.max(1, keys.length)];
  const old = key === undefined ? undefined : given.measures.get(key);
  if (key === undefined || old === undefined) return given;
  return { ...given, measures: new Map([...given.measures, [key, change(old, key)]]) };
}
const adding =
  (finding: Finding) =>
  (measure: Measure): Measure =>
    measure.state === 'measured' ? { ...measure, findings: [...measure.findings, finding] } : measure;

holds('low ≤ total ≤ high, all whole and none below zero', (_, { sheet: { low, total, high, max } }) => {
  assert.ok(0 <= low && low <= total && total <= high, `${low} ${total} ${high}`);
  for (const points of [low, total, high, max]) assert.ok(Number.isSafeInteger(points));
});

holds('no row loses more than it is worth, and its parts lose what it loses', (_, got) => {
  for (const { lost, max, parts } of rowsOf(got)) {
    assert.ok(0 <= lost && lost <= max);
    assert.equal(
      parts.reduce((sum, part) => sum + part.lost, 0),
      lost,
    );
  }
});

holds('every part that lost has a fault seen twice, charged here and nowhere exclusive', (_, got) => {
  const byId = new Map(got.findings.map((finding) => [finding.id, finding]));
  for (const { lost, state, findings, chargedElsewhere = [], parts } of rowsOf(got)) {
    if (lost > 0) assert.equal(state, 'fail');
    const charged = findings.filter((id) => !chargedElsewhere.includes(id)).flatMap((id) => byId.get(id) ?? []);
    for (const part of parts)
      if (part.lost > 0)
        assert.ok(
          charged.some((one) => one.check === part.check && one.state === 'fail' && one.observations.length >= 2),
        );
  }
});

holds('every finding is shown by a row, under one number', (_, got) => {
  const shown = new Set(rowsOf(got).flatMap(({ findings }) => findings));
  assert.deepEqual([...shown].toSorted(), got.findings.map(({ id }) => id).toSorted());
  const keys = got.findings.map(({ check, kind, subject }) => `${check} ${kind} ${subject}`);
  assert.equal(new Set(keys).size, keys.length);
});

holds('a further confirmed fault never raises the total', (given, got, pick) => {
  const more = score(changed(given, pick, adding(fault('a fault of its own'))));
  assert.ok(more.sheet.total <= got.sheet.total, `${more.sheet.total} > ${got.sheet.total}`);
  assert.ok(more.sheet.low <= got.sheet.low, `${more.sheet.low} > ${got.sheet.low}`);
});

holds('a finding nobody could confirm changes no total', (given, got, pick) => {
  const more = score(changed(given, pick, adding(fault('another', { state: 'unmeasured' }))));
  const numbers = ({ sheet: { total, low, high, outcome } }: Scored): unknown => [total, low, high, outcome];
  assert.deepEqual(numbers(more), numbers(got));
});

holds('what could not be measured never costs a point', (given, _, pick) => {
  // a bonus must be measured to be won, and what an unmeasured row leaves is charged in its exclusive one
  const groupOf = new Map(given.pack.indicators.map(({ id, group }) => [id, group]));
  const alone = { ...given, pack: { ...given.pack, exclusive: [] } };
  const less = changed(alone, pick, (measure, key) =>
    groupOf.get(key.split('/')[0] ?? '') === 'bonus' ? measure : unmeasured('site.blocked'),
  );
  assert.ok(score(less).sheet.total >= score(alone).sheet.total);
});

holds('a veto leaves nothing, and only a veto row vetoes', (given, { sheet: { outcome, vetoes, total, high } }) => {
  assert.equal(outcome === 'vetoed', vetoes.length > 0);
  if (outcome === 'vetoed') assert.deepEqual([total, high], [0, 0]);
  for (const id of vetoes) assert.notEqual(given.pack.indicators.find((one) => one.id === id)?.veto, undefined);
});

holds('the same input gives the same bytes, in whatever order the measures come', (given, got) => {
  const turned = { ...given, measures: new Map([...given.measures].toReversed()) };
  assert.equal(JSON.stringify(score(turned)), JSON.stringify(got));
});
