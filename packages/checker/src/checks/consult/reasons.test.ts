import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOn } from '../../../testing/interaction.ts';
import { consultations } from '../../facts/inspect/consultations.ts';
import { consultReasons } from './reasons.ts';

const said = (main: string | undefined, looks = 2): string =>
  saidOn(consultReasons, [consultations], {
    columns: [{ class: 'consult', rows: [['《燃气管理办法》意见采纳情况反馈', '2026-08-01']] }], // zh: title
    pages: main === undefined ? {} : { 'http://h/c0/0.html': main },
    looks,
  });

// zh: feedback
const cases: readonly (readonly [name: string, got: string, expected: string])[] = [
  ['all adopted', said('<p>共收到意见2条，均予以采纳。</p>'), '1'],
  ['some not, with reasons', said('<p>采纳2条，未采纳1条，理由是不属于本办法调整范围。</p>'), '1'],
  ['some not, without', said('<p>共收到意见3条，采纳2条，未采纳1条。</p>'), '1; no-reason fail 2'],
  ['none came', said('<p>未收到意见建议。</p>'), '1'],
  ['no outcome is given at all', said('<p>感谢大家。</p>'), 'na no.population'],
  ['seen once', said('<p>采纳2条，未采纳1条。</p>', 1), '1; | needs.confirm 1'],
  ['not reached', said(undefined), 'unmeasured site.unreachable'],
];
for (const [name, got, expected] of cases) test(name, () => assert.equal(got, expected));
