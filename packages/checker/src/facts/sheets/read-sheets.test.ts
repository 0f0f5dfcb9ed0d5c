import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { percentEncode } from '../scan/legacy-bytes.ts';
import { readSheets } from './read-sheets.ts';
import { openZip, zipLimits } from './zip.ts';

const xlsx = async (...sheets: Parameters<typeof writeXlsx>[0]['sheets']): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets }));

test('sheets: an XLSX gives texts, merged cells filled in, hidden sheets left out', async () => {
  const bytes = await xlsx(
    {
      name: '目录',
      rows: [
        ['序号', '公开主体', '件数'],
        [1, '办公室', 3],
        [2, null, 4.5],
      ],
      merges: [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }],
    },
    { name: '草稿', rows: [['不公开']], hidden: true },
  );
  assert.deepEqual(await readSheets(bytes, 'x.xlsx'), {
    kind: 'xlsx',
    sheets: [
      {
        name: '目录',
        rows: [
          ['序号', '公开主体', '件数'],
          ['1', '办公室', '3'],
          ['2', '办公室', '4.5'],
        ],
      },
    ],
  });
});

const cases: readonly (readonly [name: string, file: string, bytes: Buffer, fault: string])[] = [
  ['a web page under a table’s name', 'a.xls', Buffer.from('\ufeff<!DOCTYPE html><title>404</title>'), 'web-page'],
  ['a PDF', 'a.pdf', Buffer.from('%PDF-1.7\n\u0000\u0001'), 'other'],
  ['a text of another kind', 'a.txt', Buffer.from('a,b\n1,2'), 'other'],
  ['nothing', 'a.csv', Buffer.alloc(0), 'other'],
  ['a ZIP cut short', 'a.xlsx', Buffer.from('PK\u0003\u0004 and no more of it than this'), 'broken'],
];
for (const [name, file, bytes, fault] of cases)
  test(`sheets: ${name} is ${fault}`, async () => assert.deepEqual(await readSheets(bytes, file), { fault }));

test('sheets: a CSV in GBK is read as what it is', async () => {
  const written = percentEncode('名称,编码\r\n"甲, 乙",001\r\n', 'gb18030');
  const bytes = Buffer.from(unescape(written), 'latin1');
  assert.deepEqual(await readSheets(bytes, 'https://x/y.csv?v=1'), {
    kind: 'csv',
    sheets: [
      {
        name: '',
        rows: [
          ['名称', '编码'],
          ['甲, 乙', '001'],
        ],
      },
    ],
  });
});

/** A ZIP of one deflated entry whose directory says `says` bytes. */
function zipOf(content: Buffer, says = content.length): Buffer {
  const packed = deflateRawSync(content);
  const name = Buffer.from('xl/workbook.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(says, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, central, name, end]);
}

test('sheets: bombs are not opened, whether their directory says so or lies', () => {
  const zeros = Buffer.alloc(4 * 1024 * 1024);
  assert.equal(openZip(zipOf(zeros)), 'too-big');
  assert.equal(openZip(zipOf(zeros, 1000)), 'too-big');
  assert.equal(openZip(zipOf(Buffer.from('x')), { ...zipLimits, entries: 0 }), 'too-big');
  const whole = openZip(zipOf(Buffer.from('whole')));
  assert.ok(typeof whole !== 'string' && whole.get('xl/workbook.xml')?.toString() === 'whole');
});

test('sheets: entities of a workbook are never expanded, and no file of ours is read', async () => {
  const real = await xlsx({ name: 'a', rows: [['甲'], ['乙']] });
  const entries = openZip(real);
  assert.ok(typeof entries !== 'string');
  const ten = (name: string): string => `&${name};`.repeat(10);
  const bomb = `<!DOCTYPE r [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "${ten('a')}"><!ENTITY c "${ten('b')}"><!ENTITY d "${ten('c')}"><!ENTITY e SYSTEM "file:///etc/passwd">]>`;
  const spoilt = Object.fromEntries(
    [...entries].map(([name, bytes]) => [
      name,
      strToU8(
        bytes
          .toString()
          .replace(/(<\?xml[^>]*>)/, `$1${bomb}`)
          .replaceAll('甲', '&d;&e;'),
      ),
    ]),
  );
  const read = await readSheets(Buffer.from(zipSync(spoilt)), 'a.xlsx');
  assert.ok(JSON.stringify(read).length < 1000, 'nothing grew');
  assert.doesNotMatch(JSON.stringify(read), /root:|xxxx/);
});

test('sheets: reading never throws, whatever the bytes', async () => {
  const real = await xlsx({
    name: 'a',
    rows: [
      ['x', 1],
      ['y', 2],
    ],
  });
  await fc.assert(
    fc.asyncProperty(fc.nat(real.length - 1), fc.integer({ min: 0, max: 255 }), fc.boolean(), async (at, byte, cut) => {
      const bytes = Buffer.from(real);
      bytes[at] = byte;
      assert.ok(await readSheets(cut ? bytes.subarray(0, at) : bytes, 'a.xlsx'));
    }),
    { numRuns: 60 },
  );
});
