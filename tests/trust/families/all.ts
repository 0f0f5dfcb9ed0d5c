import { leaders, openDays, powerCodes } from './activities.ts';
import { annual } from './annual.ts';
import { annualDays, annualYears } from './annual-years.ts';
import { catalogues } from './catalogues.ts';
import { charsets } from './charsets.ts';
import { articlePages } from './articles.ts';
import { calls } from './consultations.ts';
import { hotlines, interviews, siteHomes } from './counted.ts';
import { interpretationTexts } from './contents.ts';
import { directoryDocuments, directoryTables } from './directories.ts';
import { openMarks } from './documents.ts';
import type { Family } from './family.ts';
import { footers } from './footer.ts';
import { guideFiles } from './guide-files.ts';
import { serviceGuides } from './guides.ts';
import { hiddenTrades } from './hacked.ts';
import { heldHearings } from './hearings.ts';
import { interpreted } from './interpretations.ts';
import { listDays } from './list-days.ts';
import { letterColumns, letters } from './messages.ts';
import { mixedLoads } from './mixed.ts';
import { personal } from './numbers.ts';
import { dataNames, openData } from './open-data.ts';
import { opennessGuides } from './openness-guides.ts';
import { platforms } from './platforms.ts';
import { powerGuides } from './power-guides.ts';
import { requestEntries } from './request-entries.ts';
import { requestForms } from './requests.ts';
import { consultationCounts, rulesOfParticipation, serviceClasses } from './rules.ts';
import { addressSecrets } from './secrets.ts';
import { onlineShares, serviceCodes } from './service-lists.ts';
import { scripts } from './scripts.ts';
import { siteNames } from './site-names.ts';
import { pageTags } from './tags.ts';
import { wrongForms } from './words.ts';

export const families: readonly Family[] = [
  annual,
  leaders,
  openDays,
  powerCodes,
  catalogues,
  charsets,
  calls,
  openMarks,
  footers,
  serviceGuides,
  hiddenTrades,
  interpreted,
  personal,
  requestForms,
  scripts,
  pageTags,
  articlePages,
  mixedLoads,
  opennessGuides,
  heldHearings,
  wrongForms,
  interviews,
  hotlines,
  siteHomes,
  platforms,
  rulesOfParticipation,
  consultationCounts,
  serviceClasses,
  interpretationTexts,
  letters,
  letterColumns,
  annualYears,
  annualDays,
  directoryDocuments,
  directoryTables,
  listDays,
  onlineShares,
  serviceCodes,
  powerGuides,
  guideFiles,
  openData,
  dataNames,
  requestEntries,
  siteNames,
  addressSecrets,
];
