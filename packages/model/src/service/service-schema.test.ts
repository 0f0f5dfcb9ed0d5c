import assert from 'node:assert/strict';
import { test } from 'node:test';
import guide from '../../schema/guide.schema.json' with { type: 'json' };
import list from '../../schema/list.schema.json' with { type: 'json' };
import { guideOf, listItem } from '../../testing/service.ts';
import { dayKindKeys } from './read-guide.ts';
import { faceToFaceKeys, listNameKeys, onlineKeys, ownerKindKeys, powerKindKeys } from './read-list.ts';

const fields = list.$defs.item.properties;
const written: [what: string, schema: readonly string[], keys: ReadonlyMap<string, string>][] = [
  ['name of the list', fields.list.enum, listNameKeys],
  ['kind of a power', fields.kind.enum, powerKindKeys],
  ['online', fields.online.enum, onlineKeys],
  ['kind of owner', fields.ownerKind.enum, ownerKindKeys],
  ['face to face', fields.faceToFace.anyOf[1]?.enum ?? [], faceToFaceKeys],
  ['kind of days', guide.$defs.item.properties.dayKind.enum, dayKindKeys],
];
for (const [what, listed, keys] of written)
  test(`list and guide schemas: ${what} takes what the reader takes`, () =>
    assert.deepEqual(listed.toSorted(), ['', ...keys.keys()].toSorted()));

const known = (value: object | undefined): readonly string[] => Object.keys(value ?? {}).toSorted();
const whole = guideOf();
const shapes: [what: string, schema: object, value: object | undefined][] = [
  ['an item of a list', fields, listItem()],
  ['a guide', guide.$defs.item.properties, whole],
  ['a step', guide.$defs.step.properties, whole.flow[1]],
  ['a material', guide.$defs.material.properties, whole.materials[0]],
  ['an agency', guide.$defs.agency.properties, whole.agencies?.[0]],
  ['a contact', guide.$defs.contact.properties, whole.contact],
];
for (const [what, schema, value] of shapes)
  test(`list and guide schemas: every field of ${what}`, () => assert.deepEqual(known(schema), known(value)));
