import type { Day, Site } from '@gongkai/model';

/**
 * The last day to publish the report about `year`: organs by 31 January (条例 第四十九条), authorities that add up by level
 * (国办公开办函〔2021〕30号). 31 March is the outer limit of all (第五十条).
 */
export function annualDueOn({ organKind, level }: Site, year: number): Day {
  const next = year + 1;
  if (organKind !== 'city-government') return `${next}-01-31`;
  switch (level) {
    case 'province':
      return `${next}-03-31`;
    case 'city':
      return `${next}-03-10`;
    case 'county':
      return `${next}-02-20`;
    case 'town':
    case 'village':
      return `${next}-01-31`;
  }
}
