import { sql } from 'kysely';

const closed = "('answered', 'lapsed', 'withdrawn')";

/** Where a request stands in a list: 0 has a due day, 1 has none, 2 is closed. The very text of the indexes: another would not be found in them. */
export const rankText = `(case when state in ${closed} then 2 when due_on is null then 1 else 0 end)`;
/** The day by which it stands there, '' where none counts. */
export const dueText = `(case when state in ${closed} or due_on is null then '' else due_on end)`;

export const requestRank = sql.raw<number>(rankText);
export const requestDue = sql.raw<string>(dueText);
