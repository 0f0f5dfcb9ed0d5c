import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterLooks, stateOf, type Inside } from './state.ts';

const inside = (given: Partial<Inside>): Inside => ({
  items: 0,
  readBy: '',
  unread: '',
  saysEmpty: '',
  ownChars: 0,
  ownMedia: 0,
  leadsOn: false,
  form: 'list',
  below: [],
  named: true,
  listsRead: true,
  ...given,
});

const cases: readonly (readonly [name: string, given: Partial<Inside>, expected: string])[] = [
  ['items fill a list', { items: 1, readBy: 'rows' }, 'filled'],
  ['nothing at all is empty', {}, 'empty'],
  ['a sentence that there is nothing is empty', { saysEmpty: '暂无信息', ownChars: 4 }, 'empty'],
  [
    'an explanation that nothing had to be published is content',
    { saysEmpty: '本年度未产生行政事业性收费，特此说明' },
    'explained',
  ],
  ['a list that a script asks for is open', { unread: 'xhr', saysEmpty: '暂无数据' }, 'open tool.no-browser'],
  ['a list in a frame is open', { unread: 'frame' }, 'open tool.budget'],
  ['a whole article fills a list page', { ownChars: 200 }, 'filled'],
  ['a few words on a list page need a person', { ownChars: 40 }, 'open needs.judgement'],
  ['a few words fill a column of one page', { ownChars: 40, form: 'page' }, 'filled'],
  ['a picture fills a column of one page', { ownMedia: 1, form: 'page' }, 'filled'],
  ['no list was read on the whole site', { listsRead: false }, 'open tool.no-browser'],
  ['a page under another name may be an error page', { named: false }, 'open needs.judgement'],
  ['a section lives by what is below it', { below: ['empty', 'filled'] }, 'filled'],
  ['a section above open columns is open', { below: ['empty', 'open'] }, 'open tool.budget'],
  ['a section above empty columns is empty', { below: ['empty', 'empty'] }, 'empty'],
];
for (const [name, given, expected] of cases)
  test(name, () => {
    const { state, reason } = stateOf(inside(given));
    assert.equal([state, reason].filter((part) => part !== undefined).join(' '), expected);
  });

const look = (outcome: string, via = 'http') => ({ at: '', via, outcome, control: true });
const later: readonly (readonly [name: string, looks: readonly ReturnType<typeof look>[], expected: string])[] = [
  ['no later look', [], 'empty'],
  ['a later look that agrees', [look('empty')], 'empty'],
  ['a browser that agrees', [look('empty', 'browser')], 'empty'],
  ['a page that could not be drawn', [look('unread')], 'empty'],
  ['a plain page that was filled', [look('newest:2026-05-01')], 'open needs.confirm'],
  ['a list that a browser shows', [look('newest:2026-05-01', 'browser')], 'filled'],
  ['a text that a browser shows', [look('filled', 'browser')], 'filled'],
];
for (const [name, looks, expected] of later)
  test(`an empty column after ${name}`, () => {
    const { state, reason } = afterLooks({ state: 'empty', why: '' }, looks);
    assert.equal([state, reason].filter((part) => part !== undefined).join(' '), expected);
  });
