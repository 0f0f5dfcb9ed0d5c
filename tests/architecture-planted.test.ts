import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  circles,
  homeless,
  impure,
  looseChinese,
  namelessDrawers,
  notErasable,
  readRoom,
  strayImports,
  tooLong,
} from './architecture-questions.ts';
import { plan, pure } from './plan.ts';

const room = (file: string, text: string) => readRoom(file, text);

/** Faults put in on purpose: the test of the house is worth what it catches. */
const stray: readonly (readonly [name: string, file: string, text: string])[] = [
  ['model imports a library', 'model/src/day.ts', "import { z } from 'zod';"],
  ['calendar imports Node', 'calendar/src/clock.ts', "import { readFileSync } from 'node:fs';"],
  ['capture imports facts', 'checker/src/capture/crawl.ts', "import type { PageScan } from '../facts/page.ts';"],
  ['facts import capture', 'checker/src/facts/gather.ts', "import { fetch } from '../capture/net.ts';"],
  ['facts reach the network', 'checker/src/facts/gather.ts', "import { request } from 'undici';"],
  ['a check imports the check next door', 'checker/src/checks/links/home.ts', "import { inner } from './inner.ts';"],
  ['a check imports another noun', 'checker/src/checks/links/home.ts', "import { x } from '../column/fresh.ts';"],
  ['a check imports a stage', 'checker/src/checks/links/home.ts', "import { x } from '../../stages/fetch.ts';"],
  ['scoring knows a check', 'checker/src/scoring/score.ts', "import { checks } from '../checks/index.ts';"],
  ['report knows the facts', 'checker/src/report/html.ts', "import type { SiteFacts } from '../facts/facts.ts';"],
  ['undici outside capture', 'checker/src/stages/fetch.ts', "import { Pool } from 'undici';"],
  ['a browser outside its folder', 'checker/src/capture/net.ts', "import puppeteer from 'puppeteer-core';"],
  ['capture reaches into the browser', 'checker/src/capture/net.ts', "import { x } from './browser/open.ts';"],
  [
    'an element imports an element',
    'elements/src/catalogue/rows.ts',
    "import { x } from '../provider/gk-provider.ts';",
  ],
  ['elements import the calendar', 'elements/src/catalogue/rows.ts', "import { x } from '@gongkai/calendar';"],
  ['elements import Node', 'elements/src/base/define.ts', "import { join } from 'node:path';"],
  ['checker imports platform', 'checker/src/cli/main.ts', "import { app } from '@gongkai/platform';"],
  ['platform imports checker', 'platform/src/index.ts', "export * from '@gongkai/checker';"],
  ['a type import counts', 'calendar/src/days.ts', "import type { Check } from '@gongkai/checker';"],
  ['a re-export counts', 'model/src/index.ts', "export { x } from '@gongkai/calendar';"],
  ['a late import counts', 'checker/src/report/html.ts', "const x = await import('undici');"],
  ['an import over several lines counts', 'model/src/a.ts', "import {\n  a,\n  b,\n} from 'zod';"],
  [
    'JSON of another room',
    'checker/src/checks/links/home.ts',
    "import w from '../../facts/words.json' with { type: 'json' };\nimport x from '../../cli/x.json' with { type: 'json' };",
  ],
];
for (const [name, file, text] of stray)
  test(`caught: ${name}`, () => assert.equal(strayImports(plan, [room(file, text)]).length, 1));

const fine: readonly (readonly [name: string, file: string, text: string])[] = [
  ['down a floor', 'checker/src/checks/links/home.ts', "import type { SiteFacts } from '../../facts/facts.ts';"],
  ['within a place', 'checker/src/facts/scan/scan.ts', "import { x } from '../dates/read-date.ts';"],
  [
    'JSON beside the code',
    'checker/src/facts/dates/read-date.ts',
    "import x from './words.json' with { type: 'json' };",
  ],
  ['a package by its name', 'calendar/src/days.ts', "import { isDay } from '@gongkai/model';"],
  ['an entry of a library', 'elements/src/base/gk-element.ts', "import { property } from 'lit/decorators.js';"],
];
for (const [name, file, text] of fine)
  test(`allowed: ${name}`, () => assert.deepEqual(strayImports(plan, [room(file, text)]), []));

test('caught: a file without a place', () =>
  assert.deepEqual(homeless(plan, [room('checker/src/daemon/run.ts', '')]), ['checker/daemon/run.ts']));

test('caught: a circle of three, one of its ways a type', () => {
  const rooms = [
    room('model/src/a.ts', "import './b.ts';"),
    room('model/src/b.ts', "import type { C } from './c.ts';"),
    room('model/src/c.ts', "export * from './a.ts';"),
  ];
  assert.deepEqual(circles(rooms), ['model/a.ts → model/b.ts → model/c.ts → model/a.ts']);
});

for (const asking of ['Date.now()', 'new Date()', 'Math.random()', 'process.env.X', "await fetch('/')"])
  test(`caught: ${asking} in a pure place`, () =>
    assert.deepEqual(impure(pure, [room('model/src/a.ts', `const x = ${asking};`)]), ['model/a.ts']));

test('allowed: a day made of a text, and a clock in a comment', () =>
  assert.deepEqual(impure(pure, [room('model/src/a.ts', "// not Date.now()\nconst x = new Date('2026-11-20');")]), []));

test('caught: a file of 251 lines', () =>
  assert.deepEqual(tooLong([room('model/src/a.ts', 'x\n'.repeat(251))]), ['model/a.ts: 251']));

test('caught: a drawer', () =>
  assert.deepEqual(namelessDrawers([room('model/src/utils/a.ts', ''), room('model/src/helpers.ts', '')]).length, 2));

test('caught: Chinese that nobody can translate', () =>
  assert.equal(looseChinese([room('model/src/a.ts', "const name = '栏目';")]).length, 1));

test('allowed: Chinese beside its translation, in a comment, as a source', () =>
  assert.deepEqual(
    looseChinese([
      room('model/src/a.ts', "// 栏目\nconst a = { zh: '栏目', en: 'Column' };\nconst b = { basis: '条例 第二十条' };"),
    ]),
    [],
  ));

for (const text of ['export enum A { B }', 'namespace A {}', '// @ts-ignore\nfoo();'])
  test(`caught: ${text.split('\n')[0]}`, () =>
    assert.deepEqual(notErasable([room('model/src/a.ts', text)]), ['model/a.ts']));
