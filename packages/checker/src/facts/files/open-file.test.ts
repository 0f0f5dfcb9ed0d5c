import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { zipSync, strToU8 } from 'fflate';
import { percentEncode } from '../scan/legacy-bytes.ts';
import { readPdf } from '../../stages/inspect/pdf-pages.ts';
import { pdfOf } from '../../../testing/pdf.ts';
import { readData } from './data-rows.ts';
import { openFile } from './open-file.ts';
import { fileSuffix, sniff } from './sniff.ts';
const zipped = (entries: Record<string, string>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)]))));
const docx = zipped({
  '[Content_Types].xml': '<Types/>',
  'word/document.xml': '<w:p><w:t>甲</w:t></w:p><w:p><w:t>乙</w:t></w:p>',
});
const pdf = pdfOf('hello');
const cfb = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);

const cases: readonly (readonly [name: string, url: string, bytes: Buffer, expected: string])[] = [
  ['a PDF', '/a.pdf', pdf, 'pdf 1'],
  ['a PDF cut in the middle, without its objects', '/a.pdf', pdf.subarray(0, 60), 'pdf broken'],
  ['a PDF that only lacks its end opens in the reader', '/a.pdf', pdf.subarray(0, pdf.length - 6), 'pdf 1'],
  ['a web page under a PDF’s name', '/a.pdf', Buffer.from('<!DOCTYPE html><title>404</title>'), 'html web-page'],
  ['no byte at all', '/a.doc', Buffer.alloc(0), 'empty empty'],
  ['a Word document', '/a.docx?x=1', docx, 'docx '],
  ['a Word document of the new kind under the old name opens', '/a.doc', docx, 'docx '],
  ['an old document', '/a.doc', cfb, 'cfb '],
  [
    'what Word saved as a web page opens',
    '/a.doc',
    Buffer.from('<html xmlns:o="urn:schemas-microsoft-com:office:office"><p>x'),
    'office-html office-html',
  ],
  [
    'a document with a password',
    '/a.docx',
    Buffer.concat([cfb, Buffer.from('EncryptedPackage', 'utf16le')]),
    'cfb encrypted',
  ],
  [
    'a picture under a PDF’s name',
    '/a.pdf',
    Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
    'image wrong-type',
  ],
  ['an OFD', '/a.ofd', zipped({ 'OFD.xml': '<ofd/>', 'Doc_0/Document.xml': '<d/>' }), 'ofd '],
  ['a plain ZIP under an OFD’s name', '/a.ofd', zipped({ 'x.txt': 'x' }), 'zip wrong-type'],
  ['a container cut short', '/a.docx', docx.subarray(0, docx.length - 40), 'zip broken'],
];
for (const [name, url, bytes, expected] of cases)
  test(`openFile: ${name}`, async () => {
    const { type, fault, pages, note } = await openFile(bytes, [`http://h${url}`], false, readPdf);
    assert.equal(`${type} ${fault || note || (pages ?? '')}`, expected);
  });

test('openFile: text comes out of documents', async () => {
  assert.equal((await openFile(docx, ['http://h/a.docx'], false, readPdf)).text, '甲\n乙\n');
  assert.match((await openFile(pdf, ['http://h/a.pdf'], false, readPdf)).text, /hello/);
});
test('openFile: never throws, whatever comes under whatever name', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), fc.constantFrom('doc', 'docx', 'zip', 'xlsx', 'csv'), async (bytes, suffix) => {
      await openFile(Buffer.from(bytes), [`http://h/a.${suffix}`], false, readPdf);
      await openFile(Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes]), [`http://h/a.${suffix}`], false, readPdf);
    }),
    { numRuns: 30 },
  );
});
const names: readonly (readonly [url: string, suffix: string])[] = [
  ['http://h/a.PDF', 'pdf'],
  ['http://h/a.docx?id=1', 'docx'],
  ['http://h/a.html', ''],
  ['http://h/a.pdf/', ''],
];
for (const [url, suffix] of names) test(`fileSuffix: ${url}`, () => assert.equal(fileSuffix(url), suffix));

const gbk = Buffer.from(unescape(percentEncode('名称,数量\n甲,1\n乙,2\n', 'gb18030')), 'latin1');
const data: readonly (readonly [name: string, bytes: Buffer, url: string, expected: string])[] = [
  ['CSV', Buffer.from('\ufeff名称,数量\n甲,1\n'), 'a.csv', 'data 1x2'],
  ['CSV in GB18030', gbk, 'a.csv', 'data 2x2'],
  ['CSV of a heading only', Buffer.from('名称,数量\n'), 'a.csv', 'no-rows'],
  ['JSON with a BOM', Buffer.from('\ufeff{"data":{"rows":[{"a":1,"b":2},{"a":3,"b":4}]}}'), 'a.json', 'data 2x2'],
  ['JSON that does not parse', Buffer.from('{"a":1,}'), 'a.json', 'broken'],
  ['an empty JSON list', Buffer.from('[]'), 'a.json', 'no-rows'],
  [
    'XML',
    Buffer.from('<?xml version="1.0"?><rows><r><a>1</a><b>2</b></r><r><a>3</a><b>4</b></r></rows>'),
    'a.xml',
    'data 2x2',
  ],
  [
    'XML whose entities would fill the memory',
    Buffer.from(
      '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><r><x><a>&b;&c;</a><b>1</b></x><x><a>1</a><b>2</b></x></r>',
    ),
    'a.xml',
    'data 2x2',
  ],
  ['XML cut short', Buffer.from('<?xml version="1.0"?><rows><r><a>1</a>'), 'a.xml', 'broken'],
  ['a PDF', pdf, 'a.pdf', 'not-machine-readable'],
];
for (const [name, bytes, url, expected] of data)
  test(`readData: ${name}`, async () => {
    const read = await readData(bytes, sniff(bytes), url);
    assert.equal(read.is === 'data' ? `data ${read.rows}x${read.columns}` : read.is, expected);
  });
