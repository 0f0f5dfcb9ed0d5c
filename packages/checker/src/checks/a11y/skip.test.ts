import assert from 'node:assert/strict';
import { it } from 'node:test';
import { lostPage, saysOf, trialOn, viewFault } from '../../../testing/view-facts.ts';
import { a11ySkip } from './skip.ts';

const cases: readonly [name: string, says: string, expected: string][] = [
  ['nothing wrong', saysOf(a11ySkip, 'skip', trialOn([])), 'pass'],
  ['no browser', saysOf(a11ySkip, 'skip', undefined), 'unmeasured tool.no-browser'],
  ['every page lost', saysOf(a11ySkip, 'skip', trialOn([], lostPage)), 'unmeasured tool.timeout'],
  ['no page to look at', saysOf(a11ySkip, 'skip', trialOn([], { examined: 0 })), 'na no.population'],
  [
    'seen once costs nothing',
    saysOf(a11ySkip, 'skip', trialOn([viewFault('no-way-past', { sizes: [400], observations: [] })])),
    'unmeasured no-way-past 40',
  ],
  ['another check’s fault', saysOf(a11ySkip, 'skip', trialOn([viewFault('other')])), 'pass'],
  ['no way past', saysOf(a11ySkip, 'skip', trialOn([viewFault('no-way-past')])), 'fail no-way-past 40'],
  [
    'headings only',
    saysOf(a11ySkip, 'skip', trialOn([viewFault('headings-only', { state: 'person' })])),
    'person headings-only 40',
  ],
];
for (const [name, says, expected] of cases) it(name, () => assert.equal(says, expected));
