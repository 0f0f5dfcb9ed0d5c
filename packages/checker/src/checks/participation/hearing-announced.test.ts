import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOn, type TestColumn } from '../../../testing/interaction.ts';
import { hearings } from '../../facts/inspect/hearings.ts';
import { participationHearingAnnounced } from './hearing-announced.ts';

const said = (rows: TestColumn['rows'], pages: Readonly<Record<string, string>> = {}, looks = 2): string =>
  saidOn(participationHearingAnnounced, [hearings], { columns: [{ class: 'notice', rows: rows ?? [] }], pages, looks });

const page = 'http://h/c0/0.html';
// zh: titles and pages about hearings
const notice: TestColumn['rows'] = [['关于举行城镇供水价格调整听证会的公告', '2026-05-01']];
const held: TestColumn['rows'] = [['城镇供水价格调整听证会召开情况', '2026-05-20']];
const before = '<p>发布日期：2026-05-01</p><p>定于2026年5月20日上午9时举行听证会。</p>';
const after = '<p>发布日期：2026-05-20</p><p>定于2026年5月20日上午9时举行听证会。</p>';

// zh: titles
const cases: readonly (readonly [name: string, got: string, expected: string])[] = [
  ['announced before', said(notice, { [page]: before }), '1'],
  ['announced on the day', said(notice, { [page]: after }), '1; announced-late fail 2'],
  [
    'days of applying are not that of the hearing',
    said(notice, {
      [page]:
        '<p>发布日期：2026-05-01</p><p>报名时间：2026年5月1日至5月10日。</p><p>听证会时间：2026年5月20日上午9时。</p>',
    }),
    '1',
  ],
  [
    'only days of applying',
    said(notice, { [page]: '<p>发布日期：2026-05-02</p><p>请听证会参加人于报名时间2026年5月1日至10日报名。</p>' }),
    '1',
  ],
  [
    'moved after it was held',
    said(notice, { [page]: `${after}<p>岚川县发展和改革局</p><p>2026年5月1日</p>` }),
    '1; maybe-late person 2',
  ],
  ['without a day nothing is said', said(notice, { [page]: '<p>请报名。</p>' }), '1'],
  [
    'held, with its announcement in a list',
    said([...held, ...notice], { [page]: '<p>–</p>', 'http://h/c0/1.html': before }),
    '2',
  ],
  ['held, and nothing before it', said(held, { [page]: '<p>–</p>' }), '1; not-announced person 2'],
  ['a hearing of a penalty is none', said([['行政处罚听证告知书']]), 'na no.population'],
  ['none', said([]), 'na no.population'],
  ['seen once', said(notice, { [page]: after }, 1), '1; | needs.confirm 1'],
  ['not reached', said(notice), 'unmeasured site.unreachable'],
];
for (const [name, got, expected] of cases) test(name, () => assert.equal(got, expected));
