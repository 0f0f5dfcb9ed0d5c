import { annualReports } from './annual-reports.ts';
import { attachments } from './attachments.ts';
import { cloak } from './cloak.ts';
import { dataNamed, dataPages, datasets } from './datasets.ts';
import { mediaLinks } from './media-links.ts';
import { outbound } from './outbound.ts';
import { requestPages } from './request-pages.ts';
import { safety } from './safety.ts';
import { homeNews } from '../home/home-news.ts';
import { homeMarks } from '../marks/home-marks.ts';
import { articlePageTags, columnPageTags } from '../tags/tags.ts';
import { articles } from './articles.ts';
import { directory } from './directory.ts';
import { documents } from './documents.ts';
import { guideForms } from './guide-forms.ts';
import { guides } from './guides.ts';
import { pageHygiene } from '../hygiene/page-hygiene.ts';
import { mixedPages } from '../safety/mixed.ts';
import { openRedirects } from '../safety/redirects.ts';
import { siteScripts } from '../safety/scripts.ts';
import { activities } from './activities.ts';
import { consultations } from './consultations.ts';
import { hearings } from './hearings.ts';
import { hotline, hotlineNamed } from './hotline.ts';
import { messageLists, messagePages } from './messages.ts';
import { organPages, organParts, leaderColumns, leaderPages } from './organ-pages.ts';
import { participationRules } from './participation-rules.ts';
import { searchHelp } from './search-help.ts';
import type { Inspection } from './inspection.ts';
import { interpretations } from './interpretations.ts';
import { listFiles, listings, listNamed, serviceNet } from './listings.ts';
import { platform } from './platform.ts';
import { serviceHall } from './service-hall.ts';

/** Every inspection, those named in another's `after` before it. A check needs one as `inspect:<id>`. */
export const inspections: readonly Inspection<unknown>[] = [
  requestPages,
  annualReports,
  attachments,
  dataNamed,
  dataPages,
  datasets,
  mediaLinks,
  outbound,
  safety,
  cloak,
  homeMarks,
  homeNews,
  columnPageTags,
  articlePageTags,
  ...Object.values(listNamed),
  serviceNet,
  listings,
  listFiles,
  guides,
  guideForms,
  serviceHall,
  directory,
  platform,
  documents,
  interpretations,
  articles,
  pageHygiene,
  mixedPages,
  siteScripts,
  openRedirects,
  activities,
  consultations,
  hearings,
  hotline,
  hotlineNamed,
  messageLists,
  messagePages,
  organPages,
  organParts,
  leaderColumns,
  leaderPages,
  participationRules,
  searchHelp,
];
