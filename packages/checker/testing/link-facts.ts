import type { Measure, Observation } from '@gongkai/model';
import type { Check } from '../src/checks/check.ts';
import type { PlaceFact, SiteFacts, TargetFact } from '../src/facts/facts.ts';
import { columnFacts } from './column-facts.ts';

/** A look at a link target. */
export const linkLook = (outcome: string, minute = 0): Observation => ({
  at: `2026-11-20T09:${String(minute).padStart(2, '0')}:00+08:00`,
  via: 'http',
  outcome,
  control: true,
});

export const onHome: PlaceFact = { page: 'http://h/', href: '/gone.html', text: '一件事', kind: 'a', home: true };
export const onInner: PlaceFact = { ...onHome, page: 'http://h/a.html', home: false };

/** An own page that is gone, seen twice, linked from the home page. */
export const brokenTarget = (given: Partial<TargetFact> = {}): TargetFact => ({
  url: 'http://h/gone.html',
  owner: 'own',
  state: 'broken',
  kind: 'gone',
  status: 404,
  observations: [linkLook('gone'), linkLook('gone', 5)],
  places: [onHome],
  ...given,
});

export const openTarget = (reason: NonNullable<TargetFact['reason']>, given: Partial<TargetFact> = {}): TargetFact =>
  brokenTarget({ state: 'open', kind: 'open', reason, status: 0, observations: [], ...given });

export const linkFacts = (targets: readonly TargetFact[], given: Partial<SiteFacts> = {}): SiteFacts =>
  columnFacts({ links: { checked: 10, targets }, ...given });

/** What a check of links measures with the parameters of a row. */
export function measureLinks(check: Check, facts: SiteFacts, given: Readonly<Record<string, unknown>>): Measure {
  const bound = check.bind(given);
  if (!bound.ok) throw new TypeError(bound.problems.map(({ code }) => code).join());
  return bound.value(facts);
}

/** A measure in one line: how many were looked at, what was found, what stays open. */
export function saidOf(measure: Measure): string {
  if (measure.state !== 'measured') return `${measure.state} ${measure.reason}`;
  const findings = measure.findings.map(({ kind, state, subject, places }) => `${kind} ${state} ${subject} ×${places}`);
  const open = (measure.open ?? []).map(({ reason, count }) => `open ${reason} ${count}`);
  return [measure.examined, ...findings, ...open].join('; ');
}
