import { measured, unmeasured, type Finding, type Measure, type Reason, type Words } from '@gongkai/model';
import type { CrawlFacts } from '../crawl.ts';
import type { LinkFacts, PlaceFact, TargetFact } from '../facts.ts';
import { kindWords, mendWords } from './kind-words.ts';

/** Whether a removed page on somebody else's host is charged: a dead link is the linking site's to mend, an outage is not. */
export const externals = ['none', 'gone'] as const;

interface Options {
  /** Links of the home page, or those of all other pages. */
  readonly home: boolean;
  readonly external: 'none' | 'gone' | undefined;
}

/** Confirmed broken targets as findings, open ones as counts. A target that stands on both is charged for each where it stands. */
export function brokenTargets(
  { checked, targets }: LinkFacts,
  { homeFault }: CrawlFacts,
  { home, external = 'none' }: Options,
): Measure {
  if (homeFault !== undefined) return unmeasured(homeFault);
  const findings: Finding[] = [];
  const open = new Map<Reason, number>();
  for (const target of targets) {
    const places = target.places.filter((place) => place.home === home);
    const first = places[0];
    if (first === undefined) continue;
    if (target.state === 'open') {
      const reason = target.reason ?? 'needs.confirm';
      open.set(reason, (open.get(reason) ?? 0) + 1);
    } else if (isTheSites(target) || (external === 'gone' && target.kind === 'gone'))
      findings.push(finding(target, places, first));
  }
  if (checked === 0) return unmeasured('net.local');
  return measured(checked, findings, { open: [...open].map(([reason, count]) => ({ reason, count })) });
}

/** An address of a private network is the linking page's own mistake, whoever's host it names. */
const isTheSites = ({ owner, kind }: TargetFact): boolean =>
  owner === 'own' || kind === 'private-address' || kind === 'bad-address';

const finding = (
  { url, kind, status, observations }: TargetFact,
  places: readonly PlaceFact[],
  first: PlaceFact,
): Finding => {
  const named: Words = kindWords[kind] ?? { zh: kind, en: kind };
  const mend = mendWords(kind);
  const text = first.text === '' ? first.href : first.text;
  const code = status > 0 ? ` (HTTP ${status})` : '';
  return {
    kind,
    state: observations.length >= 2 ? 'fail' : 'unmeasured',
    subject: url,
    page: first.page,
    places: places.length,
    observations,
    detail: {
      zh: `链接“${text}”指向 ${url}，${named.zh}${code}；出现在 ${places.length} 处。${mend.zh}`,
      en: `The link "${text}" leads to ${url}: ${named.en}${code}; it stands in ${places.length} place(s). ${mend.en}`,
    },
  };
};
