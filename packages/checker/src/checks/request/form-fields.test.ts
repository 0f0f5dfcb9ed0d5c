import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteFacts } from '../../facts/facts.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { requestFacts, requestPage } from '../../../testing/request-looks.ts';
import { requestFormFields } from './form-fields.ts';
import { saidOf } from '../../../testing/said-of.ts';

const form = (given: object = {}): ReturnType<typeof requestPage> =>
  requestPage({ form: { lacks: [], beyond: [], fields: 8, ...given } });
const lacks = form({ lacks: ['identity'] });
const asks = form({ beyond: [{ label: '工作单位', required: true }] });
const offers = form({ beyond: [{ label: '工作单位', required: false }] });

type Row = readonly [name: string, facts: Partial<SiteFacts>, expected: string];
const cases: readonly Row[] = [
  [
    'nothing came of the home page',
    { crawl: { pagesRead: 0, pagesKnown: 1, chromeCoverage: 0, homeFault: 'site.unreachable' } },
    'unmeasured site.unreachable',
  ],
  ['a run of an older tool', {}, 'unmeasured tool.version'],
  ['the fields of the law', requestFacts(['request', [form()]]), '1'],
  ['no proof of identity, twice', requestFacts(['request', [lacks, lacks]]), '1; fail form-lacks-identity'],
  ['an employer one must name, twice', requestFacts(['request', [asks, asks]]), '1; fail form-asks-beyond'],
  ['an employer one may name', requestFacts(['request', [offers]]), '1'],
  ['a lack seen once', requestFacts(['request', [lacks]]), '1; open needs.confirm 1'],
  ['a lack that was mended', requestFacts(['request', [lacks, form()]]), '1'],
  [
    'a form that is a file',
    requestFacts(['request', [requestPage({ sheet: 'http://h/a.doc' })]]),
    'unmeasured unsupported.format',
  ],
  ['a form behind a login', requestFacts(['request', [requestPage({ asksLogin: true })]]), 'unmeasured site.login'],
  ['a form on another site', requestFacts(['elsewhere', []]), 'unmeasured site.elsewhere'],
  ['no form', requestFacts(['request', [requestPage()]]), 'unmeasured no.population'],
];
for (const [name, facts, expected] of cases)
  test(`request.form-fields: ${name}`, () =>
    assert.equal(saidOf(measureInspected(requestFormFields, facts)), expected));
