import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workingDaysBetween } from '@gongkai/calendar';
import { readInterpretations } from '@gongkai/model';
import fixture from '../packages/elements/testing/interpretation.fixture.json' with { type: 'json' };

test('interpretation: Friday policy, Wednesday interpretation, make-up Saturday between: 4 working days', () => {
  assert.deepEqual(workingDaysBetween('2026-02-27', '2026-03-04'), { count: 4, provisional: false });
});

test('interpretation: the working days of the demonstration file are those of the calendar', () => {
  const read = readInterpretations(fixture);
  assert.ok(read.ok);
  for (const { title, documentPublishedOn, publishedOn, workingDays } of read.value.items) {
    if (workingDays === undefined || !documentPublishedOn || !publishedOn) continue;
    assert.equal(workingDaysBetween(documentPublishedOn, publishedOn).count, workingDays, title);
  }
});
