import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOn, type TestColumn } from '../../../testing/interaction.ts';
import { organPages, organParts } from '../../facts/inspect/organ-pages.ts';
import { columnOrgan } from './organ.ts';

const said = (
  columns: readonly TestColumn[],
  pages: Readonly<Record<string, string>>,
  more: Partial<Parameters<typeof saidOn>[2]> = {},
): string => saidOn(columnOrgan, [organPages, organParts], { columns, pages, owed: ['organ'], ...more });

const organ: readonly TestColumn[] = [{ class: 'organ', form: 'page' }];
const page = 'http://h/c0/';
// zh: what an organ says of itself
const most =
  '<p>主要职责：负责财政收支管理。</p><p>内设机构：办公室、预算科。</p><p>地址：人民东路12号，电话：0500-7310066</p><p>负责人：范立新</p>';
const hours = '<p>办公时间：周一至周五8:30—17:30</p>';
const contact = { text: '联系我们', url: 'http://h/lx.html', place: 'nav' as const, onHome: true, pages: 9 };
const cases: readonly (readonly [name: string, got: string, expected: string])[] = [
  ['all six', said(organ, { [page]: most + hours }), '6 of 6/6'],
  ['without its hours', said(organ, { [page]: most }), '6 of 5/6; organ-hours fail 2'],
  [
    'the head stands in the leaders’ column',
    said([...organ, { class: 'leaders' }], {
      [page]: most.replace('<p>负责人：范立新</p>', '') + hours,
      'http://h/c1/': '<p>范立新，局长，主持全面工作。</p>',
    }),
    '6 of 6/6',
  ],
  [
    'on a page below',
    said([{ class: 'organ', rows: [['办公时间']] }], { [page]: most, 'http://h/c0/0.html': hours }),
    '6 of 6/6',
  ],
  [
    'on a page that it links to',
    said(organ, { [page]: `${most}<a href="sj/">工作时间</a>`, 'http://h/c0/sj/': hours }),
    '6 of 6/6',
  ],
  [
    'a page below was not reached',
    said([{ class: 'organ', rows: [['办公时间']] }], { [page]: most }),
    'unmeasured site.unreachable',
  ],
  [
    'on the page that says how to reach it',
    said(organ, { [page]: most, 'http://h/lx.html': hours }, { source: { links: [contact] } }),
    '6 of 6/6',
  ],
  [
    'on more pages than were drawn',
    said(
      [{ class: 'organ', rows: Array.from({ length: 11 }, (_, at) => [`科室${at}`]) }],
      Object.fromEntries(
        [page, ...Array.from({ length: 11 }, (_, at) => `${page}${at}.html`)].map((url) => [url, most]),
      ),
    ),
    '6 of 5/6; organ-hours person 2',
  ],
  [
    'a picture',
    said(organ, {
      [page]:
        '<img src="a.jpg"><p>主要职责：负责财政。地址：人民东路12号，电话：0500-7310066 内设机构：办公室</p><p>负责人：范立新</p>',
    }),
    '6 of 5/6; organ-hours person 2',
  ],
  ['seen once', said(organ, { [page]: most }, { looks: 1 }), '6 of 5/6; organ-hours unmeasured 0'],
  ['missing', said([{ class: 'news' }], {}, { absent: ['organ'] }), '1; column-missing fail 2'],
  ['not owed', said([{ class: 'news' }], {}, { owed: [] }), 'na not.applicable'],
];
for (const [name, got, expected] of cases) test(name, () => assert.equal(got, expected));
