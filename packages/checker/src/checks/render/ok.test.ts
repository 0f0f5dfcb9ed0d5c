import assert from 'node:assert/strict';
import { it } from 'node:test';
import { lostPage, saysOf, trialOn, viewFault } from '../../../testing/view-facts.ts';
import { renderOk } from './ok.ts';

const cases: readonly [name: string, says: string, expected: string][] = [
  ['nothing wrong', saysOf(renderOk, 'render', trialOn([])), 'pass'],
  ['no browser', saysOf(renderOk, 'render', undefined), 'unmeasured tool.no-browser'],
  ['every page lost', saysOf(renderOk, 'render', trialOn([], lostPage)), 'unmeasured tool.timeout'],
  ['no page to look at', saysOf(renderOk, 'render', trialOn([], { examined: 0 })), 'na no.population'],
  [
    'seen once costs nothing',
    saysOf(renderOk, 'render', trialOn([viewFault('blank', { sizes: [400], observations: [] })])),
    'unmeasured blank 40',
  ],
  ['another check’s fault', saysOf(renderOk, 'render', trialOn([viewFault('other')])), 'pass'],
  ['a blank page', saysOf(renderOk, 'render', trialOn([viewFault('blank')])), 'fail blank 40'],
  [
    'a script that falls',
    saysOf(renderOk, 'render', trialOn([viewFault('script-error', { state: 'person' })])),
    'person script-error 40',
  ],
  [
    'too wide',
    saysOf(renderOk, 'render', trialOn([viewFault('too-wide', { sizes: [980, 970] })]), { width: 360 }),
    'fail too-wide 40',
  ],
  [
    'too wide at one look',
    saysOf(renderOk, 'render', trialOn([viewFault('too-wide', { sizes: [980, 360] })]), { width: 360 }),
    'pass',
  ],
  [
    'width is not asked for',
    saysOf(renderOk, 'render', trialOn([viewFault('too-wide', { sizes: [980, 970] })])),
    'pass',
  ],
];
for (const [name, says, expected] of cases) it(name, () => assert.equal(says, expected));
