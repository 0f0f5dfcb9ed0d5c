import { a11yAxe } from './a11y/axe.ts';
import { a11yDoc } from './a11y/doc.ts';
import { a11yFloat } from './a11y/float.ts';
import { a11yKeyboard } from './a11y/keyboard.ts';
import { a11ySkip } from './a11y/skip.ts';
import { a11yZoom200 } from './a11y/zoom200.ts';
import { annualOnTime } from './annual/on-time.ts';
import { annualPresent } from './annual/present.ts';
import { annualSections } from './annual/sections.ts';
import { annualSums } from './annual/sums.ts';
import { articleEmpty } from './article/empty.ts';
import { attachOpens } from './attach/opens.ts';
import { catalogueFields } from './catalogue/fields.ts';
import { catalogueLegalFields } from './catalogue/legal-fields.ts';
import { cataloguePresent } from './catalogue/present.ts';
import type { Check } from './check.ts';
import { columnCompleteness } from './column/completeness.ts';
import { columnEmpty } from './column/empty.ts';
import { columnFresh } from './column/fresh.ts';
import { columnLeaders } from './column/leaders.ts';
import { columnOrgan } from './column/organ.ts';
import { columnPresent } from './column/present.ts';
import { columnProfile } from './column/profile.ts';
import { columnStale } from './column/stale.ts';
import { consultBasis } from './consult/basis.ts';
import { consultCount } from './consult/count.ts';
import { consultDraft } from './consult/draft.ts';
import { consultFeedback } from './consult/feedback.ts';
import { consultReasons } from './consult/reasons.ts';
import { consultTerm } from './consult/term.ts';
import { dateConflict } from './date/conflict.ts';
import { docOpenMark } from './doc/open-mark.ts';
import { elderCaptcha } from './elder/captcha.ts';
import { elderEntry } from './elder/entry.ts';
import { elderFont } from './elder/font.ts';
import { elderNoads } from './elder/noads.ts';
import { footerContact } from './footer/contact.ts';
import { footerIcp } from './footer/icp.ts';
import { footerIdcode } from './footer/idcode.ts';
import { footerPartyMark } from './footer/party-mark.ts';
import { footerPolice } from './footer/police.ts';
import { footerSitemap } from './footer/sitemap.ts';
import { footerSponsor } from './footer/sponsor.ts';
import { guideFields } from './guide/fields.ts';
import { guideFormsDownload } from './guide/forms/download.ts';
import { hackCloak } from './hack/cloak.ts';
import { hackDarklink } from './hack/darklink.ts';
import { homeFresh } from './home/fresh.ts';
import { hotlineStats } from './hotline/stats.ts';
import { interpElements } from './interp/elements.ts';
import { interpForms } from './interp/forms.ts';
import { interpLinkBack } from './interp/link/back.ts';
import { interpLinkForward } from './interp/link/forward.ts';
import { interpShare } from './interp/share.ts';
import { interpWithin3wd } from './interp/within-3wd.ts';
import { interviewCount } from './interview/count.ts';
import { ipv6Reach } from './ipv6/reach.ts';
import { ipv6Record } from './ipv6/record.ts';
import { leadersOpennessDuty } from './leaders/openness-duty.ts';
import { linksFragment } from './links/fragment.ts';
import { linksHijacked } from './links/hijacked.ts';
import { linksHome } from './links/home.ts';
import { linksInner } from './links/inner.ts';
import { linksOpenRedirect } from './links/open-redirect.ts';
import { listNoMeetingPresent } from './list/no-meeting/present.ts';
import { listPowerCodeFormat } from './list/power/code-format.ts';
import { listPowerFields } from './list/power/fields.ts';
import { listServicePresent } from './list/service/present.ts';
import { listUpdatedWithin } from './list/updated-within.ts';
import { mediaLinksCheck } from './media/links.ts';
import { messagesFresh } from './messages/fresh.ts';
import { messagesStats } from './messages/stats.ts';
import { metaArticle } from './meta/article.ts';
import { metaColumn } from './meta/column.ts';
import { metaSite } from './meta/site.ts';
import { opendataCatalogue } from './opendata/catalogue.ts';
import { opendataParses } from './opendata/parses.ts';
import { opendayThisYear } from './openday/this-year.ts';
import { participationHearingAnnounced } from './participation/hearing-announced.ts';
import { participationRulesPublished } from './participation/rules.ts';
import { perfFirstByte } from './perf/first-byte.ts';
import { piiLeak } from './pii/leak.ts';
import { platformAnnual } from './platform/annual.ts';
import { platformContent } from './platform/content.ts';
import { platformGuide } from './platform/guide.ts';
import { platformName } from './platform/name.ts';
import { platformNoise } from './platform/noise.ts';
import { platformRequest } from './platform/request.ts';
import { platformRules } from './platform/rules.ts';
import { platformSearch } from './platform/search.ts';
import { renderOk } from './render/ok.ts';
import { replyAge } from './reply/age.ts';
import { requestAsksPurpose } from './request/asks-purpose.ts';
import { requestEntry } from './request/entry.ts';
import { requestFormFields } from './request/form-fields.ts';
import { requestGuide } from './request/guide.ts';
import { respondFresh } from './respond/fresh.ts';
import { searchKnownItem } from './search/known-item.ts';
import { searchNoResultHelp } from './search/no-result-help.ts';
import { searchNonsense } from './search/nonsense.ts';
import { searchPresent } from './search/present.ts';
import { serviceClassified } from './service/classified.ts';
import { serviceCodeMatch } from './service/code-match.ts';
import { serviceOnlineShare } from './service/online-share.ts';
import { siteAvailable } from './site/available.ts';
import { siteCharset } from './site/charset.ts';
import { siteDomain } from './site/domain.ts';
import { siteHttps } from './site/https.ts';
import { siteMixedContent } from './site/mixed-content.ts';
import { siteName } from './site/name.ts';
import { siteVulnerableScripts } from './site/vulnerable-scripts.ts';
import { wordsLexicon } from './words/lexicon.ts';
import { zhaocuoEntry } from './zhaocuo/entry.ts';

