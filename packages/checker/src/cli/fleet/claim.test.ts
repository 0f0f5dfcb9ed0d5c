import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { claim } from './claim.ts';

const root = mkdtempSync(join(tmpdir(), 'gongkai-claim-'));
after(() => rmSync(root, { recursive: true }));
const now = Date.now();

test('a claim is one holder’s until it is given back', () => {
  const held = claim(root, 'a', now);
  assert.ok(held);
  assert.equal(claim(root, 'a', now), undefined);
  held.release();
  assert.ok(claim(root, 'a', now));
});

const left: readonly (readonly [name: string, text: string, silentMs: number, isTaken: boolean])[] = [
  ['a process that was killed', `${hostname()} 999999999 5`, 0, true],
  ['a process whose id another one has now', `${hostname()} ${process.ppid} 1`, 0, process.platform === 'linux'],
  ['a living process', `${hostname()} ${process.ppid}`, 900_000, false],
  ['another machine that spoke a minute ago', 'elsewhere 1 1', 60_000, false],
  ['another machine that has been silent', 'elsewhere 1 1', 600_000, true],
];
for (const [name, text, silentMs, isTaken] of left)
  test(`what ${name} holds is ${isTaken ? 'taken over' : 'left alone'}`, () => {
    const file = join(root, 'left');
    writeFileSync(file, text);
    utimesSync(file, (now - silentMs) / 1000, (now - silentMs) / 1000);
    assert.equal(claim(root, 'left', now) !== undefined, isTaken);
    assert.deepEqual(
      readdirSync(root).filter((one) => one.endsWith('.left')),
      [],
    );
  });
