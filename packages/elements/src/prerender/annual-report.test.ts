import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestRowKeys, requestRowOf } from '@gongkai/model';
import { consistentReport } from '../../../model/testing/annual-report.ts';
import { prerenderAnnualReport } from './annual-report.ts';

const html = prerenderAnnualReport(
  { ...consistentReport({ count: () => 2 }), overview: '<img onerror=x>', organ: '民政局' },
  { src: '/r.json"' },
);

test('prerender: six sections, three tables, 25 rows that are known again', () => {
  assert.equal(html.match(/<h3>/g)?.length, 6);
  assert.equal(html.match(/<table>/g)?.length, 3);
  const labels = [...html.matchAll(/<th[^>]*>([^<]*)<\/th><td>\d+<\/td><td>/g)].flatMap(
    ([, label = '']) => requestRowOf(label) ?? [],
  );
  assert.deepEqual(labels, [...requestRowKeys]);
});
test('prerender: values are text', () => assert.doesNotMatch(html, /<img|json"" /));
