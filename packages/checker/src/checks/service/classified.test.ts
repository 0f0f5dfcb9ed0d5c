import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFacts, columnLook } from '../../../testing/column-facts.ts';
import { bothInspected, inspectedOf } from '../../../testing/inspected.ts';
import { listlessSite, listSite, lookedAt, table, told } from '../../../testing/content-looks.ts';
import { serviceHall } from '../../facts/inspect/service-hall.ts';
import { serviceClassified } from './classified.ts';

const site = (html: string, items: number, parts: readonly string[] = [], lists = listlessSite(), looks = 2) =>
  bothInspected(inspectedOf(serviceHall, [lookedAt(serviceHall, html, { data: { parts, items }, looks })]), lists);
const links = '<div id="zoom"><a href="/1.html">一</a><a href="/2.html">二</a></div>';
const tabs = '<div id="zoom"><a href="/gr/">个人办事</a><a href="/fr/">法人办事</a></div>';
const themes = '<div id="zoom"><a href="/1/">自然人</a><a href="/2/">婚育收养</a></div>'; // zh: classes of the service net
const kinds = listSite(
  'power',
  table([
    ['事项编码', '事项名称', '类别'],
    ['XK-0001', '甲', '行政许可'],
  ]),
);
const absent = new Map([['service', [columnLook('absent'), columnLook('absent', 10)]]]);
const noServices = { site: { ...columnFacts().site, noServices: true } };

const cases: readonly (readonly [name: string, got: () => string, expected: string])[] = [
  ['by person and by firm', () => told(serviceClassified, site(tabs, 30)), '1'],
  ['by the subjects of the service net', () => told(serviceClassified, site(themes, 30)), '1'],
  ['columns below it are the classes', () => told(serviceClassified, site(links, 30, ['行政许可', '行政确认'])), '1'],
  ['a published list names the kinds', () => told(serviceClassified, site(links, 30, [], kinds)), '1'],
  ['thirty services in a heap', () => told(serviceClassified, site(links, 30)), '1; services-unclassified fail'],
  [
    'two services need no classes: for a person',
    () => told(serviceClassified, site(links, 2)),
    '1; services-unclassified person',
  ],
  ['seen once', () => told(serviceClassified, site(links, 30, [], listlessSite(), 1)), 'unmeasured needs.confirm'],
  [
    'no such column in looks that agree',
    () => told(serviceClassified, bothInspected(inspectedOf(serviceHall, []), listlessSite()), { absent }),
    '1; services-missing fail',
  ],
  ['a department without services', () => told(serviceClassified, site(links, 30), noServices), 'na not.applicable'],
];
for (const [name, got, expected] of cases) test(`service.classified: ${name}`, () => assert.equal(got(), expected));
