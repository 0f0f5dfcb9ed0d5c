import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOn, type TestColumn } from '../../../testing/interaction.ts';
import { organPages, organParts } from '../../facts/inspect/organ-pages.ts';
import { columnProfile } from './profile.ts';

const said = (
  columns: readonly TestColumn[],
  main?: string,
  more: Partial<Parameters<typeof saidOn>[2]> = {},
  below: Readonly<Record<string, string>> = {},
): string =>
  saidOn(columnProfile, [organPages, organParts], {
    columns,
    pages: main === undefined ? {} : { 'http://h/c0/': main, ...below },
    owed: ['profile'],
    ...more,
  });

const profile: readonly TestColumn[] = [{ class: 'profile', form: 'page' }];
// zh: text of a profile
const text =
  '<p>青萝镇位于岚川县西南部，镇域面积96平方公里，下辖14个行政村、2个社区，常住人口3.8万人，茶叶和毛竹种植历史悠久。</p>';
const cases: readonly (readonly [name: string, got: string, expected: string])[] = [
  ['there', said(profile, text), '1'],
  [
    'older than a year',
    said(
      [
        {
          class: 'profile',
          newest: { day: '2019-05-20', url: 'http://h/c0/', title: '', source: 'meta' },
          observations: [],
        },
      ],
      text,
    ),
    '1; profile-old person 0',
  ],
  ['empty', said(profile, '<p>–</p>'), '1; profile-empty fail 2'],
  [
    'behind its links',
    said(profile, '<ul><li><a href="ls/">历史沿革</a></li></ul>', {}, { 'http://h/c0/ls/': text }),
    '1',
  ],
  ['behind tabs', said(profile, `<ul><li>历史沿革</li></ul><div style="display:none">${text}</div>`), '1'],
  ['a picture', said(profile, '<img src="gk.jpg">'), '1; profile-picture person 2'],
  ['seen once', said(profile, '<p>–</p>', { looks: 1 }), 'unmeasured needs.confirm'],
  ['not reached', said(profile), 'unmeasured site.unreachable'],
  ['missing', said([{ class: 'news' }], '', { absent: ['profile'] }), '1; column-missing fail 2'],
  ['not owed', said([{ class: 'news' }], '', { owed: [] }), 'na not.applicable'],
];
for (const [name, got, expected] of cases) test(name, () => assert.equal(got, expected));
