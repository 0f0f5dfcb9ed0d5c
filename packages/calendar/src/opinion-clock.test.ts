import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { opinionClocks } from './opinion-clock.ts';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const start = at('2026-10-01T22:30:00'); // a holiday, at night
const states = (releases: readonly { at: number; isConference: boolean }[], now: number): string =>
  opinionClocks(start, releases, now)
    .map(({ state }) => state)
    .join(' ');

const cases: readonly (readonly [string, readonly (readonly [string, boolean])[], string, string])[] = [
  ['three hours run through the night', [], '2026-10-02T01:30:00', 'running running running'],
  ['a second more and the aim is past', [], '2026-10-02T01:30:01', 'late running running'],
  ['nothing after a day', [], '2026-10-02T23:00:00', 'late late late'],
  ['within three hours', [['2026-10-02T01:29:00', false]], '2026-10-02T02:00:00', 'kept kept running'],
  ['within five', [['2026-10-02T03:00:00', false]], '2026-10-02T04:00:00', 'missed kept running'],
  [
    'a conference alone is information too',
    [['2026-10-02T09:00:00', true]],
    '2026-10-02T10:00:00',
    'missed missed kept',
  ],
];
for (const [name, releases, now, expected] of cases)
  test(`opinionClocks: ${name}`, () => {
    const made = releases.map(([when, isConference]) => ({ at: at(when), isConference }));
    assert.equal(states(made, at(now)), expected);
  });
test('opinionClocks: whatever is kept stays kept, whenever one looks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 200 }), (released, later) => {
      const hour = 3_600_000;
      const release = { at: start + released * hour, isConference: true };
      const now = release.at + later * hour;
      assert.equal(states([release], release.at), states([release], now));
    }),
  );
});
