import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateVerdicts, noDates } from './dates.ts';
import { drawOf } from './draw.ts';
import { families } from './families/all.ts';
import { addressAgreement, noCases, robotsAgreement } from './oracles.ts';
import { fileVerdicts } from './files.ts';
import { firstByteVerdicts } from './servers/first-bytes.ts';
import { transportVerdicts } from './servers/transport.ts';
import { weekVerdicts } from './servers/week.ts';
import { countOf } from './tally.ts';

/** A part of `npm run bench:trust` that is quick and needs no network of its own. */
const TRIALS = 40;
/** Few: each is a site of this machine, asked many times. */
const SERVERS = 16;

for (const [name, verdictsOf] of [
  ...families.map(
    (family) =>
      [
        family.name,
        () => Array.from({ length: TRIALS }, (_, at) => family.trial(drawOf(`${family.name} ${at}`))).flat(),
      ] as const,
  ),
  ['files', () => fileVerdicts(TRIALS, 'files')] as const,
  ['weeks of visits', () => weekVerdicts(SERVERS, 'week')] as const,
  ['first bytes', () => firstByteVerdicts(SERVERS, 'first bytes')] as const,
])
  test(`${name}: nothing is missed, nothing called in error`, async () => {
    const verdicts = await verdictsOf();
    for (const { check, wrong, open, all } of countOf(verdicts)) {
      assert.deepEqual(
        wrong.map(({ isFaulty, note }) => `${isFaulty ? 'missed' : 'called in error'}: ${note}`),
        [],
        check,
      );
      assert.ok(open < all / 4, `${check}: ${open} of ${all} are left open`);
    }
  });

test('servers: what their certificates, redirects and addresses are is seen, or left open', async () => {
  for (const { check, wrong } of countOf(await transportVerdicts(SERVERS, 'servers')))
    assert.deepEqual(wrong, [], check);
});

test('days in addresses are those of publication', { skip: noDates }, () => {
  const [count] = countOf(dateVerdicts());
  assert.ok(count !== undefined && count.called > 150, String(count?.called));
  assert.ok(count.wrong.length <= 2, count.wrong.map(({ note }) => note).join('\n'));
});

for (const [name, of] of [
  ['robots.txt', robotsAgreement],
  ['addresses', addressAgreement],
] as const)
  test(`${name}: what comes out otherwise than published is explained`, { skip: noCases }, () =>
    assert.deepEqual(of().unexplained, []),
  );
