import type { Activity } from '@gongkai/model';
import type { ActivityRow } from './repo.ts';

/** An activity as the element and the calendar read it. */
export function activityOn(row: ActivityRow, base: string): Activity {
  const page = `${base}/open/activities/${row.id}`;
  const minutes = row.report_url === '' ? `${page}#report` : row.report_url;
  return {
    uid: row.id,
    kind: row.kind,
    title: row.title,
    startsAt: row.starts_at,
    ...(row.ends_at !== null && { endsAt: row.ends_at }),
    place: row.place,
    dept: row.department,
    summary: row.summary,
    ...(row.signup_url !== '' && {
      signup: {
        url: row.signup_url,
        until: row.signup_until ?? '',
        ...(row.seats !== null && { seats: row.seats }),
      },
    }),
    ...(row.state === 'reported' && { minutesUrl: minutes }),
    ...(row.live_url !== '' && { live: row.live_url }),
  };
}
