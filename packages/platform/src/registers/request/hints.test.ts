import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedByOthers } from './hints.ts';

const own = { no: '1', subject: '2025年养老机构补贴发放明细', blindId: 'a' };
const cases: readonly (readonly [name: string, subject: string, blindId: string, found: boolean])[] = [
  ['the same by somebody else', '２０２５年养老机构补贴发放明细。', 'b', true],
  ['nearly the same', '2025年度养老机构补贴发放明细', 'b', true],
  ['by the same person', own.subject, 'a', false],
  ['of another year', '2024年养老机构补贴发放明细', 'b', false],
  ['something else', '2025年公务用车采购合同', 'b', false],
  ['without a name', '', 'b', false],
];
for (const [name, subject, blindId, found] of cases)
  test(`askedByOthers: ${name}`, () =>
    assert.deepEqual(askedByOthers(own, [{ no: '2', subject, blindId }]), found ? ['2'] : []));
