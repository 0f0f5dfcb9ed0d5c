import type { Observation } from '@gongkai/model';
import { addressState } from '../../run/addresses.ts';
import type { Capture } from '../../run/capture.ts';
import { cookieJar } from '../../capture/browser/cookies.ts';
import { nameServers } from '../../capture/names.ts';
import { chinaTime } from '../../run/observations.ts';
import type { AskNames } from '../../run/transport.ts';
import { outcomeOf } from '../../run/outcome.ts';
import { factRows } from '../../run/store/fact-rows.ts';
import { placesOf } from '../../facts/links/places.ts';
import { chainEnd, chainKind, readUrls } from '../../facts/links/read-urls.ts';
import { verdictOf } from '../../facts/links/verdict.ts';
import { resolveAddress } from '../../facts/scan/address.ts';
import { decodePage } from '../../facts/scan/charset.ts';
import { scanPage } from '../../facts/scan/scan.ts';
import type { Control } from '../control.ts';
import { drain } from '../crawl/drain.ts';
import { handlerOf } from '../crawl/fetch.ts';
import { takeIn } from '../crawl/intake.ts';
import { keeper, type Tools } from '../tools.ts';
import { homesOf } from './homes.ts';
import { isUnknownElsewhere } from './second-resolver.ts';
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

/** One more look at every target whose looks do not decide yet. Gives how many are still open afterwards. */
export async function confirmLinks(
  tools: Tools,
  round: number,
  control: Control,
  servers: () => readonly AskNames[] = nameServers,
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
    const look = await lookAgain(tools, url, round, soft);
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
  const { singles, groups } = grouped(again, softOf);
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

/** Missing pages that all show the same are confirmed by one of them and by a made-up neighbour: it is one fault of the server, not many. */
function grouped(
  urls: readonly string[],
  softOf: (url: string) => SoftMark | undefined,
): { readonly singles: readonly string[]; readonly groups: readonly SoftGroup[] } {
  const singles: string[] = [];
  const byGroup = new Map<string, SoftMark[]>();
  for (const url of urls) {
    const soft = softOf(url);
    if (soft === undefined || soft.sibling === '') singles.push(url);
    else byGroup.set(soft.group, [...(byGroup.get(soft.group) ?? []), soft]);
  }
  const groups = [...byGroup.values()].map((marks) => ({
    sample: marks.slice(0, SAMPLE).map(({ url }) => url),
    rest: marks.slice(SAMPLE),
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

interface Look {
  readonly observation: Observation;
  readonly capture?: Capture;
}

/** A name that the system's resolver does not know is unknown only when a name server says so too. */
async function seconded(look: Look, servers: readonly AskNames[]): Promise<Look> {
  const { hostname } = new URL(look.capture?.url ?? look.observation.url ?? '');
  if (await isUnknownElsewhere(hostname, servers)) return look;
  return { ...look, observation: { ...look.observation, outcome: 'open', note: 'net.dns-local' } };
}

/** Asks by GET over new connections and follows redirects to their end. */
async function lookAgain(tools: Tools, first: string, round: number, soft: SoftMark | undefined): Promise<Look> {
  const { net, addresses } = tools;
  const homes = homesOf(tools);
  const passed = new Set<string>();
  const cookies = cookieJar(); // a door that first wants its cookie back is no circle
  let url = first;
  const said = (capture: Capture, outcome: string, note?: string): Look => ({
    capture,
    observation: {
      at: chinaTime(capture.at),
      via: 'http',
      outcome,
      url: first,
      status: capture.status,
      ...(note === undefined ? {} : { note }),
      ...(url === first ? {} : { note: `→ ${url}` }),
    },
  });
  for (;;) {
    const id = addresses.find(url);
    const isOwn = id !== undefined && addresses.isOwn(id);
    const cookie = cookies.for(url);
    const cap = isOwn ? 'page' : 'probe';
    const capture = await net.fetch({ url, round, cap, ...(cookie !== '' && { headers: { cookie } }) });
    cookies.keep(url, capture.headers['set-cookie']);
    const outcome = outcomeOf(capture);
    if (outcome.is === 'redirect') {
      passed.add(`${url} ${cookie}`);
      const next = resolveAddress(outcome.location, url, 'utf-8');
      if (next === undefined) return said(capture, 'redirect-broken', outcome.location.slice(0, 200));
      if (soft?.toHome && homes.has(next)) return said(capture, 'soft-404', `→ ${next}`);
      if (passed.has(`${next} ${cookies.for(next)}`) || passed.size > 10)
        return said(capture, 'redirect-loop', `→ ${next}`);
      url = next;
      continue;
    }
    if (outcome.is === 'failed') return said(capture, chainKind(outcome.kind, passed.size), capture.errorText);
    if (outcome.is === 'open') return said(capture, 'open', outcome.reason);
    if (soft === undefined) return said(capture, 'ok');
    const { html } = decodePage(capture.body, capture.headers['content-type'] ?? '');
    const { texts, title } = scanPage(html);
    return likeness(texts, soft.texts) >= 0.9 ? said(capture, 'soft-404', title) : said(capture, 'ok');
  }
}
