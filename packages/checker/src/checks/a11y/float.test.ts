import assert from 'node:assert/strict';
import { it } from 'node:test';
import { lostPage, saysOf, trialOn, viewFault } from '../../../testing/view-facts.ts';
import { a11yFloat } from './float.ts';

const cases: readonly [name: string, says: string, expected: string][] = [
  ['nothing wrong', saysOf(a11yFloat, 'float', trialOn([])), 'pass'],
  ['no browser', saysOf(a11yFloat, 'float', undefined), 'unmeasured tool.no-browser'],
  ['every page lost', saysOf(a11yFloat, 'float', trialOn([], lostPage)), 'unmeasured tool.timeout'],
  ['no page to look at', saysOf(a11yFloat, 'float', trialOn([], { examined: 0 })), 'na no.population'],
  [
    'seen once costs nothing',
    saysOf(a11yFloat, 'float', trialOn([viewFault('no-closer', { sizes: [400], observations: [] })])),
    'unmeasured no-closer 40',
  ],
  ['another check’s fault', saysOf(a11yFloat, 'float', trialOn([viewFault('other')])), 'pass'],
  ['no closer', saysOf(a11yFloat, 'float', trialOn([viewFault('no-closer')])), 'fail no-closer 40'],
];
for (const [name, says, expected] of cases) it(name, () => assert.equal(says, expected));
