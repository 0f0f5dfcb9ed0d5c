import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteFacts } from '../../facts/facts.ts';
import { attachments, type AttachmentFact } from '../../facts/inspect/attachments.ts';
import { bothInspected, inspectedOf } from '../../../testing/inspected.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { piiLeak } from './leak.ts';
import { safety, type SafetyFact } from '../../facts/inspect/safety.ts';
import { saidOf } from '../../../testing/said-of.ts';

const clean: SafetyFact = { personal: [], signs: [], words: [] };
const looked = (...looks: readonly (SafetyFact | undefined)[]): Partial<SiteFacts> => ({
  inspected: inspectedOf(safety, [['http://h/gs/1.html', looks]]),
});
const hit = { kind: 'identity', masked: '320*************18', seal: 'ab12', at: 10 } as const;
const leak: SafetyFact = { ...clean, personal: [hit] };
const secret: SafetyFact = { ...clean, secrets: [{ kind: 'password', masked: 'ftp://***:***@h/a' }] };
const file: AttachmentFact = {
  suffix: 'xlsx',
  type: 'xlsx',
  fault: '',
  bytes: 9,
  personal: [{ ...hit, kind: 'mobile' }],
};

type Row = readonly [name: string, facts: Partial<SiteFacts>, expected: string];
const cases: readonly Row[] = [
  [
    'nothing came of the home page',
    { crawl: { pagesRead: 0, pagesKnown: 1, chromeCoverage: 0, homeFault: 'site.unreachable' } },
    'unmeasured site.unreachable',
  ],
  ['a run of an older tool', {}, 'unmeasured tool.version'],
  ['nothing found', looked(clean), '1'],
  ['an identity number, twice', looked(leak, leak), '1; person personal-identity'],
  ['an identity number, seen once: a person looks at once', looked(leak), '1; person personal-identity'],
  ['one that was taken down since', looked(leak, clean), '1'],
  [
    'numbers in a file',
    {
      inspected: bothInspected(inspectedOf(safety, []), inspectedOf(attachments, [['http://h/a.xlsx', [file, file]]])),
    },
    '1; person personal-mobile',
  ],
  [
    'a password in the address of a link, on two pages',
    {
      inspected: inspectedOf(safety, [
        ['http://h/1.html', [secret, secret]],
        ['http://h/2.html', [secret, secret]],
      ]),
    },
    '2; person address-password',
  ],
  ['a password that was taken down since', looked(secret, clean), '1'],
  ['a password on a page that was not read', looked(undefined), 'unmeasured tool.budget'],
  ['no page was read', looked(undefined), 'unmeasured tool.budget'],
];
for (const [name, facts, expected] of cases)
  test(`pii.leak: ${name}`, () => assert.equal(saidOf(measureInspected(piiLeak, facts)), expected));

test('pii.leak: shows the masked number and no other digit of it', () => {
  const measure = measureInspected(piiLeak, looked(leak, leak));
  const shown = JSON.stringify(measure);
  assert.ok(shown.includes(hit.masked) && !shown.includes(hit.seal));
});
