import type { Observation } from '@gongkai/model';
import { cookieJar } from '../../capture/browser/cookies.ts';
import { chainKind } from '../../facts/links/read-urls.ts';
import { resolveAddress } from '../../facts/scan/address.ts';
import { decodePage } from '../../facts/scan/charset.ts';
import { scanPage } from '../../facts/scan/scan.ts';
import type { Capture } from '../../run/capture.ts';
import { chinaTime } from '../../run/observations.ts';
import { outcomeOf } from '../../run/outcome.ts';
import type { AskNames } from '../../run/transport.ts';
import { suspectOf } from '../crawl/suspects.ts';
import type { Drawer } from '../drawer.ts';
import type { Tools } from '../tools.ts';
import { homesOf } from './homes.ts';
import { isUnknownElsewhere } from './second-resolver.ts';
import { likeness, type SoftMark } from './soft.ts';

const ALIKE = 0.9;
/** Visible characters below which a page may be waiting for its script. */
const SHORT = 512;

/** A look, and the answer it was taken of. */
interface Look {
  readonly observation: Observation;
  readonly capture?: Capture;
}

/** A name that the system's resolver does not know is unknown only when a name server says so too. */
export async function seconded(look: Look, servers: readonly AskNames[]): Promise<Look> {
  const { hostname } = new URL(look.capture?.url ?? look.observation.url ?? '');
  if (await isUnknownElsewhere(hostname, servers)) return look;
  return { ...look, observation: { ...look.observation, outcome: 'open', note: 'net.dns-local' } };
}

/** Asks by GET over new connections and follows redirects to their end. */
export async function lookAgain(
  tools: Tools,
  first: string,
  round: number,
  soft: SoftMark | undefined,
  drawer: Drawer | undefined,
): Promise<Look> {
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
    const { texts, title, textChars } = scanPage(html);
    if (likeness(texts, soft.texts) < ALIKE) return said(capture, 'ok');
    if (drawer === undefined || textChars >= SHORT) return said(capture, 'soft-404', title);
    // a page of few words may be drawn by a script: it is not there when it says so in a browser too, or says nothing else
    const drawn = await drawer.draw(url, round);
    if (drawn === undefined) return said(capture, 'open', 'tool.timeout');
    const seen = scanPage(drawn.html);
    const isSame = likeness(seen.texts, soft.texts) >= ALIKE || suspectOf(url, seen, false) !== undefined;
    if (isSame) return said(capture, 'soft-404', seen.title);
    return drawn.lacks ? said(capture, 'open', 'needs.confirm') : said(capture, 'ok');
  }
}
