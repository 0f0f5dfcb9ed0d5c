import { measured, na, unmeasured, type Finding } from '@gongkai/model';
import { inspectedFinding, judged, lastFact } from '../../facts/inspect/finding.ts';
import { hearings, type HearingFact } from '../../facts/inspect/hearings.ts';
import { hearingKind } from '../../facts/interact/hearing.ts';
import { isSameTopic, topicOf } from '../../facts/interact/topic.ts';
import { check } from '../check.ts';

const words = {
  late: {
    zh: '“{title}”发布于 {published}，听证会于 {on} 举行，公告没有在举行之前发布。请在听证会前公告',
    en: '“{title}” was published on {published}, and the hearing was held on {on}. Announce hearings before they are held',
  },
  maybe: {
    zh: '“{title}”页面日期为 {published}，听证会于 {on} 举行，而公告落款早于听证会，可能是后来移入的，请人工核对原公告时间',
    en: '“{title}” bears the day {published}, the hearing was on {on}, and the notice was signed before it: it may have been moved here later; check when it was put out',
  },
  none: {
    zh: '“{title}”说明听证会已举行，网站上未见此前的公告，请人工核对是否已在主流媒体、政府网站公告',
    en: '“{title}” tells of a hearing, and no announcement before it was found on the site: a person must check where it was announced',
  },
};

/** A notice that was signed before the hearing may have been put out then, and moved since. */
const isMoved = (fact: HearingFact | null): boolean =>
  fact?.signed !== undefined && fact.on !== undefined && fact.signed < fact.on;

const isLate = (fact: HearingFact | null): boolean =>
  fact?.kind === 'notice' && fact.on !== undefined && fact.published !== undefined && fact.published >= fact.on;

const valuesOf = (
  fact: HearingFact | null,
): { readonly title: string; readonly published: string; readonly on: string } => ({
  title: fact?.title ?? '',
  published: fact?.published ?? '–',
  on: fact?.on ?? '–',
});

export const participationHearingAnnounced = check({
  id: 'participation.hearing-announced',
  words: { zh: '听证会事前公告', en: 'Hearings announced beforehand' },
  needs: ['columns', 'inspect:hearings'],
  params: {},
  measure({ crawl, inspected, columns, itemsOf }) {
    if (crawl.homeFault !== undefined) return unmeasured(crawl.homeFault);
    const all = inspected?.looksOf(hearings);
    if (all === undefined) return unmeasured('tool.version');
    if (all.length === 0) return na('no.population');
    const read = all.flatMap((one) => {
      const fact = lastFact(one.looks);
      return fact === undefined || fact === null ? [] : [{ one, fact }];
    });
    const [first] = all;
    if (read.length === 0) return unmeasured(first?.looks.at(-1)?.reason ?? 'tool.budget', first?.subject.url);
    const notices = read.filter(({ fact }) => fact.kind === 'notice');
    const { findings, open } = judged(
      notices.map(({ one }) => one),
      [
        {
          kind: 'announced-late',
          words: words.late,
          isFaulty: (fact) => isLate(fact) && !isMoved(fact),
          values: valuesOf,
        },
        {
          kind: 'maybe-late',
          state: 'person',
          words: words.maybe,
          isFaulty: (fact) => isLate(fact) && isMoved(fact),
          values: valuesOf,
        },
      ],
    );
    const isAnnounced = (topic: string): boolean =>
      columns.some(({ url }) =>
        (itemsOf?.(url) ?? []).some(
          (row) => hearingKind(row.title) === 'notice' && isSameTopic(topicOf(row.title), topic),
        ),
      ) || notices.some(({ fact }) => isSameTopic(fact.topic, topic));
    const held = read.filter(({ fact }) => fact.kind === 'held');
    const unannounced = held
      .filter(({ fact }) => !isAnnounced(fact.topic))
      .map(({ one, fact }): Finding => {
        const { url } = one.subject;
        const seen = one.looks.flatMap(({ fact: said, observation }) => (said === undefined ? [] : [observation]));
        return inspectedFinding(
          { kind: 'not-announced', subject: url, page: url, state: 'person' },
          words.none,
          { title: fact.title },
          seen,
        );
      });
    const examined = notices.length + held.length;
    if (examined === 0) return na('no.population');
    return measured(examined, [...findings, ...unannounced], open.length > 0 ? { open } : {});
  },
});
