import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told } from '../../../testing/content-looks.ts';
import { platformless, platformSite } from '../../../testing/platform-site.ts';
import { platformSearch } from './search.ts';

const cases: readonly (readonly [name: string, got: () => string, expected: string])[] = [
  ['a search', () => told(platformSearch, platformSite()), '1'],
  ['none', () => told(platformSearch, platformSite({ hasSearch: false })), '1; platform-without-search fail'],
  ['seen once', () => told(platformSearch, platformSite({ hasSearch: false }, 1)), 'unmeasured needs.confirm'],
  ['no such column', () => told(platformSearch, platformless()), 'unmeasured no.population'],
];
for (const [name, got, expected] of cases) test(`platform.search: ${name}`, () => assert.equal(got(), expected));
