import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '@gongkai/model';
import { listedDocuments } from '../documents/items.ts';
import { seen } from './answer.ts';
import type { InspectSource } from './inspection.ts';
import { isAnsweredAlike, watched } from './watched.ts';

const answer = seen({
  url: 'https://www.a.gov.cn/1.html',
  finalUrl: 'https://www.a.gov.cn/1.html',
  hops: [],
  status: 200,
  contentType: 'text/plain',
  headers: { date: 'today' },
  bytes: Buffer.from('x'),
  cut: false,
  via: 'http',
  at: 1,
});
const sourceOf = (asOf: string, title: string, list = 'https://www.a.gov.cn/list/'): InspectSource =>
  ({
    asOf: asOf as Day,
    seed: 's',
    home: 'https://www.a.gov.cn/',
    site: { url: 'https://www.a.gov.cn/', hosts: [] },
    columns: [{ url: list, class: 'policy' }],
    itemsOf: () => [{ url: 'https://www.a.gov.cn/2.html', title, source: 'row' }],
    page: () => ({ title }),
    crawl: {},
  }) as unknown as InspectSource; // what the readers below ask of one

type Reader = (source: InspectSource, read: typeof answer) => unknown;
const sources = {
  same: sourceOf('2026-06-01', 'a'),
  'a later day': sourceOf('2026-07-01', 'a'),
  'another title': sourceOf('2026-06-01', 'b'),
  'another column': sourceOf('2026-06-01', 'a', 'https://www.a.gov.cn/other/'),
} as const;
const cases: readonly (readonly [
  name: string,
  read: Reader,
  carriedBy: readonly (keyof typeof sources)[] | undefined,
])[] = [
  ['the bytes alone', (_, { bytes }) => bytes, ['same', 'a later day', 'another title', 'another column']],
  ['the day', ({ asOf }) => asOf, ['same', 'another title', 'another column']],
  ['a page', (source) => source.page('https://www.a.gov.cn/2.html'), ['same', 'a later day', 'another column']],
  ['documents of lists', (source) => listedDocuments(source).documents, ['same', 'a later day', 'another column']],
  ['addresses of columns', (source) => listedDocuments(source).columnKeys, ['same', 'a later day', 'another title']],
  ['the whole crawl', ({ crawl }) => crawl, undefined],
  ['the instant of the answer', (_, { at }) => at, undefined],
  ['the headers of the answer', (_, { headers }) => headers, undefined],
];
for (const [name, read, carriedBy] of cases)
  test(`watched: a reader that asks for ${name}`, () => {
    const watch = watched(sources.same, answer);
    assert.deepEqual(read(watch.source, watch.seen), read(sources.same, answer));
    const inputs = watch.inputs();
    const alike =
      inputs && Object.entries(sources).flatMap(([one, source]) => (isAnsweredAlike(inputs, source) ? [one] : []));
    assert.deepEqual(alike, carriedBy);
  });
