import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told } from '../../../testing/content-looks.ts';
import { platformFact, platformless, platformSite } from '../../../testing/platform-site.ts';
import { platformGuide } from './guide.ts';

const { guide: _, ...others } = platformFact().blocks;
const other = { blocks: { ...others, guide: { text: '别的名称', isExact: false } } };
const half = { crawl: { pagesRead: 10, pagesKnown: 20, chromeCoverage: 0.5 } };

const cases: readonly (readonly [name: string, got: () => string, expected: string])[] = [
  ['there under its common name', () => told(platformGuide, platformSite()), '1'],
  ['not there', () => told(platformGuide, platformSite({ blocks: others })), '1; platform-guide-missing fail'],
  [
    'under another name: for a person',
    () => told(platformGuide, platformSite(other)),
    '1; platform-guide-misnamed person',
  ],
  ['seen once', () => told(platformGuide, platformSite({ blocks: others }, 1)), 'unmeasured needs.confirm'],
  ['half a site', () => told(platformGuide, platformSite({ blocks: others }), half), 'unmeasured tool.budget'],
  ['no such column', () => told(platformGuide, platformless()), 'unmeasured no.population'],
];
for (const [name, got, expected] of cases) test(`platform.guide: ${name}`, () => assert.equal(got(), expected));
