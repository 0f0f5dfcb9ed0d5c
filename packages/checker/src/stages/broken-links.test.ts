import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportFinding } from '@gongkai/model';
import { brokenTarget, onHome, onInner, openTarget } from '../../testing/link-facts.ts';
import type { TargetFact } from '../facts/facts.ts';
import { brokenLinks } from './broken-links.ts';

const finding = (id: string, check: string): ReportFinding =>
  ({ id, check, subject: 'http://h/gone.html' }) as unknown as ReportFinding;
const said = (targets: readonly TargetFact[], findings: readonly ReportFinding[] = []): readonly string[] =>
  brokenLinks({ checked: 3, targets }, findings).broken.map(
    ({ page, url, reason, finding: id }) => `${page} → ${url} ${reason}${id === undefined ? '' : ` ${id}`}`,
  );

test('brokenLinks: every place has a line, by page, with the finding that charges it', () =>
  assert.deepEqual(
    said(
      [brokenTarget({ places: [onInner, onHome] })],
      [finding('f1', 'links.home'), finding('f2', 'links.inner'), finding('f3', 'column.empty')],
    ),
    ['http://h/ → http://h/gone.html gone f1', 'http://h/a.html → http://h/gone.html gone f2'],
  ));

test('brokenLinks: what costs nothing is listed all the same, what is open is not', () =>
  assert.deepEqual(
    said([brokenTarget({ url: 'http://x/', owner: 'external', kind: 'timeout' }), openTarget('site.login')]),
    ['http://h/ → http://x/ timeout'],
  ));

test('brokenLinks: says how many were looked at, and a text only where there is one', () => {
  const { checked, broken } = brokenLinks(
    { checked: 3, targets: [brokenTarget({ places: [{ ...onHome, text: '' }, onInner] })] },
    [],
  );
  assert.equal(checked, 3);
  assert.deepEqual(
    broken.map((one) => 'text' in one),
    [false, true],
  );
});
