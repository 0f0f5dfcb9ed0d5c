import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageScan, row } from '../../../testing/column-scan.ts';
import type { PageScan } from '../page.ts';
import { publishedOf } from './published.ts';

const main = 'main' as const;
const trs = 'http://h/xw/202405/t20240520_1.html';

const cases: readonly (readonly [name: string, scan: Partial<PageScan>, url: string, expected: string | undefined])[] =
  [
    [
      'PubDate comes first',
      { metas: { pubdate: '2024-03-27 09:30' }, dates: [{ label: '发布日期：', text: '2024-03-28', region: main }] },
      trs,
      '2024-03-27 meta 0.95',
    ],
    [
      'an empty PubDate is passed over',
      { metas: { pubdate: '' }, dates: [{ label: '发布日期：', text: '2024-03-28', region: main }] },
      trs,
      '2024-03-28 label 0.9',
    ],
    ['an unset timestamp is passed over', { metas: { pubdate: '1970-01-01 08:00' } }, trs, '2024-05-20 url 0.7'],
    ['a future PubDate is passed over', { metas: { pubdate: '2027-01-01' } }, trs, '2024-05-20 url 0.7'],
    [
      'JSON-LD',
      {
        islands: [
          { type: 'application/ld+json', text: '{"@type":"NewsArticle","datePublished": "2024-03-27T10:00:00+08:00"}' },
        ],
      },
      'http://h/a',
      '2024-03-27 jsonld 0.9',
    ],
    [
      'Open Graph',
      { metas: { 'article:published_time': '2024-03-27T10:00:00+08:00' } },
      'http://h/a',
      '2024-03-27 meta 0.9',
    ],
    [
      'the day a document was formed is never its publication',
      {
        dates: [
          { label: '成文日期：', text: '2024-03-01', region: main },
          { label: '发布日期：', text: '2024-03-27', region: main },
        ],
      },
      'http://h/a',
      '2024-03-27 label 0.9',
    ],
    [
      'only a formed day gives nothing',
      { dates: [{ label: '成文日期：', text: '2024年3月1日', region: main }] },
      'http://h/a',
      undefined,
    ],
    [
      'spaces inside the label',
      { dates: [{ label: '发 布 日 期 ：', text: '2024年3月27日', region: main }] },
      'http://h/a',
      '2024-03-27 label 0.9',
    ],
    [
      'full-width spaces inside the label',
      { dates: [{ label: '成　文　日　期：', text: '2024年3月27日', region: main }] },
      'http://h/a',
      undefined,
    ],
    [
      'a bare word for time, in the article',
      { dates: [{ label: '时间：', text: '2024-03-27 10:11', region: main }] },
      'http://h/a',
      '2024-03-27 label 0.9',
    ],
    [
      'a clock in the header is not the article',
      { dates: [{ label: '时间：', text: '2026-11-20', region: 'head' }] },
      trs,
      '2024-05-20 url 0.7',
    ],
    [
      'the update is not the publication',
      { dates: [{ label: '更新时间：', text: '2024-06-01', region: main }] },
      trs,
      '2024-05-20 url 0.7',
    ],
    [
      'a deadline is not the publication',
      { dates: [{ label: '截止日期：', text: '2024-06-01', region: main }] },
      trs,
      '2024-05-20 url 0.7',
    ],
    [
      'a date in the footer is nobody’s',
      { dates: [{ label: '发布日期：', text: '2024-06-01', region: 'foot' }] },
      'http://h/a',
      undefined,
    ],
    [
      'the line under the title without a label',
      { dates: [{ label: '', text: '[2024/03/27]', region: main }] },
      'http://h/a',
      '2024-03-27 text 0.6',
    ],
    [
      'the address is better than a date without a label',
      { dates: [{ label: '', text: '2024/03/27', region: main }] },
      trs,
      '2024-05-20 url 0.7',
    ],
    [
      'a list has rows, not a day of its own',
      {
        dates: [{ label: '', text: '2024/03/27', region: main }],
        rows: [row('/1', 'a', '2024-01-01'), row('/2', 'b', '2024-01-01'), row('/3', 'c', '2024-01-01')],
      },
      'http://h/a',
      undefined,
    ],
    [
      'a day without its year says too little',
      { dates: [{ label: '发布日期：', text: '03-27', region: main }] },
      'http://h/a',
      undefined,
    ],
    [
      'label and date in one text',
      { dates: [{ label: '一个标题', text: '发布日期：2024-03-27 09:30 来源：办公室', region: main }] },
      'http://h/a',
      '2024-03-27 label 0.9',
    ],
    [
      'two labels in one text',
      { dates: [{ label: '标题', text: '成文日期：2024年3月1日 发布日期：2024年3月27日', region: main }] },
      'http://h/a',
      '2024-03-27 label 0.9',
    ],
    [
      'source and date in one text without a label',
      { dates: [{ label: '一个标题', text: '[2024/03/27] 来源：办公室', region: main }] },
      'http://h/a',
      '2024-03-27 text 0.6',
    ],
    [
      'a day told in the body is not the publication',
      { dates: [{ label: '', text: '2024年3月27日，全市会议召开', region: main }] },
      'http://h/a',
      undefined,
    ],
    [
      'a time element',
      { dates: [{ label: 'datetime', text: '2024-03-27', region: main }] },
      'http://h/a',
      '2024-03-27 time 0.9',
    ],
    ['nothing tells', {}, 'http://h/info/12.htm', undefined],
  ];

for (const [name, scan, url, expected] of cases)
  test(name, () => {
    const got = publishedOf(pageScan(scan), url, '2026-11-20');
    assert.equal(got && `${got.day} ${got.source} ${got.confidence}`, expected);
  });
