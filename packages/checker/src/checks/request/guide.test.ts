import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteFacts } from '../../facts/facts.ts';
import { columnLook } from '../../../testing/column-facts.ts';
import { guideFields } from '../../facts/requests/openness-guide.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { requestFacts, requestPage, wholeGuide } from '../../../testing/request-looks.ts';
import { requestGuide } from './guide.ts';
import { saidOf } from '../../../testing/said-of.ts';

const noFax = requestPage({ guide: guideFields.filter((field) => field !== 'fax') });
const withFile = requestPage({ guide: guideFields.filter((field) => field !== 'fax'), guideFile: true });
const onlyFax = requestPage({ guide: ['fax'] });
const absent = new Map([['foi.guide', [{ ...columnLook('absent'), via: 'facts' }, columnLook('absent', 10)]]]);

type Row = readonly [name: string, facts: Partial<SiteFacts>, expected: string];
const cases: readonly Row[] = [
  [
    'nothing came of the home page',
    { crawl: { pagesRead: 0, pagesKnown: 1, chromeCoverage: 0, homeFault: 'site.unreachable' } },
    'unmeasured site.unreachable',
  ],
  ['a run of an older tool', {}, 'unmeasured tool.version'],
  ['all nine', requestFacts(['guide', [wholeGuide]]), '9'],
  ['one is missing, twice', requestFacts(['guide', [noFax, noFax]]), '9; fail guide-field-missing'],
  [
    'one is missing, and a file of the guide hangs on it',
    requestFacts(['guide', [withFile, withFile]]),
    '9; person guide-field-missing',
  ],
  [
    'one is missing on one page and stands on another',
    requestFacts(['guide', [noFax, noFax]], ['guide', [onlyFax, onlyFax]]),
    '9',
  ],
  ['one is missing, seen once', requestFacts(['guide', [noFax]]), '9; open needs.confirm 1'],
  ['one is missing before and there later', requestFacts(['guide', [noFax, wholeGuide]]), '9'],
  [
    'a page that is a file or picture',
    requestFacts(['guide', [requestPage({ chars: 20 }), requestPage({ chars: 20 })]]),
    '9; person guide-short',
  ],
  ['a page that never answered', requestFacts(['guide', [undefined]]), 'unmeasured needs.confirm'],
  ['no guide, looked for twice', { ...requestFacts(), absent }, '9; fail guide-missing'],
  ['no guide, looked for once', requestFacts(), 'unmeasured needs.confirm'],
];
for (const [name, facts, expected] of cases)
  test(`request.guide: ${name}`, () => assert.equal(saidOf(measureInspected(requestGuide, facts)), expected));
