import assert from 'node:assert/strict';
import { it } from 'node:test';
import { lostPage, saysOf, trialOn, viewFault } from '../../../testing/view-facts.ts';
import { elderFont } from './font.ts';

const inMode = (px: readonly number[], line: readonly number[] = [1.5, 1.5], notes = { chars: 900, px: 1 }) =>
  trialOn([viewFault('type-size', { sizes: px }), viewFault('line-height', { sizes: line })], {
    notes: [{ page: 'http://site.test/', notes }],
  });
const cases: readonly [name: string, says: string, expected: string][] = [
  ['large enough', saysOf(elderFont, 'elder', inMode([20, 20])), 'pass'],
  ['too small', saysOf(elderFont, 'elder', inMode([16, 16])), 'fail type-size 40'],
  ['large enough at one look', saysOf(elderFont, 'elder', inMode([16, 20])), 'pass'],
  ['lines too close', saysOf(elderFont, 'elder', inMode([20, 20], [1.2, 1.2])), 'fail line-height 40'],
  ['the pack asks for more', saysOf(elderFont, 'elder', inMode([20, 20]), { px: 24 }), 'fail type-size 40'],
  ['no version for the elderly', saysOf(elderFont, 'elder', trialOn([viewFault('no-entry')])), 'na no.population'],
  ['no browser', saysOf(elderFont, 'elder', undefined), 'unmeasured tool.no-browser'],
  ['home page lost', saysOf(elderFont, 'elder', trialOn([], lostPage)), 'unmeasured tool.timeout'],
  [
    'too little text to judge',
    saysOf(elderFont, 'elder', trialOn([], { notes: [{ page: 'http://site.test/', notes: { chars: 9 } }] })),
    'unmeasured no.population',
  ],
];
for (const [name, says, expected] of cases) it(name, () => assert.equal(says, expected));
