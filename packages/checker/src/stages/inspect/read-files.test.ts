import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeXlsx } from 'hucre';
import { pdfOf } from '../../../testing/pdf.ts';
import { fileReaders } from './read-files.ts';

const asked = (bytes: Buffer, name: string, more: { opens?: boolean; sheets?: boolean }) => ({
  bytes,
  names: [`http://h/${name}`],
  cut: false,
  opens: more.opens === true,
  sheets: more.sheets === true,
});

test('fileReaders: each file gets its own answer, one after another in one thread, a broken one between', async () => {
  using readers = fileReaders();
  for (const [bytes, fault, text] of [
    [pdfOf('first'), '', 'first'],
    [pdfOf('second'), '', 'second'],
    [Buffer.from('%PDF-1.4 and nothing more'), 'broken', ''],
    [pdfOf('third'), '', 'third'],
  ] as const) {
    const { opened, sheets } = await readers.read(asked(bytes, 'a.pdf', { opens: true }));
    assert.equal(opened?.fault, fault);
    assert.equal(opened?.text.trim(), text);
    assert.equal(sheets, undefined, 'nobody asked for tables');
  }
  const book = Buffer.from(await writeXlsx({ sheets: [{ name: 'a', rows: [['x', 1]] }] }));
  const { sheets } = await readers.read(asked(book, 'a.xlsx', { sheets: true }));
  assert.deepEqual(sheets, { kind: 'xlsx', sheets: [{ name: 'a', rows: [['x', '1']] }] });
});

/** Within the limits of a ZIP's directory, and still more than a reader digests in a moment. */
async function heavy(): Promise<Buffer> {
  const rows = Array.from({ length: 1000 }, (_, at) => Array.from({ length: 60 }, (__, column) => `${at}-${column}`));
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'a', rows }] }));
}

test('fileReaders: a workbook that takes too long is unread, and the scan goes on meanwhile', async () => {
  const bytes = await heavy();
  using readers = fileReaders(0.1);
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 5);
  try {
    const { opened, sheets } = await readers.read(asked(bytes, 'a.xlsx', { opens: true, sheets: true }));
    assert.deepEqual(sheets, { fault: 'too-big' });
    assert.equal(`${opened?.suffix} ${opened?.note} ${opened?.fault}`, 'xlsx unread ', 'it says nothing of the site');
    assert.ok(turns > 5, `the main thread had ${turns} turns`);
  } finally {
    clearInterval(ticking);
  }
});
