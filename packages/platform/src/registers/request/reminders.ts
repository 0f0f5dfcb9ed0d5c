import { randomUUIDv7 } from 'node:crypto';
import { isWorkingDay, workingDaysBetween } from '@gongkai/calendar';
import type { Day } from '@gongkai/model';
import type { NoticeTable } from '../../db/tables/request.ts';
import { dayOf } from '../../day-of.ts';
import { withTx } from '../../db/tx.ts';
import type { Office } from '../../office.ts';
import { addNotice, dueRequests } from './repo.ts';
import { refreshHolds } from './upkeep.ts';

/** Working days before the due day on which its owners are told. */
const TOLD_BEFORE: readonly number[] = [5, 2, 0];

/** What is to be told of a due day today: five, two and no working days before it, and every working day after it. */
export function reminderOf(dueOn: Day, today: Day): Pick<NoticeTable, 'kind' | 'days'> | undefined {
  if (!isWorkingDay(today)) return undefined;
  if (today > dueOn) return { kind: 'late', days: Math.max(1, workingDaysBetween(dueOn, today).count) };
  const days = workingDaysBetween(today, dueOn).count;
  return TOLD_BEFORE.includes(days) ? { kind: days === 0 ? 'today' : 'soon', days } : undefined;
}

/**
 * Tells of what falls due or is late today: clerks and heads of the department that works on it and of the organ that answers,
 * and the city office, who read it at their desks. However often it runs a request is told of once a day. Terms that run on
 * while opinions are asked are worked out anew before. Returns how many were told.
 */
export async function remind(office: Office): Promise<number> {
  const { store } = office;
  const at = office.now();
  const today = dayOf(at);
  await refreshHolds(office);
  let told = 0;
  for (const { id, due_on: dueOn } of await dueRequests(store.db)) {
    const reminder = dueOn === null ? undefined : reminderOf(dueOn, today);
    if (!reminder || dueOn === null) continue;
    const row = { id: randomUUIDv7(), request_id: id, on_day: today, due_on: dueOn, at: at.toISOString(), ...reminder };
    told += await withTx(store, (tx) => addNotice(tx, row));
  }
  return told;
}
