import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told } from '../../../testing/content-looks.ts';
import { platformFact, platformless, platformSite } from '../../../testing/platform-site.ts';
import { platformContent } from './content.ts';

const { content: _, ...others } = platformFact().blocks;
const other = { blocks: { ...others, content: { text: '别的名称', isExact: false } } };
const half = { crawl: { pagesRead: 10, pagesKnown: 20, chromeCoverage: 0.5 } };

const cases: readonly (readonly [name: string, got: () => string, expected: string])[] = [
  ['there under its common name', () => told(platformContent, platformSite()), '1'],
  ['not there', () => told(platformContent, platformSite({ blocks: others })), '1; platform-content-missing fail'],
  [
    'under another name: for a person',
    () => told(platformContent, platformSite(other)),
    '1; platform-content-misnamed person',
  ],
  ['seen once', () => told(platformContent, platformSite({ blocks: others }, 1)), 'unmeasured needs.confirm'],
  ['half a site', () => told(platformContent, platformSite({ blocks: others }), half), 'unmeasured tool.budget'],
  ['no such column', () => told(platformContent, platformless()), 'unmeasured no.population'],
];
for (const [name, got, expected] of cases) test(`platform.content: ${name}`, () => assert.equal(got(), expected));
