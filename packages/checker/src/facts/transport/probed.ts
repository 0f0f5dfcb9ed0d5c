import {
  measured,
  say,
  unmeasured,
  type Finding,
  type FindingState,
  type Measure,
  type Observation,
  type Words,
} from '@gongkai/model';
import type { SiteFacts } from '../facts.ts';
import { probeVerdict, type ProbeKind, type ProbeVerdict } from './probe-looks.ts';

/** What the looks of one probe come to; a run that did not probe has nothing to say. */
export const probed = ({ probes }: Pick<SiteFacts, 'probes'>, kind: ProbeKind): ProbeVerdict =>
  probeVerdict(probes?.[kind]);

export interface ProbeFault {
  /** Finding's kind. */
  readonly kind: string;
  readonly words: Words;
  /** `fail` unless it only informs, or a person must judge. */
  readonly state?: FindingState;
}

/** The one finding of a probe: what was seen at the site's own address, with the looks that agree. */
export function probeFinding(
  site: SiteFacts['site'],
  { kind, words, state = 'fail' }: ProbeFault,
  agreeing: readonly Observation[],
): Finding {
  const last = agreeing.at(-1);
  const values = { host: new URL(site.url).hostname, url: last?.url ?? site.url, note: last?.note ?? '' };
  return {
    kind,
    state,
    subject: site.url,
    page: site.url,
    places: 1,
    detail: { zh: say(words, 'zh', values), en: say(words, 'en', values) },
    observations: agreeing,
  };
}

/** The measure of one probe: met, not met with its looks, or why it cannot be said. */
export function probeMeasure(
  facts: Pick<SiteFacts, 'site' | 'probes'>,
  kind: ProbeKind,
  faultOf: (outcome: string) => ProbeFault,
): Measure {
  const verdict = probed(facts, kind);
  switch (verdict.is) {
    case 'ok':
      return measured(1, []);
    case 'failed':
      return measured(1, [probeFinding(facts.site, faultOf(verdict.outcome), verdict.agreeing)]);
    case 'open':
      return unmeasured(verdict.reason);
    case 'again':
      return unmeasured('needs.confirm');
  }
}
