import type { FactRows } from '../../run/store/fact-rows.ts';
import type { Inspected, Inspection, Look, Subject, SubjectLooks } from './inspection.ts';

/** Subjects that an inspection chose, kept before the first of them is looked at. */
interface Chosen {
  readonly version: number;
  readonly subjects: readonly Subject[];
}

/** Looks of the crawl's pass and of three rounds. */
const ROUNDS = 4;
const chosenKind = 'inspect-subjects';
const lookKind = (id: string): string => `inspect:${id}`;

/** What a run keeps of its inspections: subjects and looks, as rows of facts. */
export interface StoredLooks extends Inspected {
  /** Undefined when nothing was chosen yet. */
  chosen(inspection: Inspection<unknown>): readonly Subject[] | undefined;
  choose(inspection: Inspection<unknown>, subjects: readonly Subject[]): void;
  /** True when the subject was looked at in this round, 0 the first. */
  has(inspection: Inspection<unknown>, subject: Subject, round: number): boolean;
  add(inspection: Inspection<unknown>, subject: Subject, round: number, look: Look<unknown>): void;
}

export function storedLooks(rows: FactRows): StoredLooks {
  const chosenBy = (id: string, version: number): readonly Subject[] | undefined => {
    const chosen = rows.get(chosenKind, id) as Chosen | undefined; // written by `choose` below
    return chosen?.version === version ? chosen.subjects : undefined;
  };
  return {
    chosen: ({ id, version }) => chosenBy(id, version),
    choose: ({ id, version }, subjects) => rows.put(chosenKind, id, { version, subjects } satisfies Chosen),
    has: ({ id }, { key }, round) => rows.has(lookKind(id), `${round} ${key}`),
    add: ({ id }, { key }, round, look) => rows.put(lookKind(id), `${round} ${key}`, look),
    looksOf<F>({ id, version }: Inspection<F>) {
      return chosenBy(id, version)?.map((subject): SubjectLooks<F> => {
        const looks: Look<F>[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          const look = rows.get(lookKind(id), `${round} ${subject.key}`);
          if (look !== undefined) looks.push(look as Look<F>); // written by this inspection's `read`, of the same version
        }
        return { subject, looks };
      });
    },
  };
}
