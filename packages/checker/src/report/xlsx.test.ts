import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { safeText } from './safe-text.ts';
import { workbook, type SheetColumn, type TableSheet } from './xlsx.ts';

const about = { title: '江城县财政局', at: '2026-08-01T10:42:10+08:00', locale: 'zh' } as const;
const columns: readonly SheetColumn[] = [
  { head: '编号', width: 10 },
  { head: '网址', width: 40, kind: 'link' },
  { head: '期限', width: 12, kind: 'day' },
  { head: '处数', width: 8, kind: 'whole' },
  { head: '扣分', width: 8, kind: 'points' },
  { head: '结论', width: 12, choices: ['合格', '不合格'], isOpen: true },
];
const sheet = (...rows: TableSheet['rows']): TableSheet => ({ name: '总表', columns, rows });

/** The workbook as a reader that is not ours sees it. */
async function read(sheets: readonly TableSheet[]): Promise<exceljs.Worksheet> {
  const book = new exceljs.Workbook();
  // its types want a Buffer of an older Node; at run time any bytes will do
  await book.xlsx.load((await workbook(sheets, about)) as unknown as ArrayBuffer);
  const [first] = book.worksheets;
  assert.ok(first);
  return first;
}

test('xlsx: another reader sees text, numbers, days, links, choices, the frozen head and the filter', async () => {
  const first = await read([sheet(['F0001', 'https://example.gov.cn/a?b=1', '2026-08-21', 3, 481, ''])]);
  assert.equal(first.name, '总表');
  assert.deepEqual(first.getRow(2).getCell(1).value, 'F0001');
  assert.equal(first.getCell('B2').hyperlink, 'https://example.gov.cn/a?b=1');
  assert.equal(first.getCell('B2').text, 'https://example.gov.cn/a?b=1');
  assert.deepEqual(first.getCell('C2').value, new Date('2026-08-21T00:00:00Z'));
  assert.equal(first.getCell('C2').numFmt, 'yyyy-mm-dd');
  assert.equal(first.getCell('D2').value, 3);
  assert.equal(first.getCell('E2').value, 4.81);
  assert.equal(first.getCell('E2').numFmt, '0.00');
  assert.deepEqual(first.getCell('F2').dataValidation.formulae, ['"合格,不合格"']);
  assert.deepEqual([first.views[0]?.state, first.autoFilter], ['frozen', 'A1:F2']);
  assert.equal(first.getCell('A1').font.bold, true);
});

test('xlsx: the same sheets give the same bytes', async () => {
  const sheets = [sheet(['a', 'http://x.example/', '', 1, 2, ''])];
  assert.deepEqual(await workbook(sheets, about), await workbook(sheets, about));
});

test('xlsx: a sheet without rows is a sheet', async () => assert.equal((await read([sheet()])).rowCount, 1));

const noLinks = ['javascript:alert(1)', 'file:///etc/passwd', 'ftp://example/', `http://x.example/${'a'.repeat(3000)}`];
for (const address of noLinks)
  test(`xlsx: no link to ${address.slice(0, 30)}`, async () => {
    const cell = (await read([sheet(['', address, '', 0, 0, ''])])).getCell('B2');
    assert.equal(cell.hyperlink, undefined);
    assert.equal(cell.text, address);
  });

describe('xlsx: whatever a site says', () => {
  const starts = fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', ' =', '\uff1d', '_x003D_x003D_', '<b>', '&amp;');
  const text = fc.tuple(starts, fc.string({ unit: 'binary' })).map(([start, rest]) => start + rest);

  it('it reads back equal, is no formula and begins with no sign of one', () =>
    fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
        const first = await read([sheet(...texts.map((one) => [one, '', '', 0, 0, '']))]);
        for (const [index, one] of texts.entries()) {
          const { text: shown, formula } = first.getCell(`A${index + 2}`);
          assert.equal(formula, undefined);
          assert.equal(shown, safeText(one));
          assert.doesNotMatch(shown, /^[=+\-@\t\r]/);
        }
      }),
      { numRuns: 60 },
    ));

  it('a text longer than a cell is cut', async () => {
    const first = await read([sheet(['a'.repeat(40_000), '', '', 0, 0, ''])]);
    assert.equal(first.getCell('A2').text.length, 32_000);
  });
});
