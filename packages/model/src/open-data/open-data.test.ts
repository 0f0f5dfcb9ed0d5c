import assert from 'node:assert/strict';
import { test } from 'node:test';
import schema from '../../schema/dataset.schema.json' with { type: 'json' };
import { datasetOf, datasetsOf } from '../../testing/open-data.ts';
import { isMachineReadable } from './dataset.ts';
import { readDatasets } from './read-datasets.ts';

const file = (...items: unknown[]): unknown => ({ schema: 'gongkai.dataset/1', items });
const cases: [name: string, json: unknown, problems: string[]][] = [
  ['without a title', file({ id: 'a' }), ['/items/0 dataset.field-missing']],
  [
    'a file without an address',
    file({ title: 'a', files: [{ format: 'CSV' }] }),
    ['/items/0/files/0 dataset.field-missing'],
  ],
  [
    'a size that is no number',
    file({ title: 'a', files: [{ url: '/a.csv', size: '2 MB' }] }),
    ['/items/0/files/0/size dataset.not-a-count'],
  ],
];
for (const [name, json, problems] of cases)
  test(`datasets: ${name}`, () => {
    const read = readDatasets(json);
    assert.deepEqual(read.ok ? [] : read.problems.map(({ at, code }) => `${at} ${code}`), problems);
    for (const { code, words } of read.ok ? [] : read.problems) assert.doesNotMatch(words.en, /^Wrong data/, code);
  });
test('datasets: what the platform writes comes back as it was', () => {
  const datasets = datasetsOf([datasetOf()]);
  assert.deepEqual(readDatasets(JSON.parse(JSON.stringify(datasets))), { ok: true, value: datasets });
});
test('datasets: a bare address is a file, its format is in it', () => {
  const read = readDatasets(file({ title: 'a', files: '/data/a.csv?v=2', columns: ['name'] }));
  const [dataset] = read.ok ? read.value.items : [];
  assert.deepEqual(dataset?.files, [{ format: 'CSV', url: '/data/a.csv?v=2' }]);
  assert.deepEqual(dataset?.columns, [{ name: 'name', type: '', meaning: '' }]);
});
test('datasets: a scan or a PDF is not machine-readable', () => {
  assert.equal(isMachineReadable(datasetOf()), true);
  assert.equal(isMachineReadable({ files: [{ format: 'PDF', url: '/a.pdf' }] }), false);
});
test('dataset.schema.json: names every field', () => {
  const whole = datasetOf();
  const known = (value: object | undefined): readonly string[] => Object.keys(value ?? {}).toSorted();
  assert.deepEqual(known(schema.$defs.item.properties), known(whole));
  assert.deepEqual(known(schema.$defs.file.properties), known(whole.files[0]));
  assert.deepEqual(known(schema.$defs.column.properties), known(whole.columns[1]));
});
