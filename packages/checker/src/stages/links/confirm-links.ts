import type { Observation } from '@gongkai/model';
import { addressState } from '../../run/addresses.ts';
import { nameServers } from '../../capture/names.ts';
import { chinaTime } from '../../run/observations.ts';
import type { AskNames } from '../../run/transport.ts';
import { factRows } from '../../run/store/fact-rows.ts';
import { placesOf } from '../../facts/links/places.ts';
import { chainEnd, readUrls } from '../../facts/links/read-urls.ts';
import { verdictOf } from '../../facts/links/verdict.ts';
import type { Control } from '../control.ts';
import { drain } from '../crawl/drain.ts';
import type { Drawer } from '../drawer.ts';
import { handlerOf } from '../crawl/fetch.ts';
import { takeIn } from '../crawl/intake.ts';
import { keeper, type Tools } from '../tools.ts';
import { lookAgain, seconded } from './look-again.ts';
import { likeness, oneLook, type SoftMark } from './soft.ts';
import { mayAskHost } from './verify.ts';

/** Writes the crawl's own look at every link target that failed, so that it is the first of its looks. */
export function noteFirstLooks({ store, observations, homeUrl }: Tools): void {
  store.commit();
  const urls = readUrls(store.db);
  const failing = new Map<number, ReturnType<typeof chainEnd>>();
  for (const row of urls.values()) {
    const end = chainEnd(urls, row);
    if (end.is === 'failed') failing.set(row.id, end);
  }
  const places = placesOf(store.db, urls, new Set(failing.keys()), homeUrl);
  const fetched = store.db.prepare(
    'SELECT at, status, error, evidence FROM fetch WHERE url = ? AND n = 1 ORDER BY id DESC LIMIT 1',
  );
  for (const [id, end] of failing) {
    const row = urls.get(id);
    if (!row || !places.has(id) || observations.of(`link:${row.url}`).length > 0) continue;
    const last = fetched.get(end.end.id) ?? fetched.get(id);
    observations.add(`link:${row.url}`, {
      at: chinaTime(Number(last?.at ?? 0)),
      via: 'http',
      outcome: end.kind,
      url: row.url,
      status: Number(last?.status ?? 0),
      control: true, // the crawl read other pages of the same minute
      ...(end.end.id === id ? {} : { note: `→ ${end.end.url}` }),
      ...(last?.evidence == null ? {} : { evidence: String(last.evidence) }),
    });
  }
  store.commit();
}

/** What a look may need besides the net. */
interface Aids {
  readonly servers?: () => readonly AskNames[];
  readonly drawer?: Drawer | undefined;
}

/** One more look at every target whose looks do not decide yet. Gives how many are still open afterwards. */
export async function confirmLinks(
  tools: Tools,
  round: number,
  control: Control,
  { servers = nameServers, drawer }: Aids = {},
): Promise<number> {
  const { store, observations, addresses, signal, tell, counted, plan } = tools;
  store.commit();
  const subjects = store.db
    .prepare("SELECT DISTINCT subject FROM observation WHERE subject LIKE 'link:%' ORDER BY subject")
    .all()
    .map(({ subject }) => String(subject).slice(5));
  const again = subjects.filter((url) => verdictOf(observations.of(`link:${url}`)).is === 'again');
  const softs = factRows(store);
  const handler = handlerOf(tools, () => {});
  const keep = keeper(tools);
  const softOf = (url: string): SoftMark | undefined => softs.get('soft', url) as SoftMark | undefined;
  let done = 0;
  const lookOne = async (url: string): Promise<void> => {
    if (!mayAskHost(plan, url)) return;
    const soft = softOf(url);
    const id = addresses.find(url);
    const look = await lookAgain(tools, url, round, soft, drawer);
    const { observation, capture } = look.capture?.error === 'dns' ? await seconded(look, servers()) : look;
    if (signal.aborted) return;
    const controlled = await control(url);
    observations.add(`link:${url}`, { ...observation, control: controlled });
    if (id !== undefined && capture) {
      keep(id, capture, round + 1, observation.outcome !== 'ok');
      // an own page that is back after all is read like any other
      if (
        observation.outcome === 'ok' &&
        addresses.isOwn(id) &&
        addresses.state(id) === addressState.failed &&
        capture.url === url
      ) {
        handler.startLevel(addresses.level(id));
        takeIn(handler, id, capture, round + 1);
      }
    }
    done += 1;
    tell({
      event: 'progress',
      stage: 'confirm',
      done,
      of: again.length,
      pages: counted.pages,
      requests: counted.requests,
      url,
    });
  };
  const { singles, groups } = grouped(again, softOf, drawer ? DRAWN_SAMPLE : SAMPLE);
  await drain(singles, 8, signal, lookOne);
  for (const group of groups) {
    if (signal.aborted) break;
    const observation = await lookAtGroup(tools, group, round, control);
    if (observation === undefined)
      await drain(
        group.rest.map(({ url }) => url),
        4,
        signal,
        lookOne,
      );
    else for (const { url } of group.rest) observations.add(`link:${url}`, observation);
  }
  store.commit();
  return again.filter((url) => verdictOf(observations.of(`link:${url}`)).is === 'again').length;
}

interface SoftGroup {
  /** Looked at one by one. */
  readonly sample: readonly string[];
  readonly rest: readonly SoftMark[];
}

const SAMPLE = 1;
/** Where pages are drawn too: one of them may be there in a browser, and then each is looked at. */
const DRAWN_SAMPLE = 3;

/** Missing pages that all show the same are confirmed by one of them and by a made-up neighbour: it is one fault of the server, not many. */
function grouped(
  urls: readonly string[],
  softOf: (url: string) => SoftMark | undefined,
  most: number,
): { readonly singles: readonly string[]; readonly groups: readonly SoftGroup[] } {
  const singles: string[] = [];
  const byGroup = new Map<string, SoftMark[]>();
  for (const url of urls) {
    const soft = softOf(url);
    if (soft === undefined || soft.sibling === '') singles.push(url);
    else byGroup.set(soft.group, [...(byGroup.get(soft.group) ?? []), soft]);
  }
  const groups = [...byGroup.values()].map((marks) => ({
    sample: marks.slice(0, most).map(({ url }) => url),
    rest: marks.slice(most),
  }));
  return {
    singles: [...singles, ...groups.flatMap(({ sample }) => sample)],
    groups: groups.filter(({ rest }) => rest.length > 0),
  };
}

/** The look that stands for the rest of a group; undefined when they must be looked at one by one. */
async function lookAtGroup(
  tools: Tools,
  { sample, rest }: SoftGroup,
  round: number,
  control: Control,
): Promise<Observation | undefined> {
  const agree = sample.every((url) => tools.observations.of(`link:${url}`).at(-1)?.outcome === 'soft-404');
  const [first] = rest;
  if (!agree || first === undefined) return undefined;
  const at = Date.now();
  const now = await oneLook(tools, first.sibling, round);
  if (!(first.toHome && now.toHome) && likeness(now.texts, first.texts) < 0.9) return undefined;
  return {
    at: chinaTime(at),
    via: 'http',
    outcome: 'soft-404',
    url: first.sibling,
    status: 200,
    control: await control(first.sibling),
    note: `= ${first.sibling}; ${sample.join(' ')}`,
  };
}
