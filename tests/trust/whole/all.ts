import type { Sort } from './sort.ts';
import { catalogueNames } from './sorts/catalogue-names.ts';
import { departments } from './sorts/columns.ts';
import { homes } from './sorts/homes.ts';
import { leaders } from './sorts/leaders.ts';
import { organs } from './sorts/organs.ts';
import { outside } from './sorts/outside.ts';
import { profiles } from './sorts/profiles.ts';
import { responses } from './sorts/responses.ts';
import { searches } from './sorts/searches.ts';

/** Kinds of whole little sites, by what is looked at in them. */
export const sorts: readonly Sort[] = [
  departments,
  homes,
  outside,
  searches,
  leaders,
  organs,
  profiles,
  catalogueNames,
  responses,
];
