import { subtractPeriod, type Day } from '@gongkai/model';
import { publishedOf } from '../dates/published.ts';
import { hearingDay, hearingKind, signedOn, type HearingKind } from '../interact/hearing.ts';
import { topicOf } from '../interact/topic.ts';
import { listedAs } from './consultations.ts';
import type { Inspection } from './inspection.ts';
import { sampled } from './sampled.ts';

/** One page about a hearing. */
export interface HearingFact {
  readonly kind: HearingKind;
  readonly title: string;
  readonly topic: string;
  readonly published?: Day;
  /** The day of the hearing, as the page says it. */
  readonly on?: Day;
  /** The day under its text. */
  readonly signed?: Day;
}

const SAMPLE = 20;

/** Hearings announced and held within two years, wherever they stand. */
export const hearings: Inspection<HearingFact | null> = {
  id: 'hearings',
  version: 2,
  rendered: true,
  choose({ columns, itemsOf, asOf, seed }) {
    const since = subtractPeriod(asOf, 'P2Y');
    const rows = columns
      .flatMap(({ url }) => itemsOf(url))
      .filter(({ title, day }) => (day === undefined || day >= since) && hearingKind(title) !== undefined);
    return sampled(seed, rows, SAMPLE, ({ url }) => url).map(({ url, title, day }) => ({
      key: url,
      url,
      data: { title, ...(day && { day }) },
    }));
  },
  read({ page, finalUrl }, subject, { asOf }) {
    const { title, day } = listedAs(subject);
    if (page === undefined) return null;
    const published = publishedOf(page.scan, finalUrl, asOf)?.day ?? day;
    const kind = hearingKind(title) ?? 'other';
    const on = hearingDay(page.text, published);
    const signed = signedOn(page.text);
    return {
      kind,
      title,
      topic: topicOf(title),
      ...(published === undefined ? {} : { published }),
      ...(on === undefined ? {} : { on }),
      ...(signed === undefined ? {} : { signed }),
    };
  },
  outcome: (fact) =>
    fact?.kind === 'notice' && fact.on !== undefined && fact.published !== undefined && fact.published >= fact.on
      ? `announced:${fact.published} held:${fact.on}`
      : '',
};
