import { isDay } from './day.ts';

const shape = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?(Z|[+-]\d{2}:\d{2})?$/;

/** An ISO 8601 moment in ms since 1970; one without a zone is in China (UTC+8). Undefined for anything else, days that do not exist too. */
export function momentOf(text: string): number | undefined {
  const [, day, clock = '00:00', zone = '+08:00'] = shape.exec(text) ?? [];
  const time = !isDay(day) ? Number.NaN : Date.parse(`${day}T${clock}${zone}`);
  return Number.isNaN(time) ? undefined : time;
}
