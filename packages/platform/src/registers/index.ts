import { commentApi, commentDesk } from './comment/index.ts';
import {
  documentApi,
  documentDesk,
  documentFacts,
  documentFigures,
  documentGaps,
  documentPages,
  documentDeskApi,
} from './document/index.ts';
import {
  interpretationApi,
  interpretationDesk,
  interpretationFacts,
  interpretationGaps,
  interpretationPages,
  interpretationDeskApi,
} from './interpretation/index.ts';
import { listsDeskApi, listFacts, listGaps, listsApi, listsDesk, listsPages } from './lists/index.ts';
import {
  consultationApi,
  consultationDesk,
  consultationFigures,
  consultationGaps,
  consultationPages,
  consultationDeskApi,
} from './consultation/index.ts';
import { guideApi, guideDesk, guideGaps, guidePages } from './guide/index.ts';
import { meetingApi, meetingDesk, meetingFacts, meetingGaps, meetingPages, meetingDeskApi } from './meeting/index.ts';
import { hotlineApi, hotlineDesk, hotlineFigures, hotlineGaps, hotlinePages } from './hotline/index.ts';
import {
  organisationApi,
  organisationDeskApi,
  organisationDesk,
  organisationFacts,
  organisationGaps,
  organisationPages,
} from './organisation/index.ts';
import { mediaDeskApi, mediaApi, mediaDesk, mediaFacts, mediaGaps, mediaPages } from './media/index.ts';
import {
  openDataApi,
  openDataDesk,
  openDataFacts,
  openDataGaps,
  openDataPages,
  datasetDeskApi,
} from './open-data/index.ts';
import { opinionDeskApi, opinionApi, opinionDesk, opinionFacts, opinionGaps, opinionPages } from './opinion/index.ts';
import { messageDeskApi, messageApi, messageDesk, messageGaps, messagePages } from './message/index.ts';
import {
  participationApi,
  participationDesk,
  participationFacts,
  participationFigures,
  participationGaps,
  participationPages,
  activityDeskApi,
} from './participation/index.ts';
import { newsDesk, newsFigures, newsGaps, newsDeskApi } from './news/index.ts';
import { remedyDesk } from './remedy/index.ts';
import type { Register } from './register.ts';
import { publicPages, searchApi } from './search/index.ts';
import { selfcheckDesk, selfcheckFacts, selfcheckGaps } from './selfcheck/index.ts';
import { siteApi, siteDesk, siteFacts, siteGaps } from './site/index.ts';
import { surveyApi, surveyDesk, surveyFacts, surveyGaps, surveyPages, surveyDeskApi } from './survey/index.ts';

/** Every register beside requests and accounts; the site, the dashboard and the assessment read this list. */
export const registers: readonly Register[] = [
  { name: 'comment', api: commentApi, desk: commentDesk },
  {
    name: 'opinion',
    deskApi: opinionDeskApi,
    api: opinionApi,
    desk: opinionDesk,
    pages: opinionPages,
    gaps: opinionGaps,
    facts: opinionFacts,
  },
  {
    name: 'open-data',
    deskApi: datasetDeskApi,
    api: openDataApi,
    desk: openDataDesk,
    pages: openDataPages,
    gaps: openDataGaps,
    facts: openDataFacts,
  },
  {
    name: 'media',
    deskApi: mediaDeskApi,
    api: mediaApi,
    desk: mediaDesk,
    pages: mediaPages,
    gaps: mediaGaps,
    facts: mediaFacts,
  },
  {
    name: 'consultation',
    deskApi: consultationDeskApi,
    api: consultationApi,
    pages: consultationPages,
    desk: consultationDesk,
    gaps: consultationGaps,
    figures: consultationFigures,
  },
  {
    name: 'participation',
    deskApi: activityDeskApi,
    api: participationApi,
    pages: participationPages,
    desk: participationDesk,
    gaps: participationGaps,
    figures: participationFigures,
    facts: participationFacts,
  },
  {
    name: 'hotline',
    api: hotlineApi,
    pages: hotlinePages,
    desk: hotlineDesk,
    gaps: hotlineGaps,
    figures: hotlineFigures,
  },
  { name: 'remedy', desk: remedyDesk },
  {
    name: 'document',
    deskApi: documentDeskApi,
    api: documentApi,
    pages: documentPages,
    desk: documentDesk,
    gaps: documentGaps,
    facts: documentFacts,
    figures: documentFigures,
  },
  {
    name: 'meeting',
    deskApi: meetingDeskApi,
    api: meetingApi,
    pages: meetingPages,
    desk: meetingDesk,
    gaps: meetingGaps,
    facts: meetingFacts,
  },
  { name: 'selfcheck', desk: selfcheckDesk, gaps: selfcheckGaps, facts: selfcheckFacts },
  {
    name: 'lists',
    deskApi: listsDeskApi,
    api: listsApi,
    pages: listsPages,
    desk: listsDesk,
    gaps: listGaps,
    facts: listFacts,
  },
  {
    name: 'interpretation',
    deskApi: interpretationDeskApi,
    api: interpretationApi,
    pages: interpretationPages,
    desk: interpretationDesk,
    gaps: interpretationGaps,
    facts: interpretationFacts,
  },
  { name: 'news', deskApi: newsDeskApi, desk: newsDesk, gaps: newsGaps, figures: newsFigures },
  {
    name: 'organisation',
    deskApi: organisationDeskApi,
    api: organisationApi,
    pages: organisationPages,
    desk: organisationDesk,
    gaps: organisationGaps,
    facts: organisationFacts,
  },
  { name: 'search', api: searchApi, pages: publicPages },
  { name: 'guide', api: guideApi, pages: guidePages, desk: guideDesk, gaps: guideGaps },
  {
    name: 'message',
    deskApi: messageDeskApi,
    api: messageApi,
    pages: messagePages,
    desk: messageDesk,
    gaps: messageGaps,
  },
  {
    name: 'survey',
    deskApi: surveyDeskApi,
    api: surveyApi,
    pages: surveyPages,
    desk: surveyDesk,
    gaps: surveyGaps,
    facts: surveyFacts,
  },
  { name: 'site', api: siteApi, desk: siteDesk, gaps: siteGaps, facts: siteFacts },
];
