import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listlessSite, listSite, table, told } from '../../../../testing/content-looks.ts';
import { listNoMeetingPresent } from './present.ts';

const rows = table([
  ['序号', '事项名称', '办理方式'],
  ['1', '商品房预售许可', '全程网办'],
]);
const cases: readonly (readonly [name: string, got: () => string, expected: string])[] = [
  ['a table of such services', () => told(listNoMeetingPresent, listSite('no-meeting', rows)), '1'],
  ['named nowhere', () => told(listNoMeetingPresent, listlessSite()), '1; no-meeting-missing fail'],
  [
    'not on the site, which leads to a service net',
    () => told(listNoMeetingPresent, listlessSite(2, true)),
    '1; no-meeting-missing person',
  ],
  ['seen once', () => told(listNoMeetingPresent, listlessSite(1)), 'unmeasured needs.confirm'],
];
for (const [name, got, expected] of cases)
  test(`list.no-meeting.present: ${name}`, () => assert.equal(got(), expected));
