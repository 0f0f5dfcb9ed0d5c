import { lastYear } from '@gongkai/calendar';
import type { Channel, Day } from '@gongkai/model';
import type { RequestViewTable } from '../../db/tables/request.ts';
import { clockOf, outcomeOf, receivedOn, stateOf, type RequestEvent, type RequestLaw } from './rules.ts';

export interface ViewInput {
  readonly requestId: string;
  readonly channel: Channel;
  /** The organ, until somebody is assigned. */
  readonly departmentId: string;
  /** At least one. */
  readonly events: readonly RequestEvent[];
  readonly today: Day;
  readonly law: Pick<RequestLaw, 'answer' | 'extension'>;
}

/** The row that lists read, worked out from the events: the same events, day and calendar give the same row. */
export function viewAfter({ requestId, channel, departmentId, events, today, law }: ViewInput): RequestViewTable {
  const clock = clockOf(events, channel, today, law);
  const assigned = events.findLast(({ act }) => act === 'assign')?.data['department'];
  const closing = events.findLast(
    ({ from, to }) => from !== to && (to === 'answered' || to === 'lapsed' || to === 'withdrawn'),
  );
  const state = stateOf(events);
  const isOver = state === 'answered' || state === 'lapsed' || state === 'withdrawn';
  return {
    request_id: requestId,
    state,
    department_id: typeof assigned === 'string' ? assigned : departmentId,
    received_on: receivedOn(events, channel) ?? null,
    due_on: clock.dueOn ?? null,
    provisional: clock.provisional ? 1 : 0,
    hold_open: clock.holdOpen ? 1 : 0,
    stopped_on: clock.stoppedOn ?? null,
    outcome: outcomeOf(events) ?? null,
    closed_on: isOver ? (closing?.on ?? null) : null,
    calendar_year: lastYear,
    seq: events.at(-1)?.seq ?? 0,
    asked_organ: departmentId,
  };
}
