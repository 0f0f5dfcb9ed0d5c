import { afterWorkingDays, firstYear } from '@gongkai/calendar';
import { isDay, type Day, type Report } from '@gongkai/model';
import terms from './terms.json' with { type: 'json' };

/** By when something is to be mended. */
export interface Due {
  readonly day: Day;
  /** In working days. */
  readonly term: number;
  /** True where the holidays of that year are not published yet. */
  readonly provisional: boolean;
}

/**
 * The last day to mend findings of a check: working days after the day the run ended, few for what does harm or vetoes. The terms
 * are this system's own, no law sets them. Undefined before the years the calendar knows.
 */
export function dueOf(run: Pick<Report['run'], 'finishedAt' | 'asOf'>, check: string, veto: boolean): Due | undefined {
  const day = [run.finishedAt.slice(0, 10), run.asOf].find(isDay);
  const year = Number(day?.slice(0, 4));
  if (day === undefined || year < firstYear) return undefined;
  const isUrgent = veto || terms.urgentChecks.some((beginning) => check.startsWith(beginning));
  const term = isUrgent ? terms.urgent : terms.usual;
  const { due, provisional } = afterWorkingDays(day, term);
  return { day: due, term, provisional };
}
