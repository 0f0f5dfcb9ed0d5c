import assert from 'node:assert/strict';
import type { Measure } from '@gongkai/model';
import type { Check } from '../src/checks/check.ts';
import type { SiteFacts } from '../src/facts/facts.ts';
import type { Trial, TrialFacts, ViewFault } from '../src/facts/views.ts';

const page = 'http://site.test/1';
const look = { at: '2026-01-01T00:00:00+08:00', via: 'browser', outcome: 'x', control: true } as const;

/** A fault on all 40 pages of a template of articles, seen twice. */
export const viewFault = (kind: string, more: Partial<ViewFault> = {}): ViewFault => ({
  kind,
  state: 'fail',
  template: { key: page, kind: 'article', pages: 40 },
  page,
  shows: '<p>',
  count: 1,
  touches: 40,
  sizes: [],
  observations: [look, look],
  ...more,
});

/** One trial on 40 pages of which one was looked at. */
export const trialOn = (faults: readonly ViewFault[], more: Partial<TrialFacts> = {}): TrialFacts => ({
  examined: 40,
  faults,
  notes: [],
  lost: [],
  ...more,
});

/** What a check says: `fail blank 40` for each finding, or the state and reason. */
export function saysOf(
  check: Check,
  trial: Trial,
  facts: TrialFacts | undefined,
  given: Record<string, unknown> = {},
): string {
  const bound = check.bind(given);
  assert.ok(bound.ok);
  const views = new Map(facts ? [[trial, facts]] : []);
  const measure: Measure = bound.value({ views } as unknown as SiteFacts);
  if (measure.state !== 'measured') return `${measure.state} ${measure.reason}`;
  for (const { detail } of measure.findings)
    for (const text of [detail.zh, detail.en]) assert.doesNotMatch(text, /\{\w+\}|undefined/);
  return measure.findings.map(({ state, kind, places }) => `${state} ${kind} ${places}`).join(', ') || 'pass';
}

export const lostPage = { examined: 0, lost: [{ page, reason: 'tool.timeout' as const, detail: 'late' }] };
