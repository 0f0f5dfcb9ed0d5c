import type { Day, RequestState } from '@gongkai/model';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';

const closed: readonly RequestState[] = ['answered', 'lapsed', 'withdrawn'];

/** Where a department stands with its requests. */
export interface RequestCounts {
  readonly departmentId: string;
  /** Not closed yet. */
  readonly open: number;
  /** Not closed, and the day has passed. */
  readonly late: number;
  /** Answered since `from`. */
  readonly answered: number;
  /** Of these, on the due day or before. */
  readonly onTime: number;
}

const counted = (condition: ReturnType<typeof sql<boolean>>) =>
  sql<number>`sum(case when ${condition} then 1 else 0 end)`;

/** Requests by the department that works on them. */
export async function requestCounts(source: Kysely<Tables>, from: Day, today: Day): Promise<readonly RequestCounts[]> {
  const isClosed = sql<boolean>`state in (${sql.join([...closed])})`;
  const rows = await source
    .selectFrom('request_view')
    .select([
      'department_id',
      counted(sql<boolean>`not ${isClosed}`).as('open'),
      counted(sql<boolean>`not ${isClosed} and due_on < ${today}`).as('late'),
      counted(sql<boolean>`state = 'answered' and closed_on >= ${from}`).as('answered'),
      counted(sql<boolean>`state = 'answered' and closed_on >= ${from} and closed_on <= due_on`).as('on_time'),
    ])
    .groupBy('department_id')
    .execute();
  return rows.map(({ department_id: departmentId, on_time: onTime, ...row }) => ({
    departmentId,
    open: Number(row.open),
    late: Number(row.late),
    answered: Number(row.answered),
    onTime: Number(onTime),
  }));
}

/** One month's requests: `2026-11`. */
export interface Month {
  readonly month: string;
  readonly received: number;
  readonly answered: number;
  readonly onTime: number;
}

/** Received and answered by month since `from`, of one department or of all; months without any are left out. */
export async function requestMonths(
  source: Kysely<Tables>,
  from: Day,
  departmentId: string | undefined,
): Promise<readonly Month[]> {
  const of = (column: 'received_on' | 'closed_on') => {
    const month = sql<string>`substr(${sql.ref(column)}, 1, 7)`;
    return source
      .selectFrom('request_view')
      .where(column, '>=', from)
      .$if(departmentId !== undefined, (q) => q.where('department_id', '=', departmentId ?? ''))
      .groupBy(month)
      .select([month.as('month'), (eb) => eb.fn.countAll().as('n')]);
  };
  const received = await of('received_on').execute();
  const answered = await of('closed_on')
    .where('state', '=', 'answered')
    .select(counted(sql<boolean>`closed_on <= due_on`).as('on_time'))
    .execute();
  const months = [...new Set([...received, ...answered].map(({ month }) => month))].toSorted();
  return months.map((month) => {
    const done = answered.find((row) => row.month === month);
    return {
      month,
      received: Number(received.find((row) => row.month === month)?.n ?? 0),
      answered: Number(done?.n ?? 0),
      onTime: Number(done?.on_time ?? 0),
    };
  });
}
