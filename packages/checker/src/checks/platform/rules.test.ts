import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told } from '../../../testing/content-looks.ts';
import { platformFact, platformless, platformSite } from '../../../testing/platform-site.ts';
import { platformRules } from './rules.ts';

const { rules: _, ...others } = platformFact().blocks;
const other = { blocks: { ...others, rules: { text: '别的名称', isExact: false } } };
const half = { crawl: { pagesRead: 10, pagesKnown: 20, chromeCoverage: 0.5 } };

const cases: readonly (readonly [name: string, got: () => string, expected: string])[] = [
  ['there under its common name', () => told(platformRules, platformSite()), '1'],
  ['not there', () => told(platformRules, platformSite({ blocks: others })), '1; platform-rules-missing fail'],
  [
    'under another name: for a person',
    () => told(platformRules, platformSite(other)),
    '1; platform-rules-misnamed person',
  ],
  ['seen once', () => told(platformRules, platformSite({ blocks: others }, 1)), 'unmeasured needs.confirm'],
  ['half a site', () => told(platformRules, platformSite({ blocks: others }), half), 'unmeasured tool.budget'],
  ['no such column', () => told(platformRules, platformless()), 'unmeasured no.population'],
];
for (const [name, got, expected] of cases) test(`platform.rules: ${name}`, () => assert.equal(got(), expected));
