import assert from 'node:assert/strict';
import { it } from 'node:test';
import { lostPage, saysOf, trialOn, viewFault } from '../../../testing/view-facts.ts';
import { elderEntry } from './entry.ts';

const cases: readonly [name: string, says: string, expected: string][] = [
  ['nothing wrong', saysOf(elderEntry, 'elder', trialOn([])), 'pass'],
  ['no browser', saysOf(elderEntry, 'elder', undefined), 'unmeasured tool.no-browser'],
  ['every page lost', saysOf(elderEntry, 'elder', trialOn([], lostPage)), 'unmeasured tool.timeout'],
  ['no page to look at', saysOf(elderEntry, 'elder', trialOn([], { examined: 0 })), 'na no.population'],
  [
    'seen once costs nothing',
    saysOf(elderEntry, 'elder', trialOn([viewFault('no-entry', { sizes: [400], observations: [] })])),
    'unmeasured no-entry 40',
  ],
  ['another check’s fault', saysOf(elderEntry, 'elder', trialOn([viewFault('other')])), 'pass'],
  ['no entry', saysOf(elderEntry, 'elder', trialOn([viewFault('no-entry')])), 'fail no-entry 40'],
  [
    'an entry that does nothing',
    saysOf(elderEntry, 'elder', trialOn([viewFault('entry-does-nothing')])),
    'fail entry-does-nothing 40',
  ],
];
for (const [name, says, expected] of cases) it(name, () => assert.equal(says, expected));
