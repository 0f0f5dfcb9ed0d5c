import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { consistentReport } from '../../../../model/testing/annual-report.ts';
import { checkReport } from './check-report.ts';
import { reportDocx } from './report-docx.ts';
import { reportCsv } from './report-json.ts';
import { reportFile } from './report-view.ts';

const report = {
  ...consistentReport({ count: (cell) => (cell === 't3.r1.natural' ? 4 : 0) }),
  overview: '统计期限为2025年1月1日至2025年12月31日。',
  problems: '更新不够及时，已改进。',
  other: '未收取信息处理费。',
};

test('as a page it stands its own check', async () => {
  const found = checkReport(new TextEncoder().encode(await reportFile(report)));
  assert.deepEqual(
    found?.findings.filter(({ level }) => level === 'error'),
    [],
  );
});

test('as a table it names every cell', () =>
  assert.match(reportCsv(report), /t3\.new\.total,一、本年新收政府信息公开申请数量 总计,.*,4\r\n/));

test('as Word it has its three tables, and what was typed is text', async () => {
  const parts = unzipSync(new Uint8Array(await reportDocx({ ...report, other: '<w:t>"&注入' })));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  assert.equal(xml.match(/<w:tbl>/g)?.length, 3);
  assert.ok(xml.includes('&lt;w:t&gt;&quot;&amp;注入') || xml.includes('&lt;w:t>"&amp;注入'), 'escaped');
});
