import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteFacts } from '../../facts/facts.ts';
import { attachOpens } from './opens.ts';
import { attachments, type AttachmentFact } from '../../facts/inspect/attachments.ts';
import { inspectedOf } from '../../../testing/inspected.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/said-of.ts';

const file = (given: Partial<AttachmentFact> = {}): AttachmentFact => ({
  suffix: 'pdf',
  type: 'pdf',
  fault: '',
  bytes: 1000,
  personal: [],
  ...given,
});
const page = file({ type: 'html', fault: 'web-page' });
const looked = (...looks: readonly (AttachmentFact | undefined)[]): Partial<SiteFacts> => ({
  inspected: inspectedOf(attachments, [['http://h/a.pdf', looks]]),
});

type Row = readonly [name: string, facts: Partial<SiteFacts>, expected: string];
const cases: readonly Row[] = [
  [
    'nothing came of the home page',
    { crawl: { pagesRead: 0, pagesKnown: 1, chromeCoverage: 0, homeFault: 'site.unreachable' } },
    'unmeasured site.unreachable',
  ],
  ['a run of an older tool', {}, 'unmeasured tool.version'],
  ['it opens', looked(file({ pages: 2 })), '1'],
  ['a web page under its name, twice', looked(page, page), '1; fail file-web-page'],
  ['a damaged one, twice', looked(file({ fault: 'broken' }), file({ fault: 'broken' })), '1; fail file-broken'],
  ['a web page, seen once', looked(page), '1; open needs.confirm 1'],
  ['a web page first, the file later', looked(page, file()), '1'],
  ['one that is too large for our readers', looked(file({ note: 'unread' })), '1; open unsupported.format 1'],
  ['no answer at all', looked(undefined), 'unmeasured site.unreachable'],
  ['no attachments', { inspected: inspectedOf(attachments, []) }, 'na no.population'],
];
for (const [name, facts, expected] of cases)
  test(`attach.opens: ${name}`, () => assert.equal(saidOf(measureInspected(attachOpens, facts)), expected));
