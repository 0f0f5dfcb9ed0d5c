import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { readData } from './read-data.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
// 名称,床位 / 青山,12 in GB18030
const gb = Uint8Array.from([
  0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb4, 0xb2, 0xce, 0xbb, 0x0a, 0xc7, 0xe0, 0xc9, 0xbd, 0x2c, 0x31, 0x32, 0x0a,
]);
const whole = { columns: ['名称', '床位'], rows: [['青山', '12']] };

const good: readonly (readonly [string, string, () => Promise<Uint8Array> | Uint8Array])[] = [
  ['CSV in UTF-8 with a mark', 'CSV utf-8', () => utf8('\ufeff名称,床位\r\n青山,12\r\n')],
  ['CSV in GB18030', 'CSV gb18030', () => gb],
  ['JSON rows', 'JSON utf-8', () => utf8('[{"名称":"青山","床位":12}]')],
  ['JSON with its rows inside', 'JSON utf-8', () => utf8('{"total":1,"items":[{"名称":"青山","床位":12}]}')],
  ['XML', 'XML utf-8', () => utf8('<?xml version="1.0"?><rows><row><名称>青山</名称><床位> 12 </床位></row></rows>')],
  [
    'XLSX',
    'XLSX ',
    () =>
      writeXlsx({
        sheets: [
          {
            name: '1',
            rows: [
              ['名称', '床位'],
              ['青山', 12],
            ],
          },
        ],
      }),
  ],
];
for (const [name, expected, make] of good)
  test(`readData: ${name}`, async () => {
    const read = await readData(await make());
    assert.ok(read.ok, JSON.stringify(read));
    const { format, encoding, columns, rows } = read.table;
    assert.equal(`${format} ${encoding}`, expected);
    assert.deepEqual({ columns, rows }, whole);
  });

const refused: readonly (readonly [string, string, Uint8Array])[] = [
  ['a PDF', 'pdf', utf8('%PDF-1.7\n')],
  ['a picture', 'image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
  ['nothing', 'empty', new Uint8Array()],
  ['a head without rows', 'rows', utf8('名称,床位\n')],
  ['JSON without rows', 'rows', utf8('{"items":[]}')],
  ['two columns of one name', 'head', utf8('a,a\n1,2\n')],
  ['a row that is too short', 'ragged', utf8('a,b\n1\n')],
  ['a record in a record', 'nested', utf8('[{"a":{"b":1}}]')],
  ['an XML that brings its own entities', 'dtd', utf8('<!DOCTYPE r [<!ENTITY a "aa">]><r><x><a>&a;</a></x></r>')],
  ['an XML that does not close', 'broken', utf8('<rows><row><a>1</a>')],
  ['a web page', 'markup', utf8('<!doctype html><html><body>a</body></html>')],
  ['an XLS of before 2007', 'old', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
  ['a bomb', 'unsafe', zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(80_000_000) }, { level: 9 })],
];
for (const [name, expected, bytes] of refused)
  test(`readData: ${name} is refused`, async () => {
    const read = await readData(bytes);
    assert.equal(read.ok ? 'ok' : read.fault.code, expected);
  });
test('readData: never throws, whatever comes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.json().map(utf8)), async (bytes) => {
      const read = await readData(bytes);
      if (read.ok) for (const row of read.table.rows) assert.equal(row.length, read.table.columns.length);
    }),
  );
});
