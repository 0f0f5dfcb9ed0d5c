import assert from 'node:assert/strict';
import { it } from 'node:test';
import { lostPage, saysOf, trialOn, viewFault } from '../../../testing/view-facts.ts';
import { a11yZoom200 } from './zoom200.ts';

const cases: readonly [name: string, says: string, expected: string][] = [
  ['nothing wrong', saysOf(a11yZoom200, 'zoom', trialOn([])), 'pass'],
  ['no browser', saysOf(a11yZoom200, 'zoom', undefined), 'unmeasured tool.no-browser'],
  ['every page lost', saysOf(a11yZoom200, 'zoom', trialOn([], lostPage)), 'unmeasured tool.timeout'],
  ['no page to look at', saysOf(a11yZoom200, 'zoom', trialOn([], { examined: 0 })), 'na no.population'],
  [
    'seen once costs nothing',
    saysOf(a11yZoom200, 'zoom', trialOn([viewFault('no-reflow', { sizes: [400], observations: [] })])),
    'unmeasured no-reflow 40',
  ],
  ['another check’s fault', saysOf(a11yZoom200, 'zoom', trialOn([viewFault('other')])), 'pass'],
  [
    'no reflow',
    saysOf(a11yZoom200, 'zoom', trialOn([viewFault('no-reflow', { sizes: [980, 980] })])),
    'fail no-reflow 40',
  ],
  [
    'a wide table',
    saysOf(a11yZoom200, 'zoom', trialOn([viewFault('wide-table', { state: 'person' })])),
    'person wide-table 40',
  ],
];
for (const [name, says, expected] of cases) it(name, () => assert.equal(says, expected));
