import assert from 'node:assert/strict';
import { it } from 'node:test';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { pdfText } from './pdf-text.ts';

const pdf = (inside: string | Buffer): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.5\n1 0 obj\n'),
    Buffer.from(inside),
    Buffer.from('\nendobj\nstartxref\n9\n%%EOF'),
  ]);
const packed = (objects: string): Buffer =>
  Buffer.concat([
    Buffer.from('<< /Type /ObjStm /N 1 /Filter /FlateDecode >>\nstream\n'),
    deflateSync(objects),
    Buffer.from('\nendstream'),
  ]);
const image = '<< /Type /XObject /Subtype /Image /Width 9 /Height 9 >>';
const scan = `<< /XObject << /Im0 4 0 R >> >> ${image}`;

const cases: readonly [name: string, bytes: Buffer, text: string, pages: number, expected: string][] = [
  ['text', pdf('<< /Font << /F1 2 0 R >> >>'), '关于印发实施方案的通知', 1, 'text'],
  ['a scan', pdf(scan), ' \n ', 3, 'picture'],
  ['a scan, packed', pdf(Buffer.concat([packed('<< /XObject 4 0 R >>'), Buffer.from(image)])), '', 3, 'picture'],
  ['a scan with a list of no fonts', pdf(`<< /Font << >> >> ${scan}`), '', 3, 'picture'],
  ['a blank page', pdf('<< /Type /Page >>'), '', 1, 'unclear'],
  ['fonts but no text', pdf(`${image} << /Font << /F1 2 0 R >> >>`), '', 3, 'unclear'],
  [
    'fonts, packed, but no text',
    pdf(Buffer.concat([packed('<< /Font 2 0 R >>'), Buffer.from(image)])),
    '',
    3,
    'unclear',
  ],
  ['a scan with page numbers', pdf(scan), '1 2 3', 3, 'unclear'],
  ['a part that cannot be unpacked', pdf(`${image} << /Type /ObjStm >>\nstream\nxx\nendstream`), '', 1, 'unclear'],
  ['encrypted without a password', pdf(`${image} << /Encrypt 3 0 R >>`), '', 1, 'unclear'],
];
for (const [name, bytes, text, pages, expected] of cases)
  it(`pdf text: ${name}`, () => assert.equal(pdfText(bytes, text, pages), expected));

it('pdf text: any bytes give an answer', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      assert.match(pdfText(Buffer.from(bytes), '', 1), /^(?:picture|unclear)$/);
    }),
  );
});
