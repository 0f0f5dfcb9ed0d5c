import { usualCaps } from '../../capture/net.ts';
import type { Inspection, InspectSource, Subject } from '../../facts/inspect/inspection.ts';
import { storedLooks, type KeptLook, type StoredLooks } from '../../facts/inspect/stored-looks.ts';
import { openAddresses, type Addresses } from '../../run/addresses.ts';
import { addressOf, ownHosts } from '../../run/home.ts';
import { chinaTime } from '../../run/observations.ts';
import type { Plan } from '../../run/plan.ts';
import { factRows } from '../../run/store/fact-rows.ts';
import type { Store } from '../../run/store/open.ts';
import { columnsOf } from '../columns.ts';
import { keptAnswer } from '../kept-answer.ts';
import type { Asked } from './ask.ts';
import { fileIn } from './file-in.ts';
import { keptLooks } from './kept.ts';
import { readings } from './readings.ts';
import { fileReaders } from './read-files.ts';
import { choose, sourceOf, wantedBy } from './wanted.ts';

/** Looks of the crawl's pass and of three rounds. */
const ROUNDS = 4;

interface Old {
  readonly version: number;
  readonly looks: ReadonlyMap<string, KeptLook>;
}

/**
 * The looks of a run read again out of its evidence. Subjects stay as they were chosen, unless their inspection has another
 * version; then they are chosen anew, and what the run did not keep of them is open: the tool of the run was older.
 *
 * @returns how many looks were read again, and how many stay as they were read then
 */
export async function lookAgain(
  dir: string,
  store: Store,
  plan: Plan,
  { all, needs }: { readonly all: readonly Inspection<unknown>[]; readonly needs: readonly string[] },
): Promise<{ readonly read: number; readonly kept: number }> {
  const facts = factRows(store);
  const looks = storedLooks(facts);
  const homeUrl = addressOf(plan.site);
  const addresses: Addresses = openAddresses(store, new Set(ownHosts(plan.site)), new URL(homeUrl).origin);
  const met = keptLooks({
    store,
    dir,
    addresses,
    warc: { flush: () => undefined },
  });
  const columns = columnsOf({ store, plan, homeUrl });
  let known: InspectSource | undefined;
  const source = (): InspectSource => (known ??= sourceOf({ plan, store }, columns, looks));
  const { read } = readings(looks, source, undefined);
  using files = fileReaders();
  let [again, kept] = [0, 0];
  for (const inspection of wantedBy(needs, all)) {
    const { id, version } = inspection;
    const old: Old = {
      version: Number((facts.get('inspect-subjects', id) as { readonly version?: number } | undefined)?.version ?? -1),
      looks: facts.keyed(`inspect:${id}`) as ReadonlyMap<string, KeptLook>, // written by storedLooks
    };
    known = undefined; // what the inspections before it read is known to it
    if (old.version !== version) {
      store.write(() => store.db.prepare('DELETE FROM fact WHERE kind = ?').run(`inspect:${id}`));
      choose(inspection, source(), looks);
    }
    for (const subject of looks.chosen(inspection) ?? [])
      for (let round = 0; round < ROUNDS; round += 1) {
        const look = old.looks.get(`${round} ${subject.key}`);
        if (look === undefined && round > 0) break;
        const first = look === undefined ? met(subject.url) : undefined;
        const asked =
          look === undefined
            ? first?.open()
            : askedIn(dir, subject, look, met(subject.url), usualCaps[inspection.cap ?? 'page']);
        if (asked !== undefined) {
          const pending = { inspection, subject };
          const control = look?.observation.control;
          read([pending], { asked, round, control }, await fileIn([inspection], asked, files));
          again += 1;
        } else if (look !== undefined && (old.version === version || look.reason !== undefined)) {
          looks.add(inspection, subject, round, look);
          kept += 1;
        } else {
          addOpen(looks, inspection, subject, round);
          break;
        }
      }
  }
  store.commit();
  return { read: again, kept };
}

/** The answer that a look was of; undefined where it was none, or drawn by a browser, or come to by a way that was not kept. */
function askedIn(
  dir: string,
  { url }: Subject,
  { observation, reason }: KeptLook,
  met: ReturnType<ReturnType<typeof keptLooks>>,
  cap: number,
): Asked | undefined {
  const { evidence, status, via, note = '', at } = observation;
  if (reason !== undefined && reason !== 'tool.crash') return undefined;
  if (evidence === undefined || status !== 200 || via !== 'http') return undefined;
  if (met?.evidence === evidence) return met.open();
  if (note !== '') return undefined;
  const found = keptAnswer(dir, evidence, cap);
  if (found === undefined) return undefined;
  const { headers, body } = found;
  const contentType = headers['content-type'] ?? '';
  const sent = { url, finalUrl: url, hops: [], status, contentType, headers, bytes: body, cut: false, via };
  return { answer: { ...sent, at: Date.parse(at) }, evidence, fault: '' };
}

/** Nothing that was kept tells what such a look would have seen. */
function addOpen(looks: StoredLooks, inspection: Inspection<unknown>, subject: Subject, round: number): void {
  const observation = { at: chinaTime(Date.now()), via: 'facts', outcome: 'unread', url: subject.url };
  looks.add(inspection, subject, round, { outcome: 'unread', reason: 'tool.version', observation });
}
