import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFacts } from '../../../testing/column-facts.ts';
import { listlessSite, listSite, table, told } from '../../../testing/content-looks.ts';
import { serviceOnlineShare } from './online-share.ts';

const list = (...rows: readonly (readonly [kind: string, online: string])[]): string =>
  table([
    ['事项编码', '事项名称', '类别', '办理方式'],
    ...rows.map(([kind, online], at) => [`XK-000${at}`, `事项${at}`, kind, online]),
  ]);
const four = [1, 2, 3, 4].map((): readonly [string, string] => ['行政许可', '全程网办']);
const owed = { share: 0.8 };
const noServices = { site: { ...columnFacts().site, noServices: true } };

const cases: readonly (readonly [name: string, got: () => string, expected: string])[] = [
  [
    'four of five',
    () => told(serviceOnlineShare, listSite('power', list(...four, ['行政确认', '窗口办'])), {}, owed),
    '1',
  ],
  [
    'one of two; penalties do not count',
    () =>
      told(
        serviceOnlineShare,
        listSite('power', list(['行政许可', '网上办'], ['行政奖励', '窗口办'], ['行政处罚', '窗口办'])),
        {},
        owed,
      ),
    '1; online-share-low fail',
  ],
  [
    'the list does not say how',
    () => told(serviceOnlineShare, listSite('power', list(['行政许可', ''])), {}, owed),
    'unmeasured no.population',
  ],
  ['no list', () => told(serviceOnlineShare, listlessSite(), {}, owed), 'unmeasured no.population'],
  [
    'a department without services',
    () => told(serviceOnlineShare, listlessSite(), noServices, owed),
    'na not.applicable',
  ],
];
for (const [name, got, expected] of cases) test(`service.online-share: ${name}`, () => assert.equal(got(), expected));
