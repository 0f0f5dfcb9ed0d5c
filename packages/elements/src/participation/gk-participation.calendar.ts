// Calendar files: a file of its own, loaded when somebody asks for one.
import { icalOf, type Activity, type CalendarOptions } from '@gongkai/model';
import { download } from '../parts/list/file-download.ts';

/** Hands the reader these activities as a calendar file. */
export const saveCalendar = (
  page: Document,
  fileName: string,
  activities: readonly Activity[],
  options: CalendarOptions,
): void => download(page, `${fileName}.ics`, 'text/calendar;charset=utf-8', icalOf(activities, options));
