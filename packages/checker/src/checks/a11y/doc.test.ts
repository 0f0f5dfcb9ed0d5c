import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectedOf, measureInspected } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/said-of.ts';
import type { SiteFacts } from '../../facts/facts.ts';
import { attachments, type AttachmentFact } from '../../facts/inspect/attachments.ts';
import { a11yDoc } from './doc.ts';

const file = (given: Partial<AttachmentFact> = {}): AttachmentFact => ({
  suffix: 'pdf',
  type: 'pdf',
  fault: '',
  bytes: 1000,
  pages: 2,
  reads: 'text',
  personal: [],
  ...given,
});
const { reads: _, ...unread } = file({ note: 'unread' });
const scan = file({ reads: 'picture' });
const looked = (...looks: readonly (AttachmentFact | undefined)[]): Partial<SiteFacts> => ({
  inspected: inspectedOf(attachments, [['http://h/a.pdf', looks]]),
});

type Row = readonly [name: string, facts: Partial<SiteFacts>, expected: string];
const cases: readonly Row[] = [
  ['a run of an older tool', {}, 'unmeasured tool.version'],
  ['it has text', looked(file()), '1'],
  ['a scan, twice', looked(scan, scan), '1; fail pdf-picture'],
  ['a scan, seen once', looked(scan), '1; open needs.confirm 1'],
  ['a scan first, text later', looked(scan, file()), '1'],
  [
    'text that does not come out',
    looked(file({ reads: 'unclear' }), file({ reads: 'unclear' })),
    '1; person pdf-text-unclear',
  ],
  ['one our reader gave up', looked(unread), 'unmeasured unsupported.format'],
  ['a workbook', looked(file({ suffix: 'xlsx', type: 'xlsx' })), 'na no.population'],
  ['no answer at all', looked(undefined), 'unmeasured site.unreachable'],
  ['no attachments', { inspected: inspectedOf(attachments, []) }, 'na no.population'],
];
for (const [name, facts, expected] of cases)
  test(`a11y.doc: ${name}`, () => assert.equal(saidOf(measureInspected(a11yDoc, facts)), expected));
