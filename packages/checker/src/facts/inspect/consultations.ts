import { isDay, subtractPeriod, type Day } from '@gongkai/model';
import type { RowEvidence } from '../columns/evidence.ts';
import { publishedOf } from '../dates/published.ts';
import { consultationKind, readConsultation, type ConsultationRead } from '../interact/consultation.ts';
import { isSameTopic, topicOf } from '../interact/topic.ts';
import type { InspectSource, Inspection, Subject } from './inspection.ts';
import type { PageText } from './page-text.ts';
import { sampled } from './sampled.ts';

/** A page of a consultation as it was looked at. */
export interface ConsultationFact extends ConsultationRead {
  /** The time for comments was over on the day of the run. */
  readonly isOver: boolean;
}

/** Consultations looked at: calls by seed, and every result that is about one of them. */
const CALLS = 12;
const RESULTS = 24;
const REACH = 'P2Y';
/** With fewer characters in all, menus and foot counted, a page with scripts is still to be drawn. */
const BARE = 40;
const file = /\.(?:docx?|xlsx?|pdf|wps|ofd|zip|rar|jpe?g|png|mp4)(?:$|[?#])/i;

const isUndrawn = ({ scan }: PageText): boolean =>
  scan.textChars < BARE && scan.links.some(({ kind }) => kind === 'js');

const dated = ({ day }: RowEvidence, since: Day): boolean => day === undefined || day >= since;

const subjectOf = ({ url, title, day }: RowEvidence): Subject => ({
  key: url,
  url,
  data: { title, ...(day === undefined ? {} : { day }) },
});

function choose(source: InspectSource): readonly Subject[] {
  const { columns, itemsOf, asOf, seed } = source;
  const since = subtractPeriod(asOf, REACH);
  const rowsOf = (isOwn: boolean): readonly RowEvidence[] =>
    columns
      .filter((column) => (column.class === 'consult') === isOwn)
      .flatMap(({ url }) => itemsOf(url))
      .filter((row) => !file.test(row.url) && dated(row, since));
  const own = rowsOf(true);
  const calls = sampled(
    seed,
    own.filter(({ title }) => ['draft', 'survey'].includes(consultationKind(title))),
    CALLS,
    ({ url }) => url,
  );
  const topics = calls.map(({ title }) => topicOf(title));
  const elsewhere = rowsOf(false).filter(({ title }) => {
    const topic = topicOf(title);
    return consultationKind(title) === 'result' && topics.some((one) => isSameTopic(one, topic));
  });
  const results = sampled(
    seed,
    [...own.filter(({ title }) => consultationKind(title) === 'result'), ...elsewhere],
    RESULTS,
    ({ url }) => url,
  );
  return [...calls, ...results].map(subjectOf);
}

/** What an item's title and day are in its list. */
export function listedAs({ data }: Subject): { readonly title: string; readonly day?: Day } {
  const title: unknown = Reflect.get(Object(data), 'title');
  const day: unknown = Reflect.get(Object(data), 'day');
  return { title: typeof title === 'string' ? title : '', ...(isDay(day) ? { day } : {}) };
}

/** True when the page itself says what came of the comments. */
export const isAnswered = ({ saysAdoption, saysNone, hasOutcome }: ConsultationRead): boolean =>
  saysAdoption || saysNone || hasOutcome;

/** Announcements of the consultation columns and the pages that say what came of them. */
export const consultations: Inspection<ConsultationFact | null> = {
  id: 'consultations',
  version: 3,
  rendered: true,
  choose,
  read({ page, finalUrl }, subject, { asOf }) {
    // what a script has still to draw says nothing yet
    if (page === undefined || isUndrawn(page)) return null;
    const { title, day } = listedAs(subject);
    const published = publishedOf(page.scan, finalUrl, asOf)?.day ?? day;
    // a list cuts its titles; the page has the whole
    const whole = /\u2026|\.{3}$/.test(title) && page.scan.h1 !== '' ? page.scan.h1 : title;
    const read = readConsultation(page, whole, published);
    const until = read.term?.until;
    return { ...read, isOver: until !== undefined && until < asOf };
  },
  outcome(fact) {
    if (fact === null) return '';
    const { kind, hasDraft, hasDraftBehind, hasBasis, term, result, saysAdoption, hasRefused, saysWhy, saysNone } =
      fact;
    const parts =
      kind === 'result'
        ? [!saysAdoption && !saysNone && 'no-adoption', hasRefused && !saysWhy && 'no-reason']
        : [
            kind === 'draft' && !hasDraft && (hasDraftBehind ? 'draft-behind' : 'no-draft'),
            kind === 'draft' && !hasBasis && 'no-basis',
            term?.days !== undefined && term.days < 60 && !term.explained && `days:${term.days}`,
            result === '' && !isAnswered(fact) && 'no-result',
          ];
    return parts.filter((part) => part !== false).join(' ');
  },
};
