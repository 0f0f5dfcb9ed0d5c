import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told } from '../../../testing/content-looks.ts';
import { platformless, platformSite } from '../../../testing/platform-site.ts';
import { platformName } from './name.ts';

const cases: readonly (readonly [name: string, got: () => string, expected: string])[] = [
  ['the common name', () => told(platformName, platformSite({ names: ['政务公开', '政府信息公开'] })), '1'],
  ['another name', () => told(platformName, platformSite({ names: ['阳光政务'] })), '1; platform-misnamed fail'],
  ['seen once', () => told(platformName, platformSite({ names: ['阳光政务'] }, 1)), 'unmeasured needs.confirm'],
  ['no such column', () => told(platformName, platformless()), 'unmeasured no.population'],
  ['an old run', () => told(platformName, undefined), 'unmeasured tool.version'],
];
for (const [name, got, expected] of cases) test(`platform.name: ${name}`, () => assert.equal(got(), expected));
