import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told } from '../../../testing/content-looks.ts';
import { platformFact, platformless, platformSite } from '../../../testing/platform-site.ts';
import { platformRequest } from './request.ts';

const { request: _, ...others } = platformFact().blocks;
const other = { blocks: { ...others, request: { text: '别的名称', isExact: false } } };
const half = { crawl: { pagesRead: 10, pagesKnown: 20, chromeCoverage: 0.5 } };

const cases: readonly (readonly [name: string, got: () => string, expected: string])[] = [
  ['there under its common name', () => told(platformRequest, platformSite()), '1'],
  ['not there', () => told(platformRequest, platformSite({ blocks: others })), '1; platform-request-missing fail'],
  [
    'under another name: for a person',
    () => told(platformRequest, platformSite(other)),
    '1; platform-request-misnamed person',
  ],
  ['seen once', () => told(platformRequest, platformSite({ blocks: others }, 1)), 'unmeasured needs.confirm'],
  ['half a site', () => told(platformRequest, platformSite({ blocks: others }), half), 'unmeasured tool.budget'],
  ['no such column', () => told(platformRequest, platformless()), 'unmeasured no.population'],
];
for (const [name, got, expected] of cases) test(`platform.request: ${name}`, () => assert.equal(got(), expected));
