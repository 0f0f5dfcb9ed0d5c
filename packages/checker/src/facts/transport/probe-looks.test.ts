import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { probeVerdict } from './probe-looks.ts';

const looks = (...outcomes: readonly string[]): Parameters<typeof probeVerdict>[0] =>
  outcomes.map((said, at) => ({
    at: `2026-11-20T0${at}:00:00+08:00`,
    via: 'http',
    outcome: said.replace(/!$/, ''),
    control: !said.endsWith('!'),
  }));
const said = (...outcomes: readonly string[]): string => {
  const verdict = probeVerdict(looks(...outcomes));
  return verdict.is === 'failed' ? `failed ${verdict.outcome}` : verdict.is === 'open' ? verdict.reason : verdict.is;
};

const cases: readonly (readonly [name: string, outcomes: readonly string[], expected: string])[] = [
  ['nothing looked at says nothing', [], 'tool.budget'],
  ['one good look is enough', ['ok'], 'ok'],
  ['one bad look asks for another', ['refused'], 'again'],
  ['two bad looks that agree decide', ['refused', 'refused'], 'failed refused'],
  ['a second look without its control is void', ['refused', 'refused!'], 'again'],
  ['what may pass is looked at three times', ['timeout', 'timeout'], 'again'],
  ['and then decides', ['timeout', 'timeout', 'timeout'], 'failed timeout'],
  ['looks that disagree ask for a third', ['plain', 'ok'], 'again'],
  ['the majority decides for the site', ['plain', 'ok', 'ok'], 'ok'],
  ['or against it', ['plain', 'ok', 'plain'], 'failed plain'],
  ['bad looks of different kinds do not add up', ['refused', 'cert-name'], 'again'],
  ['a tie says nothing', ['plain', 'ok', 'plain!', 'ok!'], 'needs.confirm'],
  ['our own trouble is never the site’s', ['refused', 'open:net.local'], 'net.local'],
  ['a place we cannot see from is said', ['open:net.vantage'], 'net.vantage'],
];
for (const [name, outcomes, expected] of cases)
  test(`probe looks: ${name}`, () => assert.equal(said(...outcomes), expected));

test('probe looks: never failed without two agreeing looks, the later one controlled', () => {
  const look = fc.constantFrom('ok', 'refused', 'timeout', 'plain', 'plain!', 'refused!', 'open:net.local');
  fc.assert(
    fc.property(fc.array(look, { maxLength: 5 }), (outcomes) => {
      const verdict = probeVerdict(looks(...outcomes));
      if (verdict.is !== 'failed') return;
      assert.ok(verdict.agreeing.length >= 2);
      assert.ok(verdict.agreeing.every(({ control, outcome }) => control === true && outcome === verdict.outcome));
    }),
  );
});
