import type { FactReader, FactRows } from '../../run/store/fact-rows.ts';
import type { Inspected, Inspection, Look, Subject, SubjectLooks } from './inspection.ts';
import type { Input } from './watched.ts';

/** All that a fact was read from: the same again is the same fact. */
export interface Basis {
  /** Of the answer: the way to it, what it called itself, its bytes. */
  readonly print: string;
  /** Of what was asked beside it. */
  readonly inputs: readonly Input[];
}

/** A look as it is kept. */
export interface KeptLook extends Look<unknown> {
  /** Absent where a reading depends on more than can be compared. */
  readonly basis?: Basis;
  /** The run that read the fact, when that was an earlier one: what it was read from is the same today. */
  readonly carried?: string;
}

/** Subjects that an inspection chose, kept before the first of them is looked at. */
interface Chosen {
  readonly version: number;
  readonly subjects: readonly Subject[];
}

/**
 * The first looks of a run by their inspections and keys.
 *
 * @returns what gives the look at a subject; undefined when it was not looked at, or was another, or read by another version
 */
export function firstLooks(rows: FactReader): (of: Inspection<unknown>, subject: Subject) => KeptLook | undefined {
  const chosen = new Map<string, ReadonlyMap<string, string>>();
  const subjectsOf = ({ id, version }: Inspection<unknown>): ReadonlyMap<string, string> => {
    const found = rows.get(chosenKind, id) as Chosen | undefined; // written by `choose` below
    const subjects = found?.version === version ? found.subjects : [];
    return new Map(subjects.map((subject) => [subject.key, JSON.stringify(subject)]));
  };
  return (inspection, subject) => {
    const { id } = inspection;
    let known = chosen.get(id);
    if (known === undefined) chosen.set(id, (known = subjectsOf(inspection)));
    if (known.get(subject.key) !== JSON.stringify(subject)) return undefined;
    return rows.get(lookKind(id), `0 ${subject.key}`) as KeptLook | undefined; // written by `add` below
  };
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
  /** The looks at one subject before this round. */
  before(inspection: Inspection<unknown>, subject: Subject, round: number): readonly KeptLook[];
  /** True when the subject was looked at in this round, 0 the first. */
  has(inspection: Inspection<unknown>, subject: Subject, round: number): boolean;
  add(inspection: Inspection<unknown>, subject: Subject, round: number, look: KeptLook): void;
}

export function storedLooks(rows: FactRows): StoredLooks {
  const chosen = new Map<string, Chosen>();
  const chosenBy = (id: string, version: number): readonly Subject[] | undefined => {
    let found = chosen.get(id);
    if (found === undefined) {
      found = rows.get(chosenKind, id) as Chosen | undefined; // written by `choose` below
      if (found !== undefined) chosen.set(id, found);
    }
    return found?.version === version ? found.subjects : undefined;
  };
  // a dozen checks ask for the looks of one inspection, and no look changes meanwhile
  const taken = new Map<string, ReadonlyMap<string, unknown>>();
  const takenBy = (id: string): ReadonlyMap<string, unknown> => {
    let known = taken.get(id);
    if (known === undefined) taken.set(id, (known = rows.keyed(lookKind(id))));
    return known;
  };
  return {
    chosen: ({ id, version }) => chosenBy(id, version),
    choose({ id, version }, subjects) {
      chosen.delete(id);
      rows.put(chosenKind, id, { version, subjects } satisfies Chosen);
    },
    before: ({ id }, { key }, round) =>
      Array.from({ length: round }, (_, at) => rows.get(lookKind(id), `${at} ${key}`) as KeptLook | undefined).filter(
        (look) => look !== undefined,
      ),
    has: ({ id }, { key }, round) => rows.has(lookKind(id), `${round} ${key}`),
    add({ id }, { key }, round, look) {
      taken.delete(id);
      rows.put(lookKind(id), `${round} ${key}`, look);
    },
    looksOf<F>({ id, version }: Inspection<F>) {
      return chosenBy(id, version)?.map((subject): SubjectLooks<F> => {
        const looks: Look<F>[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          const look = takenBy(id).get(`${round} ${subject.key}`);
          if (look !== undefined) looks.push(look as Look<F>); // written by this inspection's `read`, of the same version
        }
        return { subject, looks };
      });
    },
  };
}
