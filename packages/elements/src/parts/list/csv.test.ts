import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvOf, unarmed } from './csv.ts';

/** Reads a CSV file as RFC 4180 has it. */
function parse(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (quoted && unit === '"' && text.charAt(at + 1) === '"') cell += text.charAt(++at);
    else if (unit === '"') quoted = !quoted;
    else if (!quoted && unit === ',') {
      line.push(cell);
      cell = '';
    } else if (!quoted && unit === '\r' && text.charAt(at + 1) === '\n') {
      lines.push([...line, cell]);
      [line, cell] = [[], ''];
      at += 1;
    } else cell += unit;
  }
  return lines;
}

test('csv: BOM, CRLF, quotes where they are needed', () => {
  assert.equal(
    csvOf([
      ['a', 'b,c'],
      ['say "x"', ''],
    ]),
    '\ufeffa,"b,c"\r\n"say ""x""",\r\n',
  );
});
for (const armed of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1']) {
  test(`csv: ${JSON.stringify(armed)} is no formula`, () => assert.equal(unarmed(armed), `'${armed}`));
}
test('csv: reading what was written gives the same cells, guarded ones with their quote sign', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'低保a,"\r\n =+-@1'.split('')) });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (lines) => {
      assert.deepEqual(
        parse(csvOf(lines)),
        lines.map((line) => line.map(unarmed)),
      );
    }),
  );
});
test('csv: no cell can begin a formula', () => {
  fc.assert(fc.property(fc.string(), (cell) => !/^[=+\-@\t\r]/.test(unarmed(cell))));
});
