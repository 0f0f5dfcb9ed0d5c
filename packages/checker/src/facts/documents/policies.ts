import { isWorkingDay } from '@gongkai/calendar';
import { subtractPeriod, type Reason } from '@gongkai/model';
import type { SiteFacts } from '../facts.ts';
import { documents, type DocumentFact } from '../inspect/documents.ts';
import { lastFact } from '../inspect/finding.ts';
import type { SubjectLooks } from '../inspect/inspection.ts';
import {
  interpretations,
  isCandidateOf,
  isProven,
  type InterpretationFact,
  type Pairing,
} from '../inspect/interpretations.ts';
import { isFromAbove } from './issuers.ts';

/** An interpretation of a document, with how the two are known to belong together. */
export interface Interpreting {
  readonly looks: SubjectLooks<InterpretationFact>;
  readonly fact: InterpretationFact;
  readonly pairing: Pairing;
}

/** A sampled document that this organ has to interpret, or has interpreted all the same. */
export interface Policy {
  readonly looks: SubjectLooks<DocumentFact>;
  readonly fact: DocumentFact;
  readonly by: readonly Interpreting[];
  /** Those of them that are its own beyond doubt. */
  readonly proven: readonly Interpreting[];
  /** Interpretations that may be of this document and could not be read. */
  readonly unread: number;
}

export interface Policies {
  readonly policies: readonly Policy[];
  /** Sampled documents left out, since nobody has to interpret them. */
  readonly excluded: number;
  /** Sampled documents that could not be read, by reason. */
  readonly unread: readonly Reason[];
  /** Interpretations that were read. */
  readonly interpretations: number;
}

/** Terms run from the day after publication: a document of the last days cannot be late. */
const FRESH = 3;
const DAY_MS = 86_400_000;

function isFresh(published: string, asOf: string): boolean {
  let count = 0;
  for (let at = Date.parse(published) + DAY_MS; at <= Date.parse(asOf); at += DAY_MS) {
    if (isWorkingDay(new Date(at).toISOString().slice(0, 10) as `${number}-${number}-${number}`)) count += 1;
    if (count > FRESH) return false;
  }
  return true;
}

/**
 * The sampled documents that must be interpreted, in the seed's order, each with the interpretations it has.
 *
 * @param sample how many, all when left out
 * @param window how far back, P2Y when left out; undated documents stay
 * @returns undefined when nobody looked
 */
export function policiesOf(
  { inspected, asOf, site }: Pick<SiteFacts, 'inspected' | 'asOf' | 'site'>,
  { sample, window = 'P2Y' }: { readonly sample?: number | undefined; readonly window?: string | undefined },
): Policies | undefined {
  const all = inspected?.looksOf(documents);
  const others = inspected?.looksOf(interpretations);
  if (all === undefined || others === undefined) return undefined;
  const since = subtractPeriod(asOf, window);
  const read = all.flatMap((looks) => {
    const fact = lastFact(looks.looks);
    if (fact === undefined) return [];
    const needsNoInterpretation = fact.needsNoInterpretation || isFromAbove(fact, site);
    return [{ looks, fact: { ...fact, needsNoInterpretation } }];
  });
  const inTime = read.filter(
    ({ fact: { published } }) => published === undefined || (published >= since && !isFresh(published, asOf)),
  );
  const owing = inTime.filter(({ fact }) => !fact.needsNoInterpretation);
  // who interprets what nobody had to does it in time and links it; a row that samples looks at those that must be
  const asked = sample === undefined ? inTime : owing.slice(0, sample);
  const policies = asked.map(({ looks, fact }): Policy => {
    const { url } = looks.subject;
    const by = others.flatMap((other): Interpreting[] => {
      const seen = lastFact(other.looks);
      const pairing = seen?.pairs.find(({ document }) => document === url);
      return seen === undefined || pairing === undefined ? [] : [{ looks: other, fact: seen, pairing }];
    });
    const unread = others.filter((other) => lastFact(other.looks) === undefined && isCandidateOf(other.subject, url));
    return { looks, fact, by, proven: by.filter(({ pairing }) => isProven(pairing)), unread: unread.length };
  });
  return {
    policies: policies.filter(({ fact, by }) => !fact.needsNoInterpretation || by.length > 0),
    excluded: inTime.length - owing.length,
    unread: all
      .filter(({ looks }) => lastFact(looks) === undefined)
      .map(({ looks }) => looks.at(-1)?.reason ?? 'tool.budget'),
    interpretations: others.filter(({ looks }) => lastFact(looks) !== undefined).length,
  };
}

/** Addresses of the interpretations that are its own beyond doubt. */
export const ownUrls = ({ proven }: Policy): readonly string[] => proven.map(({ looks }) => looks.subject.url);
