import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFacts } from '../../../testing/column-facts.ts';
import { guideSite, pages, told } from '../../../testing/content-looks.ts';
import { guideFields } from './fields.ts';

const { guide = '', 'guide-partly': partly = '', 'guide-poor': poor = '', 'guide-picture': picture = '' } = pages;
const jiangyin = ['basis', 'acceptedBy', 'flow', 'materials', 'samples', 'fees', 'limit', 'phone'];
const noServices = { site: { ...columnFacts().site, noServices: true } };

const cases: readonly (readonly [name: string, got: () => string, expected: string])[] = [
  ['all of the state’s elements', () => told(guideFields, guideSite([guide])), '8'],
  ['element by element', () => told(guideFields, guideSite([guide, partly])), '16; lacks-place fail; lacks-flow fail'],
  [
    'the policy’s own eight',
    () => told(guideFields, guideSite([partly]), {}, { elements: jiangyin }),
    '8; lacks-flow fail; lacks-samples fail; lacks-fees fail; lacks-limit fail',
  ],
  [
    'the veto counts guides',
    () => told(guideFields, guideSite([guide, partly, poor]), {}, { lacking: 4 }),
    '3; guide-lacking fail',
  ],
  ['a sample of one', () => told(guideFields, guideSite([guide, poor]), {}, { sample: 1 }), '8'],
  [
    'a guide in a picture cannot be judged',
    () => told(guideFields, guideSite([guide, picture])),
    '8; open unsupported.format 1',
  ],
  [
    'an article among the guides is no guide',
    () => told(guideFields, guideSite([guide, poor.replaceAll('办事指南', '会议召开')])),
    '8; open needs.judgement 1',
  ],
  ['seen once', () => told(guideFields, guideSite([partly], 'service', 1)), '8; open needs.judgement 1'],
  ['no guide was found', () => told(guideFields, guideSite([])), 'unmeasured no.population'],
  ['a department without services', () => told(guideFields, guideSite([poor]), noServices), 'na not.applicable'],
  ['an old run', () => told(guideFields, undefined), 'unmeasured tool.version'],
];
for (const [name, got, expected] of cases) test(`guide.fields: ${name}`, () => assert.equal(got(), expected));

test('guide.fields: an unknown element is refused before the scan', () =>
  assert.equal(guideFields.bind({ elements: ['colour'] }).ok, false));
