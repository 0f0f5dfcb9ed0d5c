import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import schema from '../../schema/activities.schema.json' with { type: 'json' };
import { activitiesOf, activityOf } from '../../testing/participation.ts';
import { chinaDayOf, owesMinutes, signupOf, timeOf, type Activity } from './activity.ts';
import { icalOf, uidOf } from './ical.ts';
import { activityKindKeys, readActivities } from './read-activities.ts';

const file = (...items: unknown[]): unknown => ({ schema: 'gongkai.activities/1', items });
const cases: [name: string, json: unknown, problems: string[]][] = [
  ['without a title', file({ uid: 'a' }), ['/items/0 activity.field-missing']],
  ['a time that is none', file({ title: 'a', startsAt: '下周三' }), ['/items/0/startsAt activity.not-a-time']],
  [
    'seats that are no number',
    file({ title: 'a', signup: { url: '/s', seats: '若干' } }),
    ['/items/0/signup/seats activity.not-a-count'],
  ],
  ['a kind nobody knows', file({ title: 'a', kind: '茶话会' }), ['/items/0/kind activity.unknown-value']],
];
for (const [name, json, problems] of cases)
  test(`activities: ${name}`, () => {
    const read = readActivities(json);
    assert.deepEqual(read.ok ? [] : read.problems.map(({ at, code }) => `${at} ${code}`), problems);
    for (const { code, words } of read.ok ? [] : read.problems) assert.doesNotMatch(words.en, /^Wrong data/, code);
  });
test('activities: what the platform writes comes back as it was', () => {
  const activities = activitiesOf([activityOf(), activityOf({ uid: 'b' })]);
  assert.deepEqual(readActivities(JSON.parse(JSON.stringify(activities))), { ok: true, value: activities });
});
test('activities.schema.json: fields and kinds of the reader', () => {
  assert.deepEqual(Object.keys(schema.$defs.item.properties).toSorted(), Object.keys(activityOf()).toSorted());
  assert.deepEqual(schema.$defs.item.properties.kind.enum.toSorted(), ['', ...activityKindKeys.keys()].toSorted());
});

const at = (text: string): number => Date.parse(text);
const times: [name: string, given: Partial<Activity>, now: string, time: string][] = [
  ['an hour before', {}, '2026-12-08T05:00:00Z', 'ahead'],
  ['under way', {}, '2026-12-08T07:00:00Z', 'now'],
  ['an hour after', {}, '2026-12-08T10:00:00Z', 'past'],
  [
    'a whole day lasts to midnight in China',
    { startsAt: '2026-12-08', endsAt: '2026-12-08' },
    '2026-12-08T15:59:00Z',
    'now',
  ],
  ['and no longer', { startsAt: '2026-12-08', endsAt: '2026-12-08' }, '2026-12-08T16:00:00Z', 'past'],
  ['without a time', { startsAt: '' }, '2026-12-08T16:00:00Z', ''],
];
for (const [name, given, now, time] of times)
  test(`time of an activity: ${name}`, () => assert.equal(timeOf(activityOf(given), at(now)), time));
test('signing up: to the end of its last day, and not once it has begun', () => {
  assert.equal(signupOf(activityOf(), at('2026-12-01T15:00:00Z')), 'open');
  assert.equal(signupOf(activityOf(), at('2026-12-01T16:00:00Z')), 'closed');
  assert.equal(signupOf(activityOf(), at('2026-12-08T07:00:00Z')), undefined);
  const { signup: _, ...without } = activityOf();
  assert.equal(signupOf(without, 0), undefined);
});
test('minutes: owed after the event, not for a press conference', () => {
  const { minutesUrl: _, ...without } = activityOf();
  const late = at('2026-12-09T00:00:00Z');
  assert.deepEqual(
    [
      owesMinutes(without, late),
      owesMinutes(activityOf(), late),
      owesMinutes(without, 0),
      owesMinutes({ ...without, kind: 'press' }, late),
    ],
    [true, false, false, false],
  );
});
test('chinaDayOf: the day in China', () => assert.equal(chinaDayOf('2026-12-31T17:00:00Z'), '2027-01-01'));

const calendar = { name: '公众参与', host: 'www.example.gov.cn', madeAt: '2026-11-20T08:00:00+08:00' };
test('iCalendar: time zone, times of China, escaped text, stable uid', () => {
  const text = icalOf([activityOf({ title: '停车收费；听证,会', summary: '一\n二' })], calendar);
  for (const line of [
    'BEGIN:VTIMEZONE',
    'TZID:Asia/Shanghai',
    'UID:hearing-2026-07@www.example.gov.cn',
    'DTSTAMP:20261120T000000Z',
    'DTSTART;TZID=Asia/Shanghai:20261208T140000',
    'DTEND;TZID=Asia/Shanghai:20261208T163000',
    'SUMMARY:停车收费；听证\\,会',
    'DESCRIPTION:一\\n二',
    'URL:https://example.gov.cn/signup/7',
  ])
    assert.ok(text.includes(`${line}\r\n`), line);
});
test('iCalendar: a whole day ends with the day after it', () => {
  const text = icalOf([activityOf({ startsAt: '2026-12-08', endsAt: '2026-12-09' })], calendar);
  assert.match(text, /DTSTART;VALUE=DATE:20261208\r\nDTEND;VALUE=DATE:20261210\r\n/);
});
test('iCalendar: a uid of our own stays when place, hour and summary change', () => {
  const before = activityOf({ uid: '' });
  const after = { ...before, place: '别处', startsAt: '2026-12-08T09:00:00+08:00', summary: '改' };
  assert.equal(uidOf(before, 'h'), uidOf(after, 'h'));
  assert.notEqual(uidOf(before, 'h'), uidOf({ ...before, title: '另一场' }, 'h'));
});

const text = fc.string({
  unit: fc.constantFrom('听', '，', ';', ',', '\\', '\r', '\n', '\t', '🀄', 'a', 'é', ' ', '"'),
  maxLength: 200,
});
/** The lines of a calendar, put together again. */
const unfolded = (ics: string): string[] => ics.replaceAll('\r\n ', '').split('\r\n');
test('iCalendar: lines end in CRLF, have at most 75 octets, and say what was put in', () => {
  const encoder = new TextEncoder();
  fc.assert(
    fc.property(text, text, text, (title, place, summary) => {
      const ics = icalOf([activityOf({ title, place, summary })], calendar);
      assert.ok(ics.endsWith('\r\n'));
      const lines = ics.slice(0, -2).split('\r\n');
      for (const line of lines) {
        assert.doesNotMatch(line, /[\r\n]/);
        assert.ok(encoder.encode(line).length <= 75, line);
        assert.ok(!line.includes('\ufffd') && line.isWellFormed());
      }
      const said = unfolded(ics)
        .find((line) => line.startsWith('SUMMARY:'))!
        .slice(8);
      const plain = said.replace(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));
      assert.equal(plain, title.replace(/\r\n?/g, '\n').replace(/\t/g, ' '));
    }),
  );
});
test('iCalendar: the same data give the same file; what has no time is left out', () => {
  const activities = [activityOf(), activityOf({ uid: 'x', startsAt: '' })];
  assert.equal(icalOf(activities, calendar), icalOf(activities, calendar));
  assert.equal(icalOf(activities, calendar).match(/BEGIN:VEVENT/g)?.length, 1);
});
