import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told } from '../../../testing/content-looks.ts';
import { platformless, platformSite } from '../../../testing/platform-site.ts';
import { platformNoise } from './noise.ts';

const news = ['http://h/a', 'http://h/b', 'http://h/c'];
const cases: readonly (readonly [name: string, got: () => string, expected: string])[] = [
  ['no news', () => told(platformNoise, platformSite()), '1'],
  ['one link in twenty', () => told(platformNoise, platformSite({ news: news.slice(0, 1) })), '1'],
  ['three links in twenty', () => told(platformNoise, platformSite({ news })), '1; platform-news fail'],
  ['a pack that bears more', () => told(platformNoise, platformSite({ news }), {}, { free: 0.2 }), '1'],
  ['seen once', () => told(platformNoise, platformSite({ news }, 1)), 'unmeasured needs.confirm'],
  ['no such column', () => told(platformNoise, platformless()), 'unmeasured no.population'],
];
for (const [name, got, expected] of cases) test(`platform.noise: ${name}`, () => assert.equal(got(), expected));
