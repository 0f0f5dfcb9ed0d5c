import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOn } from '../../../testing/interaction.ts';
import { consultations } from '../../facts/inspect/consultations.ts';
import { consultDraft } from './draft.ts';

const title = '关于《燃气管理办法（征求意见稿）》公开征求意见的公告'; // zh: title
const survey = '群众满意度调查问卷'; // zh: title
const said = (pages: Readonly<Record<string, string>>, titles: readonly string[] = [title], looks = 2): string =>
  saidOn(consultDraft, [consultations], {
    columns: [{ class: 'consult', rows: titles.map((one) => [one, '2026-10-01']) }],
    pages,
    looks,
  });

const call = 'http://h/c0/0.html';
// zh: pages of a consultation
const cases: readonly (readonly [name: string, got: string, expected: string])[] = [
  ['a file hangs on it', said({ [call]: '<p>现公开征求意见。</p><a href="1.doc">征求意见稿</a>' }), '1'],
  ['the draft is not there', said({ [call]: '<p>现公开征求意见，请来信。</p>' }), '1; no-draft fail 2'],
  ['seen once it stays open', said({ [call]: '<p>请来信。</p>' }, [title], 1), '1; | needs.confirm 1'],
  ['the page could not be reached', said({}), 'unmeasured site.unreachable'],
  ['a survey has no draft', said({ [call]: '<p>请填写问卷。</p>' }, [survey]), 'na no.population'],
  ['nothing was put out', said({}, []), 'na no.population'],
];
for (const [name, got, expected] of cases) test(name, () => assert.equal(got, expected));

test('a column whose list was not read may hold some', () =>
  assert.equal(
    saidOn(consultDraft, [consultations], {
      columns: [{ class: 'consult', state: 'open', reason: 'tool.no-browser' }],
    }),
    'unmeasured tool.no-browser',
  ));
