import assert from 'node:assert/strict';
import { it } from 'node:test';
import { lostPage, saysOf, trialOn, viewFault } from '../../../testing/view-facts.ts';
import { elderNoads } from './noads.ts';

const notes = [{ page: 'http://site.test/', notes: { chars: 900 } }];
const cases: readonly [name: string, says: string, expected: string][] = [
  ['a quiet page', saysOf(elderNoads, 'elder', trialOn([], { notes })), 'pass'],
  [
    'a drifting box',
    saysOf(elderNoads, 'elder', trialOn([viewFault('elder-float')], { notes })),
    'fail elder-float 40',
  ],
  [
    'a picture that leads away',
    saysOf(elderNoads, 'elder', trialOn([viewFault('elder-box', { state: 'person' })], { notes })),
    'person elder-box 40',
  ],
  ['no version for the elderly', saysOf(elderNoads, 'elder', trialOn([viewFault('no-entry')])), 'na no.population'],
  ['no browser', saysOf(elderNoads, 'elder', undefined), 'unmeasured tool.no-browser'],
  ['home page lost', saysOf(elderNoads, 'elder', trialOn([], lostPage)), 'unmeasured tool.timeout'],
];
for (const [name, says, expected] of cases) it(name, () => assert.equal(says, expected));
