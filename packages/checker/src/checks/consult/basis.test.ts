import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOn } from '../../../testing/interaction.ts';
import { consultations } from '../../facts/inspect/consultations.ts';
import { consultBasis } from './basis.ts';

const title = '关于《燃气管理办法（征求意见稿）》公开征求意见的公告'; // zh: title
const survey = '群众满意度调查问卷'; // zh: title
const said = (pages: Readonly<Record<string, string>>, titles: readonly string[] = [title], looks = 2): string =>
  saidOn(consultBasis, [consultations], {
    columns: [{ class: 'consult', rows: titles.map((one) => [one, '2026-10-01']) }],
    pages,
    looks,
  });

const call = 'http://h/c0/0.html';
// zh: pages of a consultation
const cases: readonly (readonly [name: string, got: string, expected: string])[] = [
  ['it names its law', said({ [call]: '<p>根据《城镇燃气管理条例》起草，现公开征求意见。</p>' }), '1'],
  ['no grounds are given', said({ [call]: '<p>现公开征求意见，请来信。</p>' }), '1; no-basis fail 2'],
  [
    'a file hangs on it that may give them',
    said({ [call]: '<p>现公开征求意见，请来信。</p><a href="/f/1.doc">征求意见稿</a>' }),
    '1; basis-in-file person 2',
  ],
  ['clauses alone are no grounds', said({ [call]: '<p>第一条　本办法适用于本县。</p>' }), '1; no-basis fail 2'],
  ['seen once it stays open', said({ [call]: '<p>请来信。</p>' }, [title], 1), '1; | needs.confirm 1'],
  ['the page could not be reached', said({}), 'unmeasured site.unreachable'],
  ['a survey needs none', said({ [call]: '<p>请填写问卷。</p>' }, [survey]), 'na no.population'],
  ['nothing was put out', said({}, []), 'na no.population'],
];
for (const [name, got, expected] of cases) test(name, () => assert.equal(got, expected));

test('a column whose list was not read may hold some', () =>
  assert.equal(
    saidOn(consultBasis, [consultations], {
      columns: [{ class: 'consult', state: 'open', reason: 'tool.no-browser' }],
    }),
    'unmeasured tool.no-browser',
  ));
