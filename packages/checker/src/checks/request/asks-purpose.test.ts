import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteFacts } from '../../facts/facts.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { requestAsksPurpose } from './asks-purpose.ts';
import { requestFacts, requestPage } from '../../../testing/request-looks.ts';
import { saidOf } from '../../../testing/said-of.ts';

const form = (purpose?: { readonly label: string; readonly required: boolean }): ReturnType<typeof requestPage> =>
  requestPage({ form: { lacks: [], beyond: [], fields: 8, ...(purpose && { purpose }) } });
const must = form({ label: '所需信息的用途', required: true });
const may = form({ label: '所需信息的用途', required: false });

type Row = readonly [name: string, facts: Partial<SiteFacts>, expected: string];
const cases: readonly Row[] = [
  [
    'nothing came of the home page',
    { crawl: { pagesRead: 0, pagesKnown: 1, chromeCoverage: 0, homeFault: 'site.unreachable' } },
    'unmeasured site.unreachable',
  ],
  ['a run of an older tool', {}, 'unmeasured tool.version'],
  ['no such field', requestFacts(['request', [form()]]), '1'],
  ['one that must be filled in, twice', requestFacts(['request', [must, must]]), '1; fail purpose-required'],
  ['one that may be left out, twice', requestFacts(['request', [may, may]]), '1; person purpose-optional'],
  ['one that must be filled in, seen once', requestFacts(['request', [must]]), '1; open needs.confirm 1'],
  ['no form', requestFacts(['request', [requestPage()]]), 'unmeasured no.population'],
];
for (const [name, facts, expected] of cases)
  test(`request.asks-purpose: ${name}`, () =>
    assert.equal(saidOf(measureInspected(requestAsksPurpose, facts)), expected));
