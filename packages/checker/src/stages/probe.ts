import type { Net } from '../run/capture.ts';
import { chinaTime } from '../run/observations.ts';
import { pageBehind } from '../facts/links/read-urls.ts';
import { openFor, probeKinds, probeVerdict, type ProbeKind } from '../facts/transport/probe-looks.ts';
import { probes, type ProbeSubject } from './probe/probes.ts';
import type { ProbeWorld } from './probe/world.ts';
import type { Tools } from './tools.ts';

type ProbeTools = Pick<Tools, 'store' | 'observations' | 'homeUrl' | 'signal'> & { readonly net: Net };

export const probeSubject = (kind: ProbeKind): string => `probe:${kind}`;

/** The first look of every probe that was not made yet. A private host is not judged by what the public net sees. */
export async function firstProbes(tools: ProbeTools, world: ProbeWorld): Promise<void> {
  const { store, observations } = tools;
  store.commit();
  const subject = subjectOf(tools);
  const { hostname } = new URL(subject.homeUrl);
  const isPrivate = await world.isPrivate(hostname);
  if (tools.signal.aborted) return; // our own closing down is no answer
  for (const kind of probeKinds) {
    if (observations.of(probeSubject(kind)).length > 0) continue;
    if (isPrivate) {
      const look = { at: chinaTime(Date.now()), via: 'http', outcome: openFor('net.vantage'), note: hostname };
      observations.add(probeSubject(kind), look);
    } else await look(tools, world, { kind, subject, round: 0, control: () => Promise.resolve(true) });
  }
  store.commit();
}

/** One more look of every probe whose looks do not decide yet. Gives how many are still open afterwards. */
export async function probeAgain(
  tools: ProbeTools,
  world: ProbeWorld,
  round: number,
  control: (url: string) => Promise<boolean>,
): Promise<number> {
  const { store, observations } = tools;
  const isOpen = (kind: ProbeKind): boolean => probeVerdict(observations.of(probeSubject(kind))).is === 'again';
  const subject = subjectOf(tools);
  for (const kind of probeKinds.filter(isOpen)) await look(tools, world, { kind, subject, round, control });
  store.commit();
  return probeKinds.filter(isOpen).length;
}

interface Look {
  readonly kind: ProbeKind;
  readonly subject: ProbeSubject;
  readonly round: number;
  readonly control: (url: string) => Promise<boolean>;
}

async function look({ net, observations, signal }: ProbeTools, world: ProbeWorld, look: Look): Promise<void> {
  if (signal.aborted) return;
  const { kind, subject, round, control } = look;
  const at = Date.now();
  const seen = await probes[kind]({ world, net, subject, round });
  const isWell = await control(subject.homeUrl);
  if (signal.aborted) return; // our own closing down is no answer
  observations.add(probeSubject(kind), {
    at: chinaTime(at),
    via: kind === 'ipv6-record' ? 'dns' : kind === 'https' ? 'tls' : 'http',
    control: isWell,
    ...seen,
  });
}

function subjectOf({ store: { db }, homeUrl }: ProbeTools): ProbeSubject {
  const home = pageBehind(db, homeUrl);
  const row = db.prepare('SELECT p.title FROM page p JOIN url u ON u.id = p.url WHERE u.canon = ?').get(home);
  return { homeUrl: home, title: String(row?.title ?? '') };
}
