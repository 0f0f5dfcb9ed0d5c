import type { Day, RegisterRow } from '@gongkai/model';
import { departmentNamed } from '../../staff/departments.ts';
import type { Office } from '../../office.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import type { Gap } from '../register.ts';
import { allSurveys, publishedBetween } from './repo.ts';
import { isResultLate, stageOf } from './rules.ts';
import { words } from './words.ts';

/** Surveys that ended over a month ago and have no published result. */
export async function surveyGaps(office: Office, sight: Sight, today: Day): Promise<readonly Gap[]> {
  const rows = await allSurveys(office.store.read, seesAll(sight) ? undefined : sight.departmentId);
  return rows
    .filter((row) => stageOf(row, today) === 'closed' && isResultLate(row.closes_on, today))
    .map(({ id, title, department_id: departmentId }) => ({
      register: 'survey',
      words: words.unpublished,
      values: { title },
      href: `/desk/surveys/${id}`,
      departmentId,
      isLate: true,
    }));
}

/** JY-171: whether the city asked people how they find its openness, and published what they said. */
export async function surveyFacts(
  office: Office,
  departmentId: string,
  from: Day,
  to: Day,
): Promise<readonly RegisterRow[]> {
  const department = await departmentNamed(office.store.read, departmentId);
  if (department?.kind !== 'city') return [];
  const n = await publishedBetween(office.store.read, departmentId, from, to);
  return [{ row: 'JY-171', examined: 1, met: n > 0 ? 1 : 0, ...(n > 0 && { note: `${String(n)}` }) }];
}
