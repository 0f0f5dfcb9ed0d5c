import type { FieldReader, Fields } from '../field-reader.ts';
import { salvageFile, strictly, type Salvaged } from '../item-file.ts';
import { keysOf } from '../keys-of.ts';
import type { Read } from '../problem.ts';
import { activityKinds, type Activities, type Activity, type ActivityKind, type Signup } from './activity.ts';
import labels from './labels.json' with { type: 'json' };

export const activityKindKeys: ReadonlyMap<string, ActivityKind> = keysOf(activityKinds, labels);
const what = { noun: 'activity', schema: 'gongkai.activities/1', name: 'title' } as const;

/** Reads a file of activities or every problem in it, each with its place. Never throws. */
export const readActivities = (json: unknown): Read<Activities> => strictly(salvageActivities(json));

/** What of a file of activities can be shown, and what is wrong with the rest. */
export const salvageActivities = (json: unknown): Salvaged<Activities> => salvageFile(what, json, readActivity);

function readActivity(reader: FieldReader, row: Fields, at: string): Activity {
  const endsAt = reader.time(row, 'endsAt', at);
  const [signup] = reader.records(row, 'signup', at, 'url');
  return {
    uid: reader.text(row, 'uid', at),
    kind: reader.choice(row, 'kind', at, activityKindKeys),
    title: reader.text(row, 'title', at),
    startsAt: reader.time(row, 'startsAt', at),
    place: reader.text(row, 'place', at),
    ...reader.some(row, ['dept', 'summary', 'minutesUrl', 'live'], at),
    ...(endsAt && { endsAt }),
    ...(signup && { signup: readSignup(reader, signup, `${at}/signup`) }),
  };
}

function readSignup(reader: FieldReader, fields: Fields, at: string): Signup {
  const seats = reader.count(fields, 'seats', at);
  return {
    url: reader.text(fields, 'url', at),
    until: reader.time(fields, 'until', at),
    ...(seats !== undefined && { seats }),
  };
}
