import type { Observation } from '@gongkai/model';
import type { SiteFacts } from '../src/facts/facts.ts';
import type { ProbeKind } from '../src/facts/transport/probe-looks.ts';
import { columnFacts } from './column-facts.ts';

/** Looks of one probe, a minute apart, each with a good control. */
export const probeLooks = (...outcomes: readonly string[]): readonly Observation[] =>
  outcomes.map((outcome, at) => ({
    at: `2026-11-20T09:${String(at).padStart(2, '0')}:00+08:00`,
    via: 'http',
    outcome,
    url: 'http://h/',
    control: true,
  }));

/** Facts of a site whose probes saw these outcomes, one word a look: `{ https: 'refused refused' }`. */
export const probeFacts = (
  seen: Partial<Record<ProbeKind, string>>,
  site: Partial<SiteFacts['site']> = {},
): SiteFacts => {
  const facts = columnFacts();
  const probes = Object.fromEntries(
    Object.entries(seen).map(([kind, outcomes]) => [kind, probeLooks(...outcomes.split(' '))]),
  );
  return { ...facts, site: { ...facts.site, ...site }, ...(Object.keys(probes).length > 0 && { probes }) };
};
