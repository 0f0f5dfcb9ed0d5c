import type { Day, Site } from '@gongkai/model';
import { isFromAbove } from '../../facts/documents/issuers.ts';
import lexicon from '../../facts/documents/lexicon.json' with { type: 'json' };
import { documents, owesMark, type DocumentFact } from '../../facts/inspect/documents.ts';
import { inspectedMeasure, nothingToJudge, type Fault } from '../../facts/inspect/finding.ts';
import { check } from '../check.ts';

/** The day of the document that asks for the words (澄政办发〔2018〕24号); older ones need not carry them. */ // basis: its number
const SINCE: Day = '2018-03-27';
const announcement = new RegExp(lexicon.announcement);

/** Made before the words were asked for, by its number or by a day it gives. */
const isOlder = ({ number, formed, published }: DocumentFact): boolean =>
  Number(/\u3014(\d{4})\u3015/.exec(number)?.[1] ?? SINCE.slice(0, 4)) < Number(SINCE.slice(0, 4)) ||
  [formed, published].some((day) => day !== undefined && day < SINCE);

/** Official documents of the organ itself that must carry the words. */
const isAsked = (fact: DocumentFact, site: Site): boolean =>
  owesMark(fact) && !isOlder(fact) && !isFromAbove(fact, site);

/** Announcements go to everybody and mostly have no note for the words to stand in. */
const isAnnouncement = ({ title }: DocumentFact): boolean => announcement.test(title.replace(/\s/g, ''));
const isUnmarked = (fact: DocumentFact): boolean => owesMark(fact) && !fact.openMark;

const faults: readonly Fault<DocumentFact>[] = [
  {
    kind: 'open-mark-missing',
    words: {
      zh: '公文《{title}》（{number}）主动公开，但正文没有“此件公开发布”。请在附注处标注“（此件公开发布）”',
      en: '“{title}” ({number}) is openly issued but does not say so. Write the words for “openly issued” in its note',
    },
    isFaulty: (fact) => isUnmarked(fact) && !fact.fileOnly && !isAnnouncement(fact),
    values: ({ title, number }) => ({ title, number }),
  },
  {
    kind: 'open-mark-announcement',
    words: {
      zh: '《{title}》（{number}）未见“此件公开发布”。公告、通告直接面向社会，一般没有附注，是否须标注请人工判断',
      en: '“{title}” ({number}) does not say that it is openly issued. Announcements go to everybody and mostly have no note: whether it must, a person judges',
    },
    isFaulty: (fact) => isUnmarked(fact) && !fact.fileOnly && isAnnouncement(fact),
    values: ({ title, number }) => ({ title, number }),
    state: 'person',
  },
  {
    kind: 'open-mark-in-file',
    words: {
      zh: '公文《{title}》（{number}）的正文在附件里，是否标注“此件公开发布”需人工查看',
      en: 'The text of “{title}” ({number}) is in a file: a person must see whether it says that it is openly issued',
    },
    isFaulty: (fact) => isUnmarked(fact) && fact.fileOnly,
    values: ({ title, number }) => ({ title, number }),
    state: 'person',
  },
];

export const docOpenMark = check({
  id: 'doc.open-mark',
  words: { zh: '主动公开的公文标注“此件公开发布”', en: 'Openly issued documents say that they are' },
  needs: ['columns', 'inspect:documents'],
  params: {},
  measure(facts) {
    const isOfficial = (fact: DocumentFact | undefined): boolean => fact === undefined || isAsked(fact, facts.site);
    const measure = inspectedMeasure(facts, documents, faults, (_, fact) => isOfficial(fact));
    return measure.state === 'unmeasured' && measure.reason === 'no.population'
      ? nothingToJudge(facts, 'policy')
      : measure;
  },
});
