import type { Day, RegisterRow } from '@gongkai/model';
import type { Office } from '../../office.ts';
import { activeDepartments } from '../../staff/departments.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import type { Gap } from '../register.ts';
import { topicsSeen } from './repo.ts';
import { words } from './words.ts';

/** Meetings that are over and of which nothing is entered, and topics that were sent back. The office's part is the city's. */
export async function meetingGaps(office: Office, sight: Sight, today: Day): Promise<readonly Gap[]> {
  const { read } = office.store;
  const city = (await activeDepartments(read)).find(({ kind }) => kind === 'city');
  return (await topicsSeen(read, sight)).flatMap((row): readonly Gap[] => {
    const gap = {
      register: 'meeting',
      values: { title: row.title },
      href: `/desk/meetings/${row.id}`,
      dueOn: row.meets_on,
      isLate: row.meets_on < today,
    };
    if (row.state === 'returned') return [{ ...gap, words: words.gapReturned, departmentId: row.department_id }];
    if (row.state === 'submitted' && row.meets_on < today && city && seesAll(sight))
      return [{ ...gap, words: words.gapHold, departmentId: city.id }];
    return [];
  });
}

/** JY-033: livelihood topics with both answers; JY-034: those held with what was said of the opinions. */
export async function meetingFacts(
  office: Office,
  departmentId: string,
  from: Day,
  to: Day,
): Promise<readonly RegisterRow[]> {
  const rows = (await topicsSeen(office.store.read, { role: 'clerk', departmentId })).filter(
    ({ livelihood, meets_on: on }) => livelihood === 1 && on >= from && on <= to,
  );
  const held = rows.filter(({ state, sought_opinions: sought }) => state === 'held' && sought === 'yes');
  return [
    // a topic without its two answers is not taken in at all; one that was sent back did not have them as it should
    { row: 'JY-033', examined: rows.length, met: rows.filter(({ state }) => state !== 'returned').length },
    { row: 'JY-034', examined: held.length, met: held.filter((row) => row.adoption_explained !== null).length },
  ];
}
