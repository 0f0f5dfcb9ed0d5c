import assert from 'node:assert/strict';
import { it } from 'node:test';
import { lostPage, saysOf, trialOn, viewFault } from '../../../testing/view-facts.ts';
import { a11yKeyboard } from './keyboard.ts';

const cases: readonly [name: string, says: string, expected: string][] = [
  ['nothing wrong', saysOf(a11yKeyboard, 'keyboard', trialOn([])), 'pass'],
  ['no browser', saysOf(a11yKeyboard, 'keyboard', undefined), 'unmeasured tool.no-browser'],
  ['every page lost', saysOf(a11yKeyboard, 'keyboard', trialOn([], lostPage)), 'unmeasured tool.timeout'],
  ['no page to look at', saysOf(a11yKeyboard, 'keyboard', trialOn([], { examined: 0 })), 'na no.population'],
  [
    'seen once costs nothing',
    saysOf(a11yKeyboard, 'keyboard', trialOn([viewFault('trap', { sizes: [400], observations: [] })])),
    'unmeasured trap 40',
  ],
  ['another check’s fault', saysOf(a11yKeyboard, 'keyboard', trialOn([viewFault('other')])), 'pass'],
  ['a trap', saysOf(a11yKeyboard, 'keyboard', trialOn([viewFault('trap')])), 'fail trap 40'],
  [
    'focus nobody sees',
    saysOf(a11yKeyboard, 'keyboard', trialOn([viewFault('focus-invisible')])),
    'fail focus-invisible 40',
  ],
];
for (const [name, says, expected] of cases) it(name, () => assert.equal(says, expected));
