import assert from 'node:assert/strict';
import { test } from 'node:test';
import comments from '../../schema/comments.schema.json' with { type: 'json' };
import consultation from '../../schema/consultation.schema.json' with { type: 'json' };
import { adoptionKeys } from './read-comments.ts';
import { consultationStateKeys } from './read-consultation.ts';
import { commentsOf, consultationOf } from '../../testing/consultation.ts';

const written: [what: string, schema: readonly string[], keys: ReadonlyMap<string, string>][] = [
  ['state of a consultation', consultation.$defs.item.properties.state.enum, consultationStateKeys],
  ['adoption of a cluster', consultation.$defs.cluster.properties.adoption.enum, adoptionKeys],
  ['adoption of a comment', comments.$defs.adoption.anyOf[1]?.properties?.state.enum ?? [], adoptionKeys],
];
for (const [what, listed, keys] of written)
  test(`consultation schemas: ${what} takes what the reader takes`, () =>
    assert.deepEqual(listed.toSorted(), ['', ...keys.keys()].toSorted()));

test('consultation.schema.json: names every field of a consultation, its feedback and its clusters', () => {
  const { item, feedback, cluster } = consultation.$defs;
  const whole = consultationOf();
  const known = (value: object | undefined): readonly string[] => Object.keys(value ?? {}).toSorted();
  assert.deepEqual(known(item.properties), known(whole));
  assert.deepEqual(known(feedback.properties), known(whole.feedback));
  assert.deepEqual(known(cluster.properties), known(whole.feedback?.clusters[0]));
});
test('comments.schema.json: names every field of a comment', () => {
  const [whole] = commentsOf().items;
  assert.deepEqual(Object.keys(comments.$defs.item.properties).toSorted(), Object.keys(whole ?? {}).toSorted());
});
