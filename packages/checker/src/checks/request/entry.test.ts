import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteFacts } from '../../facts/facts.ts';
import { columnFact, columnLook } from '../../../testing/column-facts.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { requestEntry } from './entry.ts';
import { requestFacts, requestPage } from '../../../testing/request-looks.ts';
import { saidOf } from '../../../testing/said-of.ts';

const none = requestPage();
const form = { lacks: [], beyond: [], fields: 6 };
const absent = new Map([['foi.request', [{ ...columnLook('absent'), via: 'facts' }, columnLook('absent', 10)]]]);

type Row = readonly [name: string, facts: Partial<SiteFacts>, expected: string];
const cases: readonly Row[] = [
  [
    'nothing came of the home page',
    { crawl: { pagesRead: 0, pagesKnown: 1, chromeCoverage: 0, homeFault: 'site.unreachable' } },
    'unmeasured site.unreachable',
  ],
  ['a run of an older tool', {}, 'unmeasured tool.version'],
  ['a form on the page', requestFacts(['request', [requestPage({ form })]]), '1'],
  ['a form to download', requestFacts(['request', [requestPage({ sheet: 'http://h/sqb.doc' })]]), '1'],
  ['a link to the system of the city', requestFacts(['elsewhere', []]), '1'],
  [
    'a form on one of two pages',
    requestFacts(['request', [none, none]], ['request', [requestPage({ entrance: 'http://h/sq' })]]),
    '2',
  ],
  ['nothing on any page, twice', requestFacts(['request', [none, none]]), '1; fail request-entry-missing'],
  [
    'ways to write to the office and no form',
    requestFacts(['request', [requestPage({ channels: 2 }), requestPage({ channels: 2 })]]),
    '1; person request-not-online',
  ],
  [
    'nothing but a page behind which it may lie',
    requestFacts(['request', [requestPage({ doubt: 'organs' }), requestPage({ doubt: 'organs' })]]),
    '1; person request-entry-behind',
  ],
  [
    'nothing in the column, a form on the page of the guide',
    requestFacts(['request', [none, none]], ['guide', [requestPage({ form })]]),
    '1',
  ],
  ['nothing, seen once', requestFacts(['request', [none]]), 'unmeasured needs.confirm'],
  ['nothing before, a form in a later look', requestFacts(['request', [none, requestPage({ form })]]), '1'],
  ['a page that never answered', requestFacts(['request', [undefined, undefined]]), 'unmeasured site.unreachable'],
  ['a login before it', requestFacts(['request', [requestPage({ asksLogin: true }), none]]), 'unmeasured site.login'],
  ['no column, looked for twice', { ...requestFacts(), absent }, '1; fail request-entry-missing'],
  [
    'no column, and half a site read',
    { ...requestFacts(), absent, crawl: { pagesRead: 1, pagesKnown: 2, chromeCoverage: 0.5 } },
    'unmeasured tool.budget',
  ],
  ['no column that was recognised at all', { ...requestFacts(), columns: [] }, 'unmeasured no.population'],
  ['a column that is only not proved', { ...requestFacts(), columns: [columnFact()] }, 'unmeasured needs.confirm'],
];
for (const [name, facts, expected] of cases)
  test(`request.entry: ${name}`, () => assert.equal(saidOf(measureInspected(requestEntry, facts)), expected));
