import { afterWorkingDays } from '@gongkai/calendar';
import { sql } from 'kysely';
import { dayOf } from '../day-of.ts';
import type { Office } from '../office.ts';

const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Working days before the due day at which a desk should know. */
const reminders = [5, 2, 0];

/** What was answered since the start, by status and time taken. */
export interface Traffic {
  count(status: number, ms: number): void;
  lines(): readonly string[];
}

export function traffic(): Traffic {
  const statuses = new Map<number, number>();
  const within = buckets.map(() => 0);
  let answered = 0;
  let seconds = 0;
  return {
    count(status, ms) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      answered += 1;
      seconds += ms / 1000;
      for (const [at, most] of buckets.entries()) if (ms / 1000 <= most) within[at] = (within[at] ?? 0) + 1;
    },
    lines: () => [
      '# TYPE gongkai_http_requests_total counter',
      ...[...statuses].map(([status, n]) => `gongkai_http_requests_total{status="${status}"} ${n}`),
      '# TYPE gongkai_http_request_duration_seconds histogram',
      ...buckets.map((most, at) => `gongkai_http_request_duration_seconds_bucket{le="${most}"} ${within[at] ?? 0}`),
      `gongkai_http_request_duration_seconds_bucket{le="+Inf"} ${answered}`,
      `gongkai_http_request_duration_seconds_sum ${seconds}`,
      `gongkai_http_request_duration_seconds_count ${answered}`,
    ],
  };
}

async function jobStates({ store }: Office): Promise<readonly { readonly state: string; readonly n: number }[]> {
  const { engine, read } = store;
  const { rows } = await (
    engine === 'postgres'
      ? sql<{
          state: string;
          n: number;
        }>`select state::text as state, count(*)::int as n from pgboss.job group by state`
      : sql<{ state: string; n: number }>`select state, count(*) as n from job group by state`
  ).execute(read);
  return rows;
}

/** The registers in numbers and the traffic, as Prometheus reads them. Nobody's data: counts alone. */
export async function metricsText(office: Office, seen: Traffic): Promise<string> {
  const { read } = office.store;
  const today = dayOf(office.now());
  const count = async (table: 'request' | 'request_event' | 'comment'): Promise<number> =>
    Number(
      (
        await read
          .selectFrom(table)
          .select((eb) => eb.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );
  const open = await read
    .selectFrom('request_view')
    .select(['due_on', 'stopped_on'])
    .where('state', 'not in', ['answered', 'lapsed', 'withdrawn'])
    .execute();
  const due = open.flatMap(({ due_on: on, stopped_on: stopped }) => (on === null || stopped !== null ? [] : [on]));
  return [
    '# TYPE gongkai_requests_total counter',
    `gongkai_requests_total ${await count('request')}`,
    '# TYPE gongkai_acts_total counter',
    `gongkai_acts_total ${await count('request_event')}`,
    '# TYPE gongkai_comments_total counter',
    `gongkai_comments_total ${await count('comment')}`,
    '# TYPE gongkai_requests_open gauge',
    `gongkai_requests_open ${open.length}`,
    '# TYPE gongkai_requests_late gauge',
    `gongkai_requests_late ${due.filter((on) => on < today).length}`,
    '# HELP gongkai_requests_due Open requests due within so many working days',
    '# TYPE gongkai_requests_due gauge',
    ...reminders.map((days) => {
      const last = days === 0 ? today : afterWorkingDays(today, days).due;
      return `gongkai_requests_due{working_days="${days}"} ${due.filter((on) => on >= today && on <= last).length}`;
    }),
    '# TYPE gongkai_jobs gauge',
    ...(await jobStates(office)).map(({ state, n }) => `gongkai_jobs{state="${state}"} ${n}`),
    ...seen.lines(),
    '',
  ].join('\n');
}
