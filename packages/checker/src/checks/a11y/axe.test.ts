import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Observation } from '@gongkai/model';
import type { SiteFacts } from '../../facts/facts.ts';
import type { AxeFact, RenderFacts } from '../../facts/render.ts';
import { a11yAxe } from './axe.ts';

const looks = (count: number): Observation[] =>
  Array.from({ length: count }, (_, n) => ({
    at: `2026-01-01T0${n}:00:00+08:00`,
    via: 'browser',
    outcome: 'violation',
    control: true,
  }));
const fact = (more: Partial<AxeFact> = {}): AxeFact => ({
  cluster: 't1',
  rule: 'image-alt',
  impact: 'critical',
  help: 'Images must have alternative text',
  tags: ['wcag2a', 'wcag111'],
  pages: ['http://site.test/1'],
  nodes: [],
  touches: 40,
  kind: 'violation',
  observations: looks(2),
  ...more,
});
const renders = (axe: AxeFact[], more: Partial<RenderFacts> = {}): RenderFacts => ({
  clusters: [{ id: 't1', kind: 'article', pages: 40, sampled: ['http://site.test/1', 'http://site.test/2'] }],
  axe,
  lost: [],
  browser: '',
  ...more,
});
const measure = (facts: RenderFacts | undefined, given: Record<string, unknown> = {}) => {
  const bound = a11yAxe.bind(given);
  assert.ok(bound.ok);
  return bound.value({ ...(facts && { renders: facts }) } as SiteFacts);
};
const findings = (facts: RenderFacts, given = {}) => {
  const { state, ...rest } = measure(facts, given);
  assert.equal(state, 'measured');
  return 'findings' in rest ? rest.findings : [];
};

it('one finding a template and rule, its places the pages it touches', () => {
  const [finding, ...others] = findings(renders([fact()]));
  assert.deepEqual([finding?.kind, finding?.state, finding?.places, others.length], ['image-alt', 'fail', 40, 0]);
  assert.match(finding?.detail.zh ?? '', /文章页模板，约影响 40\/40 页/);
});

const states: readonly [name: string, more: Partial<AxeFact>, state: string][] = [
  ['seen twice costs', {}, 'fail'],
  ['seen once costs nothing', { observations: looks(1) }, 'unmeasured'],
  ['what axe cannot decide waits for a person', { kind: 'incomplete' }, 'person'],
];
for (const [name, more, state] of states)
  it(name, () => assert.equal(findings(renders([fact(more)]))[0]?.state, state));

it('tags and impacts choose among the rules', () => {
  const all = renders([fact(), fact({ rule: 'x', tags: ['wcag22aa'], impact: 'minor' })]);
  assert.deepEqual(
    findings(all, { tags: ['wcag22aa'] }).map(({ kind }) => kind),
    ['x'],
  );
  assert.deepEqual(
    findings(all, { impacts: ['critical'] }).map(({ kind }) => kind),
    ['image-alt'],
  );
});

it('without a browser, and with every page lost, nothing is measured', () => {
  assert.deepEqual(measure(undefined), { state: 'unmeasured', reason: 'tool.no-browser' });
  const lost = ['1', '2'].map((page) => ({ page, reason: 'tool.crash' as const, detail: 'x' }));
  assert.deepEqual(measure(renders([], { lost })), { state: 'unmeasured', reason: 'tool.crash', detail: '1: x' });
});
