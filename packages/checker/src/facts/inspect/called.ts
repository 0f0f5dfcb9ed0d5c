import { subtractPeriod, type Reason } from '@gongkai/model';
import type { SiteFacts } from '../facts.ts';
import { consultationKind } from '../interact/consultation.ts';
import { isSameTopic, topicOf } from '../interact/topic.ts';
import { consultations, type ConsultationFact } from './consultations.ts';
import { lastFact } from './finding.ts';
import type { SubjectLooks } from './inspection.ts';

/** A consultation page that was read, with its looks. */
export interface CalledFor {
  readonly one: SubjectLooks<ConsultationFact | null>;
  readonly fact: ConsultationFact;
}

/** The consultations that were looked at; `none` when the site has put none out. */
export type Called =
  | { readonly is: 'open'; readonly reason: Reason; readonly detail?: string }
  | { readonly is: 'none' }
  | {
      readonly is: 'some';
      readonly calls: readonly CalledFor[];
      readonly results: readonly CalledFor[];
      /** Chosen and not read, by address. */
      readonly unread: readonly { readonly url: string; readonly reason: Reason }[];
    };

/** @param isCall which of the pages the check is about */
export function calledFor(
  { crawl, inspected, columns }: Pick<SiteFacts, 'crawl' | 'inspected' | 'columns'>,
  isCall: (fact: ConsultationFact) => boolean,
): Called {
  if (crawl.homeFault !== undefined) return { is: 'open', reason: crawl.homeFault };
  const all = inspected?.looksOf(consultations);
  if (all === undefined) return { is: 'open', reason: 'tool.version' };
  const closed = columns.find((column) => column.class === 'consult' && column.state === 'open');
  const read = all.flatMap((one): readonly CalledFor[] => {
    const fact = lastFact(one.looks);
    return fact === undefined || fact === null ? [] : [{ one, fact }];
  });
  const unread = all.flatMap(({ subject, looks }) =>
    lastFact(looks) === undefined
      ? [
          {
            url: subject.url,
            reason: looks.findLast(({ reason }) => reason !== undefined)?.reason ?? ('tool.budget' as const),
          },
        ]
      : [],
  );
  const calls = read.filter(({ fact }) => fact.kind !== 'result' && isCall(fact));
  const results = read.filter(({ fact }) => fact.kind === 'result');
  if (calls.length > 0 || results.length > 0) return { is: 'some', calls, results, unread };
  if (closed !== undefined) return { is: 'open', reason: closed.reason ?? 'tool.budget', detail: closed.url };
  const [first] = unread;
  return first === undefined ? { is: 'none' } : { is: 'open', reason: first.reason, detail: first.url };
}

/** Without a term that can be read, a consultation is taken to be over half a year after it was put out. */
const FORGOTTEN = 'P6M';

/** True when comments are no longer taken, as far as the page tells. */
export const isOver = (fact: ConsultationFact, asOf: SiteFacts['asOf']): boolean =>
  fact.isOver ||
  (!fact.isOpen &&
    fact.term?.until === undefined &&
    fact.published !== undefined &&
    fact.published < subtractPeriod(asOf, FORGOTTEN));

/** True when a list of the site names a page on what came of the consultation, read or not. */
export function isAnsweredElsewhere(
  { columns, itemsOf }: Pick<SiteFacts, 'columns' | 'itemsOf'>,
  { fact, one }: CalledFor,
): boolean {
  const since = fact.published ?? '';
  return columns.some(({ url }) =>
    (itemsOf?.(url) ?? []).some(
      (row) =>
        row.url !== one.subject.url &&
        (row.day === undefined || row.day >= since) &&
        consultationKind(row.title) === 'result' &&
        isSameTopic(topicOf(row.title), fact.topic),
    ),
  );
}
