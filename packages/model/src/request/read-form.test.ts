import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import definition from './request-form.json' with { type: 'json' };
import { asksPurpose, readForm } from './read-form.ts';
import { readRequest } from './read-request.ts';
import { requestForm } from './request-form.ts';
import { fieldTypes } from './form.ts';
import schema from '../../schema/form.schema.json' with { type: 'json' };

type Row = Readonly<Record<string, unknown>>;
const formWith = (field: Row, legend: unknown = '组'): unknown => ({
  schema: 'gongkai.form/1',
  item: { version: '1', groups: [{ legend, fields: [{ name: 'a', type: 'text', label: '名', ...field }] }] },
});
const problemsOf = (json: unknown): string[] => {
  const read = readForm(json);
  return read.ok ? [] : read.problems.map(({ at, code }) => `${at} ${code.replace('form.', '')}`);
};
const at = '/item/groups/0/fields/0';

const cases: [name: string, json: unknown, problems: string[]][] = [
  ['in order', formWith({}), []],
  ['another schema', { schema: 'gongkai.guide/1', item: {} }, ['/schema schema']],
  ['a login page', '<html>', ['/schema schema']],
  ['no fields', { schema: 'gongkai.form/1', item: { groups: [] } }, ['/item/groups no-fields']],
  ['a field without a label', formWith({ label: '' }), [`${at}/label no-text`]],
  ['a field without a name', formWith({ name: '' }), [`${at}/name no-text`]],
  ['an unknown type', formWith({ type: 'captcha' }), [`${at}/type type`]],
  ['a choice of nothing', formWith({ type: 'radio' }), [`${at}/options no-options`]],
  ['a field labelled 用途', formWith({ label: '所需信息的用途' }), [`${at}/label purpose`]],
  ['a field labelled 特殊需要', formWith({ label: { zh: '特殊需要说明', en: 'x' } }), [`${at}/label purpose`]],
  ['a field labelled in English', formWith({ label: { zh: '说明', en: 'Purpose of use' } }), [`${at}/label purpose`]],
  ['a field named purpose', formWith({ name: 'wanted.Purpose' }), [`${at}/name purpose`]],
  ['a group for the purpose', formWith({}, '五、用途'), ['/item/groups/0/legend purpose']],
  [
    'a choice of purposes',
    formWith({ type: 'radio', options: [{ value: '1', label: '科研用途' }] }),
    [`${at}/options/0/label purpose`],
  ],
  ['a hint that none need be given', formWith({ hint: '不需要说明用途' }), []],
];
for (const [name, json, problems] of cases)
  test(`readForm: ${name}`, () => assert.deepEqual(problemsOf(json), problems));

test('form.schema.json: refuses a field that asks the purpose, by name and by label', () => {
  const refused = new RegExp(schema.$defs.allowedText.not.pattern);
  for (const text of ['用途', '特殊需要', 'purpose', 'Purpose of use', 'wanted.purpose', '申请理由'])
    assert.equal(refused.test(text) && asksPurpose(text), true, text);
  for (const text of ['applicant.name', '姓名', '信息名称', 'What you want'])
    assert.equal(refused.test(text) || asksPurpose(text), false, text);
  const { field, group, label } = schema.$defs;
  assert.equal(field.properties.name.$ref, '#/$defs/allowedText');
  assert.equal(field.properties.label.$ref, '#/$defs/label');
  assert.equal(group.properties.legend.$ref, '#/$defs/label');
  assert.match(JSON.stringify(label), /allowedText.*allowedText.*allowedText/);
  assert.deepEqual(field.properties.type.enum, [...fieldTypes]);
});

test('request-form.json: reads, asks what Art 29 asks, and each field has its place in a request', () => {
  assert.deepEqual(problemsOf(definition), []);
  const fields = requestForm().groups.flatMap(({ fields: each }) => each);
  const names = new Set(fields.map(({ name }) => name));
  const known =
    /^(help|carrier|delivery|uploads\.(identity|other)|wanted\.(name|docNo|description)|applicant\.(kind|name|idKind|idNo|contactPerson|phone|email|address))$/;
  for (const name of names) assert.match(name, known);
  for (const field of fields.filter(({ name }) => name === 'applicant.idNo')) assert.equal(field.sensitive, true);
  const read = readRequest({});
  for (const { at: place } of read.ok ? [] : read.problems)
    if (place !== '/organ')
      assert.ok(
        [...names].some((name) => `/${name.replace('.', '/')}`.startsWith(place)),
        place,
      );
});

test('readForm: never throws', () => {
  fc.assert(fc.property(fc.jsonValue(), (json) => readForm(json).ok !== undefined));
  fc.assert(fc.property(fc.jsonValue(), (json) => readForm({ schema: 'gongkai.form/1', item: json }).ok !== undefined));
});
