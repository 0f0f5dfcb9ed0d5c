import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Look } from './inspection.ts';
import { agreed, needsLook } from './standing.ts';

/** `x` a look that shows the fault, `-` one that does not, `?` one that showed nothing; `!` behind it: control good. */
const looksOf = (line: string): readonly Look<string>[] =>
  line.split(' ').map((word): Look<string> => {
    const [sign = '', mark] = word;
    const observation = { at: '2026-11-20T09:00:00+08:00', via: 'http', outcome: sign, ...(mark && { control: true }) };
    if (sign === '?') return { outcome: 'unread', reason: 'site.unreachable', observation };
    return { outcome: sign === '-' ? '' : sign, fact: sign, observation };
  });

const cases: readonly (readonly [name: string, line: string, stands: string, goesOn: boolean])[] = [
  ['seen once', 'x', 'open needs.confirm', true],
  ['seen twice', 'x x!', 'agreed 2', false],
  ['the later look has no good control', 'x x', 'open needs.confirm', true],
  ['not seen', '-', 'clear', false],
  ['gone at the second look', 'x -!', 'clear', false],
  ['two different faults, then one of them again', 'x y! x!', 'agreed 3', false],
  ['two different faults', 'x y!', 'agreed 2', true],
  ['the second look showed nothing', 'x ?!', 'open site.unreachable', true],
  ['and the third did', 'x ?! x!', 'agreed 2', false],
  ['nothing was seen', '?', 'open site.unreachable', true],
  ['nothing was seen twice', '? ?!', 'open site.unreachable', false],
];
for (const [name, line, stands, goesOn] of cases)
  test(`agreed: ${name}`, () => {
    const one = { subject: { key: 'k', url: 'http://h/' }, looks: looksOf(line) };
    const got = agreed(one, (fact) => fact !== '-');
    const said =
      got.is === 'open' ? `open ${got.reason}` : got.is === 'agreed' ? `agreed ${got.observations.length}` : got.is;
    assert.equal(said, stands);
    assert.equal(needsLook(one), goesOn);
  });
