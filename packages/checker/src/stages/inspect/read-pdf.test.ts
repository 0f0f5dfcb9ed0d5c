import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pdfOf } from '../../../testing/pdf.ts';
import { pdfReaders } from './read-pdf.ts';

test('pdfReaders: each file gets its own answer, one after another in one thread, a broken one between', async () => {
  const readers = pdfReaders();
  try {
    for (const [bytes, is, text] of [
      [pdfOf('first'), 'read', 'first'],
      [pdfOf('second'), 'read', 'second'],
      [Buffer.from('%PDF-1.4 and nothing more'), 'broken', undefined],
      [pdfOf('third'), 'read', 'third'],
    ] as const) {
      const read = await readers.read(bytes);
      assert.equal(read.is, is);
      assert.equal('text' in read ? read.text.trim() : undefined, text);
    }
  } finally {
    readers.close();
  }
});
