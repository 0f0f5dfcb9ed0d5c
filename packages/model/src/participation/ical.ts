import { momentOf } from '../moment.ts';
import { isWholeDay, type Activity } from './activity.ts';

export interface CalendarOptions {
  /** Name of the calendar, for clients that subscribe. */
  readonly name: string;
  /** Host of the publisher: part of the uid of activities that have none of their own. */
  readonly host: string;
  /** When the data were made, ISO 8601: the same data give the same file. */
  readonly madeAt: string;
}

/**
 * Activities as an iCalendar file (RFC 5545): CRLF, lines of at most 75 octets, times in Asia/Shanghai with its
 * VTIMEZONE, the same uid every time so that an import renews what is there. Activities without a time are left out.
 */
export function icalOf(activities: readonly Activity[], { name, host, madeAt }: CalendarOptions): string {
  const stamp = `${digits(new Date(momentOf(madeAt) ?? 0).toISOString())}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//gongkai//activities//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'BEGIN:VTIMEZONE',
    'TZID:Asia/Shanghai',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0800',
    'TZOFFSETTO:+0800',
    'TZNAME:CST',
    'END:STANDARD',
    'END:VTIMEZONE',
    ...activities.flatMap((activity) => eventOf(activity, host, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf(activity: Activity, host: string, stamp: string): readonly string[] {
  const { title, startsAt, endsAt, place, summary = '', signup, live } = activity;
  if (momentOf(startsAt) === undefined) return [];
  const link = signup?.url ?? live ?? activity.minutesUrl;
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(activity, host)}`,
    `DTSTAMP:${stamp}`,
    timeLine('DTSTART', startsAt, 0),
    ...(endsAt && momentOf(endsAt) !== undefined && isWholeDay(endsAt) === isWholeDay(startsAt)
      ? [timeLine('DTEND', endsAt, 1)]
      : []),
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(summary ? [`DESCRIPTION:${escaped(summary)}`] : []),
    ...(link && /^https?:\/\/[\x21-\x7e]+$/.test(link) ? [`URL:${link}`] : []),
    'END:VEVENT',
  ];
}

/** The publisher's uid, or one made of title and first day: it stays when place or hour change. */
export function uidOf({ uid, title, startsAt }: Activity, host: string): string {
  const own = uid.replace(/[^\x21-\x7e]/g, '');
  if (own !== '') return own.includes('@') ? own : `${own}@${host}`;
  let hash = 5381;
  for (let at = 0; at < title.length; at++) hash = (hash * 33 + title.charCodeAt(at)) % 4_294_967_296;
  return `${startsAt.slice(0, 10)}-${hash.toString(16)}@${host}`;
}

/** A whole day ends, in iCalendar, with the day after it. */
function timeLine(name: string, text: string, daysAfter: number): string {
  const moment = (momentOf(text) ?? 0) + 8 * 3_600_000;
  if (isWholeDay(text))
    return `${name};VALUE=DATE:${digits(new Date(moment + daysAfter * 86_400_000).toISOString()).slice(0, 8)}`;
  return `${name};TZID=Asia/Shanghai:${digits(new Date(moment).toISOString())}`;
}

const digits = (iso: string): string => iso.slice(0, 19).replace(/[-:]/g, '');

/** A text value; tabs and other control characters, which no value may hold, become spaces. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');

/** At most 75 octets of UTF-8 a line, the space that marks the rest of a line counted; no character is cut in two. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
