import { hash } from 'node:crypto';
import { seen, type Seen } from '../../facts/inspect/answer.ts';
import type { Inspection, InspectSource, Subject } from '../../facts/inspect/inspection.ts';
import type { Basis, KeptLook, StoredLooks } from '../../facts/inspect/stored-looks.ts';
import { isAnsweredAlike, watched } from '../../facts/inspect/watched.ts';
import type { EarlierRun } from '../../facts/unchanged/earlier.ts';
import { chinaTime } from '../../run/observations.ts';
import type { Asked } from './ask.ts';
import type { FileRead } from './file-work.ts';
import type { Met } from './kept.ts';

/** What is looked at, and by whom. */
export interface Pending {
  readonly inspection: Inspection<unknown>;
  readonly subject: Subject;
}

interface Look {
  readonly asked: Asked;
  readonly round: number;
  readonly control: boolean | undefined;
}

/**
 * Readings of answers. A fact is what was read from an answer and from what the reader asked beside it: where both are the
 * same as at a look before, in this run or in the run before, so is the fact, and nobody reads again. The look itself is of now.
 */
export interface Readings {
  /** True when what the crawl met is the very record that the earlier run's fact was read from; then the look is taken. */
  carry(pending: Pending, met: Met): boolean;
  /** Those of a group whose answer must be read. The others' looks are taken. */
  unread(those: readonly Pending[], look: Look): readonly Pending[];
  read(those: readonly Pending[], look: Look, file: FileRead): void;
}

export function readings(
  looks: StoredLooks,
  source: () => InspectSource,
  earlier: Pick<EarlierRun, 'id' | 'look'> | undefined,
): Readings {
  const isAlike = ({ inputs }: Basis): boolean => isAnsweredAlike(inputs, source());
  const isOf = ({ answer, open, fault }: Asked, { inspection }: Pending): boolean =>
    open === undefined && (fault === '' || (inspection.faults === true && answer.status > 0));
  return {
    carry({ inspection, subject }, met) {
      const before = earlier?.look(inspection, subject);
      if (earlier === undefined || before?.basis === undefined) return false;
      const { observation, basis } = before;
      const { note = '', evidence, status = 0 } = observation;
      if (evidence !== met.evidence || note !== noteOf(subject, met) || !isAlike(basis)) return false;
      const { at, finalUrl } = met;
      const answer = { at, finalUrl, via: 'http', status };
      looks.add(inspection, subject, 0, {
        ...before,
        observation: { ...observed(subject, answer, evidence, undefined), outcome: observation.outcome },
        carried: before.carried ?? earlier.id,
      });
      return true;
    },
    unread(those, { asked, round, control }) {
      let print: string | undefined;
      return those.filter((pending) => {
        if (!isOf(asked, pending)) return true;
        const { inspection, subject } = pending;
        const old = earlier?.look(inspection, subject);
        const known: readonly KeptLook[] = [
          ...looks.before(inspection, subject, round),
          ...(old && earlier ? [{ ...old, carried: old.carried ?? earlier.id }] : []),
        ].filter(({ basis }) => basis !== undefined);
        if (known.length === 0) return true;
        const own = (print ??= printOf(asked));
        const same = known.find(({ basis }) => basis?.print === own && isAlike(basis));
        if (same === undefined) return true;
        const { observation, ...read } = same;
        looks.add(inspection, subject, round, {
          ...read,
          observation: { ...observed(subject, asked.answer, asked.evidence, control), outcome: observation.outcome },
        });
        return false;
      });
    },
    read(those, { asked, round, control }, { opened, sheets }) {
      const read = seen({ ...asked.answer, ...(opened && { opened }) }, sheets);
      // of a file that our readers gave up on nothing can be carried: they may do better the next time
      const isOurs =
        opened?.note === 'unread' || (sheets !== undefined && 'fault' in sheets && sheets.fault === 'too-big');
      let print: string | undefined;
      for (const pending of those) {
        const { inspection, subject } = pending;
        const { look, inputs } = lookOf(pending, source(), asked, read, control);
        const basis =
          inputs === undefined || isOurs || !isOf(asked, pending)
            ? undefined
            : { print: (print ??= printOf(asked)), inputs };
        looks.add(inspection, subject, round, { ...look, ...(basis && { basis }) });
      }
    },
  };
}

/** Equal for answers in which every reader finds the same. */
const printOf = ({ answer, fault }: Asked): string => {
  const { url, finalUrl, hops, status, contentType, bytes, cut, via } = answer;
  return hash('sha1', JSON.stringify([url, finalUrl, hops, status, contentType, cut, via, fault, hash('sha1', bytes)]));
};

const noteOf = ({ url }: Subject, { finalUrl }: { readonly finalUrl: string }): string =>
  finalUrl === url ? '' : `→ ${finalUrl}`;

function observed(
  subject: Subject,
  answer: Pick<Asked['answer'], 'at' | 'via' | 'status' | 'finalUrl'>,
  evidence: string | undefined,
  control: boolean | undefined,
): Omit<KeptLook['observation'], 'outcome'> {
  const note = noteOf(subject, answer);
  return {
    at: chinaTime(answer.at),
    via: answer.via,
    url: subject.url,
    status: answer.status,
    ...(control === undefined ? {} : { control }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(note === '' ? {} : { note }),
  };
}

function lookOf(
  { inspection, subject }: Pending,
  source: InspectSource,
  { answer, evidence, open, fault }: Asked,
  read: Seen,
  control: boolean | undefined,
): { readonly look: KeptLook; readonly inputs?: Basis['inputs'] } {
  const about = observed(subject, answer, evidence, control);
  const unread = open ?? (fault !== '' && inspection.faults !== true ? 'site.unreachable' : undefined);
  if (unread !== undefined)
    return { look: { outcome: 'unread', reason: unread, observation: { ...about, outcome: fault || 'unread' } } };
  const watch = watched(source, read);
  try {
    const fact = inspection.read(watch.seen, subject, watch.source);
    const outcome = inspection.outcome(fact, subject);
    const inputs = watch.inputs();
    return {
      look: { outcome, fact, observation: { ...about, outcome: outcome || 'well' } },
      ...(inputs && { inputs }),
    };
  } catch (error) {
    // a reader that stumbles over a page costs the site nothing, and the other pages are read
    const observation = { ...about, outcome: 'unread', note: String(error).slice(0, 200) };
    return { look: { outcome: 'unread', reason: 'tool.crash', observation } };
  }
}
