import type { Day, Observation, Reason } from '@gongkai/model';
import type { SiteFacts } from '../facts.ts';
import { activities, activityKey, type ActivitiesFact, type Activity, type ActivityClass } from './activities.ts';
import { lastFact } from './finding.ts';
import { agreed } from './standing.ts';

/** How often something was done. `few` is by looks that agree; `open` when more may have been than was seen. */
export type Counted =
  | { readonly is: 'enough'; readonly count: number }
  | { readonly is: 'few'; readonly count: number; readonly page: string; readonly observations: readonly Observation[] }
  | { readonly is: 'open'; readonly reason: Reason; readonly detail?: string }
  /** No column of the class was looked at. */
  | { readonly is: 'none' };

/** @param isIn whether a day lies in the time that is asked about */
export function countedOf(
  { inspected, columns, crawl }: Pick<SiteFacts, 'inspected' | 'columns' | 'crawl'>,
  key: ActivityClass,
  wanted: number,
  isIn: (day: Day) => boolean,
): Counted {
  if (crawl.homeFault !== undefined) return { is: 'open', reason: crawl.homeFault };
  const all = inspected?.looksOf(activities);
  if (all === undefined) return { is: 'open', reason: 'tool.version' };
  const those = all.filter((one) => Reflect.get(Object(one.subject.data), 'class') === key);
  const [first] = those;
  if (first === undefined) return { is: 'none' };
  const seen = those.flatMap(({ looks }) => lastFact(looks) ?? []);
  const each = seen.flatMap((fact) => fact.activities);
  const count = distinct(each.filter(({ day }) => day !== undefined && isIn(day)));
  if (count >= wanted) return { is: 'enough', count };
  const undated = distinct(each.filter(({ day }) => day === undefined));
  if (count + undated >= wanted) return { is: 'open', reason: 'no.population', detail: first.subject.url };
  const closed = columns.find((column) => column.class === key && column.state === 'open');
  if (closed !== undefined) return { is: 'open', reason: closed.reason ?? 'tool.budget', detail: closed.url };
  if (seen.some(({ unread }) => unread !== ''))
    return { is: 'open', reason: 'unsupported.format', detail: first.subject.url };
  const isFew = (fact: ActivitiesFact): boolean =>
    distinct(fact.activities.filter(({ day }) => day !== undefined && isIn(day))) < wanted;
  const standings = those.map((one) => agreed(one, isFew, `count:${count}`));
  const open = standings.find(({ is }) => is !== 'agreed');
  if (open !== undefined)
    return { is: 'open', reason: open.is === 'open' ? open.reason : 'needs.confirm', detail: first.subject.url };
  return {
    is: 'few',
    count,
    page: first.subject.url,
    observations: standings.flatMap(({ observations }) => observations),
  };
}

const distinct = (all: readonly Activity[]): number => new Set(all.map(activityKey)).size;