/** Every check there is, in the order the report shows them. */
export const checks: readonly Check[] = [
  siteAvailable,
  siteDomain,
  siteName,
  siteHttps,
  siteCharset,
  siteMixedContent,
  siteVulnerableScripts,
  ipv6Record,
  ipv6Reach,
  perfFirstByte,
  homeFresh,
  linksHome,
  linksInner,
  linksFragment,
  linksOpenRedirect,
  columnCompleteness,
  columnPresent,
  columnFresh,
  columnStale,
  columnEmpty,
  articleEmpty,
  dateConflict,
  docOpenMark,
  interpShare,
  interpWithin3wd,
  interpLinkForward,
  interpLinkBack,
  interpElements,
  interpForms,
  platformName,
  platformGuide,
  platformRules,
  platformContent,
  platformAnnual,
  platformRequest,
  platformSearch,
  platformNoise,
  cataloguePresent,
  catalogueFields,
  catalogueLegalFields,
  listPowerFields,
  listPowerCodeFormat,
  listServicePresent,
  listNoMeetingPresent,
  listUpdatedWithin,
  serviceClassified,
  serviceOnlineShare,
  serviceCodeMatch,
  guideFields,
  guideFormsDownload,
  columnProfile,
  columnOrgan,
  columnLeaders,
  leadersOpennessDuty,
  searchPresent,
  searchKnownItem,
  searchNonsense,
  renderOk,
  searchNoResultHelp,
  footerPartyMark,
  footerIdcode,
  footerIcp,
  footerPolice,
  footerSponsor,
  footerContact,
  footerSitemap,
  zhaocuoEntry,
  metaSite,
  metaColumn,
  metaArticle,
  a11yAxe,
  a11yZoom200,
  a11yKeyboard,
  a11ySkip,
  a11yDoc,
  a11yFloat,
  elderEntry,
  elderFont,
  elderNoads,
  elderCaptcha,
  requestEntry,
  requestGuide,
  requestFormFields,
  requestAsksPurpose,
  annualPresent,
  annualOnTime,
  annualSections,
  annualSums,
  attachOpens,
  opendataCatalogue,
  opendataParses,
  mediaLinksCheck,
  piiLeak,
  hackDarklink,
  hackCloak,
  wordsLexicon,
  linksHijacked,
  consultDraft,
  consultBasis,
  consultTerm,
  consultFeedback,
  consultReasons,
  consultCount,
  messagesFresh,
  messagesStats,
  replyAge,
  interviewCount,
  opendayThisYear,
  participationRulesPublished,
  participationHearingAnnounced,
  hotlineStats,
  respondFresh,
];
