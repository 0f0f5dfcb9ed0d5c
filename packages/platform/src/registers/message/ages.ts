import type { Day } from '@gongkai/model';
import { dayOf } from '../../day-of.ts';
import type { Office } from '../../office.ts';
import { messageDays, termSetting } from './repo.ts';
import { replyAges, termIn, type ReplyAges, type Term } from './rules.ts';

export const termOf = async (office: Office): Promise<Term> => termIn(await termSetting(office.store.read));

/** How each department has answered what came since a day. */
export async function agesSince(office: Office, since: Day, today: Day): Promise<readonly ReplyAges[]> {
  const rows = await messageDays(office.store.read, `${since}T00:00:00.000Z`);
  const aged = rows.flatMap(({ department_id: departmentId, department, at, reply_at: answeredAt }) =>
    departmentId === null
      ? []
      : [
          {
            departmentId,
            department: department ?? '',
            receivedOn: dayOf(new Date(at)),
            ...(answeredAt !== null && { answeredOn: dayOf(new Date(answeredAt)) }),
          },
        ],
  );
  return replyAges(aged, today, await termOf(office));
}

/** A year back: what the public is shown. */
export const yearBefore = (today: Day): Day => `${String(Number(today.slice(0, 4)) - 1)}${today.slice(4)}` as Day; // a day a year earlier; 29 February sorts alike
