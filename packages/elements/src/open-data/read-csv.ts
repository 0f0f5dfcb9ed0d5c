/** Where a CSV file stops being one. `line` counts the lines of the file from 1. */
export interface CsvFault {
  readonly line: number;
  /** `cells`: more or fewer than the header; `quote`: opened and never closed; `after-quote`: text behind a closed one. */
  readonly kind: 'cells' | 'quote' | 'after-quote';
  readonly expected: number;
  readonly found: number;
}
export interface Csv {
  /** The header first; up to the fault, if there is one. */
  readonly rows: readonly (readonly string[])[];
  readonly fault?: CsvFault;
}

/**
 * Reads CSV (RFC 4180), quoted line breaks included; separated by comma, semicolon or tab, whichever the first line has
 * most. `cut` says that the text goes on: its last row, which may be a part, is left out. Empty lines are no rows.
 */
export function readCsv(text: string, cut: boolean): Csv {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let line = 1;
  let rowLine = 1;
  let quotedFrom = 0;
  let closed = false;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fault = (kind: CsvFault['kind'], where: number, found = 0): Csv => ({
    rows,
    fault: { kind, line: where, expected: rows[0]?.length ?? 0, found },
  });
  /** False when the row does not fit the header. */
  const endRow = (): boolean => {
    const full = [...row, cell];
    const isBlank = full.length === 1 && full[0] === '' && !closed;
    [row, cell, closed] = [[], '', false];
    if (isBlank) return true;
    if (rows[0] && full.length !== rows[0].length) {
      row = full;
      return false;
    }
    rows.push(full);
    return true;
  };
  for (; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const breaks = unit === '\n' || (unit === '\r' && text.charAt(at + 1) !== '\n');
    if (breaks) line += 1;
    if (quotedFrom > 0) {
      if (unit !== '"') cell += unit;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else [quotedFrom, closed] = [0, true];
    } else if (unit === separator) {
      row.push(cell);
      [cell, closed] = ['', false];
    } else if (breaks) {
      if (!endRow()) return fault('cells', rowLine, row.length);
      rowLine = line;
    } else if (unit === '"' && cell === '' && !closed) quotedFrom = line;
    else if (unit !== '\r') {
      if (closed) return fault('after-quote', line);
      cell += unit;
    }
  }
  if (cut) return { rows };
  if (quotedFrom > 0) return fault('quote', quotedFrom);
  return endRow() ? { rows } : fault('cells', rowLine, row.length);
}

/** Counted outside quotes, in the first line. */
function separatorOf(text: string): string {
  const [first = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1);
  const count = (mark: string): number => first.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
