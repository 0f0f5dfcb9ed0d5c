import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { levels, organKinds, readSite, reasons } from '@gongkai/model';
import columnsSchema from '@gongkai/model/schema/columns.schema.json' with { type: 'json' };
import packSchemaFile from '@gongkai/model/schema/pack.schema.json' with { type: 'json' };
import reportSchema from '@gongkai/model/schema/report.schema.json' with { type: 'json' };
import siteSchema from '@gongkai/model/schema/site.schema.json' with { type: 'json' };
import { z } from 'zod';
import { sampleReport } from '../../testing/sample-report.ts';
import { packSchema } from './pack-shape.ts';

type Schema = Parameters<typeof z.fromJSONSchema>[0];
const readers = new Map<object, z.ZodType>();
function fits(schema: object, json: unknown): boolean {
  const reader = readers.get(schema) ?? z.fromJSONSchema(schema as Schema);
  readers.set(schema, reader);
  return reader.safeParse(json).success;
}
const packages = new URL('../../../', import.meta.url);
const shipped = (pattern: string): readonly (readonly [string, unknown])[] =>
  globSync(pattern, { cwd: packages }).map((file) => [file, JSON.parse(readFileSync(new URL(file, packages), 'utf8'))]);
/** A copy with the value at a path such as `run.pages` replaced, or left out when it is undefined. */
function changed(json: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(json);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), copy);
  if (value === undefined) Reflect.deleteProperty(Object(holder), last);
  else Reflect.set(Object(holder), last, value);
  return copy;
}

test('pack.schema.json is what the reader of packs takes', () => {
  assert.deepEqual(
    packSchemaFile,
    JSON.parse(JSON.stringify(packSchema())),
    'write packSchema() to packages/model/schema/pack.schema.json, then oxfmt',
  );
});

for (const [file, pack] of shipped('packs/assessment/*.json'))
  test(`${file} fits pack.schema.json`, () => {
    assert.ok(fits(packSchemaFile, pack));
    assert.ok(!fits(packSchemaFile, changed(pack, 'indicators.0.worth', -1)));
    assert.ok(!fits(packSchemaFile, changed(pack, 'indicators.0.worht', 1)));
  });

for (const [file, columns] of shipped('packs/columns/*.json'))
  test(`${file} fits columns.schema.json`, () => {
    assert.ok(fits(columnsSchema, columns));
    assert.ok(!fits(columnsSchema, changed(columns, 'schema', 'gongkai.columns/2')));
    const list = Object.hasOwn(Object(columns), 'classes') ? 'classes' : 'columns';
    assert.ok(!fits(columnsSchema, changed(columns, `${list}.0.cadence`, '14 days')));
    assert.ok(!fits(columnsSchema, changed(columns, `${list}.0.class`, '')));
  });

test('a report with every field filled in fits report.schema.json', () => assert.ok(fits(reportSchema, sampleReport)));

test('report.schema.json names every field there is', () => {
  const closed = JSON.parse(
    JSON.stringify(reportSchema, (key, value: unknown) =>
      key === 'additionalProperties' && value === true ? false : value,
    ),
  ) as object;
  assert.ok(fits(closed, sampleReport));
  assert.ok(!fits(closed, changed(sampleReport, 'run.mood', 'good')), 'the closed one does refuse');
  assert.ok(fits(reportSchema, changed(sampleReport, 'run.mood', 'good')), 'fields may be added');
});

for (const [name, path, value] of [
  ['another schema', 'schema', 'gongkai-report/2'],
  ['no site', 'site', undefined],
  ['points with a fraction', 'score.total', 99.5],
  ['a loss below zero', 'score.dimensions.0.rows.0.lost', -1],
  ['a loss with a fraction', 'score.dimensions.0.rows.0.parts.0.lost', 0.1],
  ['a state that is none', 'score.dimensions.0.rows.0.state', 'failed'],
  ['a coverage above one', 'score.coverage', 1.5],
  ['an outcome that is none', 'score.outcome', 'good'],
  ['a factor of three', 'score.factor', [4, 3, 2]],
  ['a lost point with one observation', 'findings.0.observations.1', undefined],
  ['a finding without a state', 'findings.0.state', undefined],
  ['an unknown reason', 'run.unmeasured.0.reason', 'tool.tired'],
  ['a day that is none', 'run.asOf', '20 November'],
  ['a time without offset', 'run.startedAt', '2026-11-20T10:00:00'],
  ['a hash cut short', 'pack.sha256', '0123'],
  ['a column of no kind', 'columns.0.kind', 'dead'],
  ['a link of nobody', 'links.broken.0.owner', 'someone'],
] as const)
  test(`a report with ${name} does not fit`, () => {
    const json = name.endsWith('one observation')
      ? changed(sampleReport, 'findings.0.observations', sampleReport.findings[0]?.observations.slice(1))
      : changed(sampleReport, path, value);
    assert.ok(!fits(reportSchema, json));
  });

test('one observation is enough for what costs nothing', () => {
  const open = changed(sampleReport, 'findings.0.state', 'unmeasured');
  assert.ok(fits(reportSchema, changed(open, 'findings.0.observations', [])));
});

test('closed lists are those of the model', () => {
  assert.deepEqual(reportSchema.$defs.reason.enum, Object.keys(reasons));
  for (const { enum: kinds } of [
    reportSchema.properties.site.properties.organKind,
    siteSchema.properties.organKind,
    columnsSchema.$defs.owed.properties.organKind,
  ])
    assert.deepEqual(kinds, Object.keys(organKinds));
  assert.deepEqual(siteSchema.properties.level.enum, Object.keys(levels));
});

const site = {
  schema: 'gongkai.site/1',
  name: '岚川县财政局',
  url: 'https://www.example.gov.cn/',
  organKind: 'department',
  level: 'county',
};
for (const [name, json] of [
  ['the least', site],
  ['a schema for editors', { ...site, $schema: './site.schema.json' }],
  [
    'everything',
    {
      ...site,
      idCode: 'bm01000001',
      noServices: true,
      hosts: ['example.gov.cn:8080', '[::1]:80', '财政.cn'],
      serviceHosts: [],
      columns: { 'http://a.cn/x/': 'news' },
      contact: 'a@b.cn',
      pack: 'demo',
    },
  ],
  ['no name', { ...site, name: ' ' }],
  ['an address of mail', { ...site, url: 'mailto:a@b.cn' }],
  ['a code of nine digits', { ...site, idCode: '123456789' }],
  ['a host with a path', { ...site, hosts: ['a.cn/b'] }],
  ['a host with a scheme', { ...site, hosts: ['http://a.cn'] }],
  ['a column that is no address', { ...site, columns: { news: 'news' } }],
  ['a kind that is none', { ...site, organKind: 'bureau' }],
  ['an unknown key', { ...site, hots: [] }],
  ['no level', { ...site, level: undefined }],
] as const)
  test(`site.schema.json and the reader agree on a site with ${name}`, () => {
    const plain: unknown = JSON.parse(JSON.stringify(json));
    assert.equal(fits(siteSchema, plain), readSite(plain).ok);
  });
