import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newRequest } from '../../testing/request.ts';
import { readRequest } from './read-request.ts';
import { applicantKinds, carriers, deliveries, idKinds } from './request.ts';
import schema from '../../schema/request.schema.json' with { type: 'json' };

const applicant = (given: object): Record<string, unknown> =>
  newRequest({ applicant: { ...(newRequest()['applicant'] as object), ...given } });
const problemsOf = (json: unknown): string[] => {
  const read = readRequest(json);
  return read.ok ? [] : read.problems.map(({ at, code }) => `${at} ${code.replace('request.', '')}`);
};

const cases: [name: string, json: unknown, problems: string[]][] = [
  ['in order', newRequest(), []],
  ['an organ nobody named', newRequest({ organ: ' ' }), ['/organ not-filled-in']],
  ['an unknown kind', applicant({ kind: 'robot' }), ['/applicant/kind not-known']],
  ['no name', applicant({ name: '' }), ['/applicant/name not-filled-in']],
  ['no number', applicant({ idNo: '' }), ['/applicant/idNo not-filled-in']],
  ['a wrong check digit is no reason to refuse', applicant({ idNo: '320219195606060013' }), []],
  ['nobody to be reached', applicant({ phone: '' }), ['/applicant/phone no-contact']],
  ['reached by email alone', applicant({ phone: '', email: 'a@example.com' }), []],
  ['reached by address alone', applicant({ phone: '', address: '澄江街道1号' }), []],
  ['a phone of three digits', applicant({ phone: '110' }), ['/applicant/phone not-a-phone']],
  ['an email without a place', applicant({ email: 'a' }), ['/applicant/email not-an-email']],
  [
    'an organisation without a contact person',
    applicant({ kind: 'enterprise', idKind: undefined }),
    ['/applicant/contactPerson no-contact-person'],
  ],
  ['an organisation proves itself by its code', applicant({ kind: 'research', idKind: '', contactPerson: '李四' }), []],
  ['nothing wanted', newRequest({ wanted: { name: ' ' } }), ['/wanted nothing-wanted']],
  ['a document number is enough', newRequest({ wanted: { docNo: '澄民发〔2025〕12号' } }), []],
  ['a description is enough', newRequest({ wanted: { description: '去年的明细' } }), []],
  [
    'a description too long',
    newRequest({ wanted: { description: 'a'.repeat(2001) } }),
    ['/wanted/description too-long'],
  ],
  ['posted without an address', newRequest({ delivery: 'post' }), ['/applicant/address no-address']],
  ['emailed without an email', newRequest({ delivery: 'email' }), ['/applicant/email no-email']],
  ['another carrier', newRequest({ carrier: 'tape' }), ['/carrier not-known']],
  ['a purpose is ignored, not kept', newRequest({ purpose: '科研' }), []],
];
for (const [name, json, problems] of cases)
  test(`readRequest: ${name}`, () => assert.deepEqual(problemsOf(json), problems));

test('readRequest: what is kept is what the articles name, and no purpose', () => {
  const read = readRequest(newRequest({ purpose: '科研', uploads: ['u1', 2], help: true, about: 'MZ-1' }));
  assert.deepEqual(read.ok && read.value, newRequest({ uploads: ['u1'], help: true, about: 'MZ-1' }));
});

test('readRequest: an organisation gets the kind of its code', () => {
  const read = readRequest(applicant({ kind: 'other', idKind: undefined, contactPerson: '李四' }));
  assert.equal(read.ok && read.value.applicant.idKind, 'uscc');
});

test('readRequest: never throws, whatever comes, and says in both languages what to do', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const read = readRequest(json);
      return read.ok || read.problems.every(({ words: { zh, en } }) => zh !== '' && en !== '' && zh !== en);
    }),
  );
});

test('request.schema.json: the same keys, and no field for a purpose', () => {
  const { properties, $defs } = schema;
  assert.deepEqual($defs.applicant.properties.kind.enum, [...applicantKinds]);
  assert.deepEqual($defs.applicant.properties.idKind.enum, [...idKinds]);
  assert.deepEqual(properties.carrier.enum, [...carriers]);
  assert.deepEqual(properties.delivery.enum, [...deliveries]);
  assert.doesNotMatch(JSON.stringify(schema), /purpose|用途/);
});
