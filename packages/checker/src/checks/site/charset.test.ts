import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, inspectedOf, inspectSource, measureInspected } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/link-facts.ts';
import { pageHygiene } from '../../facts/hygiene/page-hygiene.ts';
import { siteCharset } from './charset.ts';

const said = (bodies: readonly (string | undefined)[], contentType = 'text/html'): string => {
  const subject = { key: 'http://h/', url: 'http://h/' };
  const facts = bodies.map((body) =>
    body === undefined ? undefined : pageHygiene.read(answerOf(body, { contentType }), subject, inspectSource()),
  );
  return saidOf(measureInspected(siteCharset, { inspected: inspectedOf(pageHygiene, [['http://h/', facts]]) }));
};
const page = '<p>\u901a\u77e5';
const cases: readonly (readonly [
  name: string,
  bodies: readonly (string | undefined)[],
  type: string,
  expected: string,
])[] = [
  ['a page that says what it is', [page], 'text/html; charset=utf-8', '1'],
  ['one that does not costs', [page, page], 'text/html', '1; charset-undeclared fail http://h/ ×1'],
  ['one whose header lies costs', [page, page], 'text/html; charset=gbk', '1; charset-mislabelled fail http://h/ ×1'],
  [
    'one that contradicts itself costs',
    [`<meta charset=gbk>${page}`, `<meta charset=gbk>${page}`].map((html) => html),
    'text/html; charset=big5',
    '1; charset-mislabelled fail http://h/ ×1',
  ],
  ['what was seen once waits', [page], 'text/html', '1; open needs.confirm 1'],
  ['no look, no measure', [undefined], 'text/html', 'unmeasured site.unreachable'],
];
for (const [name, bodies, type, expected] of cases)
  test(`site.charset: ${name}`, () => assert.equal(said(bodies, type), expected));

test('site.charset: a run that did not look says nothing', () =>
  assert.equal(saidOf(measureInspected(siteCharset, {})), 'unmeasured tool.version'));
