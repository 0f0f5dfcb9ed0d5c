import { catalogues } from './catalogues.ts';
import { openMarks } from './documents.ts';
import type { Family } from './family.ts';
import { footers } from './footer.ts';
import { serviceGuides } from './guides.ts';
import { interpreted } from './interpretations.ts';
import { personal } from './numbers.ts';
import { pageTags } from './tags.ts';

export const families: readonly Family[] = [
  catalogues,
  openMarks,
  footers,
  serviceGuides,
  interpreted,
  personal,
  pageTags,
];
