import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told } from '../../../testing/content-looks.ts';
import { platformFact, platformless, platformSite } from '../../../testing/platform-site.ts';
import { platformAnnual } from './annual.ts';

const { annual: _, ...others } = platformFact().blocks;
const other = { blocks: { ...others, annual: { text: '别的名称', isExact: false } } };
const half = { crawl: { pagesRead: 10, pagesKnown: 20, chromeCoverage: 0.5 } };

const cases: readonly (readonly [name: string, got: () => string, expected: string])[] = [
  ['there under its common name', () => told(platformAnnual, platformSite()), '1'],
  ['not there', () => told(platformAnnual, platformSite({ blocks: others })), '1; platform-annual-missing fail'],
  [
    'under another name: for a person',
    () => told(platformAnnual, platformSite(other)),
    '1; platform-annual-misnamed person',
  ],
  ['seen once', () => told(platformAnnual, platformSite({ blocks: others }, 1)), 'unmeasured needs.confirm'],
  ['half a site', () => told(platformAnnual, platformSite({ blocks: others }), half), 'unmeasured tool.budget'],
  ['no such column', () => told(platformAnnual, platformless()), 'unmeasured no.population'],
];
for (const [name, got, expected] of cases) test(`platform.annual: ${name}`, () => assert.equal(got(), expected));
